import KnowledgeGraph

/// Later mentions by surname, and what the tables say of single words.
extension MentionFinder {
  /// Later mentions by surname alone of those named in full.
  mutating func findSurnames() {
    for index in mentions.indices where isPerson(index) {
      let name = mentions[index].name
      guard !name.isEmpty else { continue }
      let last = name.upperBound - 1
      if name.count > 1, document.spelling(last).count > 3 { surnames[tokens[last].word] = index }
      if name.count == 1 { surnames[tokens[last].word] = index }
    }
    for sentence in document.sentences {
      for index in sentence where covering[index] < 0 && surnames[tokens[index].word] != nil {
        let token = tokens[index]
        guard token.kind == .word, !token.has(.cased) || token.has(.capital), !token.has(.possessed),
          !isCommon(index)
        else { continue }
        var start = index
        while start > sentence.lowerBound, covering[start - 1] < 0, roles(start - 1).contains(.particle),
          !tokens[start - 1].has(.proclitic)
        { start -= 1 }
        add(Mention(referent: .named(.person), tokens: start..<index + 1, name: start..<index + 1))
      }
    }
  }

  func isPerson(_ index: Int) -> Bool {
    switch mentions[index].referent {
    case .named(let kind): return kind.isHuman
    case .known(let entry): return document.pack.gazetteer[entry].kind.isHuman
    default: return false
    }
  }

  func roles(_ index: Int) -> Set<NameRole> {
    var found: Set<NameRole> = []
    for match in document.matches(at: index) where match.tokens.count == 1 {
      for meaning in document.meanings(of: match) {
        if case .namePart(let role) = meaning.sense { found.insert(role) }
      }
    }
    return found
  }

  func hasNamePart(_ index: Int) -> Bool { !roles(index).isEmpty }
  func hasGivenName(_ index: Int) -> Bool { roles(index).contains { $0.isGiven } }

  func isCommon(_ index: Int) -> Bool {
    for match in document.matches(at: index) where match.tokens.count == 1 {
      for meaning in document.meanings(of: match) {
        if case .common = meaning.sense { return true }
        if case .word = meaning.sense { return true }
      }
    }
    return false
  }
}
