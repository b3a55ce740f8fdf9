import Testing

@testable import Extraction

@Suite("Arabic words and their clitics")
struct SegmentationTests {
  @Test(
    "proclitics are tokens of their own",
    arguments: [
      ("و before the article", "والجزائر", ["و", "الجزائر"]),
      ("ف before the article", "فالوزير", ["ف", "الوزير"]),
      ("ب before the article", "بالجزائر", ["ب", "الجزائر"]),
      ("ك before the article", "كالجزائر", ["ك", "الجزائر"]),
      ("لل", "للجزائر", ["ل", "لجزائر"]), ("و and لل", "وللجزائر", ["و", "ل", "لجزائر"]),
      ("ل before a name", "لفرنسا", ["ل", "فرنسا"]), ("ب before a name", "بفرنسا", ["ب", "فرنسا"]),
      ("و before a name", "وفرنسا", ["و", "فرنسا"]),
      ("و and ل before a name", "ولفرنسا", ["و", "ل", "فرنسا"]),
      ("و before a name with و", "وواشنطن", ["و", "واشنطن"]),
      ("ب before a name with ب", "بباريس", ["ب", "باريس"]),
      ("ل before a name with ل", "للبنان", ["ل", "لبنان"]),
      ("ك before a name with ك", "ككينيا", ["ك", "كينيا"]),
      ("ف before a name with ف", "ففهد", ["ف", "فهد"]), ("و before a noun with و", "ووزير", ["و", "وزير"]),
      ("س of the future", "سيلتقي", ["س", "يلتقي"]),
      ("و and س of the future", "وسيلتقي", ["و", "س", "يلتقي"]),
      ("an unknown word with و and article", "والزقزوقي", ["و", "الزقزوقي"]),
      ("an unknown word with لل", "للزقزوقي", ["ل", "لزقزوقي"]),
      ("with vowel signs", "وَالجَزائِر", ["وَ", "الجَزائِر"]),
    ])
  func splits(_ name: String, _ word: String, _ tokens: [String]) throws {
    let found = try Shared.document(word, "ar").tokenTexts
    #expect(found == tokens)
  }

  @Test(
    "words that only look as if they had clitics stay whole",
    arguments: [
      "وزير", "باريس", "كينيا", "لبنان", "فهد", "واشنطن", "وليد", "وفد", "وزارة", "وكالة", "وفاة", "بيروت",
      "برلين", "بكين",
      "بلجيكا", "بريطانيا", "بيان", "بنك", "بلدان", "بوقادوم", "كوريا", "كندا", "كوبا", "كاتب", "كمال",
      "لندن", "ليبيا", "لافروف",
      "لقاء", "لجنة", "فرنسا", "فلسطين", "فيينا", "فريق", "سوريا", "سفير", "سويسرا", "سيرغي", "سياسة", "سعيد",
    ])
  func staysWhole(_ word: String) throws {
    let found = try Shared.document(word, "ar").tokenTexts
    #expect(found == [word])
  }

  @Test(
    "a suffix leaves the stem known",
    arguments: [
      ("وزيرها", "وزير"), ("حكومته", "حكومه"), ("بلاده", "بلاد"), ("بلادهم", "بلاد"),
      ("قواتنا", "قوات"),
    ])
  func suffixes(_ word: String, _ stem: String) throws {
    let document = try Shared.document(word, "ar")
    #expect(document.spellings == [stem])
    #expect(document.tokens[0].has(.possessed))
  }

  @Test(
    "the article is told, and only where it is one",
    arguments: [
      ("الجزائر", true), ("الوزير", true), ("للوزير", true), ("بالوزير", true), ("وزير", false),
      ("ألمانيا", false),
      ("ألبانيا", false), ("إلى", false),
    ])
  func definite(_ word: String, _ isDefinite: Bool) throws {
    #expect(try Shared.document(word, "ar").tokens.last?.has(.definite) == isDefinite)
  }
}
