/// The meanings of a form at a place of a text, those whose writing fits: names with their capitals. Made as they are asked for.
struct FittingMeanings: Sequence, IteratorProtocol {
  private let meanings: [Meaning]
  private var index: Int
  private let end: Int
  private let token: Token.Flags
  private let isOneWord: Bool

  init(_ range: Range<Int>, of meanings: [Meaning], at token: Token.Flags, isOneWord: Bool) {
    self.meanings = meanings
    (index, end) = (range.lowerBound, range.upperBound)
    self.token = token
    self.isOneWord = isOneWord
  }

  @inline(__always)
  mutating func next() -> Meaning? {
    while index < end {
      defer { index += 1 }
      if meanings[index].form.fits(token, isOneWord: isOneWord) { return meanings[index] }
    }
    return nil
  }
}

extension Meaning.Form {
  /// Whether a form stands as it must be written where its first token has these flags.
  @inline(__always)
  func fits(_ token: Token.Flags, isOneWord: Bool) -> Bool {
    if isEmpty { return true }
    if contains(.weak), token.contains(.definite), !contains(.definite) { return false }
    if contains(.allCapitals), isOneWord { return token.contains(.allCapitals) }
    if contains(.capital) { return token.contains(.capital) }
    return true
  }
}
