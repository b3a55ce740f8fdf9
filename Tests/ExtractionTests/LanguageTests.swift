import Articles
import KnowledgeGraph
import Testing

@testable import Extraction

@Suite("The language of an article")
struct LanguageTests {
  @Test(
    "is told from its words",
    arguments: [
      ("English", "The minister said that the talks were held in the capital.", "en"),
      ("French", "Le ministre a dit que les discussions ont été menées dans la capitale.", "fr"),
      ("Arabic", "قال الوزير إن المحادثات جرت في العاصمة مع نظيره", "ar"),
      ("Arabic with vowel signs", "قَالَ الوَزِيرُ إِنَّ المُحَادَثَاتِ جَرَتْ فِي العَاصِمَةِ", "ar"),
      ("English with French names", "The Quai d'Orsay and Le Monde said that the talks were over.", "en"),
      ("Arabic with Latin names", "قال Emmanuel Macron إنه سيلتقي Abdelmadjid Tebboune في الجزائر", "ar"),
      ("French in capitals", "LE MINISTRE DES AFFAIRES ÉTRANGÈRES EST DANS LA CAPITALE", "fr"),
    ])
  func detected(_ name: String, _ text: String, _ language: LanguageCode) throws {
    #expect(try Shared.read(text).language == language)
  }

  @Test("a text in another language than told is read in its own")
  func toldWrongly() throws {
    let text = "The minister said that the talks were held in the capital, and that they would go on."
    let reading = try Shared.reader.get().read(Article(id: "a", text: text, language: "fr"))
    #expect(reading.language == "en")
  }

  @Test("a text without function words is read in the language told")
  func undetected() throws {
    for language in ["ar", "en", "fr"] as [LanguageCode] {
      let reading = try Shared.reader.get().read(Article(id: "a", text: "Attaf, Lavrov", language: language))
      #expect(reading.language == language)
    }
  }

  @Test("a language without a pack is a finding")
  func unknown() throws {
    let reading = try Shared.reader.get().read(Article(id: "a", text: "12345", language: "xx"))
    #expect(reading.findings.contains { $0.contains("xx") })
  }
}
