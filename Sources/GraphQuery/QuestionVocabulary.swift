public import KnowledgeGraph

/// The words of questions, of all languages at once.
public struct QuestionVocabulary: Sendable {
  /// What a word does in a question.
  enum Meaning: Sendable, Hashable {
    case kind(QuestionKind)
    case asked(Set<EntityKind>)
    case thing(Thing)
    case since, until, between, within, and, filler
    case month(Int)
  }

  /// What was signed, when the question says it.
  enum Thing: String, Sendable {
    case any, agreement, memorandum
  }

  /// One line of a table.
  struct Row: Sendable, Hashable {
    let meaning: Meaning
    let language: LanguageCode
  }

  /// By folded form; the rows of one form stand in the order of the tables.
  private(set) var rows: [String: [Row]] = [:]
  /// Prefixes that are written together with a name, the longest first, folded.
  private(set) var clitics: [String] = []
  /// The number of words of the longest form.
  private(set) var longestForm = 1
  private var examples: [QuestionKind: [LanguageCode: String]] = [:]

  /// Reads tables: the language's code and the lines. O(bytes). Throws the first mistake.
  public init(tables: [(language: LanguageCode, lines: String)]) throws(QuestionTableError) {
    for (language, lines) in tables { try add(language, lines) }
    clitics.sort { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }

  /// The kinds and how they are asked in `language`, or in English where it has no example.
  func example(of kind: QuestionKind, in language: LanguageCode) -> String {
    examples[kind]?[language] ?? examples[kind]?["en"] ?? kind.rawValue
  }

  /// The folded forms that say what is asked, sorted.
  var kindForms: [(form: String, kind: QuestionKind)] {
    rows.keys.sorted().flatMap { form in
      rows[form]!.compactMap { if case .kind(let kind) = $0.meaning { (form, kind) } else { nil } }
    }
  }
}

extension QuestionVocabulary {
  private mutating func add(_ language: LanguageCode, _ lines: String) throws(QuestionTableError) {
    for (index, line) in lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      let mistake = { QuestionTableError(file: "\(language).tsv", line: index + 1, reason: $0) }
      guard columns.count == 3 else { throw mistake("three columns should stand here, not \(columns.count)") }
      let forms = columns[2].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard forms.allSatisfy({ !LetterFolding.key($0).isEmpty }) else { throw mistake("a form is empty") }
      switch columns[0] {
      case "clitic": clitics += forms.map { LetterFolding.key($0) }
      case "example":
        guard let kind = QuestionKind(rawValue: String(columns[1])) else {
          throw mistake("no such kind: \(columns[1])")
        }
        examples[kind, default: [:]][language] = forms[0]
      default:
        guard let meaning = Self.meaning(columns[0], columns[1]) else {
          throw mistake("no such class and value: \(columns[0]) \(columns[1])")
        }
        for form in forms { add(form, Row(meaning: meaning, language: language)) }
      }
    }
  }

  private mutating func add(_ form: String, _ row: Row) {
    let words = QuestionToken.tokens(of: form).map(\.key)
    longestForm = max(longestForm, words.count)
    let key = words.joined(separator: " ")
    if rows[key]?.contains(row) != true { rows[key, default: []].append(row) }
  }

  private static func meaning(_ name: Substring, _ value: Substring) -> Meaning? {
    switch name {
    case "kind": return QuestionKind(rawValue: String(value)).map(Meaning.kind)
    case "thing": return Thing(rawValue: String(value)).map(Meaning.thing)
    case "month": return Int(value).flatMap { (1...12).contains($0) ? .month($0) : nil }
    case "asked":
      if value == "any" { return .asked([]) }
      let kinds = value.split(separator: ",").map { EntityKind(rawValue: String($0)) }
      return kinds.contains(nil) ? nil : .asked(Set(kinds.compactMap(\.self)))
    case "since": return .since
    case "until": return .until
    case "between": return .between
    case "in": return .within
    case "and": return .and
    case "filler": return .filler
    default: return nil
    }
  }
}

/// A mistake in a table of question words.
public struct QuestionTableError: Error, Hashable, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let reason: String
  public var description: String { "\(file):\(line): \(reason)" }
}
