/// A date as exact as it is known: a year, a month of a year, or a day. A partial date stays partial.
public struct CalendarDate: Sendable, Hashable {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// - Precondition: a day has a month; month and day exist in the Gregorian calendar.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    precondition(
      CalendarDate.exists(year, month, day), "a date needs a real month and day, and no day without its month"
    )
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025`, `2025-01` or `2025-01-22`; whatever follows a full date (`T10:00:00Z`) is left aside.
  public init?(iso text: some StringProtocol) {
    let digits = Array(text.utf8)
    func number(_ from: Int, _ count: Int) -> Int? {
      guard from + count <= digits.count else { return nil }
      var value = 0
      for byte in digits[from..<from + count] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    func dash(_ at: Int) -> Bool { at < digits.count && digits[at] == 45 }
    guard let year = number(0, 4) else { return nil }
    var month: Int?
    var day: Int?
    if digits.count > 4 {
      guard dash(4), let m = number(5, 2) else { return nil }
      month = m
    }
    if digits.count > 7 {
      guard dash(7), let d = number(8, 2) else { return nil }
      if digits.count > 10, digits[10] != 84, digits[10] != 32 { return nil }
      day = d
    }
    guard CalendarDate.exists(year, month, day) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether the Gregorian calendar has this year, month or day.
  public static func exists(_ year: Int, _ month: Int?, _ day: Int?) -> Bool {
    guard year >= 0, year <= 9999 else { return false }
    guard let month else { return day == nil }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return day >= 1 && day <= daysInMonth(year, month)
  }

  /// The number of days of a month of the Gregorian calendar.
  public static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, as exact as the date is: `2025`, `2025-01`, `2025-01-22`.
  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }
}

extension CalendarDate: Comparable {
  /// By year, month, day; a coarser date comes before the finer ones that it contains.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }

  /// The first day that the date can mean.
  public var firstDay: CalendarDate { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day that the date can mean.
  public var lastDay: CalendarDate {
    let m = month ?? 12
    return CalendarDate(year: year, month: m, day: day ?? CalendarDate.daysInMonth(year, m))
  }

  /// Whether every day of `other` is one of this date's days.
  public func contains(_ other: CalendarDate) -> Bool {
    firstDay <= other.firstDay && other.lastDay <= lastDay
  }
}

extension CalendarDate {
  /// Days since 1 January 1970 of the first day meant. Hinnant, "chrono-compatible low-level date algorithms", 2013.
  public var dayNumber: Int {
    let m = month ?? 1
    let d = day ?? 1
    let y = m <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that lies `dayNumber` days after 1 January 1970.
  public init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let m = mp + (mp < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (m <= 2 ? 1 : 0), month: m, day: dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// The day `days` days later (earlier when negative). Partial dates count from their first day.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The month `months` months later, without a day.
  public func adding(months: Int) -> CalendarDate {
    let index = year * 12 + (month ?? 1) - 1 + months
    return CalendarDate(year: index / 12, month: index % 12 + 1)
  }

  /// 1 for Monday … 7 for Sunday, of the first day meant.
  public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }
}
