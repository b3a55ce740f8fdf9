import KnowledgeGraph
import Testing

struct LetterFoldingTests {
  @Test(
    "names that readers take for one fold to one key",
    arguments: [
      ("António Guterres", "antonio guterres"), ("ANTÓNIO  GUTERRES ", "antonio guterres"),
      ("الأُمَم المتّحدة", "امم متحده"), ("الامم المتحدة", "امم متحده"), ("مصطفى", "مصطفي"), ("فؤاد", "فواد"),
      ("Jean-Noël Barrot", "jean noel barrot"), ("Großbritannien", "grossbritannien"), ("Œuvre", "oeuvre"),
      ("\u{202B}صبري بوقادوم\u{202C}", "صبري بوقادوم"), ("٢٠٢٥", "2025"), ("Лавров", "лавров"), ("", ""),
      ("…!", ""),
    ])
  func folds(text: String, key: String) {
    #expect(LetterFolding.key(text) == key)
  }

  @Test func aKeyIsItsOwnKey() {
    for text in ["أحمد عطاف", "Émile Zola", "Łódź", "الجزائر العاصمة"] {
      let key = LetterFolding.key(text)
      #expect(LetterFolding.key(key) == key)
    }
  }
}
