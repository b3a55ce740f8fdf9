import KnowledgeGraph

/// Dates that count from the day of publication or from the date told before.
extension DateReader {
  /// `yesterday`, `on Tuesday`, `the day before`, `a few days ago`.
  func relative(at index: Int, end: Int) -> Found? {
    guard let today, let (range, words) = word(index, end) else { return nil }
    for word in words {
      switch word {
      case .day(let offset):
        // "اليوم السابع" is no today.
        if let (n, _) = number(range.upperBound, end), n > 1, document.tokens[range.upperBound].kind == .word,
          document.tokens[range.upperBound].has(.definite),
          month(skipSmall(range.upperBound + 1, end), end) == nil
        {
          return nil
        }
        guard today.day != nil else { return Found(tokens: range, date: today, traits: .counted) }
        let date = today.adding(days: offset)
        // "أمس الخميس" is one day.
        let named = weekdayWord(skip(range.upperBound, end), end)
        let upper = named.map { $0.0 == date.weekday ? $0.1 : range.upperBound } ?? range.upperBound
        return Found(tokens: range.lowerBound..<upper, date: date, traits: .counted)
      case .then(let offset):
        // "The day before the visit" does not count from a date.
        let anchor = anchorDay ?? today
        guard anchor.day != nil, !countsFromNoun(range, end) else { return nil }
        return Found(tokens: range, date: anchor.adding(days: offset), traits: .chained)
      case .weekday(let day): return weekday(day, range, end, today)
      default: continue
      }
    }
    return nil
  }

  /// "The day before the visit", "la veille du sommet" count from what follows.
  private func countsFromNoun(_ range: Range<Int>, _ end: Int) -> Bool {
    guard range.upperBound < end, document.mark(range.upperBound) == nil else { return false }
    if document.classes(range.upperBound).has(.of) { return true }
    return !document.classes(range.upperBound - 1).isDisjoint(with: WordClasses(.before, .after))
  }

  // Weekday ::= [ Relation ] Weekday [ Relation ] [ Number | "of" Relation "week" | FullDate ]
  func weekday(
    _ day: Int, _ range: Range<Int>, _ end: Int, _ today: CalendarDate, _ given: DateWord.Relation? = nil
  ) -> Found? {
    guard today.day != nil else { return nil }
    var upper = range.upperBound
    // A full date follows: "الخميس 12 سبتمبر".
    let after = skip(upper, end)
    if let full = days(at: after, end: end) ?? dayMonth(at: after, end: end) ?? hijri(at: after, end: end)
      ?? monthFirst(at: after, end: end) ?? numeric(at: after, end: end), full.date.day != nil
    {
      return Found(
        tokens: range.lowerBound..<full.tokens.upperBound, date: full.date, traits: full.traits)
    }
    if let dated = dated(day, range, end, today) { return dated }
    if let week = ofWeek(day, range, end, today) { return week }
    var relation = given
    if relation == nil, let (found, next) = self.relation(upper, end) { (relation, upper) = (found, next) }
    let back = (today.weekday - day + 7) % 7
    let tokens = range.lowerBound..<upper
    switch relation {
    case .next:
      return Found(tokens: tokens, date: today.adding(days: back == 0 ? 7 : 7 - back), traits: .counted)
    case .last:
      return Found(tokens: tokens, date: today.adding(days: -(back == 0 ? 7 : back)), traits: .counted)
    default:
      return Found(tokens: tokens, date: today.adding(days: -back), traits: .weekday)
    }
  }

  /// `Monday 24`: the nearest Monday that is a 24th.
  private func dated(_ day: Int, _ range: Range<Int>, _ end: Int, _ today: CalendarDate) -> Found? {
    let at = range.upperBound
    guard at < end, document.tokens[at].kind == .number, let (number, next) = number(at, end),
      (1...31).contains(number)
    else { return nil }
    for distance in 0...45 {
      for candidate in [today.adding(days: -distance), today.adding(days: distance)]
      where candidate.weekday == day && candidate.day == number {
        return Found(tokens: range.lowerBound..<next, date: candidate)
      }
    }
    return nil
  }

  /// `Tuesday of last week`, `mardi de la semaine dernière`.
  private func ofWeek(_ day: Int, _ range: Range<Int>, _ end: Int, _ today: CalendarDate) -> Found? {
    let at = skipSmall(range.upperBound, end)
    var found: (DateWord.Relation, Int)?
    if let (relation, next) = relation(at, end), let (unit, upper) = unit(next, end), unit == .week {
      found = (relation, upper)
    } else if let (unit, next) = unit(at, end), unit == .week, let (relation, upper) = relation(next, end) {
      found = (relation, upper)
    }
    guard let (relation, upper) = found else { return nil }
    let step = relation == .last ? -7 : relation == .next ? 7 : 0
    return Found(
      tokens: range.lowerBound..<upper, date: today.adding(days: day - today.weekday + step), traits: .counted
    )
  }

  /// `three days ago`, `il y a deux mois`, `قبل ثلاثة أيام`: as exact as the unit is.
  func ago(at index: Int, end: Int) -> Found? {
    guard let today, today.day != nil else { return nil }
    if let (range, words) = word(index, end), words.contains(.ago) || words.contains(.inFuture) {
      let isPast = words.contains(.ago)
      let next = range.upperBound
      if isPast, let (unit, upper) = few(next, end) { return vague(unit, index..<upper, today) }
      let span = self.span(next, end) ?? (isPast ? unit(next, end).map { (1, $0.0, $0.1) } : nil)
      guard let (count, unit, upper) = span, !tellsMore(upper, end) else { return nil }
      // "بعد أسبوعين على التوقيع": the event behind it lies two weeks before.
      if !isPast, !document.classes(upper).isDisjoint(with: WordClasses(.on, .from)) {
        return back(count, unit, index..<upper, anchorDay ?? today, .chained)
      }
      // "قبل ذلك بيومين", "a week before the summit" count from something else.
      if !isPast, document.classes(upper).has(.of) { return nil }
      return back(
        isPast ? count : -count, unit, index..<upper, today, isPast ? .counted : [.counted, .ahead])
    }
    if let (unit, next) = few(index, end), let (range, words) = word(next, end), words.contains(.ago) {
      return vague(unit, index..<range.upperBound, today)
    }
    guard let (count, unit, next) = span(index, end), let (range, words) = word(next, end),
      words.contains(.ago)
    else { return nil }
    return back(count, unit, index..<range.upperBound, today, .counted)
  }

  /// Whether a unit is only the noun before a date: "قبل شهر رمضان", "منذ سنة 2021".
  private func tellsMore(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    if document.tokens[index].kind == .number { return true }
    return sense(index, end) {
      switch $0 {
      case .month, .hijriMonth, .weekday: true
      default: nil
      }
    } != nil
  }

  // Shift ::= Length Direction | Direction Length: "two days earlier", "deux ans plus tôt", "قبل ذلك بيومين"
  func shifted(at index: Int, end: Int) -> Found? {
    func direction(_ index: Int) -> (Int, Int)? {
      sense(index, end) { if case .shift(let direction) = $0 { direction } else { nil } }
    }
    func found(_ sign: Int, _ count: Int, _ unit: DateWord.Unit, _ upper: Int) -> Found? {
      let days = unit == .day || unit == .week
      return ((days ? anchorDay : anchor) ?? today).flatMap {
        back(-sign * count, unit, index..<upper, $0, .chained)
      }
    }
    if let (sign, next) = direction(index),
      let (count, unit, upper) = span(next, end) ?? unit(next, end).map({ (1, $0.0, $0.1) })
    {
      return found(sign, count, unit, upper)
    }
    guard let (count, unit, next) = span(index, end), let (sign, upper) = direction(next) else { return nil }
    return found(sign, count, unit, upper)
  }

  /// `a week after the coup`: the event that a date of the report follows by that length.
  func aftermath(at index: Int, end: Int) -> Found? {
    guard let (count, unit, next) = span(index, end), let day = anchorDay ?? today,
      let (_, upper) = sense(next, end, { $0 == .after ? true : nil }), upper < end,
      document.mark(upper) == nil
    else { return nil }
    return back(count, unit, index..<upper, day, .chained)
  }

  private func few(_ index: Int, _ end: Int) -> (DateWord.Unit, Int)? {
    sense(index, end) { if case .few(let unit) = $0 { unit } else { nil } }
  }

  /// `a few days ago` lies in the month of the days before.
  private func vague(_ unit: DateWord.Unit, _ tokens: Range<Int>, _ today: CalendarDate) -> Found? {
    guard unit == .day else { return nil }
    let day = today.adding(days: -4)
    return Found(tokens: tokens, date: CalendarDate(year: day.year, month: day.month), traits: .counted)
  }

  func back(
    _ count: Int, _ unit: DateWord.Unit, _ tokens: Range<Int>, _ day: CalendarDate, _ traits: Traits
  ) -> Found? {
    guard abs(count) < min(1000, day.year) else { return nil }
    let date: CalendarDate
    switch unit {
    case .day where day.day != nil:
      let told = day.adding(days: -count)
      date =
        abs(count) > 10 && traits.contains(.counted) ? CalendarDate(year: told.year, month: told.month) : told
    case .week where day.day != nil:
      let told = day.adding(days: -7 * count)
      date = CalendarDate(year: told.year, month: told.month)
    case .month where day.month != nil: date = day.adding(months: -count)
    case .quarter where day.month != nil: date = day.adding(months: -3 * count)
    case .year: date = CalendarDate(year: day.year - count)
    default: return nil
    }
    return Found(tokens: tokens, date: date, traits: traits)
  }
}
