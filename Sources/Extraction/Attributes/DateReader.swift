import KnowledgeGraph

/// Reads dates: full, partial, and relative to the day of publication.
struct DateReader {
  struct Found {
    let tokens: Range<Int>
    let date: CalendarDate
    /// A weekday alone: the one before the publication, or the one after it for what is planned.
    var isBareWeekday = false
  }

  let document: Document

  /// The day of publication: what relative dates count from.
  let today: CalendarDate?
  /// Where a day and month without a year lie: the article's own year, or the latest that an undated article names.
  let year: Int?

  init(_ document: Document) {
    self.document = document
    today = document.article.published
    year = today?.year ?? Self.latestYear(in: document)
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

  /// The dates of a sentence, in order.
  func dates(in sentence: Int) -> [Found] {
    var found: [Found] = []
    var index = document.sentences[sentence].lowerBound
    let end = document.sentences[sentence].upperBound
    while index < end {
      if let date = date(at: index, end: end) {
        found.append(date)
        index = date.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: Words

  func word(_ index: Int, _ end: Int) -> (Range<Int>, [DateWord])? {
    guard index < end else { return nil }
    for match in document.matches(at: index).reversed()
    where match.tokens.upperBound <= end && document.kinds(of: match).contains(.date) {
      let words = document.meanings(of: match).compactMap { meaning -> DateWord? in
        guard case .date(let word) = meaning.sense else { return nil }
        // "اليوم" is today, "يوم" a day.
        if case .day = word, meaning.form.contains(.definite), !document.tokens[index].has(.definite) {
          return nil
        }
        return word
      }
      if !words.isEmpty { return (match.tokens, words) }
    }
    return nil
  }

  func month(_ index: Int, _ end: Int) -> (Int, Int)? {
    guard let (range, words) = word(index, end) else { return nil }
    for word in words { if case .month(let m) = word { return (m, range.upperBound) } }
    return nil
  }

  func number(_ index: Int, _ end: Int) -> (Int, Int)? {
    guard index < end else { return nil }
    if document.tokens[index].kind == .number {
      return Int(String(decoding: document.spelling(index), as: UTF8.self)).map { ($0, index + 1) }
    }
    let letters = document.spelling(index)
    let digits = letters.prefix { $0 >= 48 && $0 <= 57 }
    if !digits.isEmpty, letters.count - digits.count <= 3, letters.count - digits.count > 0 {
      return Int(String(decoding: digits, as: UTF8.self)).map { ($0, index + 1) }
    }
    guard let (range, words) = word(index, end) else { return nil }
    for word in words { if case .number(let n) = word { return (n, range.upperBound) } }
    return nil
  }

  func year(_ index: Int, _ end: Int) -> (Int, Int)? {
    guard index < end, document.tokens[index].kind == .number, let (n, next) = number(index, end), n >= 1900,
      n < 2100
    else { return nil }
    return (n, next)
  }

  /// Over commas, "of", "the", "في", "سنة" between the parts of a date.
  func skip(_ index: Int, _ end: Int) -> Int {
    var at = index
    // The point of an abbreviated month.
    if at + 1 < end, document.mark(at) == ".", !document.tokens[at].has(.spaced) { at += 1 }
    while at < end, at - index < 2 {
      if let mark = document.mark(at), ",،".unicodeScalars.contains(mark) {
        at += 1
        continue
      }
      if !document.classes(at).isDisjoint(with: WordClasses(.of, .article)) {
        at += 1
        continue
      }
      break
    }
    return at
  }

  func date(at index: Int, end: Int) -> Found? {
    numeric(at: index, end: end) ?? dayOfThisMonth(at: index, end: end) ?? ago(at: index, end: end)
      ?? dayMonth(at: index, end: end) ?? monthFirst(at: index, end: end)
      ?? relative(at: index, end: end) ?? bareYear(at: index, end: end)
  }

  /// `22/01/2025`, `2025-01-22`: three numbers joined by one mark.
  func numeric(at index: Int, end: Int) -> Found? {
    if index < end, document.tokens[index].kind == .number {
      let dotted = document.spelling(index).split(separator: UInt8(ascii: "."))
        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      if dotted.count == 3, (1900..<2100).contains(dotted[2]),
        CalendarDate.exists(dotted[2], dotted[1], dotted[0])
      {
        return make(dotted[2], dotted[1], dotted[0], index..<index + 1)
      }
    }
    guard index + 2 < end, document.tokens[index].kind == .number, let (a, _) = number(index, end) else {
      return nil
    }
    var at = index + 1
    var parts = [a]
    while parts.count < 3, at < end {
      if let mark = document.mark(at) {
        guard "/-.".unicodeScalars.contains(mark), !document.tokens[at].has(.spaced) else { return nil }
        at += 1
      } else if !document.tokens[at].has(.joined) {
        return nil
      }
      guard at < end, document.tokens[at].kind == .number, let (n, next) = number(at, end) else { return nil }
      parts.append(n)
      at = next
    }
    guard parts.count == 3 else { return nil }
    let (y, m, d) =
      parts[0] > 31
      ? (parts[0], parts[1], parts[2]) : (parts[2] < 100 ? parts[2] + 2000 : parts[2], parts[1], parts[0])
    return CalendarDate.exists(y, m, d) && y > 1900
      ? Found(tokens: index..<at, date: CalendarDate(year: y, month: m, day: d)) : nil
  }

  /// `22 January 2025`, `22 يناير`, `le 1er février`.
  func dayMonth(at index: Int, end: Int) -> Found? {
    guard let (day, next) = number(index, end), (1...31).contains(day),
      let (m, after) = month(skip(next, end), end)
    else { return nil }
    return finish(day, m, index, skipDouble(after, end), end)
  }

  /// `the 6th of this month`, `السادس من الشهر الجاري`.
  func dayOfThisMonth(at index: Int, end: Int) -> Found? {
    guard let today, let (day, next) = number(index, end), (1...31).contains(day) else { return nil }
    var at = next
    while at < end, at - next < 2, !document.classes(at).isDisjoint(with: WordClasses(.of, .from, .article)) {
      at += 1
    }
    guard let (unitRange, units) = word(at, end), unit(units) == .month,
      let (upper, words) = word(unitRange.upperBound, end)
    else { return nil }
    for case .relation(let relation) in words {
      let month = today.adding(months: relation == .last ? -1 : relation == .next ? 1 : 0)
      return make(month.year, month.month, day, index..<upper.upperBound)
    }
    return nil
  }

  /// `three days ago`, `il y a deux mois`, `قبل ثلاثة أيام`: as exact as the unit is.
  func ago(at index: Int, end: Int) -> Found? {
    guard let today, today.day != nil else { return nil }
    if let (range, words) = word(index, end), words.contains(.ago) {
      let (count, next) = number(range.upperBound, end) ?? (1, range.upperBound)
      guard let (unitRange, units) = word(next, end), let unit = unit(units) else { return nil }
      return back(count, unit, index..<unitRange.upperBound, today)
    }
    guard let (count, next) = number(index, end), count < 100, let (unitRange, units) = word(next, end),
      let unit = unit(units),
      let (upper, words) = word(unitRange.upperBound, end), words.contains(.ago)
    else { return nil }
    return back(count, unit, index..<upper.upperBound, today)
  }

  func back(_ count: Int, _ unit: DateWord.Unit, _ tokens: Range<Int>, _ today: CalendarDate) -> Found? {
    guard count < min(1000, today.year) else { return nil }
    switch unit {
    case .day: return Found(tokens: tokens, date: today.adding(days: -count))
    case .week:
      let day = today.adding(days: -7 * count)
      return Found(tokens: tokens, date: CalendarDate(year: day.year, month: day.month))
    case .month: return Found(tokens: tokens, date: today.adding(months: -count))
    case .quarter: return Found(tokens: tokens, date: today.adding(months: -3 * count))
    case .year: return Found(tokens: tokens, date: CalendarDate(year: today.year - count))
    case .decade: return nil
    }
  }

  /// `January 22, 2025`, `January 2025`, `في يناير الماضي`.
  func monthFirst(at index: Int, end: Int) -> Found? {
    guard let (m, after) = month(index, end) else { return nil }
    if let mark = document.mark(after), mark == ".", after + 1 < end,
      let (day, next) = number(after + 1, end), (1...31).contains(day), year(after + 1, end) == nil
    {
      return finish(day, m, index, next, end)
    }
    if let (day, next) = number(after, end), (1...31).contains(day),
      document.tokens[after].kind == .number || document.tokens[after].has(.cased)
    {
      return finish(day, m, index, next, end)
    }
    return finish(nil, m, index, skipDouble(after, end), end)
  }

  /// The second name of a month in another calendar: "جانفي/يناير", "كانون الثاني (يناير)".
  func skipDouble(_ index: Int, _ end: Int) -> Int {
    guard let mark = document.mark(index), "/(".unicodeScalars.contains(mark),
      let (_, after) = month(index + 1, end)
    else { return index }
    return document.mark(after) == ")" ? after + 1 : after
  }

  /// Finds the year of a day and month: told, or the one that "last" and "next" or the article's day give.
  func finish(_ day: Int?, _ month: Int, _ start: Int, _ after: Int, _ end: Int) -> Found? {
    if let (y, next) = year(skip(after, end), end) { return make(y, month, day, start..<next) }
    var shift: DateWord.Relation?
    var upper = after
    if let (range, words) = word(after, end) {
      for word in words { if case .relation(let r) = word { (shift, upper) = (r, range.upperBound) } }
    }
    if start > 0, let (range, words) = word(start - 1, start), range.count == 1 {
      for word in words { if case .relation(let r) = word { shift = shift ?? r } }
    }
    guard let today else { return self.year.flatMap { make($0, month, day, start..<after) } }
    let now = (today.year * 12 + (today.month ?? 1))
    var y = today.year
    switch shift {
    case .last:
      // "Last March" told in March is a year ago; a day of this month may lie before today.
      if y * 12 + month > now || (y * 12 + month == now && day.map { $0 > today.day ?? 31 } ?? true) {
        y -= 1
      }
    case .next: if y * 12 + month < now { y += 1 }
    default:
      // The nearest such month, the past first.
      if y * 12 + month - now > 6 { y -= 1 }
    }
    return make(y, month, day, start..<upper)
  }

  func make(_ y: Int, _ m: Int?, _ d: Int?, _ tokens: Range<Int>) -> Found? {
    CalendarDate.exists(y, m, d) ? Found(tokens: tokens, date: CalendarDate(year: y, month: m, day: d)) : nil
  }
}
