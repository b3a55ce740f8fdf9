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
    Case(
      "100,000 nested quotes",
      String(repeating: "«", count: 100_000) + "Attaf met Lavrov." + String(repeating: "»", count: 100_000)),
    Case("20,000 open brackets", String(repeating: "( ", count: 20_000) + "Attaf met Lavrov."),
    Case("lone combining marks", String(repeating: "\u{301}\u{64E} ", count: 1000)),
    Case("10,000 combining marks on a letter", "e" + String(repeating: "\u{301}", count: 10_000)),
    Case("1 MB of combining marks", "e" + String(repeating: "\u{301}\u{64E}", count: 1 << 18)),
    Case(
      "invisible characters in all words",
      String(repeating: "A\u{200B}t\u{200D}t\u{FEFF}a\u{AD}f ", count: 5000)),
    Case("only marks of direction", String(repeating: "\u{202E}\u{2066}\u{200F}\u{61C}", count: 10_000)),
    Case("scripts mixed within words", String(repeating: "AttafالتقىЛавров汉字 met ", count: 5000)),
    Case("bytes that are no UTF-8", String(decoding: Self.noise, as: UTF8.self)),
    Case(
      "numbers too large for a machine",
      "Attaf met Lavrov " + String(repeating: "9", count: 60) + "th of March, 99999999999999999999/1/1, "
        + "three hundred ago, il y a 9223372036854775807 jours, قبل 9223372036854775807 يوما."),
    Case("a sentence of 5,000 clauses", String(repeating: "Attaf met Lavrov and signed ", count: 5000)),
    Case("a sentence of 5,000 verbs", String(repeating: "عطاف التقى ", count: 5000)),
    Case("10,000 titles", String(repeating: "Algerian Foreign Minister ", count: 10_000)),
    Case("10,000 counterparts", String(repeating: "his counterpart met him. ", count: 10_000)),
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

  /// Bytes of a fixed random source.
  private static var noise: [UInt8] {
    var state: UInt64 = 42
    return (0..<100_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  @Test("is read to its end", arguments: cases, ["ar", "en"] as [LanguageCode])
  func isRead(_ test: Case, _ language: LanguageCode) throws {
    let text = test.text()
    let reading = try Shared.reader.get().read(Article(id: "a", text: text, language: language))
    let length = text.unicodeScalars.count
    #expect(reading.sentences.allSatisfy { $0.span.end <= length })
    #expect(reading.mentions.count == reading.sentences.count)
  }

  @Test("no sentence is longer than the longest", arguments: ["a ", "Attaf met ", "l'", "وال "])
  func longestSentence(_ words: String) throws {
    for language in ["ar", "en", "fr"] as [LanguageCode] {
      let document = try Shared.document(String(repeating: words, count: 2000), language)
      #expect(document.sentences.allSatisfy { $0.count <= SentenceSplitter.longest + 1 })
      #expect(document.sentences.reduce(0) { $0 + $1.count } == document.tokens.count)
    }
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
