import KnowledgeGraph

extension MentionFinder {
  /// Persons that no table knows: names behind a title or honorific, and names whose parts are known.
  mutating func findPersons(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let run = nameRun(at: index, in: sentence), let name = person(run, in: sentence) else {
        index += 1
        continue
      }
      if let old = mention(at: name.lowerBound), isPerson(old), name.upperBound > mentions[old].tokens.upperBound,
        mentions[old].name.count > 1
      {
        let next = mentions[old].tokens.upperBound
        guard tokens[next].has(.cased) || roles(next).contains(.particle) else {
          index = next
          continue
        }
        mentions[old].name = mentions[old].name.lowerBound..<name.upperBound
        widen(old, to: name)
        index = name.upperBound
        continue
      }
      if let old = mention(at: name.lowerBound), mentions[old].tokens.count >= name.count {
        index = mentions[old].tokens.upperBound
        continue
      }
      add(Mention(referent: .named(.person), tokens: name, name: name))
      index = name.upperBound
    }
  }

  /// The tokens from `start` that can be one name.
  private func nameRun(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard tokens[start].kind == .word else { return nil }
    return tokens[start].has(.cased) ? casedRun(at: start, in: sentence) : uncasedRun(at: start, in: sentence)
  }

  // MARK: Scripts with capitals

  private func casedRun(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
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

  private func isCasedNamePart(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.has(.capital), token.has(.cased) else { return false }
    if let old = mention(at: index) {
      // Inside a longer known name only the name as a whole counts; a one-word country or place may be a given name.
      if isPerson(old) { return true }
      guard mentions[old].tokens.count == 1 else { return false }
      if case .country(_, .adjective) = mentions[old].referent { return false }
      if case .country(_, .inhabitant) = mentions[old].referent { return false }
    }
    if token.has(.allCapitals), token.scalars.count <= 5, !hasNamePart(index) { return false }
    if blocksName(index) { return false }
    if document.isSentenceStart(index), isCommon(index), !hasNamePart(index) { return false }
    return true
  }

  /// Whether the word has a sense that keeps it out of names: a title, a head noun, a date, a closed class.
  private func blocksName(_ index: Int) -> Bool {
    for start in stride(from: index - 1, through: max(0, index - 5), by: -1) {
      for match in document.matches(at: start) where match.tokens.upperBound > index {
        if document.meanings(of: match).contains(where: { if case .title = $0.sense { true } else { false } }) { return true }
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

  private func isParticle(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, !tokens[index].has(.capital) || tokens[index].has(.joined) else {
      return false
    }
    return roles(index).contains(.particle)
  }

  // MARK: Scripts without capitals

  private func uncasedRun(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let afterTitle = endsOffice(before: start)
    guard isUncasedNamePart(start, after: afterTitle), !tokens[start].has(.proclitic) else { return nil }
    var end = start + 1
    while end < sentence.upperBound, end - start < 7, !tokens[end].has(.paragraphStart),
      isUncasedNamePart(end, after: afterTitle)
    { end += 1 }
    while end > start, roles(end - 1) == [.particle] { end -= 1 }
    return end > start ? start..<end : nil
  }

  private func isUncasedNamePart(_ index: Int, after title: Bool) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.has(.cased), !token.has(.proclitic),
      !token.has(.possessed) || hasNamePart(index)
    else { return false }
    let known = hasNamePart(index)
    if let old = mention(at: index) {
      if isPerson(old), mentions[old].tokens.count > 1 { return mentions[old].tokens.lowerBound == index || index > 0 && self.mention(at: index - 1) == old }
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
  private func isBetweenNames(_ index: Int) -> Bool {
    guard hasGivenName(index - 1) || roles(index - 1).contains(.surname), tokens.indices.contains(index + 1),
      !tokens[index + 1].has(.proclitic)
    else { return false }
    return document.text(index..<index + 1).unicodeScalars.last == "ي" || hasNamePart(index + 1)
  }

  /// Present-tense prefixes on a word that no table knows.
  private func looksLikeVerb(_ index: Int) -> Bool {
    let letters = document.spelling(index)
    guard letters.count >= 8, !tokens[index].has(.definite), let first = letters.first,
      let second = letters.dropFirst().first
    else { return false }
    return first == 0xD9 && second == 0x8A || (first == 0xD8 && second == 0xAA && letters.count >= 10)
  }

  // MARK: Decision

  /// The part of a run that is a person's name, if there is evidence.
  private func person(_ run: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let cased = tokens[run.lowerBound].has(.cased)
    let afterTitle = endsOffice(before: run.lowerBound, allowsComma: run.count > 1)
    let parts = run.filter { hasNamePart($0) }.count
    if !cased {
      if afterTitle {
        if parts == 0 {
          guard run.count <= 4, !tokens[run.lowerBound].has(.definite), !beginsLikeProclitic(run.lowerBound)
          else { return nil }
        } else if run.count == 1, tokens[run.lowerBound].has(.definite), isPlainNoun(run.lowerBound) {
          return nil
        }
        return withOrdinal(run, in: sentence)
      }
      // Without a title the name begins with a given name and has a second part.
      guard let first = run.first(where: { hasGivenName($0) || roles($0).contains(.particle) }) else {
        return nil
      }
      let name = first..<run.upperBound
      guard !tokens[first].has(.definite) else { return nil }
      guard name.count >= 2, name.count <= 6, name.filter({ hasNamePart($0) }).count * 2 >= name.count else {
        return nil
      }
      return name
    }
    if afterTitle { return run }
    guard run.count >= 2 else { return nil }
    if let old = mention(at: run.lowerBound), mentions[old].tokens.count == 1, !hasGivenName(run.lowerBound) {
      return nil
    }
    if run.prefix(2).contains(where: { hasGivenName($0) }), run.count <= 5 { return run }
    let last = run.upperBound - 1
    if followsOffice(after: last, in: sentence), run.count <= 5 { return run }
    if document.closedClass(at: run.upperBound)?.classes.has(.say) == true, run.count <= 4 { return run }
    if run.count <= 3, isObjectOfTrigger(run), run.allSatisfy({ !isCommon($0) }) { return run }
    return nil
  }

  /// Whether an unknown word may begin with a proclitic that was not split off.
  private func beginsLikeProclitic(_ index: Int) -> Bool {
    let letters = document.spelling(index)
    return (document.pack.clitics.nounProclitics + document.pack.clitics.proclitics).contains {
      letters.starts(with: $0)
    }
  }

  private func isPlainNoun(_ index: Int) -> Bool {
    document.matches(at: index).contains { match in
      match.tokens.count == 1
        && document.meanings(of: match).contains {
          switch $0.sense {
          case .title, .field, .head, .common, .date, .frame: true
          default: false
          }
        }
    }
  }

  /// The number of a king or pope belongs to the name: "عبدالله الثاني".
  private func withOrdinal(_ run: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let next = run.upperBound
    guard next < sentence.upperBound, tokens[next].has(.definite),
      document.longest(at: next, { if case .date(.number) = $0.sense { true } else { nil } }) != nil
    else { return run }
    return run.lowerBound..<next + 1
  }

  /// Whether a title or honorific ends right before `index` (with its nationality, a comma, or a portfolio between).
  private static let endOfOffice = WordClasses(.acting, .former, .of, .article, .near)
  private static let withinOffice = endOfOffice.union(WordClasses(.in, .for))

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

  private func qualifiesOffice(_ index: Int) -> Bool {
    switch mentions[index].referent {
    case .country: return true
    case .known(let entry): return document.pack.gazetteer[entry].kind == .organization
    case .named(let kind): return kind == .organization
    default: return false
    }
  }

  private func isTitle(endingAt token: Int, within length: Int) -> Bool {
    form(endingAt: token, within: length) {
      if case .title(let title) = $0.sense {
        title.kind != .portfolio && title.kind != .collective
      } else {
        false
      }
    }
  }

  private func isPortfolio(endingAt token: Int) -> Bool {
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
  private func followsOffice(after last: Int, in sentence: Range<Int>) -> Bool {
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
          || document.spelling(at).first == 39
      else { return false }
      at += 1
      steps += 1
    }
    return false
  }

  /// Whether a verb that takes persons stands right before: "sanctioned Bosco Ntaganda", "met with Hanan Ashrawi".
  private func isObjectOfTrigger(_ run: Range<Int>) -> Bool {
    var before = run.lowerBound - 1
    if document.classes(before).has(.with) || document.classes(before).has(.between) { before -= 1 }
    return before >= 0 && form(endingAt: before, within: 3) { meaning in
      guard case .frame(let number) = meaning.sense else { return false }
      let frame = document.pack.frames[number]
      guard case .relation(let type) = frame.outcome, frame.part == .verb else { return false }
      return [.metWith, .spokeWith, .sanctions, .criticizes, .appointed, .invited, .attacks].contains(type)
    }
  }

  // MARK: Surnames

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

  // MARK: Words

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
