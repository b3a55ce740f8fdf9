import KnowledgeGraph

/// Splits tokens into sentences: at full stops, question and exclamation marks, and at line ends; leaves page furniture out.
struct SentenceSplitter {
  let tokens: [Token]
  let pack: LanguagePack
  let matches: (Int) -> UnsafeBufferPointer<Document.Match>

  /// A sentence is cut behind so many tokens. No author's is as long, and what compares the words of a sentence with one another
  /// stays linear in the length of the article.
  static let longest = 300

  func sentences() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var skipping = false
    for index in tokens.indices {
      if tokens[index].has(.lineStart), index > start, breaksLine(before: index) {
        close(&found, start..<index, skipping)
        start = index
        skipping = false
      }
      if index == start, tokens[index].has(.lineStart) {
        switch furniture(at: index) {
        case .end: return found
        case .line: skipping = true
        default: break
        }
      }
      if endsSentence(index) || index - start >= Self.longest {
        close(&found, start..<index + 1, skipping)
        start = index + 1
      }
    }
    close(&found, start..<tokens.count, skipping)
    return found
  }

  private func close(_ found: inout [Range<Int>], _ range: Range<Int>, _ skipping: Bool) {
    if !skipping, range.contains(where: { tokens[$0].kind != .punctuation }) { found.append(range) }
  }

  /// A line end ends the sentence unless the line was wrapped: the next one goes on in lower case.
  private func breaksLine(before index: Int) -> Bool {
    let token = tokens[index]
    if token.has(.paragraphStart) || token.kind != .word { return true }
    if token.has(.cased), !token.has(.capital), tokens[index - 1].kind != .punctuation { return false }
    return true
  }

  private func furniture(at index: Int) -> Furniture? {
    for match in matches(index).reversed() where pack.forms.kinds(at: match.node).contains(.furniture) {
      var found: Furniture?
      for meaning in pack.forms.meanings(at: match.node) {
        guard case .furniture(let kind) = meaning.sense, kind != .cut else { continue }
        if kind == .end { return .end }
        found = kind
      }
      if let found { return found }
    }
    return nil
  }

  /// A sentence ends at a full stop, a question or exclamation mark, and what closes behind it: "« Nous signons. »" is one.
  private func endsSentence(_ index: Int) -> Bool {
    if index + 1 < tokens.count, isCloser(index + 1), isEnd(index) { return false }
    if isCloser(index), index > 0, isEnd(index - 1) {
      return index + 1 >= tokens.count || tokens[index + 1].kind != .punctuation
    }
    guard isEnd(index) else { return false }
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].kind != .punctuation || tokens[index + 1].has(.spaced)
  }

  private func isEnd(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation, let mark = pack.mark(tokens[index].word) else { return false }
    switch mark {
    case "!", "?", "؟", "…", "。": return true
    case ".": return !isAbbreviationPoint(index)
    default: return false
    }
  }

  private func isCloser(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation, let mark = pack.mark(tokens[index].word) else { return false }
    switch mark {
    case "”", "»", ")", "]", "’": return !tokens[index].has(.lineStart)
    case "\"": return !tokens[index].has(.spaced)
    default: return false
    }
  }

  private func isAbbreviationPoint(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].kind == .word, !tokens[index].has(.spaced) else { return false }
    let previous = tokens[index - 1]
    let isLast = index + 1 >= tokens.count || tokens[index + 1].has(.lineStart)
    if pack.classes(of: previous.word).has(.abbreviation) { return !isLast }
    if previous.has(.cased), previous.has(.capital), previous.scalars.count == 1 { return !isLast }
    return index + 1 < tokens.count && !tokens[index + 1].has(.spaced)
      && tokens[index + 1].kind != .punctuation
  }
}
