/// A text whose mentions are marked, `[words](label)`: the text without marks, and where each label stands in it.
struct MarkedText {
  private(set) var plain = ""
  /// In Unicode scalars of the plain text.
  private(set) var spans: [String: [Range<Int>]] = [:]

  init(_ marked: String) {
    let mark = /\[([^\]]*)\]\(([^)\s]+)\)/.matchingSemantics(.unicodeScalar)
    var text = String.UnicodeScalarView()
    var end = marked.startIndex
    for match in marked.matches(of: mark) {
      text += marked.unicodeScalars[end..<match.range.lowerBound]
      let start = text.count
      text += match.output.1.unicodeScalars
      spans[String(match.output.2), default: []].append(start..<text.count)
      end = match.range.upperBound
    }
    text += marked.unicodeScalars[end...]
    plain = String(text)
  }
}
