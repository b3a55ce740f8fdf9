import KnowledgeGraph

/// Periods: weeks, months, seasons and years, and their beginnings and ends.
extension DateReader {
  // Period ::= [ Part ] [ Relation ] ( Unit | Season | Weekday ) [ Relation | Year ] | Part ( Month | Year )
  func period(at index: Int, end: Int) -> Found? {
    if let (_, next) = sense(index, end, { if case .part(let part) = $0 { part } else { nil } }) {
      let at = skipSmall(next, end)
      if let found = month(at, end) != nil ? monthFirst(at: at, end: end) : nil {
        return Found(tokens: index..<found.tokens.upperBound, date: found.date, traits: found.traits)
      }
      if let (y, upper) = year(at, end) { return make(y, nil, nil, index..<upper) }
      if let found = plain(at, end) ?? current(at, end) {
        return Found(tokens: index..<found.tokens.upperBound, date: found.date, traits: found.traits)
      }
    }
    return plain(index, end)
  }

  private func plain(_ index: Int, _ end: Int) -> Found? {
    if let (relation, next) = relation(index, end) {
      if let (unit, upper) = unit(next, end) {
        if unit == .quarter, let found = ofYear(upper, end, from: index) { return found }
        return shifted(unit, relation, index..<upper)
      }
      if let (season, upper) = season(next, end) { return seasonal(season, relation, index, upper, end) }
      if let today, let (day, upper) = weekdayWord(next, end) {
        return weekday(day, index..<upper, end, today, relation)
      }
    }
    if let (unit, next) = unit(index, end) {
      if unit == .weekend, relation(next, end) == nil { return shifted(unit, .last, index..<next) }
      if unit == .quarter, let found = ofYear(next, end, from: index) { return found }
      if let (relation, upper) = relation(next, end) { return shifted(unit, relation, index..<upper) }
      if unit == .year, let (y, upper) = year(next, end) { return make(y, nil, nil, index..<upper) }
    }
    if let (season, next) = season(index, end) { return seasonal(season, nil, index, next, end) }
    // "The first quarter of 2026".
    if let (n, next) = number(index, end), n < 5, let (unit, upper) = unit(next, end), unit == .quarter {
      return ofYear(upper, end, from: index)
    }
    return nil
  }

  /// Behind "the beginning of" a unit alone is the present one.
  private func current(_ index: Int, _ end: Int) -> Found? {
    guard let (unit, next) = unit(index, end), unit != .day else { return nil }
    return shifted(unit, .this, index..<next)
  }

  private func ofYear(_ index: Int, _ end: Int, from start: Int) -> Found? {
    let at = skipSmall(index, end)
    if let (y, upper) = year(at, end) { return make(y, nil, nil, start..<upper) }
    guard at > index || unit(at, end) != nil, let found = plain(at, end), found.date.month == nil else {
      return nil
    }
    return Found(tokens: start..<found.tokens.upperBound, date: found.date, traits: found.traits)
  }

  func weekdayWord(_ index: Int, _ end: Int) -> (Int, Int)? {
    sense(index, end) { if case .weekday(let day) = $0 { day } else { nil } }
  }

  private func season(_ index: Int, _ end: Int) -> (DateWord.Season, Int)? {
    sense(index, end) { if case .season(let season) = $0 { season } else { nil } }
  }

  /// A season is only as exact as its year.
  private func seasonal(
    _ season: DateWord.Season, _ given: DateWord.Relation?, _ start: Int, _ after: Int, _ end: Int
  ) -> Found? {
    let next = skipSmall(after, end)
    if let (y, upper) = year(next, end) { return make(y, nil, nil, start..<upper) }
    if let found = unit(next, end) != nil || relation(next, end) != nil ? plain(next, end) : nil,
      found.date.month == nil
    {
      return Found(tokens: start..<found.tokens.upperBound, date: found.date, traits: .counted)
    }
    guard let today, let month = today.month, season != .winter else { return nil }
    let told = relation(after, end)
    let tokens = start..<(told?.1 ?? after)
    let isOver = season.months.upperBound < month
    switch given ?? told?.0 {
    case .last:
      return make(isOver ? today.year : today.year - 1, nil, nil, tokens, .counted)
    case .next:
      return make(season.months.lowerBound > month ? today.year : today.year + 1, nil, nil, tokens, .counted)
    case .this: return make(today.year, nil, nil, tokens, .counted)
    case nil:
      let before = document.classes(start - 1).union(document.classes(start - 2))
      guard
        !before.isDisjoint(with: WordClasses(.in, .since, .until, .before, .during, .after))
          || relation(start - 1, start) != nil
      else { return nil }
      return make(
        season.months.lowerBound > month ? today.year - 1 : today.year, nil, nil, tokens, .yearless)
    }
  }

  func shifted(_ unit: DateWord.Unit, _ relation: DateWord.Relation, _ range: Range<Int>) -> Found? {
    guard let today else { return nil }
    let step = relation == .last ? -1 : relation == .next ? 1 : 0
    func inMonth(of days: Int) -> Found? {
      guard today.day != nil else { return nil }
      let day = today.adding(days: days)
      return make(day.year, day.month, nil, range, .counted)
    }
    switch unit {
    case .year: return make(today.year + step, nil, nil, range, .counted)
    case .month where today.month != nil:
      let month = today.adding(months: step)
      return make(month.year, month.month, nil, range, .counted)
    case .week: return inMonth(of: step * 7)
    case .weekend:
      // Saturday, counted back from the publication.
      let saturday = relation == .next ? (13 - today.weekday) % 7 : -((today.weekday + 1) % 7)
      return inMonth(of: saturday)
    case .quarter where today.month != nil:
      return make(today.adding(months: 3 * step).year, nil, nil, range, .counted)
    case .day where relation == .this:
      return Found(tokens: range, date: today, traits: .counted)
    default: return nil
    }
  }
}
