import Testing

@testable import Extraction

@Suite("Sentences")
struct SentenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let language: String
    let text: String
    let sentences: [String]

    init(_ name: String, _ language: String, _ text: String, _ sentences: String...) {
      (testDescription, self.language, self.text, self.sentences) = (name, language, text, sentences)
    }
  }

  static let cases = [
    Case("full stops", "en", "They met. They left.", "They met.", "They left."),
    Case(
      "titles are abbreviations", "en", "Mr. Attaf met Gen. Milley. They left.", "Mr. Attaf met Gen. Milley.",
      "They left."),
    Case("French titles", "fr", "M. Attaf est venu. Il est parti.", "M. Attaf est venu.", "Il est parti."),
    Case("initials", "en", "George W. Bush left. He won.", "George W. Bush left.", "He won."),
    Case("acronyms", "en", "The U.S. Senate met. It left.", "The U.S. Senate met.", "It left."),
    Case("an acronym at the end", "en", "He lives in the U.S.", "He lives in the U.S."),
    Case("decimals", "en", "It cost 3.5 billion. He paid.", "It cost 3.5 billion.", "He paid."),
    Case("a year at the end", "en", "It began in 2025. It ended.", "It began in 2025.", "It ended."),
    Case("web addresses", "en", "See aps.dz today. Then leave.", "See aps.dz today.", "Then leave."),
    Case(
      "a quote that ends a sentence", "en", "He said “we agree.” Then he left.", "He said “we agree.”",
      "Then he left."),
    Case("a quote within a sentence", "en", "“We agree,” he said.", "“We agree,” he said."),
    Case("guillemets after a space", "fr", "« Nous signons. » Il part.", "« Nous signons. »", "Il part."),
    Case("brackets", "en", "They met (in Oran). They left.", "They met (in Oran).", "They left."),
    Case("questions and exclamations", "en", "Who came? Nobody! Good.", "Who came?", "Nobody!", "Good."),
    Case("Arabic question marks", "ar", "من جاء؟ لا أحد. انتهى", "من جاء؟", "لا أحد.", "انتهى"),
    Case(
      "Arabic commas and semicolons end nothing", "ar", "جاء الوزير، ثم غادر؛ ولم يعد.",
      "جاء الوزير، ثم غادر؛ ولم يعد."),
    Case("a headline", "en", "Attaf meets Lavrov\n\nThe two met.", "Attaf meets Lavrov", "The two met."),
    Case(
      "a headline above a line", "en", "Attaf meets Lavrov\nThe two met.", "Attaf meets Lavrov",
      "The two met."),
    Case("a wrapped line", "en", "The ministers\nmet in Oran.", "The ministers\nmet in Oran."),
    Case(
      "Windows line ends", "en", "Attaf meets Lavrov\r\n\r\nThe two met.", "Attaf meets Lavrov",
      "The two met."),
    Case("a line of furniture", "en", "They met.\nRead more: Oran\nThey left.", "They met.", "They left."),
    Case("the end of an article", "en", "They met.\nRelated articles\nOran falls.", "They met."),
    Case(
      "the end of an Arabic article", "ar", "التقى الوزيران.\nمقالات ذات صلة\nسقطت وهران.", "التقى الوزيران."),
    Case(
      "the end of a French article", "fr", "Ils parlent.\nArticles similaires\nOran tombe.", "Ils parlent."),
    Case(
      "furniture within a sentence is none", "en", "They read related articles.",
      "They read related articles."),
    Case("marks alone", "en", "*** … !\n—"),
    Case("nothing", "en", ""),
  ]

  @Test("a text falls into sentences", arguments: cases)
  func sentences(_ test: Case) throws {
    let found = try Shared.document(test.text, .init(rawValue: test.language)).sentenceTexts
    #expect(found == test.sentences)
  }
}
