import KnowledgeGraph

/// The arguments in the slots of a frame: objects, possessors, what stands behind a preposition.
extension Clauses {
  /// The argument in a slot of the trigger at `place`.
  func argument(_ slot: Frame.Slot, of place: Int, _ frame: Frame, isPassive: Bool, isSource: Bool = true)
    -> Group?
  {
    switch slot {
    case .subject:
      if frame.part == .adjective { return modified(by: place) }
      return subject(of: place, anyKind: isPassive)
    case .object: return object(of: place)
    case .pair: return nil
    case .after(.of):
      if frame.part == .noun {
        // "Russia's invasion of Ukraine": the doer stands in front, what it is done to behind.
        if frame.target.contains(slot), frame.source.contains(slot) {
          return isSource ? possessorBefore(place) : possessorBehind(place)
        }
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
  func behindParenthesis(_ place: Int) -> Group? {
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
  func afterSubject(_ group: Group) -> Group? {
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
        if !hasCapitals, nationalities.isEmpty, !element.isProclitic, at == place + 1 {
          return group(from: at)
        }
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
      if element.has(.by) || element.has(.from) || element.has(.of),
        let found = nounPhrase(at: at + 1, skipping: 1)
      {
        return found
      }
      if element.mark != nil || element.has(.relative) || element.has(.subordinator)
        || element.has(.coordinator)
      {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// The noun that a participle or adjective belongs to.
  func modified(by place: Int) -> Group? {
    var at = place - 1
    while at >= 0, place - at <= 6 {
      if isHead(at) { return groupEnding(at: at) }
      if elements[at].isStop || isVerb(at) { return nil }
      at -= 1
    }
    // A participle in front: "Reçu à Rome par X, le président …".
    return place <= leadIn + 1 ? subjectOfMainClause(after: place) : nil
  }

  /// Whether a verb stands in the passive: a form of "be" before its participle, no object behind.
  func isPassive(_ place: Int) -> Bool {
    guard hasCapitals else { return false }
    // "the treaty signed by Peru and Ecuador"
    if place + 1 < elements.count, elements[place + 1].has(.by), place > 0, elements[place - 1].mention != nil
    {
      return true
    }
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
