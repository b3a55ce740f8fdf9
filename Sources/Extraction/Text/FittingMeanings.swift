/// The meanings of a form at a place of a text, those whose writing fits: names with their capitals. Made as they are asked for.
struct FittingMeanings: Sequence, IteratorProtocol {
  // Those of a language pack, which the document holds.
  private let meanings: UnsafeBufferPointer<Meaning>
  private var index = 0
  private let token: Token.Flags
  private let isOneWord: Bool

  init(_ meanings: UnsafeBufferPointer<Meaning>, at token: Token.Flags, isOneWord: Bool) {
    self.meanings = meanings
    self.token = token
    self.isOneWord = isOneWord
  }

  @inline(__always)
  mutating func next() -> Meaning? {
    while index < meanings.count {
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
