internal import KnowledgeGraph

/// Reads a question word by word, the longest form or name first.
///
///     Question ::= { Kind | Asked | Thing | Name | Period | Filler }
///
/// Word order is free, since it is free in Arabic and differs between the languages; what counts is which kind is asked for, and
/// who stands at its ends.
struct QuestionParser {
  /// What was found in the question, in its order.
  struct Found {
    var kinds: [(kind: QuestionKind, text: String)] = []
    var ends: [(slot: Question.Slot, text: String)] = []
    var things: [(thing: QuestionVocabulary.Thing, text: String)] = []
    var since: QuestionDate?
    var until: QuestionDate?
    var understood: [String] = []
    var unknown: [QuestionError.UnknownWord] = []
    var languages: [LanguageCode: Int] = [:]
  }

  let vocabulary: QuestionVocabulary
  let names: NameFinder
  let tokens: [QuestionToken]
  var position = 0
  var found = Found()

  init(_ text: String, vocabulary: QuestionVocabulary, graph: KnowledgeGraph) {
    self.vocabulary = vocabulary
    names = NameFinder(graph)
    tokens = QuestionToken.tokens(of: text)
  }

  mutating func parse() throws(QuestionError) -> Question {
    guard !tokens.isEmpty else { throw .empty }
    while position < tokens.count {
      if try takePeriod() { continue }
      let form = longestForm(at: position)
      if let name = longestName(at: position), name.length > form?.length ?? 0 {
        take(name)
      } else if let form {
        take(form.rows, length: form.length)
      } else if let name = nameBehindClitic(at: position) {
        take(name)
      } else {
        takeUnknown()
      }
    }
    return try question()
  }
}

extension QuestionParser {
  struct Form {
    let rows: [QuestionVocabulary.Row]
    let length: Int
  }

  struct FoundName {
    let entities: [EntityID]
    let text: String
    let length: Int
  }

  /// The longest form that begins at `start`; months count only within dates.
  func longestForm(at start: Int) -> Form? {
    for length in stride(from: min(vocabulary.longestForm, tokens.count - start), to: 0, by: -1) {
      guard let rows = vocabulary.rows[tokens[start..<start + length].key] else { continue }
      let words = rows.filter { if case .month = $0.meaning { false } else { true } }
      if !words.isEmpty { return Form(rows: words, length: length) }
    }
    return nil
  }

  /// The words of the longest name that is looked for.
  private static let longestName = 12

  func longestName(at start: Int, replacingFirst first: QuestionToken? = nil) -> FoundName? {
    for length in stride(from: min(Self.longestName, tokens.count - start), to: 0, by: -1) {
      let words = [first ?? tokens[start]] + tokens[start + 1..<start + length]
      let entities = names.exactly(words.key)
      if !entities.isEmpty { return FoundName(entities: entities, text: words.text, length: length) }
    }
    return nil
  }

  /// A name that a prefix is written together with: `للجزائر`, `والولايات المتحدة`.
  func nameBehindClitic(at start: Int) -> FoundName? {
    for clitic in vocabulary.clitics {
      if let rest = withoutClitic(clitic, tokens[start]),
        let name = longestName(at: start, replacingFirst: rest)
      {
        return name
      }
    }
    return nil
  }

  func withoutClitic(_ clitic: String, _ token: QuestionToken) -> QuestionToken? {
    let letters = token.text.unicodeScalars
    guard letters.starts(with: clitic.unicodeScalars), letters.count > clitic.unicodeScalars.count + 1 else {
      return nil
    }
    return QuestionToken(String(letters.dropFirst(clitic.unicodeScalars.count)))
  }
}

extension QuestionParser {
  private mutating func take(_ name: FoundName) {
    found.ends.append((.named(name.text, name.entities), name.text))
    found.understood.append(name.text)
    position += name.length
  }

  private mutating func take(_ rows: [QuestionVocabulary.Row], length: Int) {
    let text = tokens[position..<position + length].text
    position += length
    found.understood.append(text)
    for language in Set(rows.map(\.language)) { found.languages[language, default: 0] += 1 }
    for meaning in Set(rows.map(\.meaning)) {
      switch meaning {
      case .kind(let kind): found.kinds.append((kind, text))
      case .asked(let kinds): found.ends.append((.asked(kinds), text))
      case .thing(let thing): found.things.append((thing, text))
      case .since, .until, .between, .within, .and, .filler, .month: break
      }
    }
  }

  /// Words that are no form and no whole name: a part of a name, or not understood.
  private mutating func takeUnknown() {
    var end = position + 1
    while end < tokens.count, longestForm(at: end) == nil, longestName(at: end) == nil { end += 1 }
    let words = tokens[position..<end]
    let text = words.text
    position = end
    let entities = partlyNamed(Array(words))
    if entities.isEmpty {
      found.unknown.append(QuestionError.UnknownWord(text: text, nearNames: names.suggestions(for: text)))
    } else {
      found.ends.append((.named(text, entities), text))
      found.understood.append(text)
    }
  }

  /// The entities whose name has these words as a part, with or without a prefix written together with them.
  private func partlyNamed(_ words: [QuestionToken]) -> [EntityID] {
    let bare = vocabulary.clitics.compactMap { withoutClitic($0, words[0]) }
    let readings = ([words[0]] + bare).lazy.map { names.partly(([$0] + words.dropFirst()).text) }
    return readings.first { !$0.isEmpty } ?? []
  }
}
