/// The meanings of a form at a place of a text, those whose writing fits: names with their capitals. Made as they are asked for.
struct FittingMeanings: Sequence, IteratorProtocol {
  private let document: Document
  private let tokens: Range<Int>
  private var next_: Int
  private let end: Int

  init(_ match: Document.Match, in document: Document) {
    self.document = document
    tokens = match.tokens
    let range = document.pack.forms.meanings(at: match.node)
    (next_, end) = (range.lowerBound, range.upperBound)
  }

  mutating func next() -> Meaning? {
    while next_ < end {
      defer { next_ += 1 }
      if document.fits(document.pack.forms.meanings[next_].form, tokens) {
        return document.pack.forms.meanings[next_]
      }
    }
    return nil
  }
}
