import Testing

@testable import Extraction

@Suite("Tokens")
struct TokenizerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let language: String
    let text: String
    let tokens: [String]

    init(_ name: String, _ language: String, _ text: String, _ tokens: String...) {
      (testDescription, self.language, self.text, self.tokens) = (name, language, text, tokens)
    }
  }

  static let cases = [
    Case("words and marks", "en", "Attaf, who left.", "Attaf", ",", "who", "left", "."),
    Case("a possessive", "en", "Algeria's minister", "Algeria", "'s", "minister"),
    Case("a possessive with a curly apostrophe", "en", "Algeria’s minister", "Algeria", "’s", "minister"),
    Case("a plural possessive", "en", "the ministers' talks", "the", "ministers", "'", "talks"),
    Case("a name with an apostrophe", "en", "Paul O'Brien", "Paul", "O'Brien"),
    Case("elisions", "fr", "l'Algérie qu’il d'Oran", "l'", "Algérie", "qu’", "il", "d'", "Oran"),
    Case("an apostrophe within a word", "fr", "aujourd'hui", "aujourd'hui"),
    Case("hyphens part words", "en", "Franco-Algerian talks", "Franco", "Algerian", "talks"),
    Case("a dash between spaces is a mark", "en", "Algiers - Moscow", "Algiers", "-", "Moscow"),
    Case("an em dash is a mark", "en", "Algiers—Moscow", "Algiers", "—", "Moscow"),
    Case(
      "acronyms keep their points", "en", "the U.S. and U.A.E. met", "the", "U.S.", "and", "U.A.E.", "met"),
    Case("a point after a word ends no acronym", "en", "He left. U", "He", "left", ".", "U"),
    Case("numbers keep separators", "en", "1,700.5 at 14:30", "1,700.5", "at", "14:30"),
    Case("a comma after a number is a mark", "en", "In 2025, he", "In", "2025", ",", "he"),
    Case("Arabic digits and separators", "ar", "٣٫٥ في ٢٢", "٣٫٥", "في", "٢٢"),
    Case("numeric dates", "en", "22/01/2025", "22", "/", "01", "/", "2025"),
    Case("letters and digits", "en", "the F16 jets", "the", "F16", "jets"),
    Case("quotation marks", "fr", "« Le Monde »", "«", "Le", "Monde", "»"),
    Case("Arabic marks", "ar", "من؟ نعم، لا؛", "من", "؟", "نعم", "،", "لا", "؛"),
    Case("combining marks", "fr", "l'E\u{301}tat", "l'", "E\u{301}tat"),
    Case("vowel signs and tatweel", "ar", "مُحَمَّـد", "مُحَمَّـد"),
    Case("zero-width characters within a word", "en", "Al\u{200B}ge\u{2060}ria", "Al\u{200B}ge\u{2060}ria"),
    Case("a byte order mark before a word", "en", "\u{FEFF}Algeria won", "Algeria", "won"),
    Case("marks of direction around words", "ar", "\u{2067}محمد\u{2069} \u{200F}علي\u{200F}", "محمد", "علي"),
    Case("no-break spaces part words", "fr", "Alger\u{A0}et\u{202F}Oran", "Alger", "et", "Oran"),
    Case("white space alone", "en", " \n\t\u{3000}\r\n"),
  ]

  @Test("a text falls into tokens", arguments: cases)
  func tokens(_ test: Case) throws {
    let found = try Shared.document(test.text, .init(rawValue: test.language)).tokenTexts
    #expect(found == test.tokens)
  }

  @Test(
    "words are folded",
    arguments: [
      ("accents", "fr", "Él\u{E8}ve", "eleve"), ("combining marks", "fr", "e\u{301}te\u{301}", "ete"),
      ("vowel signs and tatweel", "ar", "مُحَمَّـد", "محمد"), ("alef with hamza", "ar", "أحمد", "احمد"),
      ("acronyms", "en", "U.S.", "u.s"), ("ligatures", "fr", "Œuvre", "oeuvre"),
      ("Arabic digits", "ar", "٢٢", "22"),
      ("a zero-width space", "en", "Al\u{200B}geria", "algeria"),
    ])
  func folds(_ name: String, _ language: String, _ text: String, _ folded: String) throws {
    #expect(try Shared.document(text, .init(rawValue: language)).spellings == [folded])
  }

  @Test(
    "capitals, joints and line starts are kept",
    arguments: [
      ("Algeria", 0, Token.Flags.capital, true), ("algeria", 0, .capital, false),
      ("NATO", 0, .allCapitals, true),
      ("Nato", 0, .allCapitals, false), ("NATO's", 0, .allCapitals, true), ("A", 0, .allCapitals, false),
      ("Franco-Algerian", 1, .joined, true), ("Franco Algerian", 1, .joined, false),
      ("a\nb", 1, .lineStart, true), ("a\nb", 1, .paragraphStart, false),
      ("a\n\nb", 1, .paragraphStart, true),
      ("a\r\nb", 1, .paragraphStart, false), ("a\r\n\r\nb", 1, .paragraphStart, true),
      ("a, b", 1, .spaced, false),
      ("Élysée", 0, .capital, true),
    ])
  func flags(_ text: String, _ token: Int, _ flag: Token.Flags, _ isSet: Bool) throws {
    #expect(try Shared.document(text, "en").tokens[token].has(flag) == isSet)
  }
}
