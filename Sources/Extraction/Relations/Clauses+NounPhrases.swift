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
        if mentions[mention].isAdjective && !isReferring(at) || isEmpty(mentions[mention])
          || isNamePossessor(at)
        {
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
  func isNamePossessor(_ at: Int) -> Bool {
    at + 2 < elements.count && isPossessive(at + 1) && elements[at + 2].mention != nil
  }

  /// An office whose holder stayed open: it is no end of anything.
  func isEmpty(_ mention: Mention) -> Bool { mention.referent == .role && mention.entity == nil }

  /// A nationality that stands for people or the state by itself: "the Americans", "الأميركيون".
  func isReferring(_ at: Int) -> Bool {
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
  func isHeadlinePair(_ first: Int, _ second: Int, _ place: Int) -> Bool {
    isCountry(mentions[first]) && isCountry(mentions[second]) && place + 1 < elements.count
      && isVerb(place + 1)
  }

  func coordinatorFollows(_ place: Int) -> Bool {
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

  func sameSort(_ a: Mention, _ b: Mention) -> Bool {
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

  func isCountry(_ mention: Mention) -> Bool {
    if case .country = mention.referent { true } else { false }
  }
}
