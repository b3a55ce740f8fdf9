import KnowledgeGraph

/// One thing that a form can mean, as some table says.
enum Sense: Sendable {
  case word(WordClass)
  case title(Title)
  case head(Head)
  case frame(Int)
  case field(SubjectField)
  case date(DateWord)
  case country(code: String, CountryForm)
  case gazetteer(Int)
  case namePart(NameRole)
  case furniture(Furniture)
  case common
  case notion(Notion)

  var kind: SenseKinds {
    switch self {
    case .word: .word
    case .title: .title
    case .head: .head
    case .frame: .frame
    case .field: .field
    case .date: .date
    case .country: .country
    case .gazetteer: .gazetteer
    case .namePart: .namePart
    case .furniture: .furniture
    case .common: .common
    case .notion: .notion
    }
  }
}

/// Kinds of senses, one bit each: which of them a form can have at all.
struct SenseKinds: OptionSet, Sendable {
  let rawValue: UInt16
  static let word = SenseKinds(rawValue: 1)
  static let title = SenseKinds(rawValue: 2)
  static let head = SenseKinds(rawValue: 4)
  static let frame = SenseKinds(rawValue: 8)
  static let field = SenseKinds(rawValue: 16)
  static let date = SenseKinds(rawValue: 32)
  static let country = SenseKinds(rawValue: 64)
  static let gazetteer = SenseKinds(rawValue: 128)
  static let namePart = SenseKinds(rawValue: 256)
  static let furniture = SenseKinds(rawValue: 512)
  static let common = SenseKinds(rawValue: 1024)
  static let notion = SenseKinds(rawValue: 2048)
}

/// What a row of `countries.tsv` names a country by.
enum CountryForm: String, Sendable { case name, adjective, inhabitant, capital, metonym, prefix }

/// The role of a part of a person's name.
enum NameRole: String, Sendable {
  case given, surname, particle
  case givenMale = "given-m"
  case givenFemale = "given-f"

  var isGiven: Bool { self == .given || self == .givenMale || self == .givenFemale }
}

/// Page furniture: a line to leave out, the end of the article, words to cut.
enum Furniture: String, Sendable { case line, end, cut }

/// A noun that begins or ends a name, by `heads.tsv`.
struct Head: Sendable, Hashable {
  let kind: EntityKind
  let type: String
}

/// A word of a date, by `dates.tsv`.
enum DateWord: Sendable, Hashable {
  enum Unit: String, Sendable { case day, week, weekend, month, quarter, year, decade }
  enum Season: String, Sendable {
    case spring, summer, autumn, winter

    /// The months from its first to its last; winter goes on into the next year.
    var months: ClosedRange<Int> {
      switch self {
      case .spring: 3...5
      case .summer: 6...8
      case .autumn: 9...11
      case .winter: 12...12
      }
    }
  }
  enum Relation: String, Sendable { case last, next, this }
  enum Part: String, Sendable { case early, mid, late }

  case month(Int)
  case hijriMonth(Int)
  case weekday(Int)
  case day(Int)
  case number(Int)
  case unit(Unit)
  /// Two of a unit in one word: يومين, a fortnight.
  case two(Unit)
  /// Some of a unit, not counted: a few days.
  case few(Unit)
  case season(Season)
  case relation(Relation)
  case part(Part)
  case ago
  case inFuture
  /// Days from the date told before: the day before, le lendemain.
  case then(Int)
  /// Makes a length of time count from the date told before, forwards (1) or backwards (-1): later, plus tôt.
  case shift(Int)
  /// Behind a length of time, before what it counts from: "a week after the coup".
  case after
  /// The year of the date told before: "of the same year".
  case sameYear
  /// Stands before the number of a day: on the, يوم.
  case on

  init?(key: String) {
    let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    func number(_ range: ClosedRange<Int>) -> Int? { Int(value).flatMap { range.contains($0) ? $0 : nil } }
    switch parts[0] {
    case "month":
      guard let n = number(1...12) else { return nil }
      self = .month(n)
    case "hijri-month":
      guard let n = number(1...12) else { return nil }
      self = .hijriMonth(n)
    case "weekday":
      guard let n = number(1...7) else { return nil }
      self = .weekday(n)
    case "day":
      guard let n = number(-9...9) else { return nil }
      self = .day(n)
    case "number":
      guard let n = number(0...1_000_000_000) else { return nil }
      self = .number(n)
    case "unit":
      guard let u = Unit(rawValue: value) else { return nil }
      self = .unit(u)
    case "two":
      guard let u = Unit(rawValue: value) else { return nil }
      self = .two(u)
    case "few":
      guard let u = Unit(rawValue: value) else { return nil }
      self = .few(u)
    case "season":
      guard let s = Season(rawValue: value) else { return nil }
      self = .season(s)
    case "then":
      guard let n = number(-9...9) else { return nil }
      self = .then(n)
    case "shift":
      guard value == "before" || value == "after" else { return nil }
      self = .shift(value == "before" ? -1 : 1)
    case "relation":
      guard let r = Relation(rawValue: value) else { return nil }
      self = .relation(r)
    case "part":
      guard let p = Part(rawValue: value) else { return nil }
      self = .part(p)
    case "ago": self = .ago
    case "in": self = .inFuture
    case "after": self = .after
    case "same": self = .sameYear
    case "on": self = .on
    default: return nil
    }
  }
}

/// An entity that the tables know by name.
struct GazetteerEntry: Sendable {
  let id: String
  let kind: EntityKind
  /// The class of the `world` table: `ministry`, `city`, `foreign minister` …
  var type: String
  /// The country or body that it belongs to, as the `world` table has it.
  var belongsTo: String?
}
