extension Article {
  /// The article that a text file holds. The text stays whole; a headline above it is also its title.
  init(id: String, plainText: String) {
    self.init(id: id, text: plainText, title: Self.headline(of: plainText))
  }

  /// The headline that a text begins with: of the short lines that stand alone above the first long paragraph, the longest,
  /// since rubrics and bylines are shorter. Nil when the text begins with a paragraph.
  static func headline(of text: String) -> String? {
    var best: Substring?
    var candidate: Substring?
    for line in text.prefix(4 * longestHeadline).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).prefix(8) {
      let line = trimmed(line)
      if line.isEmpty {
        if let found = candidate, found.count > best?.count ?? 0 { best = found }
        candidate = nil
      } else if candidate == nil, line.count <= longestHeadline, !endsSentence(line) {
        candidate = line
      } else {
        break
      }
    }
    return best.map(String.init)
  }

  private static let longestHeadline = 200

  private static func trimmed(_ line: Substring) -> Substring {
    let start = line.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...last]
  }

  private static func endsSentence(_ line: Substring) -> Bool {
    line.last.map { ".!:;؛".contains($0) } ?? false
  }
}
