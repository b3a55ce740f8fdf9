import KnowledgeGraph

extension MentionFinder {
  /// Offices with what belongs to them, joined to the name they stand beside, or standing for their holder.
  mutating func findOffices(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let old = mention(at: index), isPerson(old) || tokens(of: old).lowerBound < index {
        index += 1
        continue
      }
      guard let office = office(at: index, in: sentence) else {
        index += 1
        continue
      }
      attach(office, in: sentence)
      index = max(index + 1, office.tokens.upperBound)
    }
  }

  private func tokens(of mention: Int) -> Range<Int> { mentions[mention].tokens }

  func title(at index: Int) -> (range: Range<Int>, value: Title)? {
    document.longest(at: index) {
      if case .title(let title) = $0.sense, title.kind != .portfolio { title } else { nil }
    }
  }

  /// Where a portfolio that begins at `index` ends.
  func portfolioEnd(at index: Int) -> Int? { portfolio(at: index)?.upperBound }

  private func portfolio(at index: Int) -> Range<Int>? {
    document.longest(at: index) {
      if case .title(let title) = $0.sense, title.kind == .portfolio { title } else { nil }
    }?.range
  }

  /// The office phrase that begins with the title at `start`, widened to what stands before and after.
  private func office(at start: Int, in sentence: Range<Int>) -> Office? {
    guard let first = title(at: start), first.range.upperBound <= sentence.upperBound else { return nil }
    if let old = mention(at: start), mentions[old].tokens.count >= first.range.count { return nil }
    if first.range.count == 1, isFrameVerb(start),
      document.classes(start - 1).has(.relative) || mention(at: start - 1).map({ isPerson($0) }) ?? false
    {
      return nil
    }
    var office = Office(titles: [first.value], tokens: first.range)
    readBefore(&office, sentence)
    readAfter(&office, sentence)
    return office
  }

  private func readBefore(_ office: inout Office, _ sentence: Range<Int>) {
    var at = office.tokens.lowerBound - 1
    while at >= sentence.lowerBound {
      if let old = mention(at: at) {
        guard let owner = owner(old), office.owner == nil, tokens[at].has(.cased)
        else { break }
        office.owner = owner
        at = mentions[old].tokens.lowerBound - 1
      } else if portfolioEnding(at: at) != nil, let range = portfolioEnding(at: at) {
        at = range.lowerBound - 1
      } else {
        let classes = document.classes(at)
        if classes.has(.former) {
          office.isFormer = true
        } else if classes.has(.acting) {
          office.isActing = true
        } else if !tokens[at].has(.enclitic), !classes.has(.honorific), !classes.has(.article),
          tokens[at].kind != .number, !isNumberWord(at)
        {
          break
        }
        at -= 1
      }
    }
    while at + 1 < office.tokens.lowerBound, document.classes(at + 1).has(.article) { at += 1 }
    office.tokens = at + 1..<office.tokens.upperBound
  }

  private func isNumberWord(_ index: Int) -> Bool {
    tokens[index].has(.cased)
      && document.longest(at: index) { if case .date(.number) = $0.sense { true } else { nil } } != nil
  }

  private func portfolioEnding(at token: Int) -> Range<Int>? {
    guard token >= 0 else { return nil }
    for start in max(0, token - 6)...token {
      for match in document.matches(at: start) where match.tokens.upperBound == token + 1 {
        for meaning in document.meanings(of: match) {
          if case .title(let title) = meaning.sense, title.kind == .portfolio { return match.tokens }
        }
      }
    }
    return nil
  }

  private func readAfter(_ office: inout Office, _ sentence: Range<Int>) {
    var at = office.tokens.upperBound
    while at < sentence.upperBound {
      if let range = portfolio(at: at) {
        at = range.upperBound
      } else if let next = title(at: at),
        mention(at: at).map({ mentions[$0].tokens.count < next.range.count }) ?? true
      {
        guard next.value.kind != .collective, !office.titles.contains(where: { $0.kind == .collective })
        else { break }
        office.titles.append(next.value)
        at = next.range.upperBound
      } else if let old = mention(at: at) {
        guard !isPerson(old), take(old, into: &office, accredited: false) else { break }
        at = mentions[old].tokens.upperBound
      } else if let linked = link(at: at, &office, sentence) {
        at = linked
      } else {
        break
      }
      office.tokens = office.tokens.lowerBound..<at
    }
  }

  /// Goes over a linking word when what follows belongs to the office: "of", "to", "لدى", "and Minister of", a comma before a
  /// second title. Returns the place after it.
  private func link(at index: Int, _ office: inout Office, _ sentence: Range<Int>) -> Int? {
    guard let (range, classes) = document.closedClass(at: index) else {
      guard let mark = document.mark(index), ",،-".unicodeScalars.contains(mark) else { return nil }
      // "… des Affaires étrangères, de la Communauté nationale et …"
      var next = index + 1
      while next < sentence.upperBound,
        document.classes(next).has(.of) || document.classes(next).has(.article)
      { next += 1 }
      if next > index + 1, portfolio(at: next) != nil { return next }
      return title(at: skipArticles(index + 1)).flatMap { next in
        next.value.kind != .collective && tokens[office.tokens.lowerBound].has(.cased) && office.owner == nil
          && mention(at: office.tokens.upperBound) == nil
          && next.value.kind == office.titles[0].kind ? next.range.lowerBound : nil
      }
    }
    if classes.has(.former) {
      office.isFormer = true
      return range.upperBound
    }
    if classes.has(.acting) || classes.has(.honorific) {
      office.isActing = office.isActing || classes.has(.acting)
      return range.upperBound
    }
    let next = skipArticles(range.upperBound)
    guard next < sentence.upperBound else { return nil }
    let kind = office.title.kind
    if kind == .ambassador || kind == .envoy,
      classes.has(.near) || classes.has(.in) || classes.has(.for) || (classes.has(.to))
    {
      if let old = mention(at: next) {
        // "الممثل السامي للاتحاد الأوروبي": one preposition serves both, so a body that is not yet told is the owner.
        let isOwner =
          !tokens[index].has(.cased) && !classes.has(.near) && office.owner == nil && !isCountry(old)
        if take(old, into: &office, accredited: !isOwner) { return mentions[old].tokens.upperBound }
      }
    }
    if classes.has(.of) || classes.has(.article) || classes.has(.for) || classes.has(.to)
      || (classes.has(.in) && kind != .headOfState) || classes.has(.coordinator)
    {
      if portfolio(at: next) != nil { return next }
      if classes.has(.coordinator), let following = title(at: next), next == range.upperBound,
        following.value.kind != .collective, office.owner == nil
      {
        return next
      }
      if classes.has(.of) || classes.has(.article), let following = title(at: next),
        following.value.kind != .collective, kind != .minister
      {
        return next
      }
      let binds =
        classes.has(.of) || classes.has(.article)
        || (classes.has(.for) || classes.has(.in))
          && (kind == .spokesperson || kind == .headOfBody || kind == .official)
      if binds, let old = mention(at: next), !isPerson(old), take(old, into: &office, accredited: false) {
        return mentions[old].tokens.upperBound
      }
      if binds, kind != .minister, kind != .headOfState, let body = unknownBody(at: next, sentence) {
        office.owner = office.owner ?? .mention(body)
        return body.upperBound
      }
    }
    return nil
  }

  /// A body that only its capitals tell: "directeur général des Douanes algériennes".
  private func unknownBody(at start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var end = start
    while end < sentence.upperBound, tokens[end].kind == .word, tokens[end].has(.capital),
      tokens[end].has(.cased), !tokens[end].has(.lineStart), title(at: end) == nil
    {
      if let old = mention(at: end) {
        guard end > start, !isPerson(old) else { break }
      }
      end += 1
    }
    while end > start, end < sentence.upperBound, let old = mention(at: end), mentions[old].isAdjective {
      end = mentions[old].tokens.upperBound
    }
    return end > start ? start..<end : nil
  }

  private func isCountry(_ mention: Int) -> Bool {
    if case .country = mentions[mention].referent { true } else { false }
  }

  private func skipArticles(_ index: Int) -> Int {
    var at = index
    while at < tokens.count, document.classes(at).has(.article) { at += 1 }
    return at
  }

  private func owner(_ mention: Int) -> OwnerReference? {
    switch mentions[mention].referent {
    case .country(let code, _): return .country(code)
    case .known(let entry):
      switch document.pack.gazetteer[entry].kind {
      case .organization, .outlet: return .known(entry)
      default: return nil
      }
    case .named(.organization), .named(.outlet): return .mention(mentions[mention].tokens)
    default: return nil
    }
  }

  /// Gives the office what it belongs to, or where it is accredited.
  private func take(_ mention: Int, into office: inout Office, accredited: Bool) -> Bool {
    guard let owner = owner(mention) else { return false }
    if accredited {
      guard office.post == nil else { return false }
      office.post = owner
    } else if office.owner == nil {
      office.owner = owner
    } else if case .known = owner, case .country = office.owner! {
      office.owner = owner
    } else if case .mention = owner, case .country = office.owner! {
      office.owner = owner
    } else {
      return office.owner == owner
    }
    return true
  }

  /// Joins an office to the name beside it; alone it stands for its holder.
  private mutating func attach(_ office: Office, in sentence: Range<Int>) {
    if let next = nameAfter(office, sentence) {
      mentions[next].offices.append(office)
      widen(next, to: office.tokens.lowerBound..<mentions[next].tokens.upperBound)
      return
    }
    if let previous = nameBefore(office, sentence) {
      mentions[previous].offices.append(office)
      widen(previous, to: mentions[previous].tokens.lowerBound..<office.tokens.upperBound)
      return
    }
    var mention = Mention(referent: .role, tokens: office.tokens, name: office.tokens, offices: [office])
    mention.isCollective = office.titles.contains { $0.kind == .collective }
    mention.owner = office.owner
    if office.owner == nil {
      // In scripts with capitals an open collective ("officials") still stands as the subject that it is.
      if mention.isCollective, !tokens[office.tokens.lowerBound].has(.cased) { return }
      if !mention.isCollective, office.titles.allSatisfy({ $0.kind == .military || $0.scope == .none }) {
        return
      }
    }
    add(mention)
  }
}
