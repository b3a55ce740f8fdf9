import KnowledgeGraph

/// Who does what a trigger says, in languages where the verb follows its subject and where it comes first.
extension Clauses {
  /// Who does what the trigger at `place` says.
  /// With `anyKind` the subject may be a place: what is attacked need not act.
  func subject(of place: Int, depth: Int = 0, anyKind: Bool = false) -> Group? {
    guard depth < 4 else { return nil }
    if !hasCapitals, isVerb(place) { return verbArguments(place).subject }
    return subjectBefore(place, depth, anyKind)
  }

  /// The first noun phrase of the clause that hangs on no preposition.
  func subjectBefore(_ place: Int, _ depth: Int, _ anyKind: Bool = false) -> Group? {
    var candidates: [Int] = []
    var at = place - 1
    while at >= leadIn {
      let element = elements[at]
      if let mention = element.mention {
        if isHead(at), !isGoverned(at), mentions[mention].referent != .region,
          anyKind || canAct(mentions[mention])
        {
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
        if let nearest = candidates.first, !isObject(nearest, of: at) { return groupEnding(at: nearest) }
        return subject(of: at, depth: depth + 1)
      }
      at -= 1
    }
    if elements[place].has(.say), let nearest = candidates.first, nearest == place - 1 {
      return groupEnding(at: nearest)
    }
    guard let first = candidates.last else {
      if hasCapitals, isVerb(place), at < 0 || isQuote(at) || elements[at].isComma,
        let behind = directPhrase(after: place)
      {
        return behind
      }
      let isFronted = place <= leadIn + 1
      return isVerb(place) && hasCapitals && !isFronted ? nil : subjectOfMainClause(after: place)
    }
    return group(from: first)
  }

  /// The subject of the main clause that follows a phrase in front of it: "In his interview with X, Y said …".
  func subjectOfMainClause(after place: Int) -> Group? {
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

  /// Whether the noun phrase at `place` is the object right behind a verb that takes one.
  private func isObject(_ place: Int, of verb: Int) -> Bool {
    guard hasCapitals, !elements[verb].has(.say),
      elements[verb].frames.contains(where: {
        document.pack.frames[$0].part == .verb && document.pack.frames[$0].target.contains(.object)
      })
    else { return false }
    return (verb + 1..<place).allSatisfy {
      elements[$0].has(.article) || elements[$0].has(.honorific) || elements[$0].has(.possessive)
    }
  }

  func isQuote(_ place: Int) -> Bool {
    place >= 0 && elements[place].mark.map { "\"»”'’".unicodeScalars.contains($0) } ?? false
  }

  func canAct(_ mention: Mention) -> Bool {
    switch mention.referent {
    case .named(let kind): kind != .place && kind != .agreement && kind != .event
    case .known(let entry):
      document.pack.gazetteer[entry].kind != .place && document.pack.gazetteer[entry].kind != .event
    default: true
    }
  }

  /// The group that ends at `place`.
  func groupEnding(at place: Int) -> Group {
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

  func takesObject(_ place: Int) -> Bool {
    elements[place].frames.contains {
      document.pack.frames[$0].part == .verb && document.pack.frames[$0].target.first == .object
    }
  }

  /// Whether the trigger bears a pronoun suffix: an object pronoun on a verb, a possessive on a noun.
  func isPossessed(_ place: Int) -> Bool {
    elements[place].tokens.contains { document.tokens[$0].has(.possessed) }
  }

  /// The noun phrase right before a verb, over particles: "عطاف يستقبل", "أن السفير التقى".
  func adjacentLeft(_ place: Int) -> Group? {
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
}
