public import KnowledgeGraph

/// Why a question has no answer. Nothing is ever answered that was not asked.
public enum QuestionError: Error, Hashable {
  /// The question has no words.
  case empty
  /// Some words are neither question words nor names of the graph.
  case unknownWords([UnknownWord], understood: [String], nearest: [String])
  /// No word says what is asked.
  case noKind(understood: [String], nearest: [String])
  /// The words ask several things at once.
  case severalKinds([String], nearest: [String])
  /// More ends than a relation has.
  case tooManyEnds([String])
  /// A word before a date, and no date that can be read after it.
  case noDate(after: String)
  /// A month without its year.
  case noYear(String)
  /// The first day lies after the last.
  case emptyPeriod(since: CalendarDate, until: CalendarDate)

  /// A word that is not known, and names of the graph that are spelt almost like it.
  public struct UnknownWord: Sendable, Hashable {
    public let text: String
    public let nearNames: [String]
  }
}

extension QuestionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "the question has no words"
    case .unknownWords(let words, let understood, let nearest): Self.unknown(words, understood, nearest)
    case .noKind(let understood, let nearest):
      "no word says what is asked (\(Self.understood(understood))); \(Self.tryOne(of: nearest))"
    case .severalKinds(let words, let nearest):
      "\(Self.list(words)) ask several things at once; ask one after the other: \(Self.list(nearest))"
    case .tooManyEnds(let ends):
      "a relation has two ends, and the question has \(ends.count): \(Self.list(ends)); ask for two"
    case .noDate(let word):
      "no date stands after \"\(word)\"; write a year, a month with its year, or a day like 2025-01-22"
    case .noYear(let date): "\(date) of which year? write it after the month"
    case .emptyPeriod(let since, let until):
      "no day lies between \(since) and \(until); the first comes before the last"
    }
  }

  private static func unknown(_ words: [UnknownWord], _ known: [String], _ nearest: [String]) -> String {
    let near = words.filter { !$0.nearNames.isEmpty }.map {
      "\"\($0.text)\" is not in the graph, did you mean \(alternatives($0.nearNames))?"
    }
    let rest = near.isEmpty ? [tryOne(of: nearest)] : near
    return "not understood: \(list(words.map(\.text))) (\(understood(known))); \(rest.joined(separator: " "))"
  }

  private static func understood(_ words: [String]) -> String {
    words.isEmpty ? "understood: nothing" : "understood: \(words.joined(separator: " "))"
  }

  private static func tryOne(of examples: [String]) -> String { "ask for instance \(list(examples))" }

  private static func list(_ items: [String]) -> String { items.map { "\"\($0)\"" }.joined(separator: ", ") }

  private static func alternatives(_ items: [String]) -> String {
    items.map { "\"\($0)\"" }.joined(separator: " or ")
  }
}
