import KnowledgeGraph

extension MentionFinder {
  /// Names that a head noun gives away: "Ministry of Energy", "وزارة الدفاع الأميركية", "protocole d'accord relatif à la pêche".
  mutating func findHeads(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let old = mention(at: index), isPerson(old) || mentions[old].tokens.count > 2 {
        index = mentions[old].tokens.upperBound
        continue
      }
      guard
        let (range, head) = document.longest(
          at: index, { if case .head(let head) = $0.sense { head } else { nil } }),
        range.upperBound <= sentence.upperBound
      else {
        index += 1
        continue
      }
      if isInsideOffice(range) {
        index = range.upperBound
        continue
      }
      let named =
        tokens[range.lowerBound].has(.cased)
        ? casedName(head, range, sentence) : uncasedName(head, range, sentence)
      if let named,
        mention(at: named.tokens.lowerBound).map({ mentions[$0].tokens.count < named.tokens.count }) ?? true
      {
        add(named)
        index = max(range.upperBound, named.tokens.upperBound)
      } else {
        index = range.upperBound
      }
    }
  }

  /// Whether a head noun belongs to a title: "général d'armée", "وزير الداخلية".
  private func isInsideOffice(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    for before in max(0, start - 4)..<max(start, 1) where before < start {
      for match in document.matches(at: before) where match.tokens.upperBound > start {
        if document.meanings(of: match).contains(where: {
          if case .title(let title) = $0.sense {
            title.kind != .portfolio && title.kind != .collective
          } else {
            false
          }
        }) {
          return true
        }
      }
    }
    guard portfolio(at: start) != nil, start > 0, !tokens[start].has(.cased) else { return false }
    return form(endingAt: start - 1, within: 3) {
      if case .title(let title) = $0.sense { title.kind == .minister } else { false }
    }
  }

  // MARK: Scripts with capitals

  private func casedName(_ head: Head, _ range: Range<Int>, _ sentence: Range<Int>) -> Mention? {
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
      if document.spelling(at).first == 39, let old = mention(at: at - 1), let found = ownerOf(old) {
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
      } else if let portfolio = portfolio(endingAt: at), ["ministry", "agency", "committee"].contains(head.type) {
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
      } else if let portfolio = portfolio(at: end), head.kind == .organization {
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

  private func overConnector(_ index: Int, _ sentence: Range<Int>) -> Int? {
    var at = index
    guard isConnector(at) else { return nil }
    while at < sentence.upperBound, isConnector(at), at - index < 3 { at += 1 }
    guard at < sentence.upperBound else { return nil }
    if let old = mention(at: at), !isPerson(old),
      document.classes(index).has(.of) || document.classes(index).has(.article)
    {
      return at
    }
    if portfolio(at: at) != nil { return at }
    let joins =
      document.classes(index).has(.of) || document.classes(index).has(.for)
      || document.classes(index).has(.article)
    return joins && tokens[at].kind == .word && tokens[at].has(.capital) && !isTitle(at) ? at : nil
  }

  private func isConnector(_ index: Int) -> Bool {
    !document.classes(index).isDisjoint(with: WordClasses(.of, .article, .coordinator, .for))
      && !tokens[index].has(.capital)
  }

  private func isTitle(_ index: Int) -> Bool {
    document.longest(at: index) {
      if case .title(let t) = $0.sense, t.kind != .portfolio { true } else { nil }
    } != nil
  }

  private func portfolio(at index: Int) -> Int? {
    document.longest(at: index) {
      if case .title(let t) = $0.sense, t.kind == .portfolio { true } else { nil }
    }?.range.upperBound
  }

  private func portfolio(endingAt token: Int) -> Int? {
    for start in max(0, token - 5)...max(0, token) where portfolio(at: start) == token + 1 { return start }
    return nil
  }

  func ownerOf(_ index: Int) -> OwnerReference? {
    switch mentions[index].referent {
    case .country(let code, _): return .country(code)
    case .known(let entry) where document.pack.gazetteer[entry].kind == .organization: return .known(entry)
    default: return nil
    }
  }

  // MARK: Scripts without capitals

  private func uncasedName(_ head: Head, _ range: Range<Int>, _ sentence: Range<Int>) -> Mention? {
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
      } else if let portfolio = portfolio(at: end), !token.has(.proclitic) || named > 0 {
        end = portfolio
        named += 1
      } else if token.has(.proclitic), end + 1 < sentence.upperBound, linksName(end, named: named) {
        end += 1
      } else if token.has(.proclitic)
        || !document.classes(end).subtracting(WordClasses(.function, .region)).isEmpty || isTitle(end)
        || frameVerb(end)
      {
        break
      } else if token.has(.definite),
        end == range.upperBound || tokens[end - 1].has(.definite) || tokens[end - 1].has(.proclitic)
          || !tokens[range.lowerBound].has(.definite)
      {
        named += isCommonNoun(end) ? 0 : 1
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
      name: head.kind == .place && !tokens[range.lowerBound].has(.definite) ? name : name, type: head.type,
      owner: owner)
  }

  /// Whether a proclitic goes on with the name: "والأمن", "للتعاون", "لمكافحة".
  private func linksName(_ index: Int, named: Int) -> Bool {
    guard let (_, classes) = document.closedClass(at: index) else { return false }
    let next = tokens[index + 1]
    if classes.has(.coordinator) {
      return portfolio(at: index + 1) != nil
        || next.has(.definite) && named > 0 && mention(at: index + 1) == nil && isCommonNoun(index + 1)
    }
    return classes.has(.for) && mention(at: index + 1) == nil
      && (next.has(.definite) || tokens.indices.contains(index + 2) && tokens[index + 2].has(.definite))
  }

  func portfolioEnd(at index: Int) -> Int? { portfolio(at: index) }

  func isFrameVerb(_ index: Int) -> Bool { frameVerb(index) }

  private func frameVerb(_ index: Int) -> Bool {
    document.longest(at: index) { meaning in
      if case .frame(let frame) = meaning.sense, document.pack.frames[frame].part == .verb {
        true
      } else {
        nil
      }
    } != nil && !tokens[index].has(.definite)
  }

  private func isCommonNoun(_ index: Int) -> Bool { isCommon(index) }

  // MARK: Outlets and agreements, whatever the script

  private func outlet(_ range: Range<Int>, _ sentence: Range<Int>) -> Mention? {
    var at = range.upperBound
    while at < sentence.upperBound,
      !document.classes(at).isDisjoint(with: WordClasses(.article, .of))
        || mention(at: at).map({ mentions[$0].isAdjective }) ?? false || document.mark(at) == "-"
    { at += 1 }
    guard at < sentence.upperBound else { return nil }
    if let old = mention(at: at), case .known(let entry) = mentions[old].referent,
      document.pack.gazetteer[entry].kind == .outlet
    {
      return nil
    }
    if let open = document.mark(at), "\"“«‘„".unicodeScalars.contains(open) {
      guard
        let close = (at + 1..<min(sentence.upperBound, at + 8)).first(where: { index in
          document.mark(index).map { "\"”»’“".unicodeScalars.contains($0) } ?? false
        }), close > at + 1
      else { return nil }
      return Mention(
        referent: .named(.outlet), tokens: range.lowerBound..<close, name: at + 1..<close, type: "outlet")
    }
    var end = at
    while end < sentence.upperBound, end - at < 5, tokens[end].kind == .word,
      mention(at: end).map({ !isPerson($0) }) ?? true
    {
      if tokens[end].has(.cased) {
        guard
          tokens[end].has(.capital)
            || isConnector(end) && end > at && end + 1 < sentence.upperBound && tokens[end + 1].has(.capital)
        else { break }
      } else if tokens[end].has(.proclitic) || isCommon(end) || !document.classes(end).isEmpty
        || mention(at: end) != nil
      {
        break
      }
      end += 1
    }
    guard end > at else {
      // "the Register newspaper", "صحيفة" behind its name.
      guard tokens[range.lowerBound].has(.cased), range.lowerBound > sentence.lowerBound,
        tokens[range.lowerBound - 1].has(.capital),
        mention(at: range.lowerBound - 1) == nil, !document.isSentenceStart(range.lowerBound - 1),
        !isCommon(range.lowerBound - 1)
      else { return nil }
      return Mention(
        referent: .named(.outlet), tokens: range.lowerBound - 1..<range.upperBound,
        name: range.lowerBound - 1..<range.lowerBound, type: "outlet")
    }
    return Mention(referent: .named(.outlet), tokens: range.lowerBound..<end, name: at..<end, type: "outlet")
  }

  /// An agreement by its noun, with the words that tell its subject: they end at punctuation, at "between", at a verb.
  private func agreement(_ head: Head, _ range: Range<Int>, _ sentence: Range<Int>) -> Mention? {
    var end = range.upperBound
    while end < sentence.upperBound, end - range.upperBound < 9, tokens[end].kind == .word,
      mention(at: end) == nil || mentions[mention(at: end)!].isAdjective, !frameVerb(end)
    {
      let classes = document.classes(end)
      if classes.has(.with) && !classes.has(.of) || classes.has(.between) { break }
      if !classes.isDisjoint(
        with: WordClasses(
          .between, .with, .be, .have, .relative, .subordinator, .say, .including, .by, .during, .after,
          .before, .since, .negation))
        && classes.isDisjoint(with: WordClasses(.of, .on, .about, .in, .to, .for))
      {
        break
      }
      if document.longest(at: end, { if case .date = $0.sense { true } else { nil } }) != nil,
        !classes.has(.in)
      {
        break
      }
      end += 1
    }
    while end > range.upperBound, !document.classes(end - 1).isEmpty,
      document.classes(end - 1) != WordClasses(.function)
    { end -= 1 }
    var mention = Mention(
      referent: .named(.agreement), tokens: range, name: range.lowerBound..<end, type: head.type)
    if range.lowerBound > sentence.lowerBound,
      let (_, number) = document.longest(
        at: range.lowerBound - 1, { if case .date(.number(let n)) = $0.sense { n } else { nil } }), number > 1
    {
      mention.count = number
    } else if range.lowerBound > 0, tokens[range.lowerBound - 1].kind == .number {
      mention.count = Int(String(decoding: document.spelling(range.lowerBound - 1), as: UTF8.self)) ?? 2
    }
    return mention
  }
}
