import KnowledgeGraph

/// Splits tokens into sentences: at full stops, question and exclamation marks, and at line ends; leaves page furniture out.
struct SentenceSplitter {
  let tokens: [Token]
  let pack: LanguagePack
  let matches: (Int) -> ArraySlice<Document.Match>

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
      if endsSentence(index) {
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
    for match in matches(index).reversed() {
      for meaning in pack.trie.values[Int(match.node)] {
        if case .furniture(let kind) = pack.meanings[Int(meaning)].sense, kind != .cut { return kind }
      }
    }
    return nil
  }

  private func endsSentence(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation, let mark = pack.mark(tokens[index].word) else { return false }
    switch mark {
    case "!", "?", "؟", "…", "。": break
    case ".": if isAbbreviationPoint(index) { return false }
    default: return false
    }
    // Closing quotes and brackets belong to the sentence that they close.
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    if next.kind == .punctuation, !next.has(.spaced) { return false }
    return true
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

extension LanguagePack {
  /// The mark that a punctuation token's word stands for, when the tables or the marks below know it.
  func mark(_ word: Int32) -> Unicode.Scalar? { marks[word] }
}
