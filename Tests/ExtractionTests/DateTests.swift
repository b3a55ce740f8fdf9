import KnowledgeGraph
import Testing

@testable import Extraction

@Suite("Dates")
struct DateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let language: String
    let text: String
    let dates: [String]

    init(_ name: String, _ language: String, _ text: String, _ dates: String...) {
      (testDescription, self.language, self.text, self.dates) = (
        "\(name), \(language)", language, text, dates
      )
    }
  }

  static let withYear: [Case] = [
    Case("a full date", "en", "on 22 January 2025 they met", "2025-01-22"),
    Case("a full date", "fr", "le 22 janvier 2025 à Alger", "2025-01-22"),
    Case("a full date", "ar", "في 22 يناير 2025 في الجزائر", "2025-01-22"),
    Case("month first", "en", "on January 22, 2025, they met", "2025-01-22"),
    Case("an ordinal", "en", "on the 22nd of January 2025", "2025-01-22"),
    Case("an ordinal", "fr", "le 1er février 2025", "2025-02-01"),
    Case("Arabic digits", "ar", "في ٢٢ يناير ٢٠٢٥", "2025-01-22"),
    Case("ISO", "en", "on 2025-01-22 they met", "2025-01-22"),
    Case("slashes", "fr", "le 22/01/2025", "2025-01-22"),
    Case("slashes", "ar", "يوم 22/01/2025", "2025-01-22"),
    Case("points", "fr", "le 22.01.2025", "2025-01-22"),
    Case("a short year", "fr", "le 22/01/25", "2025-01-22"),
    Case("an abbreviated month", "en", "on Jan. 22, 2025", "2025-01-22"),
    Case("an abbreviated month", "fr", "le 22 janv. 2025", "2025-01-22"),
    Case("a weekday before a full date", "en", "on Wednesday, January 22, 2025", "2025-01-22"),
    Case("a weekday before a full date", "ar", "الأربعاء 22 يناير 2025", "2025-01-22"),
    Case("a month of a year", "en", "in January 2025", "2025-01"),
    Case("a month of a year", "fr", "en août 2024", "2024-08"),
    Case("a month of a year", "ar", "في أغسطس 2024", "2024-08"),
    Case("Algerian and Tunisian months", "ar", "في 22 جانفي 2025", "2025-01-22"),
    Case("an Algerian August", "ar", "في 5 أوت 2024", "2024-08-05"),
    Case("a Moroccan September", "ar", "في 5 شتنبر 2024", "2024-09-05"),
    Case("Levantine months", "ar", "في 22 كانون الثاني 2025", "2025-01-22"),
    Case("a Levantine August", "ar", "في 5 آب 2024", "2024-08-05"),
    Case("a month with both names", "ar", "في 22 كانون الثاني/يناير 2025", "2025-01-22"),
    Case("a second name in brackets", "ar", "في 22 تموز (يوليو) 2024", "2024-07-22"),
    Case("both Maghrebi names", "ar", "في 22 جانفي/يناير 2025", "2025-01-22"),
    Case("a year", "en", "in 2024 they met", "2024"),
    Case("a year", "fr", "en 2024", "2024"),
    Case("a year", "ar", "في 2024", "2024"),
    Case("a year after its noun", "ar", "عام 2024", "2024"),
    Case("a day that its month has not", "en", "on 31 February 2025", "2025-02"),
    Case("several dates", "en", "on 1 May 2024 and on 2 June 2025", "2024-05-01", "2025-06-02"),
    Case("a number is no year", "en", "in 2500 places and 1,999 more"),
    Case("a time is no date", "en", "at 14:30 in Oran"),
    Case("a sum is no date", "fr", "3.500 tonnes et 22 avions"),
  ]

  @Test("a date that tells its year needs no day of publication", arguments: withYear)
  func absolute(_ test: Case) throws { try expect(test, published: nil, test.dates) }

  @Test("a date that tells its year is the same whenever it was published", arguments: withYear)
  func published(_ test: Case) throws {
    try expect(test, published: CalendarDate(year: 1999, month: 5, day: 1), test.dates)
  }

  /// 5 March 2025 was a Wednesday.
  static let withoutYear: [Case] = [
    Case("a day without a year", "en", "on 22 January", "2025-01-22"),
    Case("a day without a year", "fr", "le 22 janvier", "2025-01-22"),
    Case("a day without a year", "ar", "في 22 يناير", "2025-01-22"),
    Case("a month far ahead lies behind", "en", "in December", "2024-12"),
    Case("a month soon to come", "en", "on 2 April", "2025-04-02"),
    Case("last March in March", "en", "last March", "2024-03"),
    Case("last March in March", "fr", "en mars dernier", "2024-03"),
    Case("last March in March", "ar", "في مارس الماضي", "2024-03"),
    Case("last January", "en", "last January", "2025-01"),
    Case("next May", "en", "next May", "2025-05"),
    Case("next January", "fr", "en janvier prochain", "2026-01"),
    Case("next January", "ar", "في يناير المقبل", "2026-01"),
    Case("yesterday", "en", "yesterday", "2025-03-04"),
    Case("yesterday", "fr", "hier", "2025-03-04"),
    Case("yesterday", "ar", "أمس", "2025-03-04"),
    Case("today", "fr", "aujourd'hui", "2025-03-05"),
    Case("today", "ar", "اليوم", "2025-03-05"),
    Case("tomorrow", "en", "tomorrow", "2025-03-06"),
    Case("the day before yesterday", "fr", "avant-hier", "2025-03-03"),
    Case("the day before yesterday", "ar", "أول أمس", "2025-03-03"),
    Case("a weekday", "en", "on Monday", "2025-03-03"),
    Case("a weekday", "fr", "lundi", "2025-03-03"),
    Case("a weekday", "ar", "يوم الاثنين", "2025-03-03"),
    Case("the weekday of publication", "en", "on Wednesday", "2025-03-05"),
    Case("last weekday", "en", "last Monday", "2025-03-03"),
    Case("last weekday", "fr", "lundi dernier", "2025-03-03"),
    Case("last weekday", "ar", "الاثنين الماضي", "2025-03-03"),
    Case("next weekday", "en", "next Monday", "2025-03-10"),
    Case("next weekday", "fr", "lundi prochain", "2025-03-10"),
    Case("next weekday", "ar", "الاثنين المقبل", "2025-03-10"),
    Case("last month", "en", "last month", "2025-02"),
    Case("last month", "fr", "le mois dernier", "2025-02"),
    Case("last month", "ar", "الشهر الماضي", "2025-02"),
    Case("next month", "en", "next month", "2025-04"),
    Case("last year", "en", "last year", "2024"),
    Case("last year", "fr", "l'année dernière", "2024"),
    Case("last year", "ar", "العام الماضي", "2024"),
    Case("next year", "ar", "العام المقبل", "2026"),
    Case("a span of days ago", "en", "three days ago", "2025-03-02"),
    Case("a span of days ago", "fr", "il y a trois jours", "2025-03-02"),
    Case("a span of days ago", "ar", "قبل ثلاثة أيام", "2025-03-02"),
    Case("a span of years ago", "en", "two years ago", "2023"),
  ]

  @Test("a date without its year is read from the day of publication", arguments: withoutYear)
  func relative(_ test: Case) throws {
    try expect(test, published: CalendarDate(year: 2025, month: 3, day: 5), test.dates)
  }

  @Test("without a day of publication such a date stays unknown", arguments: withoutYear)
  func unknown(_ test: Case) throws { try expect(test, published: nil, []) }

  static let unlike: [Case] = [
    Case("a verb like a month", "en", "Ministers may meet in Oran"),
    Case("another verb like a month", "en", "Thousands march in Oran"),
    Case("a number of persons", "en", "the first minister and two others"),
    Case("a number of persons", "fr", "le premier ministre et deux autres"),
  ]

  @Test("words that only look like dates are none", arguments: unlike)
  func lookalikes(_ test: Case) throws {
    try expect(test, published: CalendarDate(year: 2025, month: 3, day: 5), [])
  }

  @Test("a partial day of publication is enough for months and years")
  func partialPublication() throws {
    let published = CalendarDate(year: 2025, month: 3)
    try expect(Case("", "en", "last month and last year"), published: published, ["2025-02", "2024"])
    try expect(Case("", "en", "on Monday"), published: published, [])
  }

  private func expect(_ test: Case, published: CalendarDate?, _ dates: [String]) throws {
    let document = try Shared.document(test.text, .init(rawValue: test.language), published: published)
    let reader = DateReader(document)
    let found = document.sentences.indices.flatMap { reader.dates(in: $0) }.map(\.date.description)
    #expect(found == dates)
  }
}
