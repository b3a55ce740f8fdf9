import KnowledgeGraph

/// What stands around a name: the end of an office before it, an office behind it, a verb that takes persons.
extension MentionFinder {
  static let endOfOffice = WordClasses(.acting, .former, .of, .article, .near)
  static let withinOffice = endOfOffice.union(WordClasses(.in, .for))

  /// A comma between counts where the name has two words, or none can be taken for another thing.
  func endsOffice(before index: Int, allowsComma: Bool = false) -> Bool {
    var at = index - 1
    var steps = 0
    while at >= 0, steps < 12, !tokens[at + 1].has(.paragraphStart) {
      if document.classes(at).has(.honorific) { return true }
      if document.classes(at).has(.counterpart) { return true }
      if let mark = document.mark(at) {
        guard steps == 0, ",،".unicodeScalars.contains(mark), !tokens[index].has(.cased) || allowsComma else {
          return mark == "." && document.classes(at - 1).has(.honorific)
            || mark == "." && isTitle(endingAt: at - 1, within: 4)
        }
      } else if isTitle(endingAt: at, within: 6) {
        return true
      } else if let old = mention(at: at), steps < 10, qualifiesOffice(old) {
        at = mentions[old].tokens.lowerBound
      } else if document.classes(at).isDisjoint(with: steps > 0 ? Self.withinOffice : Self.endOfOffice),
        !isPortfolio(endingAt: at)
      {
        return false
      }
      at -= 1
      steps += 1
    }
    return false
  }

  func qualifiesOffice(_ index: Int) -> Bool {
    switch mentions[index].referent {
    case .country: return true
    case .known(let entry): return document.pack.gazetteer[entry].kind == .organization
    case .named(let kind): return kind == .organization
    default: return false
    }
  }

  func isTitle(endingAt token: Int, within length: Int) -> Bool {
    form(endingAt: token, within: length) {
      if case .title(let title) = $0.sense {
        title.kind != .portfolio && title.kind != .collective
      } else {
        false
      }
    }
  }

  func isPortfolio(endingAt token: Int) -> Bool {
    form(endingAt: token, within: 8) {
      if case .title(let title) = $0.sense { title.kind == .portfolio } else { false }
    }
  }

  func form(endingAt token: Int, within length: Int, _ isWanted: (Meaning) -> Bool) -> Bool {
    for start in stride(from: token, through: max(0, token - length + 1), by: -1) {
      for match in document.matches(at: start) where match.tokens.upperBound == token + 1 {
        if document.meanings(of: match).contains(where: isWanted) { return true }
      }
    }
    return false
  }

  /// Whether an apposition with a title follows: "Levan Izoria, the defense minister".
  func followsOffice(after last: Int, in sentence: Range<Int>) -> Bool {
    var at = last + 1
    guard at < sentence.upperBound, let mark = document.mark(at), ",(،".unicodeScalars.contains(mark) else {
      return false
    }
    at += 1
    var steps = 0
    while at < sentence.upperBound, steps < 6 {
      if document.longest(
        at: at, { if case .title(let t) = $0.sense, t.kind != .portfolio { true } else { nil } }) != nil
      {
        return true
      }
      let classes = document.classes(at)
      guard
        mention(at: at) != nil
          || !classes.isDisjoint(with: WordClasses(.article, .former, .acting, .honorific))
          || tokens[at].has(.enclitic)
      else { return false }
      at += 1
      steps += 1
    }
    return false
  }

  /// Whether a verb that takes persons stands right before: "sanctioned Bosco Ntaganda", "met with Hanan Ashrawi".
  func isObjectOfTrigger(_ run: Range<Int>) -> Bool {
    var before = run.lowerBound - 1
    if document.classes(before).has(.with) || document.classes(before).has(.between) { before -= 1 }
    return before >= 0
      && form(endingAt: before, within: 3) { meaning in
        guard case .frame(let number) = meaning.sense else { return false }
        let frame = document.pack.frames[number]
        guard case .relation(let type) = frame.outcome, frame.part == .verb else { return false }
        return [.metWith, .spokeWith, .sanctions, .criticizes, .appointed, .invited, .attacks].contains(type)
      }
  }
}
