import KnowledgeGraph
import Testing

struct CalendarDateTests {
  @Test(
    "reads ISO dates as exact as they are",
    arguments: [
      ("2025", CalendarDate(year: 2025)), ("2025-01", CalendarDate(year: 2025, month: 1)),
      ("2025-01-22", CalendarDate(year: 2025, month: 1, day: 22)),
      ("2025-01-22T10:00:00Z", CalendarDate(year: 2025, month: 1, day: 22)),
      ("2025-01-22 10:00", CalendarDate(year: 2025, month: 1, day: 22)),
      ("2024-02-29", CalendarDate(year: 2024, month: 2, day: 29)),
      ("0000", CalendarDate(year: 0)), ("9999-12-31", CalendarDate(year: 9999, month: 12, day: 31)),
    ])
  func reads(text: String, date: CalendarDate) {
    #expect(CalendarDate(iso: text) == date)
  }

  @Test(
    "refuses what is no date",
    arguments: [
      "", "25", "202", "2025-", "2025-1", "2025-13", "2025-00", "2025-01-32", "2025-02-29", "2025/01/22",
      "2025-01-22x",
      "٢٠٢٥-٠١-٢٢", "-2025", "2025-01-",
    ])
  func refuses(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("writes what it reads", arguments: ["0007", "2025", "2025-01", "2025-01-22"])
  func writesWhatItReads(text: String) {
    #expect(CalendarDate(iso: text)?.description == text)
  }

  @Test func everyDayNumberGivesItsDayBack() {
    var date = CalendarDate(year: 1599, month: 12, day: 31)
    for number in date.dayNumber...CalendarDate(year: 2401, month: 1, day: 1).dayNumber {
      #expect(date.dayNumber == number)
      #expect(CalendarDate(dayNumber: number) == date)
      date = dayAfter(date)
    }
  }

  /// By the calendar's rule alone.
  private func dayAfter(_ date: CalendarDate) -> CalendarDate {
    let (year, month, day) = (date.year, date.month!, date.day!)
    if day < CalendarDate.daysInMonth(year, month) {
      return CalendarDate(year: year, month: month, day: day + 1)
    }
    return month < 12
      ? CalendarDate(year: year, month: month + 1, day: 1) : CalendarDate(year: year + 1, month: 1, day: 1)
  }

  @Test(
    "knows the weekday",
    arguments: [
      ("1970-01-01", 4), ("2025-01-22", 3), ("2000-02-29", 2), ("1969-12-28", 7), ("1962-07-05", 4),
    ])
  func weekday(text: String, weekday: Int) {
    #expect(CalendarDate(iso: text)?.weekday == weekday)
  }

  @Test(
    "adds days and months",
    arguments: [
      ("2024-12-31", 1, "2025-01-01", "2025-01"), ("2024-02-28", 1, "2024-02-29", "2024-03"),
      ("2025-01-01", -1, "2024-12-31", "2024-12"), ("2025-03", -14, "2025-02-15", "2024-01"),
    ])
  func adds(text: String, number: Int, days: String, months: String) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.adding(days: number).description == days)
    #expect(date.adding(months: number).description == months)
  }

  @Test func aCoarserDateComesFirstAndContainsTheFiner() throws {
    let texts = ["2024-12-31", "2025", "2025-01", "2025-01-22", "2025-02"]
    let dates = try texts.map { try #require(CalendarDate(iso: $0)) }
    #expect(dates.shuffled().sorted() == dates)
    #expect(dates[1].contains(dates[3]))
    #expect(dates[2].contains(dates[3]))
    #expect(!dates[4].contains(dates[3]))
    #expect(!dates[3].contains(dates[2]))
    #expect(dates[1].lastDay.description == "2025-12-31")
    #expect(dates[4].lastDay.description == "2025-02-28")
  }
}
