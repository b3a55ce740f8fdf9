import KnowledgeGraph

/// Dates of the calendar: days, months and years, in numbers and in words.
extension DateReader {
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
    var (y, m, d) =
      parts[0] > 31
      ? (parts[0], parts[1], parts[2]) : (parts[2] < 100 ? parts[2] + 2000 : parts[2], parts[1], parts[0])
    // "03/22/2025" can only be the American order.
    if m > 12, d <= 12 { (m, d) = (d, m) }
    return CalendarDate.exists(y, m, d) && y > 1900
      ? Found(tokens: index..<at, date: CalendarDate(year: y, month: m, day: d)) : nil
  }

  /// `from 3 to 5 March`, `24 و28 فبراير`, `3–5 March`: the first day.
  func days(at index: Int, end: Int) -> Found? {
    guard let (first, next) = number(index, end), (1...31).contains(first),
      let second = connected(next, end), let (last, after) = number(second, end), (first...31).contains(last),
      let (m, upper) = month(skip(after, end), end)
    else { return nil }
    return finish(first, m, index, skipDouble(upper, end), end).map {
      Found(tokens: $0.tokens, date: $0.date, traits: $0.traits.union(.range))
    }
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
    let at = skipSmall(next, end)
    if let (before, after) = relation(at, end), let (unit, upper) = unit(after, end), unit == .month {
      return self.day(day, before, index..<upper, today)
    }
    guard let (unit, after) = unit(at, end), unit == .month, let (relation, upper) = relation(after, end)
    else { return nil }
    return self.day(day, relation, index..<upper, today)
  }

  private func day(_ day: Int, _ relation: DateWord.Relation, _ tokens: Range<Int>, _ today: CalendarDate)
    -> Found?
  {
    let month = today.adding(months: relation == .last ? -1 : relation == .next ? 1 : 0)
    return make(month.year, month.month, day, tokens)
  }

  // DayAlone ::= On Number, with nothing behind it that the number could count: "on the 17th", "يوم 17"
  func dayAlone(at index: Int, end: Int) -> Found? {
    guard let today, today.day != nil, let (_, start) = sense(index, end, { $0 == .on ? true : nil }),
      let (day, next) = number(start, end), (1...31).contains(day),
      document.tokens[start].kind == .number || document.spelling(start).first.map({ $0 < 58 }) ?? false,
      isComplete(next, end), days(at: start, end: end) == nil, dayMonth(at: start, end: end) == nil,
      numeric(at: start, end: end) == nil, hijri(at: start, end: end) == nil,
      dayOfThisMonth(at: start, end: end) == nil
    else { return nil }
    let month = day > today.day! ? today.adding(months: -1) : today
    return make(month.year, month.month, day, index..<next, .monthless)
  }

  /// Whether a mark, a name or a short word follows.
  private func isComplete(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return true }
    if let mark = document.mark(index) { return ",،.;؛:)".unicodeScalars.contains(mark) }
    return !document.tokens[index].has(.joined) && !document.classes(index).isEmpty
  }

  /// `January 22, 2025`, `January 2025`, `في يناير الماضي`.
  func monthFirst(at index: Int, end: Int) -> Found? {
    guard let (m, after) = month(index, end),
      !document.tokens[index].has(.joined) || index > 0 && word(index - 1, index) != nil
    else { return nil }
    let point = document.mark(after) == "." && !document.tokens[after].has(.spaced) ? 1 : 0
    if after + point < end, !document.tokens[after].has(.joined),
      let (day, next) = number(after + point, end), (1...31).contains(day),
      document.spelling(after + point).first.map({ $0 < 58 }) ?? false,
      year(after + point, end) == nil
    {
      var upper = next
      if let second = connected(next, end), document.classes(next).has(.coordinator) == false,
        let (last, beyond) = number(second, end), (day...31).contains(last),
        month(skip(beyond, end), end) == nil
      {
        upper = beyond
      }
      return finish(day, m, index, upper, end)
    }
    guard let found = finish(nil, m, index, skipDouble(after, end), end) else { return nil }
    // "Theresa May" and "Jan Lipavský" are no months.
    let isTold = !found.traits.contains(.yearless) || isBorderOfMonth(index - 1) && !beginsName(index, after)
    return isTold ? found : nil
  }

  private func beginsName(_ index: Int, _ after: Int) -> Bool {
    document.pack.hasCapitals && after < document.tokens.count && document.tokens[index].has(.capital)
      && document.tokens[after].has(.capital) && document.classes(index - 1).isEmpty
  }

  /// Whether a month may stand behind this token: a mark, a short word, or a word of dates.
  private func isBorderOfMonth(_ index: Int) -> Bool {
    index < 0 || document.mark(index) != nil || !document.classes(index).isEmpty
      || word(index, index + 1) != nil || document.tokens[index + 1].has(.lineStart)
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
    let next = skip(after, end)
    if let anchorYear, let (_, upper) = sense(skipSmall(after, end), end, { $0 == .sameYear ? true : nil }) {
      return make(anchorYear.year, month, day, start..<upper)
    }
    if let (y, upper) = year(next, end) { return make(y, month, day, start..<upper) }
    if day == nil, let other = connected(after, end), let (_, upper) = self.month(other, end),
      let (y, beyond) = year(skip(upper, end), end)
    {
      // "in May and June 2015"
      return make(y, month, nil, start..<beyond)
    }
    if let (y, upper) = relativeYear(skipSmall(after, end), end) { return make(y, month, day, start..<upper) }
    var shift: DateWord.Relation?
    var upper = after
    if let (relation, beyond) = relation(after, end) { (shift, upper) = (relation, beyond) }
    if start > 0, let (relation, _) = relation(start - 1, start) { shift = shift ?? relation }
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
    case nil where anchorYear.map { $0.year < today.year - 1 && isSameSentence($0.token, start) } ?? false:
      // What a sentence goes on telling of a year long past lies in that year.
      return make(anchorYear!.year, month, day, start..<upper)
    default:
      // The nearest such month, the past first.
      if y * 12 + month - now > 6 { y -= 1 }
    }
    return make(y, month, day, start..<upper, shift == nil ? .yearless : [])
  }

  private func isSameSentence(_ a: Int, _ b: Int) -> Bool {
    !(a..<b).contains { document.mark($0) == "." || document.tokens[$0].has(.lineStart) }
  }

  /// `last year`, `of this year`, `من العام الماضي` behind a month.
  private func relativeYear(_ index: Int, _ end: Int) -> (Int, Int)? {
    guard let today else { return nil }
    func shift(_ relation: DateWord.Relation) -> Int {
      today.year + (relation == .last ? -1 : relation == .next ? 1 : 0)
    }
    if let (relation, next) = relation(index, end), let (unit, upper) = unit(next, end), unit == .year {
      return (shift(relation), upper)
    }
    if let (unit, next) = unit(index, end), unit == .year {
      if let (relation, upper) = relation(next, end) { return (shift(relation), upper) }
      return year(next, end)
    }
    return nil
  }

  /// A year that stands alone where nothing but a year can: "in 2019", "عام 2019", "the 2019 accord".
  func bareYear(at index: Int, end: Int) -> Found? {
    guard let (y, next) = year(index, end) else { return nil }
    let before = document.closedClass(endingAt: index - 1)
    let date = CalendarDate(year: y)
    let isYearWord = unit(index - 1, index).map { $0.0 == .year } ?? false
    let isOf = !before.isDisjoint(with: WordClasses(.of))
    let isPlanned = before.has(.for) && document.closedClass(endingAt: index - 2).has(.future)
    if isYearWord || isPlanned || isOf && before.has(.since)
      || !isOf
        && !before.isDisjoint(with: WordClasses(.in, .since, .during, .until, .from, .after, .before, .to))
    {
      return Found(tokens: index..<next, date: date)
    }
    if namesAgreement(from: index - 1, by: -1, end) || !isOf && namesAgreement(from: next, by: 1, end) {
      return Found(tokens: index..<next, date: date, traits: .ofName)
    }
    // A line of a chronicle: "2017 - Rosneft pays".
    let isFirst = document.tokens[index].has(.lineStart) || document.mark(index - 1) == "*"
    if isFirst, let mark = document.mark(next), "-–—:".unicodeScalars.contains(mark) {
      return Found(tokens: index..<next, date: date)
    }
    return nil
  }

  /// Whether the noun of an agreement stands within a few words.
  private func namesAgreement(from index: Int, by step: Int, _ end: Int) -> Bool {
    var at = index
    while abs(at - index) < 6, at >= 0, at < end, document.mark(at) == nil {
      for match in document.matches(at: at) {
        for meaning in document.meanings(of: match) {
          if case .head(let head) = meaning.sense, head.kind == .agreement { return true }
        }
      }
      at += step
    }
    return false
  }

  func make(_ y: Int, _ m: Int?, _ d: Int?, _ tokens: Range<Int>, _ traits: Traits = []) -> Found? {
    guard let d, CalendarDate.exists(y, m, d) else {
      return CalendarDate.exists(y, m, nil)
        ? Found(tokens: tokens, date: CalendarDate(year: y, month: m), traits: traits) : nil
    }
    return Found(tokens: tokens, date: CalendarDate(year: y, month: m, day: d), traits: traits)
  }
}
