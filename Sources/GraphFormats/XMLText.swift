/// Text as XML 1.0 can hold it: `Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]`.
enum XMLText {
  /// `text` without the characters that XML cannot hold, and how many they were. O(length), without a copy when there are none.
  static func clean(_ text: String) -> (text: String, removed: Int) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xEF }) { return (text, 0) }
    let kept = text.unicodeScalars.filter(holds)
    let removed = text.unicodeScalars.count - kept.count
    return removed == 0 ? (text, 0) : (String(kept), removed)
  }

  private static func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
