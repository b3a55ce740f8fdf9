import KnowledgeGraph

/// Finding arguments: subjects, objects, and what stands behind a preposition. All positions are places in `elements`.
extension Clauses {
  var hasCapitals: Bool { document.pack.hasCapitals }

  /// A coordinated noun phrase: the places of its mentions.
  typealias Group = [Int]

  // MARK: Noun phrases

  /// The mention that a noun phrase beginning at `start` is about, over articles, honorifics, numbers and a few plain words.
  func nounPhrase(at start: Int, skipping words: Int = 2) -> Group? {
    var at = start
    var skipped = 0
    while at < elements.count {
      let element = elements[at]
      if let mention = element.mention {
        if mentions[mention].isAdjective && !isReferring(at) || isEmpty(mentions[mention]) || isNamePossessor(at) {
          at += 1
          skipped += 1
          if skipped > words { return nil }
          continue
        }
        return group(from: at)
      }
      if isPossessive(at) {
        at += 1
        continue
      }
      if element.isComma || element.isStop || element.isPreposition && !(element.has(.of) && skipped > 0) {
        return nil
      }
      if element.has(.article) || element.has(.honorific) || element.isNumber || element.isDate
        || element.has(.acting) || element.has(.former) || element.has(.possessive) || element.mark != nil
      {
        at += 1
        continue
      }
      if element.has(.coordinator) || element.has(.relative) || element.has(.subordinator) || isVerb(at) {
        return nil
      }
      skipped += 1
      if skipped > words { return nil }
      at += 1
    }
    return nil
  }

  /// Whether a possessor stands right before a name: "Fiji's Sitiveni Rabuka".
  private func isNamePossessor(_ at: Int) -> Bool {
    at + 2 < elements.count && isPossessive(at + 1) && elements[at + 2].mention != nil
  }

  /// An office whose holder stayed open: it is no end of anything.
  private func isEmpty(_ mention: Mention) -> Bool { mention.referent == .role && mention.entity == nil }

  /// A nationality that stands for people or the state by itself: "the Americans", "الأميركيون".
  private func isReferring(_ at: Int) -> Bool {
    guard let mention = elements[at].mention else { return false }
    if case .country(_, .adjective) = mentions[mention].referent { return false }
    return true
  }

  /// The mention at `start` with those coordinated to it: "A, B and C".
  func group(from start: Int) -> Group {
    var found = [start]
    var at = start + 1
    while at < elements.count {
      var next = at
      var joined = false
      while next < elements.count, next - at < 5 {
        let element = elements[next]
        if element.has(.coordinator) || element.isComma {
          joined = true
        } else if !(joined
          && (element.has(.article) || element.has(.honorific) || element.has(.between)
            || element.has(.acting) || element.has(.former) || element.has(.possessive)))
          && !(hasCapitals && element.mark == "\u{2019}")
        {
          break
        }
        next += 1
      }
      guard joined, next < elements.count, let mention = elements[next].mention,
        !mentions[mention].isAdjective, let first = elements[start].mention,
        sameSort(mentions[first], mentions[mention])
      else { break }
      // A comma alone joins only when a coordinator follows later.
      if !(at..<next).contains(where: { elements[$0].has(.coordinator) }), !coordinatorFollows(next),
        !isHeadlinePair(first, mention, next)
      {
        break
      }
      found.append(next)
      at = next + 1
    }
    return found
  }

  /// Two countries with a comma between them right before a verb: "Qatar, Rwanda sign a deal".
  private func isHeadlinePair(_ first: Int, _ second: Int, _ place: Int) -> Bool {
    isCountry(mentions[first]) && isCountry(mentions[second]) && place + 1 < elements.count && isVerb(place + 1)
  }

  private func coordinatorFollows(_ place: Int) -> Bool {
    var at = place + 1
    while at < min(elements.count, place + 8) {
      if elements[at].has(.coordinator) { return true }
      guard
        elements[at].mention != nil || elements[at].isComma || elements[at].has(.article)
          || elements[at].has(.honorific)
      else { return false }
      at += 1
    }
    return false
  }

  private func sameSort(_ a: Mention, _ b: Mention) -> Bool {
    func sort(_ mention: Mention) -> Int {
      switch mention.referent {
      case .named(let kind): kind == .agreement ? 2 : kind == .place ? 3 : kind == .event ? 4 : 1
      case .known(let entry):
        document.pack.gazetteer[entry].kind == .place
          ? 3 : document.pack.gazetteer[entry].kind == .event ? 4 : 1
      case .region: 3
      case .country: 1
      default: 1
      }
    }
    let (x, y) = (sort(a), sort(b))
    return x == y || (Set([x, y]) == [1, 3] && (isCountry(a) || isCountry(b)))
  }

  private func isCountry(_ mention: Mention) -> Bool {
    if case .country = mention.referent { true } else { false }
  }

  // MARK: Verbs and nouns

  /// Whether the trigger at `place` stands as a noun: behind an article, a possessive, a preposition or a nationality.
  func isNominal(_ place: Int) -> Bool {
    if elements[place].isDefinite { return true }
    guard place > 0 else { return false }
    var at = place - 1
    if elements[at].mention == nil, elements[at].classes.isEmpty, elements[at].frames.isEmpty,
      elements[at].mark == nil, !elements[at].isDate, at > 0, hasCapitals
    {
      // One plain adjective between.
      if elements[at - 1].has(.article) || elements[at - 1].has(.possessive) { at -= 1 }
    }
    let before = elements[at]
    if let mention = before.mention { return mentions[mention].isAdjective }
    if before.has(.article) || before.has(.possessive) || before.isNumber { return true }
    if isPossessive(at) { return true }
    if before.has(.to) && hasCapitals { return false }
    let hasNoun = elements[place].frames.contains { document.pack.frames[$0].part == .noun }
    return before.isPreposition
      && (hasNoun || !before.has(.after) && !before.has(.before) && !before.has(.since))
  }

  func isPossessive(_ place: Int) -> Bool {
    guard place >= 0, elements[place].mention == nil, elements[place].tokens.count == 1 else { return false }
    return hasCapitals && document.spelling(elements[place].tokens.lowerBound).first == 39
      && document.spelling(elements[place].tokens.lowerBound).count == 2
  }

  func isVerb(_ place: Int) -> Bool {
    let element = elements[place]
    guard element.mention == nil else { return false }
    if element.has(.say) { return true }
    return element.frames.contains { document.pack.frames[$0].part == .verb } && !isNominal(place)
  }

  /// Whether the noun phrase of the mention at `place` hangs on a preposition.
  func isGoverned(_ place: Int) -> Bool {
    var at = place - 1
    while at >= 0 {
      let element = elements[at]
      if element.mention != nil {
        guard mentions[element.mention!].isAdjective else { return false }
      } else if element.isPreposition {
        return !element.has(.including)
      } else if element.mark != nil || element.has(.relative) || element.has(.subordinator) || isVerb(at)
        || element.has(.coordinator)
      {
        return false
      } else if !element.has(.article) && !element.has(.honorific) && !element.has(.possessive)
        && place - at > 3
      {
        return false
      }
      at -= 1
    }
    return false
  }

  /// Whether the mention at `place` is a possessor: "Germany's", or sits inside a longer noun phrase.
  private func isPossessor(_ place: Int) -> Bool { place + 1 < elements.count && isPossessive(place + 1) }

  /// What can be the subject or object by itself.
  private func isHead(_ place: Int) -> Bool {
    guard let mention = elements[place].mention else { return false }
    return !mentions[mention].isAdjective && !isPossessor(place)
  }

  /// Whether an invitation is to come or take part, not a call to act: what stands behind its "to" is a place, an event, a visit.
  func isInvitation(_ place: Int) -> Bool {
    var at = place + 1
    while at < elements.count, at - place < 14, !elements[at].isStop {
      let element = elements[at]
      if element.mention == nil, element.has(.to), at + 1 < elements.count {
        let next = elements[at + 1]
        if next.mention != nil { return true }
        let outcomes = next.frames.map { document.pack.frames[$0].outcome }
        if outcomes.isEmpty { return hasCapitals }
        return !Set(outcomes).isDisjoint(with: [.relation(.visited), .relation(.attended), .relation(.metWith), .signing])
      }
      at += 1
    }
    return true
  }

  /// Whether the sentence begins with a verb whose subject is dropped: no noun, preposition or passive stands before.
  func isOpenedByVerb(before place: Int) -> Bool {
    var at = 0
    while at < place, elements[at].has(.coordinator) || elements[at].has(.have) || elements[at].mark != nil { at += 1 }
    if at == place { return isVerb(at) }
    let first = elements[at]
    guard first.mention == nil, first.classes.isEmpty || isVerb(at), !first.isDefinite, !first.isDate, !first.isNumber else { return false }
    return !elements[at..<place].contains { $0.has(.be) || $0.has(.relative) || $0.has(.subordinator) || $0.isStop }
  }

  // MARK: Subjects

  /// Who does what the trigger at `place` says.
  /// With `anyKind` the subject may be a place: what is attacked need not act.
  func subject(of place: Int, depth: Int = 0, anyKind: Bool = false) -> Group? {
    guard depth < 4 else { return nil }
    if !hasCapitals, isVerb(place) { return verbArguments(place).subject }
    return subjectBefore(place, depth, anyKind)
  }

  /// The first noun phrase of the clause that hangs on no preposition.
  private func subjectBefore(_ place: Int, _ depth: Int, _ anyKind: Bool = false) -> Group? {
    var candidates: [Int] = []
    var at = place - 1
    while at >= leadIn {
      let element = elements[at]
      if let mention = element.mention {
        if isHead(at), !isGoverned(at), mentions[mention].referent != .region, anyKind || canAct(mentions[mention]) {
          candidates.append(at)
        }
      } else if element.has(.relative), !element.has(.subordinator) || candidates.isEmpty {
        if let nearest = candidates.last { return group(from: nearest) }
        var before = at - 1
        while before >= 0, at - before < 4 {
          if isHead(before) { return groupEnding(at: before) }
          before -= 1
        }
        return nil
      } else if element.isStop || element.has(.subordinator) && !isPossessive(at) && !candidates.isEmpty {
        break
      } else if isVerb(at), elements[at].frames.isEmpty || !element.has(.be) {
        if let nearest = candidates.first { return groupEnding(at: nearest) }
        return subject(of: at, depth: depth + 1)
      }
      at -= 1
    }
    guard let first = candidates.last else {
      if hasCapitals, isVerb(place), at < 0 || isQuote(at) || elements[at].isComma, let behind = directPhrase(after: place) { return behind }
      return isVerb(place) && hasCapitals ? nil : subjectOfMainClause(after: place)
    }
    return group(from: first)
  }

  /// The subject of the main clause that follows a phrase in front of it: "In his interview with X, Y said …".
  private func subjectOfMainClause(after place: Int) -> Group? {
    var at = place + 1
    var passedComma = false
    while at < elements.count {
      if elements[at].isComma { passedComma = true } else if elements[at].isStop { return nil }
      if passedComma, isHead(at), !isGoverned(at), let mention = elements[at].mention,
        canAct(mentions[mention])
      {
        return group(from: at)
      }
      at += 1
    }
    return nil
  }

  /// Whether the verb that governs the noun at `place` is one of saying.
  func isSaid(_ place: Int) -> Bool {
    var at = place - 1
    while at >= 0 {
      if elements[at].mention == nil, elements[at].has(.say) { return true }
      if isVerb(at) { return false }
      at -= 1
    }
    return false
  }

  private func isQuote(_ place: Int) -> Bool {
    place >= 0 && elements[place].mark.map { "\"»”'’".unicodeScalars.contains($0) } ?? false
  }

  private func canAct(_ mention: Mention) -> Bool {
    switch mention.referent {
    case .named(let kind): kind != .place && kind != .agreement && kind != .event
    case .known(let entry):
      document.pack.gazetteer[entry].kind != .place && document.pack.gazetteer[entry].kind != .event
    default: true
    }
  }

  /// The group that ends at `place`.
  private func groupEnding(at place: Int) -> Group {
    var start = place
    while start > 0 {
      var before = start - 1
      var joined = false
      while before >= 0,
        elements[before].has(.coordinator) || elements[before].isComma || elements[before].has(.article)
          || elements[before].has(.honorific)
      {
        if elements[before].has(.coordinator) { joined = true }
        before -= 1
      }
      guard joined, before >= 0, isHead(before) else { break }
      start = before
    }
    let found = group(from: start)
    return found.contains(place) ? found : [place]
  }

  /// Subject and object of a verb where verbs come first: left and right of it.
  ///
  /// A noun phrase right before the verb is its subject, the first behind it the object; else the first behind is the subject and
  /// the next the object. A lone one behind a verb that is joined to another ("… and met his counterpart") or that needs an object
  /// is the object, and the subject was told before.
  func verbArguments(_ place: Int) -> (subject: Group?, object: Group?) {
    let left = adjacentLeft(place)
    guard let first = directPhrase(after: place) else { return (left ?? subjectBefore(place, 0), nil) }
    if let left { return (left, first) }
    if isPossessed(place) { return (first, nil) }
    if let second = directPhrase(after: first.last!) ?? afterSubject(first) { return (first, second) }
    let isJoined = place > 0 && (elements[place - 1].has(.coordinator) || elements[place - 1].has(.have))
    if isJoined, takesObject(place) {
      if let before = subjectBefore(place, 0), before != first { return (before, first) }
      if topic != nil { return (nil, first) }
    }
    return (first, nil)
  }

  private func takesObject(_ place: Int) -> Bool {
    elements[place].frames.contains { document.pack.frames[$0].part == .verb && document.pack.frames[$0].target.first == .object }
  }

  /// Whether the trigger bears a pronoun suffix: an object pronoun on a verb, a possessive on a noun.
  func isPossessed(_ place: Int) -> Bool { elements[place].tokens.contains { document.tokens[$0].has(.possessed) } }

  /// The noun phrase right before a verb, over particles: "عطاف يستقبل", "أن السفير التقى".
  private func adjacentLeft(_ place: Int) -> Group? {
    var at = place - 1
    while at >= 0, elements[at].mention == nil,
      elements[at].has(.have) || elements[at].has(.future) || elements[at].has(.negation)
        || elements[at].has(.be) || elements[at].isDate
    {
      at -= 1
    }
    if at >= 0, elements[at].has(.relative) {
      var before = at - 1
      while before >= 0, elements[before].isComma { before -= 1 }
      return before >= 0 && isHead(before) ? groupEnding(at: before) : nil
    }
    guard at >= 0, isHead(at), let mention = elements[at].mention, canAct(mentions[mention]) else {
      return nil
    }
    if isGoverned(at) { return nil }
    return groupEnding(at: at)
  }

  /// The noun phrase that follows without preposition.
  func directPhrase(after place: Int) -> Group? {
    var at = place + 1
    var skipped = 0
    while at < elements.count {
      let element = elements[at]
      if let mention = element.mention {
        if mentions[mention].isAdjective || isEmpty(mentions[mention]) || isNamePossessor(at) {
          at += 1
          continue
        }
        return group(from: at)
      }
      if element.has(.honorific) || element.isDate || element.has(.article) || element.has(.acting)
        || element.has(.former) || element.isNumber || element.has(.possessive)
      {
        at += 1
        continue
      }
      if isPossessive(at)
        || element.isComma && !hasCapitals && at + 1 < elements.count && elements[at + 1].isDate
      {
        at += 1
        continue
      }
      if element.isPreposition || element.mark != nil || element.has(.coordinator) || element.has(.relative)
        || element.has(.subordinator) || isVerb(at)
      {
        return nil
      }
      skipped += 1
      if skipped > 2 { return nil }
      at += 1
    }
    return nil
  }

  // MARK: Slots

  /// The argument in a slot of the trigger at `place`.
  func argument(_ slot: Frame.Slot, of place: Int, _ frame: Frame, isPassive: Bool, isSource: Bool = true) -> Group? {
    switch slot {
    case .subject:
      if frame.part == .adjective { return modified(by: place) }
      return subject(of: place, anyKind: isPassive)
    case .object: return object(of: place)
    case .pair: return nil
    case .after(.of):
      if frame.part == .noun {
        // "Russia's invasion of Ukraine": the doer stands in front, what it is done to behind.
        if frame.target.contains(slot), frame.source.contains(slot) { return isSource ? possessorBefore(place) : possessorBehind(place) }
        return possessor(of: place)
      }
      return afterPreposition(.of, from: place)
    case .after(let kind): return afterPreposition(kind, from: place)
    }
  }

  func object(of place: Int) -> Group? {
    if !hasCapitals, isVerb(place) { return verbArguments(place).object }
    return directPhrase(after: place) ?? behindParenthesis(place)
  }

  /// The object behind an insertion between commas: "a reçu, mardi à Alger, son homologue"; or behind a date or place: "received on
  /// Tuesday in Algiers his counterpart".
  private func behindParenthesis(_ place: Int) -> Group? {
    guard place + 1 < elements.count else { return nil }
    var at = place + 1
    if elements[at].isComma {
      guard let close = (at + 1..<min(elements.count, at + 12)).first(where: { elements[$0].isComma }) else {
        return nil
      }
      return directPhrase(after: close)
    }
    let start = at
    while at < elements.count, at - start < 14 {
      let element = elements[at]
      if element.mark != nil || element.has(.relative) || element.has(.coordinator) || isVerb(at)
        || element.has(.with) || element.has(.by)
      {
        return nil
      }
      if element.mention != nil, isHead(at), !isGoverned(at) {
        return at > start && elements[start].isPreposition || elements[start].isDate ? group(from: at) : nil
      }
      at += 1
    }
    return nil
  }

  /// The object that stands behind phrases between it and the subject: "استقبل الوزير، أمس بالرباط، نظيره".
  private func afterSubject(_ group: Group) -> Group? {
    var at = group.last! + 1
    let start = at
    while at < elements.count, at - start < 14 {
      let element = elements[at]
      if element.mention != nil, !isGoverned(at), isHead(at), at > start { return self.group(from: at) }
      if element.isStop || element.has(.relative) || element.has(.subordinator) || isVerb(at)
        || element.has(.coordinator)
      {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// The noun phrase behind a preposition of `kind` that belongs to the trigger: within its clause, before the next verb.
  func afterPreposition(_ kind: WordClass, from place: Int) -> Group? {
    var at = place + 1
    while at < elements.count, at - place < 18 {
      let element = elements[at]
      if element.mention == nil {
        if element.has(kind), let found = nounPhrase(at: at + 1) { return found }
        if element.isStop || element.has(.subordinator) && !element.isPreposition || element.has(.relative) {
          return nil
        }
        if isVerb(at), at > place + 1 { return nil }
      }
      at += 1
    }
    return nil
  }

  /// Whose act a noun names: "of X", "X's", idafa, a nationality beside it.
  func possessor(of place: Int) -> Group? { possessorBefore(place) ?? possessorBehind(place) }

  /// The possessor in front of a noun: "Germany's", "the French".
  func possessorBefore(_ place: Int) -> Group? {
    guard hasCapitals else { return nil }
    var nationalities: [Int] = []
    var at = place - 1
    while at >= 0, place - at <= 3 {
      if isPossessive(at), at > 0, elements[at - 1].mention != nil { return groupEnding(at: at - 1) }
      if let mention = elements[at].mention, mentions[mention].isAdjective {
        nationalities.insert(at, at: 0)
      } else if elements[at].mark != nil || !elements[at].classes.isEmpty {
        break
      }
      at -= 1
    }
    return nationalities.isEmpty ? nil : nationalities
  }

  /// The possessor behind a noun: "of Germany", idafa, "français".
  func possessorBehind(_ place: Int) -> Group? {
    var nationalities: [Int] = []
    var at = place + 1
    while at < elements.count, at - place <= 4 {
      let element = elements[at]
      if let mention = element.mention {
        if mentions[mention].isAdjective {
          nationalities.append(at)
          at += 1
          continue
        }
        if !hasCapitals, nationalities.isEmpty, !element.isProclitic, at == place + 1 { return group(from: at) }
        break
      }
      if element.has(.of), nationalities.isEmpty { return nounPhrase(at: at + 1) }
      if element.isPreposition || element.mark != nil || element.has(.coordinator) || isVerb(at) { break }
      at += 1
    }
    return nationalities.isEmpty ? nil : nationalities
  }

  /// Whose act, plan or claim the plain noun behind a verb is: "condemned the Israeli strikes", "turned down a proposal from Qatar".
  func doer(behind place: Int) -> Group? {
    var at = place + 1
    while at < elements.count, at - place <= 7 {
      let element = elements[at]
      if let mention = element.mention {
        if mentions[mention].isAdjective || isPossessor(at) { return [at] }
        return nil
      }
      if element.has(.by) || element.has(.from) || element.has(.of), let found = nounPhrase(at: at + 1, skipping: 1) { return found }
      if element.mark != nil || element.has(.relative) || element.has(.subordinator) || element.has(.coordinator) { return nil }
      at += 1
    }
    return nil
  }

  /// The noun that a participle or adjective belongs to.
  private func modified(by place: Int) -> Group? {
    var at = place - 1
    while at >= 0, place - at <= 6 {
      if isHead(at) { return groupEnding(at: at) }
      if elements[at].isStop || isVerb(at) { return nil }
      at -= 1
    }
    return nil
  }

  /// Whether a verb stands in the passive: a form of "be" before its participle, no object behind.
  func isPassive(_ place: Int) -> Bool {
    guard hasCapitals else { return false }
    var at = place - 1
    while at >= 0, place - at <= 4 {
      let element = elements[at]
      if element.has(.be) { return true }
      if element.mention != nil || element.mark != nil || element.isPreposition { return false }
      at -= 1
    }
    return false
  }
}
