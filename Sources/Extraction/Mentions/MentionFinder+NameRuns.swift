import KnowledgeGraph

/// Stretches of words that can be one name, with capitals and without.
extension MentionFinder {
  func casedRun(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard isCasedNamePart(start) else { return nil }
    var end = start + 1
    while end < sentence.upperBound, tokens[end].kind == .word,
      !tokens[end].has(.lineStart) || !tokens[end].has(.paragraphStart)
    {
      if isCasedNamePart(end) {
        end += 1
      } else if isParticle(end), end + 1 < sentence.upperBound,
        isCasedNamePart(end + 1) || isParticle(end + 1)
      {
        end += 1
      } else {
        break
      }
      // The point of an initial: "John F. Kennedy".
      if end < sentence.upperBound, document.mark(end) == ".", tokens[end - 1].scalars.count == 1,
        end + 1 < sentence.upperBound,
        isCasedNamePart(end + 1)
      {
        end += 1
      }
    }
    while end > start, isParticle(end - 1) || tokens[end - 1].kind == .punctuation { end -= 1 }
    return end > start ? start..<end : nil
  }

  func isCasedNamePart(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.has(.capital), token.has(.cased) else { return false }
    if let old = mention(at: index) {
      // Inside a longer known name only the name as a whole counts; a one-word country or place may be a given name.
      if isPerson(old) { return true }
      guard mentions[old].tokens.count == 1 else { return false }
      if case .country(_, .adjective) = mentions[old].referent { return false }
      if case .country(_, .inhabitant) = mentions[old].referent { return false }
      if case .country = mentions[old].referent, !hasGivenName(index) { return false }
    }
    if token.has(.allCapitals), token.scalars.count <= 5, !hasNamePart(index) { return false }
    if blocksName(index) { return false }
    if document.isSentenceStart(index), isCommon(index), !hasNamePart(index) { return false }
    return true
  }

  /// Whether the word has a sense that keeps it out of names: a title, a head noun, a date, a closed class.
  func blocksName(_ index: Int) -> Bool {
    for start in stride(from: index - 1, through: max(0, index - 5), by: -1) {
      for match in document.matches(at: start) where match.tokens.upperBound > index {
        if document.meanings(of: match).contains(where: { if case .title = $0.sense { true } else { false } })
        {
          return true
        }
      }
    }
    for match in document.matches(at: index) where match.tokens.count == 1 {
      for meaning in document.meanings(of: match) {
        switch meaning.sense {
        case .title, .head, .word: return true
        case .date(let word):
          if case .number = word { continue }
          if case .part = word { continue }
          return !hasGivenName(index)
        default: continue
        }
      }
    }
    return false
  }

  func isParticle(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, !tokens[index].has(.capital) || tokens[index].has(.joined) else {
      return false
    }
    return roles(index).contains(.particle)
  }

  func uncasedRun(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let afterTitle = endsOffice(before: start)
    guard isUncasedNamePart(start, after: afterTitle), !tokens[start].has(.proclitic) else { return nil }
    var end = start + 1
    while end < sentence.upperBound, end - start < 7, !tokens[end].has(.paragraphStart),
      isUncasedNamePart(end, after: afterTitle)
    { end += 1 }
    while end > start, roles(end - 1) == [.particle] { end -= 1 }
    return end > start ? start..<end : nil
  }

  func isUncasedNamePart(_ index: Int, after title: Bool) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.has(.cased), !token.has(.proclitic),
      !token.has(.possessed) || hasNamePart(index)
    else { return false }
    let known = hasNamePart(index)
    if let old = mention(at: index) {
      if isPerson(old), mentions[old].tokens.count > 1 {
        return mentions[old].tokens.lowerBound == index || index > 0 && self.mention(at: index - 1) == old
      }
      guard known, mentions[old].tokens.count == 1 else { return false }
      if case .country(_, .name) = mentions[old].referent { return false }
      if case .country(_, .adjective) = mentions[old].referent, tokens[index].has(.definite) { return false }
    }
    for match in document.matches(at: index) {
      for meaning in document.meanings(of: match) {
        switch meaning.sense {
        case .title, .head, .word:
          let isPart =
            roles(index).contains(.particle)
            || known && index > 0 && (roles(index - 1).contains(.particle) || isBetweenNames(index))
          if !isPart || match.tokens.count > 1 { return false }
        case .frame, .date, .field: if !known || match.tokens.count > 1 { return false }
        case .common: if !known { return false }
        default: continue
        }
      }
    }
    if !known, looksLikeVerb(index) { return false }
    return title || known || !isCommon(index)
  }

  /// Whether a word that is also a function word stands among names: "موسى علي محمد" (`على` and `علي` fold alike).
  func isBetweenNames(_ index: Int) -> Bool {
    guard hasGivenName(index - 1) || roles(index - 1).contains(.surname), tokens.indices.contains(index + 1),
      !tokens[index + 1].has(.proclitic)
    else { return false }
    return document.text(index..<index + 1).unicodeScalars.last == "ي" || hasNamePart(index + 1)
  }

  /// Present-tense prefixes on a word that no table knows.
  func looksLikeVerb(_ index: Int) -> Bool {
    let letters = document.spelling(index)
    guard letters.count >= 8, !tokens[index].has(.definite), let first = letters.first,
      let second = letters.dropFirst().first
    else { return false }
    return first == 0xD9 && second == 0x8A || (first == 0xD8 && second == 0xAA && letters.count >= 10)
  }
}
