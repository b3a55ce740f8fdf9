/// A text, and how it was read from bytes.
struct DecodedText {
  let text: String
  let encoding: TextEncoding
  /// Stretches of bytes that were no UTF-8 and became U+FFFD.
  let repairs: Int

  /// Reads `bytes` in whatever encoding they are: by mark, as UTF-8, by pattern, by letters. Nil when they are no text. O(bytes).
  init?(_ bytes: ArraySlice<UInt8>) {
    if let (encoding, length) = TextEncoding.marked(bytes) {
      self.init(bytes.dropFirst(length), as: encoding)
    } else if let encoding = TextEncoding.utf16Pattern(bytes.prefix(4096)) {
      self.init(bytes, as: encoding)
    } else {
      self.init(bytes, as: .utf8)
    }
  }

  /// Reads `bytes` as `encoding`; where UTF-8 is not valid, repairs it when it mostly is, or finds the encoding by its letters.
  init?(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding) {
    if let text = encoding.decode(bytes) {
      self.init(text: text, encoding: encoding, repairs: 0)
    } else if encoding != .utf8 {
      return nil
    } else if let repaired = Self.repaired(bytes) {
      self = repaired
    } else if let found = TextEncoding.singleByte(bytes), let text = found.decode(bytes) {
      self.init(text: text, encoding: found, repairs: 0)
    } else {
      return nil
    }
  }

  private init(text: String, encoding: TextEncoding, repairs: Int) {
    self.text = text
    self.encoding = encoding
    self.repairs = repairs
  }

  /// UTF-8 with a few broken places: at least ten sound letters beyond ASCII for each. Text of one byte a letter has hardly any.
  private static func repaired(_ bytes: ArraySlice<UInt8>) -> DecodedText? {
    let text = String(decoding: bytes, as: UTF8.self)
    var beyond = 0
    var broken = 0
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { broken += 1 } else if scalar.value >= 0x80 { beyond += 1 }
    }
    guard !bytes.contains(0), broken * 10 <= beyond else { return nil }
    return DecodedText(text: text, encoding: .utf8, repairs: broken)
  }
}

extension DecodedText {
  /// What a person should know about the reading, if anything.
  var remark: String? {
    if encoding != .utf8 { return "is \(encoding.rawValue), converted to UTF-8" }
    switch repairs {
    case 0: return nil
    case 1: return "one place is not UTF-8, it became U+FFFD"
    default: return "\(repairs) places are not UTF-8, each became U+FFFD"
    }
  }
}
