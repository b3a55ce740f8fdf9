import KnowledgeGraph

/// Names behind a head noun in a script without capitals.
extension MentionFinder {
  func uncasedName(_ head: Head, _ range: Range<Int>, _ sentence: Range<Int>) -> Mention? {
    switch head.kind {
    case .agreement: return agreement(head, range, sentence)
    case .outlet: return outlet(range, sentence)
    default: break
    }
    var end = range.upperBound
    var owner: OwnerReference?
    var named = 0
    let takesNames =
      ["company", "party", "university", "armed-group", "bank", "ngo", "institute", "place", "event"]
      .contains(head.type) || head.kind == .place
    while end < sentence.upperBound, end - range.lowerBound < 12 {
      let token = tokens[end]
      if token.kind != .word && !(token.kind == .number && head.kind == .event) { break }
      if let old = mention(at: end), isPerson(old) { break }
      if let old = mention(at: end), !token.has(.proclitic) {
        if let found = ownerOf(old) {
          guard owner == nil else { break }
          owner = found
        } else {
          named += 1
        }
        end = mentions[old].tokens.upperBound
      } else if let portfolio = portfolioEnd(at: end), !token.has(.proclitic) || named > 0 {
        end = portfolio
        named += 1
      } else if token.has(.proclitic), end + 1 < sentence.upperBound, linksName(end, named: named) {
        end += 1
      } else if token.has(.proclitic)
        || !document.classes(end).subtracting(WordClasses(.function, .region)).isEmpty || isTitle(end)
        || isFrameVerb(end)
      {
        break
      } else if token.has(.definite),
        end == range.upperBound || tokens[end - 1].has(.definite) || tokens[end - 1].has(.proclitic)
          || !tokens[range.lowerBound].has(.definite)
      {
        named += isCommon(end) ? 0 : 1
        named += head.kind == .organization ? 1 : 0
        end += 1
      } else if takesNames, !isCommon(end), named < 3,
        !tokens[range.lowerBound].has(.definite) || head.type != "place"
      {
        named += 1
        end += 1
      } else {
        break
      }
    }
    while end > range.upperBound, tokens[end - 1].has(.proclitic) { end -= 1 }
    let keeps =
      named > 0
      || (owner != nil
        && ["army", "parliament", "embassy", "court", "police", "ministry", "bank"].contains(head.type))
    guard head.type != "government", keeps, head.kind != .place || named > 0 else { return nil }
    let name = range.lowerBound..<end
    return Mention(
      referent: .named(head.kind), tokens: name,
      name: name, type: head.type,
      owner: owner)
  }

  /// Whether a proclitic goes on with the name: "والأمن", "للتعاون", "لمكافحة".
  func linksName(_ index: Int, named: Int) -> Bool {
    guard let (_, classes) = document.closedClass(at: index) else { return false }
    let next = tokens[index + 1]
    if classes.has(.coordinator) {
      return portfolioEnd(at: index + 1) != nil
        || next.has(.definite) && named > 0 && mention(at: index + 1) == nil && isCommon(index + 1)
    }
    return classes.has(.for) && mention(at: index + 1) == nil
      && (next.has(.definite) || tokens.indices.contains(index + 2) && tokens[index + 2].has(.definite))
  }

  func isFrameVerb(_ index: Int) -> Bool {
    document.longest(at: index) { meaning in
      if case .frame(let frame) = meaning.sense, document.pack.frames[frame].part == .verb {
        true
      } else {
        nil
      }
    } != nil && !tokens[index].has(.definite)
  }

}
