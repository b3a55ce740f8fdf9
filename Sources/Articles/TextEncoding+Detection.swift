extension TextEncoding {
  /// The encoding that a byte order mark at the beginning tells, and the mark's length.
  static func marked(_ bytes: ArraySlice<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a mark, by where the bytes 0x00 and 0x06 stand: they are the upper bytes of Latin and of Arabic letters,
  /// and hardly ever the lower ones. Needs at least one zero byte, which no other text has.
  static func utf16Pattern(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    guard bytes.count >= 4, bytes.contains(0) else { return nil }
    var uppers = [0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 || byte == 6 { uppers[index % 2] += 1 }
    let half = bytes.count / 2
    if uppers[1] * 10 >= half * 7, uppers[0] * 10 <= half * 2 { return .utf16LittleEndian }
    if uppers[0] * 10 >= half * 7, uppers[1] * 10 <= half * 2 { return .utf16BigEndian }
    return nil
  }

  /// The encoding of one byte a letter that gives the most plausible text; nil when none gives one. O(bytes).
  ///
  /// Letters beyond ASCII stand alone among ASCII letters in the languages of western Europe, and side by side in Arabic.
  /// Between the Arabic encodings the commoner letters win: in the wrong one, frequent letters turn to rare or Latin ones.
  static func singleByte(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    guard !looksBinary(bytes) else { return nil }
    var counts = [Int](repeating: 0, count: 128)
    var total = 0
    var besideASCII = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 {
        counts[Int(byte) - 0x80] += 1
        total += 1
        if isLetter(previous) { besideASCII += 1 }
      }
      previous = byte
    }
    guard total > 0 else { return nil }
    let candidates: [TextEncoding] =
      besideASCII * 3 > total ? [.windows1252] : [.windows1256, .iso8859Arabic, .windows1252]
    let scored = candidates.map { ($0, $0.plausibility(counts)) }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 * 3 > total else { return nil }
    return best.0
  }

  /// Bytes that no text has: other control characters than tab, line ends, form feed and escape.
  private static func looksBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 < 9 || ($0 > 13 && $0 < 27) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// How many of the bytes beyond ASCII become letters that are common in the encoding's languages, less what they should not be.
  private func plausibility(_ counts: [Int]) -> Int {
    let table = upperHalf
    return counts.indices.reduce(0) {
      $0 + counts[$1] * Self.weight(of: table[$1], arabic: self != .windows1252)
    }
  }

  private static func weight(of value: UInt16, arabic: Bool) -> Int {
    switch value {
    case 0: -8
    case 0x627, 0x644, 0x64A, 0x645, 0x646, 0x648, 0x631, 0x62A, 0x628, 0x629, 0x62F: arabic ? 2 : -2
    case 0x621...0x63A, 0x641...0x64A: arabic ? 1 : -2
    case 0x64B...0x652: arabic ? 0 : -2
    case 0x60C, 0x61B, 0x61F, 0xA0, 0xAB, 0xBB, 0x2013...0x201D, 0x2026: 1
    case 0xC0...0xFF, 0x152, 0x153: arabic ? -2 : 1
    default: -1
    }
  }
}
