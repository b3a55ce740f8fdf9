import KnowledgeGraph

extension StatementReader {
  /// `represents` and `accredited-to` of every office that stands beside a name.
  mutating func readOffices() {
    let home = home
    for person in table.entries.indices where table[person].kind.isHuman && table[person].isNamed {
      for resolved in table[person].offices {
        let office = resolved.office
        let position = document.text(office.tokens)
        let status: RelationStatus = office.isFormer ? .happened : .ongoing
        guard !office.titles.allSatisfy({ $0.kind == .other || $0.kind == .collective }) else { continue }
        if let owner = owner(of: resolved, person, home),
          RelationType.represents.joins(table[person].kind, table[owner].kind)
        {
          write(.represents, person, owner, status, position, resolved)
        }
        if let post = resolved.post, post != resolved.owner,
          office.titles.contains(where: { $0.kind == .ambassador || $0.kind == .envoy }),
          RelationType.accreditedTo.joins(table[person].kind, table[post].kind)
        {
          write(.accreditedTo, person, post, status, position, resolved)
        }
      }
    }
  }

  private func owner(of resolved: ResolvedOffice, _ person: Int, _ home: Int?) -> Int? {
    if let owner = resolved.owner { return owner }
    if let known = table[person].known, let code = document.pack.gazetteer[known].belongsTo {
      return table.entries.firstIndex {
        $0.code == code || $0.known.map { document.pack.gazetteer[$0].id } == code
      }
    }
    return table[person].offices.lazy.compactMap(\.owner).first ?? table[person].owner
      ?? (resolved.office.title.scope == .country ? home : nil)
  }

  /// The country at home: that of the dateline, or of the outlet, or the one named most.
  var home: Int? { dateline ?? outletCountry ?? mostNamed }

  /// The country of the place that the article begins with.
  private var dateline: Int? {
    guard let first = document.sentences.first, let mention = coreference.mentions.first?.first,
      mention.tokens.lowerBound - first.lowerBound < 2, let mark = document.mark(mention.tokens.upperBound),
      ",،-–—(/:".unicodeScalars.contains(mark)
    else { return nil }
    switch mention.referent {
    case .country(let code, let form) where form == .capital || form == .name: return country(code)
    case .known(let entry) where document.pack.gazetteer[entry].kind == .place:
      return document.pack.gazetteer[entry].belongsTo.flatMap { country($0) }
    default: return nil
    }
  }

  private var outletCountry: Int? {
    guard let outlet = document.article.outlet,
      let code = document.pack.outletCountries[LetterFolding.key(outlet)]
    else { return nil }
    return country(code)
  }

  private func country(_ code: String) -> Int? { table.entries.firstIndex { $0.code == code && $0.isNamed } }

  private var mostNamed: Int? {
    var counts: [Int: Int] = [:]
    for sentence in coreference.mentions {
      for mention in sentence {
        if let entity = mention.entity, mention.referent != .role, table[entity].kind == .country {
          counts[entity, default: 0] += 1
        }
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func write(
    _ type: RelationType, _ person: Int, _ target: Int, _ status: RelationStatus, _ position: String,
    _ office: ResolvedOffice
  ) {
    drafts.append(
      Draft(
        type: type, source: person, target: target, status: status, position: position,
        sentence: office.sentence,
        rule: "office \"\(position)\"", confidence: office.owner == nil ? 0.6 : 0.92))
  }

  /// `part-of` of every body that names what it belongs to, or that the gazetteer knows to belong to something named.
  mutating func readBodies() {
    for body in table.entries.indices where table[body].kind == .organization && table[body].isNamed {
      var owner = table[body].owner
      if owner == nil, let known = table[body].known, let parent = document.pack.gazetteer[known].belongsTo {
        owner = table.entries.firstIndex {
          $0.code == parent || $0.known.map { document.pack.gazetteer[$0].id } == parent
        }
      }
      guard let owner, owner != body, RelationType.partOf.joins(.organization, table[owner].kind),
        isOrgan(body)
      else { continue }
      drafts.append(
        Draft(
          type: .partOf, source: body, target: owner, status: nil, sentence: table[body].firstSentence,
          rule: "name of a body",
          confidence: 0.9))
    }
  }

  /// Companies, parties and unions belong to nobody.
  private func isOrgan(_ body: Int) -> Bool {
    !["company", "party", "ngo", "union", "armed-group", "international", "university", "institute"].contains(
      table[body].type ?? "") || table[body].known != nil && table[body].type == "international"
  }
}

extension StatementReader {
  /// Names of office holders behind the noun of their rule: "the Trump administration", "إدارة ترامب", "le gouvernement Sánchez".
  mutating func readRules() {
    for sentence in coreference.mentions.indices {
      for mention in coreference.mentions[sentence] {
        guard let person = mention.entity, table[person].kind.isHuman, table[person].offices.isEmpty,
          let country = knownCountry(of: person)
        else { continue }
        let isTold = isRule(mention.tokens.lowerBound - 1) || isRule(mention.tokens.upperBound)
        drafts.append(
          Draft(
            type: .represents, source: person, target: country, status: .ongoing, sentence: sentence,
            rule: isTold ? "government of \(document.text(mention.tokens))" : "known office holder",
            confidence: isTold ? 0.8 : 0.65))
      }
    }
  }

  private func isRule(_ token: Int) -> Bool {
    guard token >= 0, token < document.tokens.count else { return false }
    return document.longest(at: token) { meaning -> Bool? in
      switch meaning.sense {
      case .title(let title) where title.kind == .collective: true
      case .head(let head) where head.type == "government": true
      default: nil
      }
    } != nil
  }
}
