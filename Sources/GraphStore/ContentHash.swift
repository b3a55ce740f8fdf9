public import Articles

/// A number for what an article says, so that a changed article is known from one that was read before.
///
/// It covers text, title, outlet, date and language, and neither id nor address. FNV-1a, 64 bits (Fowler, Noll, Vo): the same
/// on every machine and in every version. It tells changes, it does not guard against forgery. O(length of the text).
public struct ContentHash: Sendable, Hashable {
  public let value: UInt64

  public init(of article: Article) {
    var hash = FNV1a()
    for part in [
      article.text, article.title, article.outlet, article.published?.description, article.language?.rawValue,
    ] {
      hash.add(part)
    }
    value = hash.value
  }

  init(value: UInt64) { self.value = value }
}

private struct FNV1a {
  var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// A byte that no UTF-8 text holds ends each part, another one stands for a missing part.
  mutating func add(_ text: String?) {
    guard var text else { return add(0xFE) }
    text.withUTF8 { for byte in $0 { add(byte) } }
    add(0xFF)
  }
}
