import KnowledgeGraph

/// Offices, pronouns and "the country": what points back to what was named before.
extension Coreference {
  mutating func joinOffices() {
    for s in mentions.indices {
      for m in mentions[s].indices {
        let mention = mentions[s][m]
        guard let entity = mention.entity, table[entity].kind.isHuman else { continue }
        for office in mention.offices {
          var resolved = ResolvedOffice(office: office, sentence: s)
          resolved.owner = office.owner.flatMap { resolve($0) } ?? possessor(of: office, mention, s)
          if let post = office.post { resolved.post = resolve(post) }
          table[entity].offices.append(resolved)
        }
        if mention.offices.contains(where: { $0.isCounterpart || $0.titles.contains { $0.kind.isOffice } }) {
          table[entity].kind = .official
        }
      }
    }
  }

  /// Whose office "his", "its" or a pronoun suffix makes it: the country or body named last before.
  func possessor(of office: Office, _ mention: Mention, _ sentence: Int) -> Int? {
    guard !office.isCounterpart, let first = office.tokens.first,
      document.classes(first).has(.possessive) || document.classes(first - 1).has(.possessive)
        || office.tokens.contains(where: { document.tokens[$0].has(.possessed) })
    else { return nil }
    let wantsBody = office.title.scope == .body || !office.title.kind.isOffice
    for s in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      for other in mentions[s].reversed() where s < sentence || other.tokens.upperBound <= first {
        guard let entity = other.entity else { continue }
        if table[entity].kind == .country
          || wantsBody && (table[entity].kind == .organization || table[entity].kind == .outlet)
        {
          return entity
        }
      }
    }
    return nil
  }

  mutating func joinReferences() {
    var recent = Recency()
    for s in mentions.indices {
      for m in mentions[s].indices {
        let mention = mentions[s][m]
        switch mention.referent {
        case .role:
          mentions[s][m].entity = holder(of: mention, sentence: s, recent)
        case .pronoun(let kind):
          if kind != .they { mentions[s][m].entity = recent.antecedent }
        case .region:
          mentions[s][m].entity = recent.places.last
        case .homeland:
          mentions[s][m].entity =
            recent.subject.flatMap { table[$0].offices.lazy.compactMap(\.owner).first }
            ?? recent.countries.last
        default: break
        }
        guard let entity = mentions[s][m].entity else { continue }
        recent.saw(entity, table[entity].kind, isAdjective: mention.isAdjective, sentence: s)
      }
      recent.endSentence(s)
    }
  }

  /// Who holds the office of a mention without a name: a person of the article in that office, else the country or body itself.
  mutating func holder(of mention: Mention, sentence: Int, _ recent: Recency) -> Int? {
    guard let office = mention.offices.first else { return nil }
    let owner = office.owner.flatMap { resolve($0) }
    if mention.isCollective { return owner }
    if !office.isCounterpart {
      for person in recent.persons.reversed() {
        for held in table[person].offices where held.office.title.kind == office.title.kind {
          if owner == nil || held.owner == owner || held.post == owner { return person }
        }
      }
      for index in table.entries.indices where table[index].kind.isHuman {
        for held in table[index].offices
        where held.office.title.kind == office.title.kind && owner != nil && held.owner == owner {
          return index
        }
      }
    } else if let owner {
      for person in recent.persons.reversed()
      where table[person].offices.contains(where: { $0.owner == owner }) { return person }
    }
    guard office.title.kind.isOffice || office.isCounterpart else { return nil }
    if office.title.scope == .body, let owner, table[owner].kind == .country,
      office.title.kind == .spokesperson
    {
      return nil
    }
    return owner
  }
}
