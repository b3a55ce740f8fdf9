import KnowledgeGraph

/// A word as it stands in the text, folded to UTF-8, each folded byte with its way back.
struct RawWord {
  /// Folded UTF-8.
  var letters: [UInt8] = []
  /// For each folded byte, the byte and scalar offsets in the text where its scalar begins.
  var byteStarts: [Int32] = []
  var scalarStarts: [Int32] = []
  /// Whether the folded byte begins the same scalar in the text: an alef without hamza.
  var isPlain: [Bool] = []
  var byteEnd: Int32 = 0
  var scalarEnd: Int32 = 0
  var flags: Token.Flags = []
  var upper = 0
  var lower = 0
  var kind: Token.Kind = .word

  var isEmpty: Bool { letters.isEmpty }

  mutating func append(_ folded: UInt32, byte: Int32, scalar: Int32, isPlain plain: Bool = true) {
    func push(_ value: UInt8) {
      letters.append(value)
      byteStarts.append(byte)
      scalarStarts.append(scalar)
      isPlain.append(plain)
    }
    switch folded {
    case 0..<0x80: push(UInt8(folded))
    case 0x80..<0x800:
      push(UInt8(0xC0 | folded >> 6))
      push(UInt8(0x80 | folded & 63))
    case 0x800..<0x10000:
      push(UInt8(0xE0 | folded >> 12))
      push(UInt8(0x80 | folded >> 6 & 63))
      push(UInt8(0x80 | folded & 63))
    default:
      push(UInt8(0xF0 | folded >> 18))
      push(UInt8(0x80 | folded >> 12 & 63))
      push(UInt8(0x80 | folded >> 6 & 63))
      push(UInt8(0x80 | folded & 63))
    }
  }

  mutating func reset() {
    letters.removeAll(keepingCapacity: true)
    byteStarts.removeAll(keepingCapacity: true)
    scalarStarts.removeAll(keepingCapacity: true)
    isPlain.removeAll(keepingCapacity: true)
    flags = []
    upper = 0
    lower = 0
    kind = .word
  }

  /// The token of the letters in `range`, with `word` as its id.
  func token(_ range: Range<Int>, word: Int32, adding more: Token.Flags = []) -> Token {
    let whole = range.upperBound == letters.count
    var flags = flags
    if range.lowerBound > 0 {
      flags.subtract([.spaced, .lineStart, .paragraphStart, .joined, .capital, .allCapitals])
    }
    return Token(
      bytes: byteStarts[range.lowerBound]..<(whole ? byteEnd : byteStarts[range.upperBound]),
      scalars: scalarStarts[range.lowerBound]..<(whole ? scalarEnd : scalarStarts[range.upperBound]),
      word: word, kind: kind, flags: flags.union(more))
  }
}

/// The folding of one scalar; the letters of all stages come through here.
@inline(__always)
func foldScalar(_ scalar: Unicode.Scalar) -> (UInt32, UInt32) { LetterFolding.fold(scalar) }

extension RawWord {
  /// A single word; nil when `text` holds anything else than letters and digits.
  init?(word text: Substring) {
    for scalar in text.unicodeScalars {
      let (a, b) = foldScalar(scalar)
      if a == 0 { continue }
      guard LetterFolding.isWordScalar(a) else { return nil }
      append(a, byte: 0, scalar: 0, isPlain: a == scalar.value)
      if b != 0 { append(b, byte: 0, scalar: 0) }
    }
    if letters.isEmpty { return nil }
  }
}
