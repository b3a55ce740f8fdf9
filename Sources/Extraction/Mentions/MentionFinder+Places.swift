import KnowledgeGraph

extension MentionFinder {
  /// Places that no table knows, by where they stand: behind "in" or "à", or as the dateline of the article.
  /// Only where names have capitals; elsewhere a head noun must tell ("مدينة بنقردان").
  mutating func findUnknownPlaces(in sentence: Range<Int>) {
    guard tokens[sentence.lowerBound].has(.cased) else { return }
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let run = placeRun(at: index, in: sentence) else {
        index += 1
        continue
      }
      add(Mention(referent: .named(.place), tokens: run, name: run, type: "place"))
      index = run.upperBound
    }
  }

  private func placeRun(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard isUnknownName(start) else { return nil }
    var end = start + 1
    while end < sentence.upperBound, isUnknownName(end), !tokens[end].has(.lineStart) { end += 1 }
    guard end - start <= 3 else { return nil }
    if start == document.sentences.first?.lowerBound { return isDateline(start..<end) ? start..<end : nil }
    var before = start - 1
    while before > sentence.lowerBound, document.classes(before).has(.article) { before -= 1 }
    guard before >= sentence.lowerBound, document.classes(before).has(.in)
    else {
      return nil
    }
    // "at Leonardo" works there, "in Leonardo's" owns: both are no places.
    if end < sentence.upperBound, tokens[end].has(.enclitic) { return nil }
    if end < sentence.upperBound, mention(at: end) != nil { return nil }
    return start..<end
  }

  private func isUnknownName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.has(.capital), token.has(.cased), covering[index] < 0,
      token.scalars.count > 2, !isCommon(index)
    else { return false }
    return !document.matches(at: index).contains { match in
      match.tokens.count == 1
        && document.meanings(of: match).contains {
          switch $0.sense {
          case .title, .head, .word, .date, .frame, .common: true
          default: false
          }
        }
    }
  }

  private func isDateline(_ run: Range<Int>) -> Bool {
    guard tokens[run.lowerBound].has(.allCapitals), let mark = document.mark(run.upperBound) else {
      return false
    }
    return ",(-–—/:".unicodeScalars.contains(mark)
  }
}
