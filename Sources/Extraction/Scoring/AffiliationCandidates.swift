import KnowledgeGraph

/// Whom a person represents and what a body is part of, as candidates over the whole article: often the country is told sentences away,
/// or is the one at home.
struct AffiliationCandidates {
  private let reader: StatementReader
  private let sites: [Int: [Site]]
  /// Countries and bodies by how often they are named.
  private let ranks: [Int: Int]
  private let home: Int?
  private let told: [RelationFeatures.Pair: Double]

  /// A mention of an entity: where it stands, and what it is.
  private struct Site {
    let sentence: Int
    let tokens: Range<Int>
    /// The mention; nil inside the words of an office.
    let mention: Int?
  }

  /// Candidates of one person or body are at most so many, the nearest.
  private static let mostOwners = 16

  init(_ reader: StatementReader, home: Int?) {
    self.reader = reader
    self.home = home
    let table = reader.table
    var sites: [Int: [Site]] = [:]
    for sentence in reader.document.sentences.indices {
      for (number, mention) in reader.coreference.mentions[sentence].enumerated() {
        if let entity = mention.entity {
          sites[entity, default: []].append(Site(sentence: sentence, tokens: mention.tokens, mention: number))
        }
      }
      for mention in reader.coreference.absorbed[sentence] {
        if let entity = mention.entity {
          sites[entity, default: []].append(Site(sentence: sentence, tokens: mention.tokens, mention: nil))
        }
      }
    }
    self.sites = sites
    var ranks: [Int: Int] = [:]
    for isCountry in [true, false] {
      let sorted = sites.keys.filter {
        (table[$0].kind == .country) == isCountry && Self.isOwner(table[$0].kind)
      }
      .sorted { (sites[$0]!.count, $1) > (sites[$1]!.count, $0) }
      for (rank, entity) in sorted.enumerated() { ranks[entity] = rank }
    }
    self.ranks = ranks
    var told: [RelationFeatures.Pair: Double] = [:]
    for draft in reader.drafts where draft.type == .represents || draft.type == .partOf {
      told[.init(draft.source, draft.target)] = max(
        told[.init(draft.source, draft.target)] ?? 0, draft.confidence)
    }
    self.told = told
  }

  private static func isOwner(_ kind: EntityKind) -> Bool { kind.isParty || kind == .outlet }

  /// The classes told here; the candidates of a sentence leave them out.
  static let classes: UInt64 =
    [RelationType.represents, .partOf].reduce(0) {
      $0 | RelationClass($1, isForward: true).bit | RelationClass($1, isForward: false).bit
    }

  func visit(_ visit: (RelationCandidate, [Feature]) -> Void) {
    let table = reader.table
    var features: [Feature] = []
    for member in table.entries.indices where table[member].isNamed {
      let kind = table[member].kind
      guard kind.isHuman || kind == .organization, let anchor = anchor(of: member) else { continue }
      let type: RelationType = kind.isHuman ? .represents : .partOf
      for owner in owners(of: member, near: anchor.sentence) where type.joins(kind, table[owner].kind) {
        features.removeAll(keepingCapacity: true)
        collect(member, owner, anchor, into: &features)
        let candidate = RelationCandidate(
          sentence: anchor.sentence, first: Argument(entity: member, tokens: anchor.tokens, form: .name),
          second: Argument(entity: owner, tokens: anchor.tokens, form: .owner),
          allowed: RelationClass(type, isForward: true).bit)
        visit(candidate, features)
      }
    }
  }

  /// Where the member is introduced: its first mention with an office, else its first.
  private func anchor(of member: Int) -> Site? {
    guard let all = sites[member] else { return nil }
    return all.first { site in
      guard let number = site.mention else { return false }
      return !reader.coreference.mentions[site.sentence][number].offices.isEmpty
    } ?? all.first
  }

  private func owners(of member: Int, near sentence: Int) -> [Int] {
    let table = reader.table
    var found: [(Int, Int)] = []
    for entity in table.entries.indices
    where entity != member && table[entity].isNamed && Self.isOwner(table[entity].kind) {
      let distance = (sites[entity] ?? []).map { abs($0.sentence - sentence) }.min() ?? 50
      let explicit = told[.init(member, entity)] != nil
      found.append((explicit ? -1 : distance, entity))
    }
    return found.sorted { $0 < $1 }.prefix(Self.mostOwners).map(\.1)
  }

  private func collect(_ member: Int, _ owner: Int, _ anchor: Site, into found: inout [Feature]) {
    let table = reader.table
    let document = reader.document
    func h(_ t: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) -> Feature {
      FeatureHash.feature(0x0FF1_0000 + t, a, b, c)
    }
    func hash(_ text: String?) -> UInt32 { text.map { FeatureHash.hash($0.utf8) >> 8 } ?? 0 }
    let kinds = UInt32(EntityKind.number(table[member].kind) * 16 + EntityKind.number(table[owner].kind))
    let offices = table[member].offices
    let title = offices.first?.office.title
    let titleKind = hash(title?.kind.rawValue)
    let scope = hash(title?.scope.rawValue)
    let ownerType = hash(table[owner].type)
    let memberType = hash(table[member].type)
    found.append(h(1, kinds))
    found.append(h(2, titleKind, kinds))
    found.append(h(3, titleKind, ownerType, kinds))
    found.append(h(4, memberType, ownerType, kinds))

    // What is told of the two by the words of an office or of a name.
    var explicit: UInt32 = 0
    if offices.contains(where: { $0.owner == owner }) { explicit |= 1 }
    if offices.contains(where: { $0.post == owner }) { explicit |= 2 }
    if table[member].owner == owner { explicit |= 4 }
    if offices.contains(where: { $0.owner != nil && $0.owner != owner })
      || table[member].owner != nil && table[member].owner != owner
    {
      explicit |= 8
    }
    let confidence = told[.init(member, owner)].map { UInt32($0 * 20) + 1 } ?? 0
    found.append(h(5, explicit, kinds))
    found.append(h(6, confidence, kinds))
    found.append(h(7, explicit, confidence, titleKind))
    found.append(h(8, explicit, scope, kinds))
    if let known = table[member].known {
      let belongs = document.pack.gazetteer[known].belongsTo
      let isHis =
        belongs != nil
        && (belongs == table[owner].code
          || table[owner].known.map { document.pack.gazetteer[$0].id } == belongs)
      found.append(h(9, isHis ? 1 : 2, kinds, belongs == nil ? 1 : 0))
    }

    // How the owner stands in the article.
    let rank = UInt32(min(ranks[owner] ?? 5, 5))
    let isHome: UInt32 = owner == home ? 1 : 0
    found.append(h(10, rank, kinds))
    found.append(h(11, isHome, kinds, scope))
    found.append(h(12, isHome * 8 + rank, titleKind, explicit))

    // How near it is, and what stands between.
    let all = sites[owner] ?? []
    let nearest = all.min { distance($0, anchor) < distance($1, anchor) }
    guard let nearest else {
      found.append(h(13, 99, kinds))
      return
    }
    let gap = nearest.sentence - anchor.sentence
    let step = UInt32(bitPattern: Int32(max(-4, min(4, gap))))
    found.append(h(13, step, kinds))
    found.append(h(14, step, rank, explicit))
    found.append(h(15, step, titleKind, kinds))
    // The last country or body named before.
    let before = lastNamed(before: anchor, like: table[owner].kind)
    found.append(h(16, before == owner ? 1 : 2, kinds, explicit))
    found.append(h(17, before == owner ? 1 : 2, isHome, titleKind))
    guard gap == 0 else { return }
    let (low, high, side) = span(nearest.tokens, anchor.tokens)
    let between = low..<max(low, high)
    found.append(h(18, FeatureHash.bucket(between.count), side, kinds))
    found.append(h(19, FeatureHash.bucket(between.count), side, explicit))
    var skeleton: UInt32 = side
    var mentions: UInt32 = 0
    var shown = 0
    var at = between.lowerBound
    while at < between.upperBound, shown < 24 {
      if let other = reader.coreference.mentions[anchor.sentence].first(where: { $0.tokens.lowerBound == at }
      ), let entity = other.entity {
        let code = UInt32(EntityKind.number(table[entity].kind)) + 900
        skeleton = FeatureHash.mix(skeleton, code)
        found.append(h(20, code, side, kinds))
        mentions += 1
        at = max(at + 1, other.tokens.upperBound)
      } else {
        let word = FeatureHash.hash(document.spelling(at))
        skeleton = FeatureHash.mix(skeleton, word)
        found.append(h(20, word, side, kinds))
        at += 1
      }
      shown += 1
    }
    if shown < 7 { found.append(h(21, skeleton, kinds)) }
    found.append(h(22, min(mentions, 4), side, kinds))
    let previous =
      document.tokens.indices.contains(nearest.tokens.lowerBound - 1)
      ? FeatureHash.hash(document.spelling(nearest.tokens.lowerBound - 1)) : 0
    found.append(h(23, previous, side, kinds))
    if let number = anchor.mention {
      let mention = reader.coreference.mentions[anchor.sentence][number]
      if mention.tokens.overlaps(nearest.tokens) { found.append(h(24, kinds, titleKind)) }
      // "the Cypriot and Egyptian counterparts, X and Y": the first of the one is the first of the other's.
      found.append(h(25, order(of: anchor, nearest), kinds))
    }
  }

  private func distance(_ a: Site, _ b: Site) -> Int {
    abs(a.sentence - b.sentence) * 1000
      + max(0, max(a.tokens.lowerBound - b.tokens.upperBound, b.tokens.lowerBound - a.tokens.upperBound))
  }

  /// The tokens between, and on which side the owner stands.
  private func span(_ owner: Range<Int>, _ member: Range<Int>) -> (Int, Int, UInt32) {
    if owner.upperBound <= member.lowerBound { return (owner.upperBound, member.lowerBound, 1) }
    if member.upperBound <= owner.lowerBound { return (member.upperBound, owner.lowerBound, 2) }
    return (owner.lowerBound, owner.lowerBound, 3)
  }

  private func lastNamed(before site: Site, like kind: EntityKind) -> Int? {
    for sentence in stride(from: site.sentence, through: max(0, site.sentence - 3), by: -1) {
      let mention = reader.coreference.mentions[sentence].last {
        guard let entity = $0.entity, reader.table[entity].kind == kind else { return false }
        return sentence < site.sentence || $0.tokens.upperBound <= site.tokens.lowerBound
      }
      if let mention { return mention.entity }
    }
    return nil
  }

  /// Whether the place of the owner among the countries before the persons is the place of the member among these.
  private func order(of member: Site, _ owner: Site) -> UInt32 {
    let mentions = reader.coreference.mentions[member.sentence]
    var owners = 0
    var members = 0
    var ownerPlace = 0
    for mention in mentions where mention.tokens.lowerBound < member.tokens.lowerBound {
      guard let entity = mention.entity else { continue }
      if reader.table[entity].kind == .country {
        if members > 0 { (owners, members) = (0, 0) }
        owners += 1
        if mention.tokens == owner.tokens { ownerPlace = owners }
      } else if reader.table[entity].kind.isHuman {
        members += 1
      }
    }
    return UInt32(min(owners, 3) * 16 + min(ownerPlace, 3) * 4 + min(members, 3))
  }
}
