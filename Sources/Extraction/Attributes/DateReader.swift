import KnowledgeGraph

/// Reads dates: full, partial, told by another calendar, and relative to the day of publication or to the date told before.
struct DateReader {
  /// A date as a sentence tells it.
  struct Found {
    let tokens: Range<Int>
    let date: CalendarDate
    var traits: Traits = []
  }

  let document: Document

  /// The day of publication, or the day of the dateline: what relative dates count from.
  private(set) var today: CalendarDate?
  /// Where a day and month without a year lie: the article's own year, or the latest that an undated article names.
  let year: Int?
  /// The last date told up to where the reader stands: what "a year earlier" counts from.
  private(set) var anchor: CalendarDate?
  /// The last day told: what "the day before" counts from.
  private(set) var anchorDay: CalendarDate?
  /// The last year told in words or numbers, and its token: what "of the same year" means.
  private(set) var anchorYear: (year: Int, token: Int)?
  private var found: [[Found]] = []
  /// Tokens of known names of several words: "USA Today" and "the March 23 Movement" tell no date.
  private let names: Set<Int>
  /// Where the text begins behind its dateline.
  private(set) var leadIn = 0
  /// The day that the dateline tells.
  private(set) var dateline: CalendarDate?
  /// The day of what the report tells first, near the day of publication.
  private(set) var leadDay: (date: CalendarDate, sentence: Int, tokens: Range<Int>)?

  /// Cost: linear in the length of the article.
  init(_ document: Document) {
    self.document = document
    today = document.article.published
    year = today?.year ?? Self.latestYear(in: document)
    names = Self.names(in: document)
    leadIn = Self.leadIn(in: document)
    if leadIn == 0 { leadIn = datedLeadIn() }
    if let first = document.sentences.first, leadIn > 0 {
      dateline = dates(between: first.lowerBound, and: leadIn).last { $0.date.day != nil }?.date
      today = today ?? dateline
      (anchor, anchorDay, anchorYear) = (nil, nil, nil)
    }
    for sentence in document.sentences {
      found.append(dates(between: sentence.lowerBound, and: sentence.upperBound))
    }
    leadDay = firstDay()
  }

  /// The dates of a sentence, in order.
  func dates(in sentence: Int) -> [Found] { found[sentence] }

  private mutating func dates(between start: Int, and end: Int) -> [Found] {
    var found: [Found] = []
    var index = start
    while index < end {
      if !names.contains(index), var date = date(at: index, end: end) {
        date = ranged(date, end)
        date.traits.formUnion(bounds(of: date.tokens))
        if date.tokens.lowerBound < leadIn { date.traits.insert(.dateline) }
        follow(date)
        found.append(date)
        index = date.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private mutating func follow(_ found: Found) {
    guard found.traits.isDisjoint(with: [.until, .ofName, .ahead]) else { return }
    anchor = found.date
    if found.date.day != nil { anchorDay = found.date }
    if found.traits.isDisjoint(with: [.weekday, .yearless, .monthless, .counted, .chained, .since]) {
      anchorYear = (found.date.year, found.tokens.upperBound)
    }
  }

  // Date ::= Numbers | Days | Hijri | DayOfThisMonth | Ago | Shift | DayMonth | MonthFirst | Period | Relative | Year
  private func date(at index: Int, end: Int) -> Found? {
    if let full = numeric(at: index, end: end) ?? days(at: index, end: end) ?? hijri(at: index, end: end) {
      return full
    }
    if let counted = dayOfThisMonth(at: index, end: end) ?? ago(at: index, end: end)
      ?? shifted(at: index, end: end) ?? aftermath(at: index, end: end)
    {
      return counted
    }
    if let named = dayMonth(at: index, end: end) ?? monthFirst(at: index, end: end)
      ?? period(at: index, end: end)
    {
      return named
    }
    return relative(at: index, end: end) ?? dayAlone(at: index, end: end)
      ?? bareYear(at: index, end: end)
  }

  /// "From 3 March to 5 April" tells its first day.
  private func ranged(_ first: Found, _ end: Int) -> Found {
    let at = first.tokens.upperBound
    guard let next = connected(at, end), let last = date(at: next, end: end),
      (last.date.month == nil) == (first.date.month == nil), last.date >= first.date,
      document.mark(at) != nil
        || !document.classes(first.tokens.lowerBound - 1).isDisjoint(with: WordClasses(.from, .between))
    else { return first }
    return Found(
      tokens: first.tokens.lowerBound..<last.tokens.upperBound, date: first.date,
      traits: first.traits.union(.range))
  }

  /// Whether a date is told as the first or last day of something that goes on.
  private func bounds(of tokens: Range<Int>) -> Traits {
    var classes = document.closedClass(endingAt: tokens.lowerBound - 1)
    if document.classes(tokens.lowerBound).has(.since) { classes.insert(WordClasses(.since)) }
    if classes.has(.since) { return .since }
    return classes.has(.until) && !classes.has(.to) ? .until : []
  }

  private static func names(in document: Document) -> Set<Int> {
    var found: Set<Int> = []
    for start in document.tokens.indices {
      for match in document.matches(at: start)
      where match.tokens.count > 1 && !found.contains(match.tokens.upperBound - 1) {
        let isName = document.meanings(of: match).contains {
          if case .gazetteer = $0.sense { true } else { false }
        }
        if isName { found.formUnion(match.tokens) }
      }
    }
    return found
  }

  private static func latestYear(in document: Document) -> Int? {
    var latest: Int?
    for (index, token) in document.tokens.enumerated() where token.kind == .number && token.scalars.count == 4
    {
      guard let year = Int(String(decoding: document.spelling(index), as: UTF8.self)),
        (1900..<2100).contains(year),
        !document.classes(index - 1).isDisjoint(with: WordClasses(.in, .since, .during))
      else { continue }
      latest = max(latest ?? year, year)
    }
    return latest
  }
}

extension DateReader {
  /// How a date was told.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// A weekday alone: the one before the publication, or the one after it for what is planned.
    static let weekday = Traits(rawValue: 1)
    /// Without its year: the nearest, before the publication for what happened and after it for what is planned.
    static let yearless = Traits(rawValue: 2)
    /// A day of a month that is not told.
    static let monthless = Traits(rawValue: 4)
    /// Counted from the day of publication.
    static let counted = Traits(rawValue: 8)
    /// Counted from the date told before.
    static let chained = Traits(rawValue: 16)
    static let since = Traits(rawValue: 32)
    static let until = Traits(rawValue: 64)
    /// A year that tells one agreement from others: "the 2015 accord".
    static let ofName = Traits(rawValue: 128)
    /// Stands in the dateline.
    static let dateline = Traits(rawValue: 256)
    /// The first of several days.
    static let range = Traits(rawValue: 512)
    /// A length of time from today on: "in three days".
    static let ahead = Traits(rawValue: 1024)
  }
}
