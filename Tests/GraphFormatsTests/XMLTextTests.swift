import Testing

@testable import GraphFormats

struct XMLTextTests {
  @Test(
    "keeps what XML 1.0 holds and counts the rest",
    arguments: [
      ("plain", "plain", 0), ("tab\tline\nreturn\r", "tab\tline\nreturn\r", 0), ("]]>\"'&<", "]]>\"'&<", 0),
      ("\u{0}a\u{1F}b\u{8}", "ab", 3), ("\u{FFFE}x\u{FFFF}", "x", 2),
      ("\u{FFFD}\u{E000}\u{10FFFF}", "\u{FFFD}\u{E000}\u{10FFFF}", 0),
      ("\u{200F}بوقادوم\u{202C} 🇩🇿", "\u{200F}بوقادوم\u{202C} 🇩🇿", 0),
      ("e\u{301}\u{1}\u{301}", "e\u{301}\u{301}", 1), ("", "", 0),
    ])
  func cleans(text: String, kept: String, removed: Int) {
    let result = XMLText.clean(text)
    #expect(Array(result.text.unicodeScalars) == Array(kept.unicodeScalars))
    #expect(result.removed == removed)
  }
}
