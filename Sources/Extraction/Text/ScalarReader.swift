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
  private(set) var byte: Int32 = 0
  /// Scalars read so far.
  private(set) var count: Int32 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Item? {
    guard let (scalar, length) = scalar(at: Int(byte)) else { return nil }
    defer {
      byte += Int32(length)
      count += 1
    }
    return Item(scalar: scalar, byte: byte, index: count)
  }

  private func scalar(at place: Int) -> (Unicode.Scalar, Int)? {
    guard place < bytes.count else { return nil }
    let a = UInt32(bytes[place])
    if a < 0x80 { return (Unicode.Scalar(UInt8(a)), 1) }
    let length = a < 0xE0 ? 2 : a < 0xF0 ? 3 : 4
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
