import KnowledgeGraph

/// A word as it stands in the text, folded to UTF-8, with its way back.
struct RawWord {
  /// Folded UTF-8.
  var letters: [UInt8] = []
  /// Where the word stands: bytes and scalars of the text.
  var byteStart: Int32 = 0
  var scalarStart: Int32 = 0
  var byteEnd: Int32 = 0
  var scalarEnd: Int32 = 0
  var flags: Token.Flags = []
  var upper = 0
  var lower = 0
  var kind: Token.Kind = .word

  var isEmpty: Bool { letters.isEmpty }

  mutating func reset() {
    letters.removeAll(keepingCapacity: true)
    flags = []
    upper = 0
    lower = 0
    kind = .word
  }

  /// The token of the letters in `range`, with `word` as its id.
  func token(_ range: Range<Int>, word: Int32, adding more: Token.Flags = [], of text: Cell) -> Token {
    var flags = flags
    if range.lowerBound > 0 {
      flags.subtract([.spaced, .lineStart, .paragraphStart, .joined, .capital, .allCapitals])
    }
    let start = range.lowerBound == 0 ? (byteStart, scalarStart) : place(of: range.lowerBound, in: text)
    let end = range.upperBound == letters.count ? (byteEnd, scalarEnd) : place(of: range.upperBound, in: text)
    return Token(
      bytes: start.0..<end.0, scalars: start.1..<end.1, word: word, kind: kind, flags: flags.union(more))
  }

  /// Where in the text the scalar stands that begins at a folded byte: folds once more up to there.
  /// O(offset), and a word is split in few places.
  private func place(of offset: Int, in text: Cell) -> (byte: Int32, scalar: Int32) {
    var reader = ScalarReader(text, byte: byteStart, count: scalarStart)
    var folded = 0
    while let item = reader.next() {
      let (a, b) = foldScalar(item.scalar)
      if a == 0 { continue }
      if folded >= offset { return (item.byte, item.index) }
      folded += Self.length(a) + (b == 0 ? 0 : Self.length(b))
    }
    return (byteEnd, scalarEnd)
  }

  private static func length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// Whether the folded byte at `offset` begins the same scalar in the text: an alef without hamza.
  static func isPlain(at offset: Int, of source: Cell) -> Bool {
    var reader = ScalarReader(source)
    var folded = 0
    while let item = reader.next() {
      let (a, b) = foldScalar(item.scalar)
      if a == 0 { continue }
      if folded >= offset { return a == item.scalar.value }
      folded += length(a) + (b == 0 ? 0 : length(b))
    }
    return false
  }
}

/// The folding of one scalar; the letters of all stages come through here.
@inline(__always)
func foldScalar(_ scalar: Unicode.Scalar) -> (UInt32, UInt32) { LetterFolding.fold(scalar) }
