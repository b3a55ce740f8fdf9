import KnowledgeGraph

/// What stands as a verb, what as a noun, and what hangs on a preposition.
extension Clauses {
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
    return document.tokens[elements[place].tokens.lowerBound].has(.enclitic)
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
  func isPossessor(_ place: Int) -> Bool { place + 1 < elements.count && isPossessive(place + 1) }

  /// What can be the subject or object by itself.
  func isHead(_ place: Int) -> Bool {
    guard let mention = elements[place].mention else { return false }
    return !mentions[mention].isAdjective && !isPossessor(place)
  }

  /// Whether a trigger stands within an invitation: the nearest trigger before it in its clause invites.
  func isInvitedTo(_ place: Int) -> Bool {
    var at = place - 1
    while at >= 0, place - at < 12, !elements[at].isStop, !elements[at].isComma, !elements[at].has(.relative)
    {
      if elements[at].mention == nil, !elements[at].frames.isEmpty {
        return elements[at].frames.contains { document.pack.frames[$0].outcome == .relation(.invited) }
      }
      at -= 1
    }
    return false
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
        return !Set(outcomes).isDisjoint(with: [
          .relation(.visited), .relation(.attended), .relation(.metWith), .signing,
        ])
      }
      at += 1
    }
    return true
  }

  /// Whether the sentence begins with a verb whose subject is dropped: no noun, preposition or passive stands before.
  func isOpenedByVerb(before place: Int) -> Bool {
    var at = 0
    while at < place, elements[at].has(.coordinator) || elements[at].has(.have) || elements[at].mark != nil {
      at += 1
    }
    if at == place { return isVerb(at) }
    let first = elements[at]
    guard first.mention == nil, first.classes.isEmpty || isVerb(at), !first.isDefinite, !first.isDate,
      !first.isNumber
    else { return false }
    return !elements[at..<place].contains {
      $0.has(.be) || $0.has(.relative) || $0.has(.subordinator) || $0.isStop
    }
  }
}
