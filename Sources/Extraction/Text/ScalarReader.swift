import KnowledgeGraph

/// Reads Unicode scalars from valid UTF-8, with their byte and scalar offsets.
struct ScalarReader {
  struct Item {
    let scalar: Unicode.Scalar
    let byte: Int32
    let index: Int32
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Offset of the next byte.
  private(set) var byte: Int32
  /// Scalars read so far.
  private(set) var count: Int32

  init(_ bytes: UnsafeBufferPointer<UInt8>, byte: Int32 = 0, count: Int32 = 0) {
    self.bytes = bytes
    self.byte = byte
    self.count = count
  }

  /// The first scalar of `bytes`.
  static func first(of bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    ScalarReader(bytes).scalar(at: 0)?.0
  }

  /// The first scalar of `bytes` that folding leaves anything of.
  static func firstThatCounts(of bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    var reader = ScalarReader(bytes)
    while let item = reader.next() {
      if foldScalar(item.scalar).0 != 0 { return item.scalar }
    }
    return nil
  }

  @inline(__always)
  mutating func next() -> Item? {
    guard let (scalar, length) = scalar(at: Int(byte)) else { return nil }
    defer {
      byte += Int32(length)
      count += 1
    }
    return Item(scalar: scalar, byte: byte, index: count)
  }

  /// The run of ASCII small letters that comes next, `limit` at most; the reader stands behind it.
  @inline(__always)
  mutating func smallLetters(atMost limit: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(byte)
    let last = min(bytes.count, start + max(0, limit))
    var end = start
    while end < last, bytes[end] &- 97 < 26 { end += 1 }
    byte = Int32(end)
    count += Int32(end - start)
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  @inline(__always)
  private func scalar(at place: Int) -> (Unicode.Scalar, Int)? {
    guard place < bytes.count else { return nil }
    let a = UInt32(bytes[place])
    if a < 0x80 { return (Unicode.Scalar(UInt8(truncatingIfNeeded: a)), 1) }
    if a < 0xE0 { return (Unicode.Scalar((a & 31) << 6 | UInt32(bytes[place + 1] & 63)) ?? "\u{FFFD}", 2) }
    let length = a < 0xF0 ? 3 : 4
    var value = a & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 63) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Whether a word goes on at the next scalar.
  func peekIsWord() -> Bool {
    guard let (scalar, _) = scalar(at: Int(byte)) else { return false }
    let folded = foldScalar(scalar).0
    return folded != 0 && LetterFolding.isWordScalar(folded)
  }

  func peekIsDigit() -> Bool {
    guard let (scalar, _) = scalar(at: Int(byte)) else { return false }
    return foldScalar(scalar).0 &- 48 < 10
  }

  /// Whether a single letter and a full stop come next, as in "U.S.".
  func peekIsInitial() -> Bool {
    guard let (scalar, length) = scalar(at: Int(byte)), let (point, _) = self.scalar(at: Int(byte) + length)
    else { return false }
    return scalar.properties.isUppercase && point == "."
  }
}

extension Unicode.Scalar {
  /// Whether it is an upper-case letter.
  var isUpper: Bool { value < 0x80 ? value &- 65 < 26 : properties.isUppercase }
}
