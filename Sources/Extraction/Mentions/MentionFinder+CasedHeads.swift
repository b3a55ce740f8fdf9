import KnowledgeGraph

/// Names around a head noun where names have capitals.
extension MentionFinder {
  func casedName(_ head: Head, _ range: Range<Int>, _ sentence: Range<Int>) -> Mention? {
    switch head.kind {
    case .agreement: return agreement(head, range, sentence)
    case .outlet: return outlet(range, sentence)
    default: break
    }
    var name = range
    var owner: OwnerReference?
    var isNamed = false
    // Before: capitals, nationalities, "Germany's", portfolios.
    while name.lowerBound > sentence.lowerBound {
      let at = name.lowerBound - 1
      if tokens[at].has(.enclitic), let old = mention(at: at - 1), let found = ownerOf(old) {
        owner = owner ?? found
        name = mentions[old].tokens.lowerBound..<name.upperBound
        break
      }
      if let old = mention(at: at), !isPerson(old) {
        guard let found = ownerOf(old) else {
          guard head.kind == .place || head.kind == .event || head.kind == .organization,
            tokens[at].has(.capital)
          else { break }
          name = mentions[old].tokens.lowerBound..<name.upperBound
          isNamed = true
          continue
        }
        owner = owner ?? found
        name = mentions[old].tokens.lowerBound..<name.upperBound
      } else if tokens[at].kind == .word, tokens[at].has(.capital),
        !document.isSentenceStart(at) || !isCommon(at),
        document.classes(at).isDisjoint(
          with: WordClasses(.article, .honorific, .say, .of, .in, .to, .with, .coordinator, .for)),
        !isTitle(at)
      {
        name = at..<name.upperBound
        isNamed = true
      } else if let portfolio = portfolio(endingAt: at),
        ["ministry", "agency", "committee"].contains(head.type)
      {
        name = portfolio..<name.upperBound
        isNamed = true
      } else {
        break
      }
    }
    // After: "of", then capitals, portfolios, countries.
    var end = name.upperBound
    while end < sentence.upperBound {
      if let old = mention(at: end), !isPerson(old), mentions[old].tokens.lowerBound == end {
        if let found = ownerOf(old) {
          guard owner == nil || owner == found else { break }
          owner = found
        } else if head.kind == .organization, case .named(.place) = mentions[old].referent {
        } else {
          isNamed = true
        }
        end = mentions[old].tokens.upperBound
      } else if let portfolio = portfolioEnd(at: end), head.kind == .organization {
        end = portfolio
        isNamed = true
      } else if tokens[end].kind == .word, tokens[end].has(.capital), !isTitle(end),
        !tokens[end].has(.lineStart),
        document.classes(end).isDisjoint(with: WordClasses(.say, .article, .he, .she, .they))
      {
        end += 1
        isNamed = true
      } else if let next = overConnector(end, sentence) {
        end = next
      } else {
        break
      }
    }
    while end > range.upperBound, isConnector(end - 1) { end -= 1 }
    name = name.lowerBound..<end
    let keeps =
      isNamed || range.count > 1 && head.type == "ministry"
      || (owner != nil
        && ["army", "parliament", "embassy", "court", "police", "ministry", "bank"].contains(head.type))
    guard head.type != "government", keeps, head.kind != .place || isNamed,
      head.kind != .event || isNamed || owner != nil
    else { return nil }
    if name == range, !isNamed, range.count == 1 || head.type != "ministry" { return nil }
    return Mention(referent: .named(head.kind), tokens: name, name: name, type: head.type, owner: owner)
  }

  func overConnector(_ index: Int, _ sentence: Range<Int>) -> Int? {
    var at = index
    guard isConnector(at) else { return nil }
    while at < sentence.upperBound, isConnector(at), at - index < 3 { at += 1 }
    guard at < sentence.upperBound else { return nil }
    if let old = mention(at: at), !isPerson(old),
      document.classes(index).has(.of) || document.classes(index).has(.article)
    {
      return at
    }
    if portfolioEnd(at: at) != nil { return at }
    let joins =
      document.classes(index).has(.of) || document.classes(index).has(.for)
      || document.classes(index).has(.article)
    return joins && tokens[at].kind == .word && tokens[at].has(.capital) && !isTitle(at) ? at : nil
  }

  func isConnector(_ index: Int) -> Bool {
    !document.classes(index).isDisjoint(with: WordClasses(.of, .article, .coordinator, .for))
      && !tokens[index].has(.capital)
  }

  func isTitle(_ index: Int) -> Bool {
    document.longest(at: index) {
      if case .title(let t) = $0.sense, t.kind != .portfolio { true } else { nil }
    } != nil
  }

  func portfolio(endingAt token: Int) -> Int? {
    for start in max(0, token - 5)...max(0, token) where portfolioEnd(at: start) == token + 1 { return start }
    return nil
  }

  func ownerOf(_ index: Int) -> OwnerReference? {
    switch mentions[index].referent {
    case .country(let code, _): return .country(code)
    case .known(let entry) where document.pack.gazetteer[entry].kind == .organization: return .known(entry)
    default: return nil
    }
  }
}
