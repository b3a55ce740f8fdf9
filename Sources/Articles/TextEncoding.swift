/// An encoding that a text can be read from. Everything is converted to UTF-8.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1256 = "windows-1256"
  case iso8859Arabic = "ISO-8859-6"
  /// Also stands for ISO-8859-1, whose letters it shares.
  case windows1252 = "windows-1252"
}

extension TextEncoding {
  /// The text of `bytes`, without a byte order mark; nil when they are no text in this encoding. O(bytes).
  ///
  /// UTF-8 must be valid; an unpaired surrogate of UTF-16 becomes U+FFFD.
  func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    switch self {
    case .utf8: String(validating: bytes, as: UTF8.self)
    case .utf16LittleEndian: decode16(bytes, low: 0)
    case .utf16BigEndian: decode16(bytes, low: 1)
    case .windows1256, .iso8859Arabic, .windows1252: decode8(bytes)
    }
  }

  private func decode16(_ bytes: ArraySlice<UInt8>, low: Int) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    let start = bytes.startIndex
    let units = (0..<bytes.count / 2).lazy.map { index in
      UInt16(bytes[start + 2 * index + low]) | UInt16(bytes[start + 2 * index + 1 - low]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  private func decode8(_ bytes: ArraySlice<UInt8>) -> String? {
    let table = upperHalf
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = byte < 0x80 ? UInt16(byte) : table[Int(byte) - 0x80]
      guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  /// What the bytes 0x80…0xFF mean in an encoding of one byte a letter; 0 for none.
  var upperHalf: [UInt16] {
    switch self {
    case .windows1256: Self.windows1256Table
    case .iso8859Arabic: Self.iso8859ArabicTable
    case .windows1252: Self.windows1252Table
    case .utf8, .utf16LittleEndian, .utf16BigEndian: []
    }
  }
}
