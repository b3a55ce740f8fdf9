import KnowledgeGraph
import TestSupport
import Testing

@testable import Extraction

@Suite("Spans of tokens")
struct TokenSpanTests {
  static let pieces = [
    "Algeria", "l'Algérie", "d’Oran", "Algeria's", "U.S.", "U.", "O'Brien", "Franco-Algerian", "é",
    "e\u{301}", "\u{301}",
    "والجزائر", "للوزير", "وزيرها", "مُحَمَّـد", "سيلتقي", "٣٫٥", "1,700.5", "14:30", "22/01", "🇩🇿", "👩‍👩‍👧",
    "\u{1F600}", "汉字", "Москва",
    "Ἀθῆναι", "\u{200B}", "\u{200F}", "\u{202B}", "\u{202C}", "\u{2067}", "\u{2069}", "\u{FEFF}", " ", " ",
    " ", "\n", "\r\n",
    "\u{2029}", "\u{A0}", ".", ",", "،", "؟", "…", "'", "’", "-", "—", "«", "»", "(", ")", "\u{0}",
    "\u{FFFD}", "\u{10FFFF}", "ß",
    "ﬁ", "Œ", "ﷲ", "ـ", "\u{640}\u{64E}",
  ]

  private static func text(_ seed: UInt64) -> String {
    var generator = SplitMix64(seed: seed)
    return (0..<Int.random(in: 0...60, using: &generator)).map { _ in generator.pick(pieces) }.joined()
  }

  private static func slice(_ scalars: [Unicode.Scalar], _ range: Range<Int32>) -> String {
    String(String.UnicodeScalarView(scalars[Int(range.lowerBound)..<Int(range.upperBound)]))
  }

  @Test(
    "the bytes and the scalars of a token are the same words of the text", arguments: 0..<40 as Range<UInt64>)
  func sameWords(seed: UInt64) throws {
    for language in ["ar", "en", "fr"] as [LanguageCode] {
      let text = Self.text(seed)
      let document = try Shared.document(text, language)
      let bytes = Array(text.utf8)
      let scalars = Array(text.unicodeScalars)
      for token in document.tokens {
        let words = bytes[Int(token.bytes.lowerBound)..<Int(token.bytes.upperBound)]
        let slice = Self.slice(scalars, token.scalars)
        #expect(Array(slice.utf8) == Array(words), "\(text.debugDescription)")
        #expect(!slice.isEmpty)
      }
    }
  }

  @Test("tokens stand in order and hold every letter once", arguments: 0..<40 as Range<UInt64>)
  func holdsEveryLetter(seed: UInt64) throws {
    for language in ["ar", "en", "fr"] as [LanguageCode] {
      let text = Self.text(seed)
      let tokens = try Shared.document(text, language).tokens
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.scalars.upperBound <= $1.scalars.lowerBound })
      var covered = Set<Int32>()
      for token in tokens { covered.formUnion(token.scalars) }
      for (offset, scalar) in text.unicodeScalars.enumerated() {
        let folded = LetterFolding.fold(scalar).0
        guard folded != 0, LetterFolding.isWordScalar(folded) else { continue }
        #expect(covered.contains(Int32(offset)), "\(text.debugDescription) at \(offset)")
      }
    }
  }

  @Test(
    "a token neither begins nor ends with a mark of direction",
    arguments: ["\u{200F}", "\u{200B}", "\u{202C}", "\u{2069}"])
  func noMarksOfDirection(_ mark: String) throws {
    #expect(
      try Shared.document("\(mark)Attaf\(mark) \(mark)met\(mark)", "en").tokenTexts == ["Attaf", "met"])
  }
}
