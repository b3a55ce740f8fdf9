import Articles
import KnowledgeGraph
import Testing

@testable import Extraction

@Suite("Hostile text")
struct HostileTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable () -> String

    init(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String) {
      (testDescription, self.text) = (name, text)
    }
  }

  static let cases = [
    Case("nothing", ""), Case("a space", " "), Case("a full stop", "."), Case("a NUL", "\u{0}"),
    Case("1 MB without a space", String(repeating: "a", count: 1 << 20)),
    Case("1 MB of an Arabic letter", String(repeating: "و", count: 1 << 19)),
    Case("1 MB of capitals", String(repeating: "A.", count: 1 << 19)),
    Case("1 MB of digits", String(repeating: "1", count: 1 << 20)),
    Case(
      "20,000 nested quotes",
      String(repeating: "“", count: 20_000) + "Attaf met Lavrov." + String(repeating: "”", count: 20_000)),
    Case("20,000 open brackets", String(repeating: "( ", count: 20_000) + "Attaf met Lavrov."),
    Case("lone combining marks", String(repeating: "\u{301}\u{64E} ", count: 1000)),
    Case("10,000 combining marks on a letter", "e" + String(repeating: "\u{301}", count: 10_000)),
    Case(
      "mixed directions",
      String(repeating: "\u{202B}Attaf \u{202D}التقى\u{202C} \u{2067}met لافروف\u{2069} ", count: 500)),
    Case("100,000 empty lines", String(repeating: "\n", count: 100_000)),
    Case("100,000 short lines", String(repeating: "a\n", count: 100_000)),
    Case("5,000 coordinated countries", String(repeating: "Algeria and ", count: 5000) + "France met."),
    Case("10,000 apostrophes", String(repeating: "l'", count: 10_000)),
    Case("10,000 hyphens", String(repeating: "a-", count: 10_000)),
    Case("5,000 dates in a sentence", String(repeating: "22/01/2025 ", count: 5000)),
    Case("scripts without spaces", String(repeating: "汉字กขคこんにちは", count: 5000)),
    Case("characters beyond the first plane", String(repeating: "🇩🇿👩‍👩‍👧𝔄", count: 2000)),
  ]

  @Test("is read to its end", arguments: cases, ["ar", "en"] as [LanguageCode])
  func isRead(_ test: Case, _ language: LanguageCode) throws {
    let text = test.text()
    let reading = try Shared.reader.get().read(Article(id: "a", text: text, language: language))
    let length = text.unicodeScalars.count
    #expect(reading.sentences.allSatisfy { $0.span.end <= length })
    #expect(reading.mentions.count == reading.sentences.count)
  }

  @Test("the length of a text does not change how it is read", arguments: ["seed", "ar", "en", "fr"])
  func twiceAsLong(_ set: String) throws {
    let article = try #require(try Corpus.articles(set).last)
    let once = article.text.split(separator: "\n").prefix(4).joined(separator: "\n\n")
    func sentences(_ text: String) throws -> [String] {
      try Shared.reader.get().read(Article(id: "a", text: text, language: article.language)).sentences.map(
        \.text)
    }
    let found = try sentences(once)
    #expect(try sentences(once + "\n\n" + once) == found + found)
  }
}
