import KnowledgeGraph

/// From mentions to entities: groups, "the two countries", the country behind a person.
extension StatementReader {
  /// The entities of a group of mentions; "the two countries" are two.
  func ends(_ group: Clauses.Group?, _ clauses: Clauses) -> [Int] {
    guard let group else { return [] }
    var found: [Int] = []
    for place in group {
      guard let number = clauses.elements[place].mention else { continue }
      let mention = clauses.mentions[number]
      if case .pair(let kind) = mention.referent {
        found += twosome(kind, clauses)
      } else if case .pronoun(.they) = mention.referent {
        if clauses.sentence - lastPairSentence < 2 { found += lastPair }
      } else if let entity = mention.entity {
        found.append(entity)
      }
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// Whom "the two countries", "the two ministers" or "the two sides" are.
  func twosome(_ kind: WordClass, _ clauses: Clauses) -> [Int] {
    if kind == .twoPersons, clauses.sentence - lastPairSentence < 3, lastPair.count == 2,
      lastPair.allSatisfy({ table[$0].kind.isHuman })
    {
      return lastPair
    }
    if kind == .twoPersons {
      let persons = recentPersons(before: clauses)
      if persons.count == 2 { return persons }
    } else {
      if lastPair.count == 2 {
        let countries = lastPair.compactMap { country(of: $0) }
        if Set(countries).count == 2 { return countries }
      }
      let top = salience.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(2).map(\.key)
      if top.count == 2 { return top.sorted() }
    }
    return []
  }

  /// The two persons in office named last, up to this sentence.
  func recentPersons(before clauses: Clauses) -> [Int] {
    var found: [Int] = []
    for sentence in stride(from: clauses.sentence, through: max(0, clauses.sentence - 3), by: -1) {
      for mention in coreference.mentions[sentence].reversed() {
        guard let entity = mention.entity, table[entity].kind == .official, !found.contains(entity) else {
          continue
        }
        found.append(entity)
        if found.count == 2 { return found.reversed() }
      }
    }
    return []
  }

  /// The country that a person represents, or the entity itself when it can be a party.
  func country(of entity: Int) -> Int? {
    if table[entity].kind.isParty { return entity }
    return table[entity].offices.lazy.compactMap(\.owner).first ?? knownCountry(of: entity)
  }

  /// The country of a person whom the gazetteer knows.
  func knownCountry(of entity: Int) -> Int? {
    guard let number = table[entity].known, let owner = document.pack.gazetteer[number].belongsTo else {
      return nil
    }
    return table.entries.firstIndex { $0.code == owner }
  }
}
