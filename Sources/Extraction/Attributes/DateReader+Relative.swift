import KnowledgeGraph

/// Dates that count from the day of publication: yesterday, on Tuesday, three weeks ago.
extension DateReader {
  /// `yesterday`, `on Tuesday`, `last week`, `three days ago`.
  func relative(at index: Int, end: Int) -> Found? {
    guard let today, let (range, words) = word(index, end) else { return nil }
    for word in words {
      switch word {
      case .day(let offset):
        guard today.day != nil else { return Found(tokens: range, date: today) }
        return Found(tokens: range, date: today.adding(days: offset))
      case .weekday(let day): return weekday(day, range, end, today)
      case .relation(let relation):
        if let (unitRange, unitWords) = self.word(range.upperBound, end), let unit = unit(unitWords) {
          return shifted(unit, relation, range.lowerBound..<unitRange.upperBound, today)
        }
        if let (weekRange, weekWords) = self.word(range.upperBound, end) {
          for w in weekWords {
            if case .weekday(let day) = w {
              return self.weekday(day, range.lowerBound..<weekRange.upperBound, end, today, relation)
            }
          }
        }
      case .unit(let unit):
        if let (next, following) = self.word(range.upperBound, end) {
          for w in following {
            if case .relation(let relation) = w {
              return shifted(unit, relation, range.lowerBound..<next.upperBound, today)
            }
          }
        }
      default: continue
      }
    }
    return nil
  }

  func unit(_ words: [DateWord]) -> DateWord.Unit? {
    for word in words { if case .unit(let unit) = word { return unit } }
    return nil
  }

  /// The weekday nearest before the day of publication (the next one when "next" stands beside it).
  func weekday(
    _ day: Int, _ range: Range<Int>, _ end: Int, _ today: CalendarDate, _ given: DateWord.Relation? = nil
  ) -> Found? {
    guard today.day != nil else { return nil }
    var relation = given
    var upper = range.upperBound
    if relation == nil, let (next, words) = word(upper, end) {
      for word in words {
        if case .relation(let r) = word { (relation, upper) = (r, next.upperBound) }
      }
    }
    // A full date follows: "الخميس 12 سبتمبر".
    let after = skip(upper, end)
    if let full = dayMonth(at: after, end: end) ?? monthFirst(at: after, end: end) {
      return Found(tokens: range.lowerBound..<full.tokens.upperBound, date: full.date)
    }
    let back = (today.weekday - day + 7) % 7
    switch relation {
    case .next:
      return Found(tokens: range.lowerBound..<upper, date: today.adding(days: back == 0 ? 7 : 7 - back))
    case .last:
      return Found(tokens: range.lowerBound..<upper, date: today.adding(days: -(back == 0 ? 7 : back)))
    default:
      return Found(tokens: range.lowerBound..<upper, date: today.adding(days: -back), isBareWeekday: true)
    }
  }

  func shifted(
    _ unit: DateWord.Unit, _ relation: DateWord.Relation, _ range: Range<Int>, _ today: CalendarDate
  ) -> Found? {
    let step = relation == .last ? -1 : relation == .next ? 1 : 0
    switch unit {
    case .year: return Found(tokens: range, date: CalendarDate(year: today.year + step))
    case .month: return Found(tokens: range, date: today.adding(months: step))
    case .week:
      guard today.day != nil else { return nil }
      let day = today.adding(days: step * 7)
      return Found(tokens: range, date: CalendarDate(year: day.year, month: day.month))
    case .day where relation == .this: return Found(tokens: range, date: today)
    default: return nil
    }
  }

  func bareYear(at index: Int, end: Int) -> Found? {
    guard let (y, next) = year(index, end) else { return nil }
    let before = document.classes(index - 1)
    let isYearWord = word(index - 1, index).map { unit($0.1) == .year } ?? false
    guard
      !before.isDisjoint(with: WordClasses(.in, .since, .during, .until, .from, .after, .before))
        || isYearWord
    else { return nil }
    return Found(tokens: index..<next, date: CalendarDate(year: y))
  }
}
