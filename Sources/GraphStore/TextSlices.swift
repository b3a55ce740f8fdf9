internal import KnowledgeGraph

/// The sentences of one text by their spans, each made once.
///
/// Walks from the last span to the next, so that spans in the order of the text cost O(length of the text) together.
struct TextSlices {
  private let text: String
  private var offset = 0
  private var index: String.Index
  private var known: [TextSpan: String] = [:]

  init(of text: String) {
    self.text = text
    index = text.startIndex
  }

  /// The words at `span`; `nil` when the text is too short for it.
  mutating func text(at span: TextSpan) -> String? {
    if let known = known[span] { return known }
    guard let start = move(to: span.start), let end = move(to: span.end) else { return nil }
    let words = String(text.unicodeScalars[start..<end])
    known[span] = words
    return words
  }

  private mutating func move(to place: Int) -> String.Index? {
    let scalars = text.unicodeScalars
    let limit = place < offset ? scalars.startIndex : scalars.endIndex
    guard let found = scalars.index(index, offsetBy: place - offset, limitedBy: limit) else { return nil }
    (offset, index) = (place, found)
    return found
  }
}
