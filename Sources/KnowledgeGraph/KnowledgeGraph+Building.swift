extension KnowledgeGraph {
  /// Builds the graph: `f(statements, resolution)`.
  ///
  /// Statements whose ends resolve to one node are left out: nothing is related to itself. O(n log n) in statements and names.
  public init(
    articles: [SourceArticle], entities: [ArticleEntity], statements: [Statement], resolution: Resolution
  ) {
    let nodes = Self.nodes(of: entities, by: resolution)
    let number = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.key, $0) })
    self.entities = nodes
    self.relations = Self.edges(of: statements) { number[resolution.key(of: $0)].map(EntityID.init) }
    self.articles = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    adjacency = Adjacency(nodes: nodes.count, ends: relations.map { ($0.source.index, $0.target.index) })
    var names: [String: [EntityID]] = [:]
    for node in nodes {
      for key in Set(([node.name] + node.names.map(\.text)).map { LetterFolding.key($0) }) where !key.isEmpty
      {
        names[key, default: []].append(node.id)
      }
    }
    namesByKey = names
    byKind = Dictionary(grouping: nodes.map(\.id)) { nodes[$0.index].kind }
    let edges = relations
    byType = Dictionary(grouping: edges.map(\.id)) { edges[$0.index].type }
    byDate = edges.filter { $0.date != nil }.map(\.id).sorted {
      (edges[$0.index].date!, $0) < (edges[$1.index].date!, $1)
    }
    byKey = number.mapValues(EntityID.init)
  }

  private static func nodes(of entities: [ArticleEntity], by resolution: Resolution) -> [Entity] {
    let groups = Dictionary(grouping: entities) { resolution.key(of: $0.reference) }
    return groups.keys.sorted().enumerated().map { index, key in
      node(EntityID(index), key, groups[key]!.sorted { $0.reference < $1.reference })
    }
  }

  private static func node(_ id: EntityID, _ key: String, _ told: [ArticleEntity]) -> Entity {
    var uses: [Name: Int] = [:]
    var shown: [String: Int] = [:]
    var kinds: [EntityKind: Int] = [:]
    for entity in told {
      for name in Set(entity.names) { uses[name, default: 0] += 1 }
      shown[entity.name, default: 0] += 1
      kinds[entity.kind, default: 0] += 1
    }
    // A person who is in office in one article is an official in all.
    if kinds[.official] != nil { kinds[.person] = nil }
    func best<K: Comparable>(_ counts: [K: Int]) -> K {
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }!.key
    }
    return Entity(
      id: id, key: key, kind: best(kinds), name: best(shown),
      names: uses.keys.sorted { ($0.language, -uses[$0]!, $0.text) < ($1.language, -uses[$1]!, $1.text) },
      code: told.compactMap(\.code).min(), articles: Set(told.map(\.reference.article)).sorted())
  }

  private static func edges(of statements: [Statement], end: (EntityReference) -> EntityID?) -> [Relation] {
    var groups: [EdgeKey: [Statement]] = [:]
    for statement in statements {
      guard let a = end(statement.source), let b = end(statement.target), a != b else { continue }
      let swap = statement.type.isSymmetric && b < a
      let key = EdgeKey(
        type: statement.type, source: swap ? b : a, target: swap ? a : b, date: statement.date,
        status: statement.status)
      groups[key, default: []].append(statement)
    }
    return groups.keys.sorted().enumerated().map { index, key in
      edge(RelationID(index), key, groups[key]!, end)
    }
  }

  private static func edge(
    _ id: RelationID, _ key: EdgeKey, _ told: [Statement], _ end: (EntityReference) -> EntityID?
  ) -> Relation {
    let told = told.sorted { $0.comes(before: $1) }
    var doubt: [String: Double] = [:]
    for statement in told {
      let article = statement.provenance.article
      doubt[article] = min(doubt[article] ?? 1, 1 - statement.provenance.confidence)
    }
    var positions: [String: Int] = [:]
    for position in told.compactMap(\.position) { positions[position, default: 0] += 1 }
    return Relation(
      id: id, type: key.type, source: key.source, target: key.target, date: key.date, status: key.status,
      fields: Set(told.flatMap(\.fields)).sorted(),
      position: positions.max {
        ($0.value, $0.key.utf8.count, $1.key) < ($1.value, $1.key.utf8.count, $0.key)
      }?.key,
      place: told.lazy.compactMap(\.place).compactMap(end).first,
      speaker: told.lazy.compactMap(\.speaker).compactMap(end).first,
      agreement: told.lazy.compactMap(\.agreement).compactMap(end).first,
      confidence: 1 - doubt.keys.sorted().reduce(1) { $0 * doubt[$1]! }, provenance: told.map(\.provenance))
  }
}

extension Statement {
  /// An order that does not depend on the order of reading: article, first sentence, rule, then whatever else an edge shows.
  fileprivate func comes(before other: Statement) -> Bool {
    let (a, b) = (provenance, other.provenance)
    let (x, y) = (
      (a.article, a.evidence[0], a.rule, a.confidence), (b.article, b.evidence[0], b.rule, b.confidence)
    )
    if x != y { return x < y }
    if a.evidence != b.evidence { return a.evidence.lexicographicallyPrecedes(b.evidence) }
    return details.lexicographicallyPrecedes(other.details)
  }

  private var details: [String] {
    [place, speaker, agreement].map { $0.map { "\($0.index)" } ?? "" } + [position ?? ""]
      + fields.map(\.rawValue)
  }
}

/// What makes statements one edge.
private struct EdgeKey: Hashable, Comparable {
  let type: RelationType
  let source: EntityID
  let target: EntityID
  let date: CalendarDate?
  let status: RelationStatus?

  static func < (a: EdgeKey, b: EdgeKey) -> Bool {
    if a.type != b.type { return a.type < b.type }
    if a.source != b.source { return a.source < b.source }
    if a.target != b.target { return a.target < b.target }
    if a.date != b.date {
      guard let x = a.date else { return true }
      guard let y = b.date else { return false }
      return x < y
    }
    return (a.status?.rawValue ?? "") < (b.status?.rawValue ?? "")
  }
}
