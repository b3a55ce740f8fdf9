internal import Foundation
import KnowledgeGraph

/// What speaks for each source of a statement's date: a log-linear model over few facts, learnt by `Tools/train-dates.py`.
struct DateWeights: Sendable {
  /// A fact about a statement and one date that may be its own. Facts that a type, a status or a place in the text tell bear its name.
  enum Fact: String, CaseIterable, Sendable {
    case always
    // Where the date stands.
    case only, nearest, fronted, behind, inside, bracketed, distance, commas, stops, triggers
    case borders
    case bordersBehind = "borders-behind"
    case commasBehind = "commas-behind"
    case endDistance = "end-distance"
    case endBorders = "end-borders"
    case endStops = "end-stops"
    case beside
    // How it was told.
    case weekday, yearless, monthless, counted, chained, since, until
    case ofName = "of-name"
    case dateline, range, ahead
    case day, month, year
    case ofNameOfAgreement = "of-name-of-agreement"
    case ofNameBeside = "of-name-beside"
    case sinceOngoing = "since-ongoing"
    // When it lies.
    case turned
    case turnedDenied = "turned-denied"
    case turnedBack = "turned-back"
    case future
    case futurePlanned = "future-planned"
    case futureHappened = "future-happened"
    case recent, old
    case oldHappened = "old-happened"
    case pastPlanned = "past-planned"
    // The statement's place in the article.
    case first, second, early, late
    case dated, undated
    case hasLead = "has-lead"
    case isLead = "is-lead"
    case gapOne = "gap-1"
    case gapTwo = "gap-2"
    case gapMore = "gap-more"
    case paragraph
    // What is said speaks of older dates than its own.
    case speechOld = "speech-old"
    case speechBorders = "speech-borders"
    case speechTriggers = "speech-triggers"
    case speechFuture = "speech-future"
    case speechNear = "speech-near"
  }

  static let count = Fact.allCases.count + RelationType.allCases.count + 5
  private static let places = Dictionary(uniqueKeysWithValues: Fact.allCases.enumerated().map { ($1, $0) })
  private static let types = Dictionary(
    uniqueKeysWithValues: RelationType.allCases.enumerated().map { ($1, $0 + Fact.allCases.count) })
  private static let statuses: [RelationStatus?] = [.happened, .ongoing, .planned, .denied, nil]

  static func place(of fact: Fact) -> Int { places[fact]! }
  static func place(of type: RelationType) -> Int { types[type]! }
  static func place(of status: RelationStatus?) -> Int {
    Fact.allCases.count + RelationType.allCases.count + statuses.firstIndex(of: status)!
  }

  /// The names of the facts, by place.
  static let names =
    Fact.allCases.map(\.rawValue) + RelationType.allCases.map(\.rawValue)
    + statuses.map { $0?.rawValue ?? "no-status" }

  private var weights: [[Double]]
  /// What it counts to rightly tell no date, where a right date counts 1.
  private(set) var silence = 0.0

  /// Reads `world/date-weights.tsv`: source, fact, weight. A pack without that file uses the built-in one.
  init(_ source: TableSource) throws(LanguagePackError) {
    weights = Array(
      repeating: Array(repeating: 0, count: Self.count), count: DateChoice.Source.allCases.count)
    let source = source.has("world", "date-weights.tsv") ? source : .builtIn
    let table = try source.table("world", "date-weights.tsv", columns: 3)
    let places = Dictionary(uniqueKeysWithValues: Self.names.enumerated().map { ($1, $0) })
    var weights = weights
    var silence = silence
    try table.forEachRow { row throws(LanguagePackError) in
      let (source, fact, number) = (row[0].text, row[1].text, row[2].text)
      if fact == "silence", let value = Double(number) {
        silence = value
        return
      }
      guard let from = DateChoice.Source(rawValue: source), let place = places[fact],
        let weight = Double(number)
      else {
        throw table.error(
          row.line, "\"\(source) \(fact) \(number)\" is no weight",
          advice: "write it with Tools/train-dates.py")
      }
      weights[from.place][place] = weight
    }
    self.weights = weights
    self.silence = silence
  }

  /// How likely each candidate is the right one: the softmax of the weights of its facts. O(facts).
  func chances(_ candidates: [DateReader.Candidate]) -> [Double] {
    let scores = candidates.map { candidate in
      let row = weights[candidate.choice.source.place]
      return candidate.facts.reduce(0) { $0 + row[$1.place] * $1.value }
    }
    let top = scores.max() ?? 0
    let powers = scores.map { exp($0 - top) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}

extension DateChoice.Source {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self)! }
}
