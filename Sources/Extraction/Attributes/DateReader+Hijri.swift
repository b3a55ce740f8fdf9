internal import Foundation
import KnowledgeGraph

/// Dates of the Islamic calendar, by the months of Umm al-Qura.
extension DateReader {
  // Hijri ::= Day Month [ Year ] | Month Day [ Year ] | Month Year
  func hijri(at index: Int, end: Int) -> Found? {
    if let (day, next) = number(index, end), (1...30).contains(day),
      let (month, after) = hijriMonth(skipSmall(next, end), end)
    {
      return hijri(day, month, index, after, end)
    }
    guard let (month, after) = hijriMonth(index, end) else { return nil }
    if let (day, next) = number(after, end), (1...30).contains(day) {
      return hijri(day, month, index, next, end)
    }
    return hijri(nil, month, index, after, end)
  }

  private func hijriMonth(_ index: Int, _ end: Int) -> (Int, Int)? {
    sense(index, end) { if case .hijriMonth(let m) = $0 { m } else { nil } }
  }

  private func hijri(_ day: Int?, _ month: Int, _ start: Int, _ after: Int, _ end: Int) -> Found? {
    var at = skip(after, end)
    if let (unit, next) = unit(at, end), unit == .year { at = next }
    if let (year, upper) = number(at, end), (1300...1600).contains(year) {
      return Self.gregorian(year, month, day).map { Found(tokens: start..<upper, date: $0) }
    }
    // Names of persons are names of months: without its year a month needs its day.
    guard day != nil, let today, let year = Self.hijriYear(of: today) else { return nil }
    let near = [year - 1, year, year + 1].compactMap { Self.gregorian($0, month, day) }
    return near.min { abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber) }
      .map { Found(tokens: start..<after, date: $0) }
  }

  /// The Gregorian date; a month of the Islamic calendar that lies in two is only as exact as their year.
  static func gregorian(_ year: Int, _ month: Int, _ day: Int?) -> CalendarDate? {
    let calendar = ummAlQura
    func date(_ day: Int) -> CalendarDate? {
      guard let date = calendar.date(from: DateComponents(year: year, month: month, day: day)) else {
        return nil
      }
      return CalendarDate(dayNumber: Int((date.timeIntervalSince1970 / 86_400).rounded(.down)))
    }
    if let day { return date(day) }
    guard let first = date(1), let last = date(29) else { return nil }
    if (first.year, first.month) == (last.year, last.month) {
      return CalendarDate(year: first.year, month: first.month)
    }
    return first.year == last.year ? CalendarDate(year: first.year) : nil
  }

  private static func hijriYear(of date: CalendarDate) -> Int? {
    guard date.day != nil else { return nil }
    let moment = Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400)
    return ummAlQura.component(.year, from: moment)
  }

  private static var ummAlQura: Calendar {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = TimeZone(secondsFromGMT: 0)!
    return calendar
  }
}
