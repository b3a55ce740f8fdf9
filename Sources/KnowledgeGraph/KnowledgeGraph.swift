/// The property graph in memory: entities, dated relations between them, and the provenance of each.
///
/// A graph is a pure function of statements and resolution. It never changes; to change it, change what it is made of and build
/// again. The same articles in any order give the same graph, with the same numbers for the same nodes and edges.
public struct KnowledgeGraph: Sendable {
  /// Sorted by key; an entity's id is its place.
  public let entities: [Entity]
  /// Sorted by type, ends, date and status; a relation's id is its place.
  public let relations: [Relation]
  /// By id.
  public let articles: [String: SourceArticle]

  let adjacency: Adjacency
  let namesByKey: [String: [EntityID]]
  let byKind: [EntityKind: [EntityID]]
  let byType: [RelationType: [RelationID]]
  let byDate: [RelationID]
  let byKey: [String: EntityID]

  public subscript(_ id: EntityID) -> Entity { entities[id.index] }
  public subscript(_ id: RelationID) -> Relation { relations[id.index] }
}

extension KnowledgeGraph {
  /// The relations that begin or end at `entity`, by id. O(degree of the node).
  public func relations(of entity: EntityID) -> [RelationID] {
    adjacency.edges(of: entity.index).map { RelationID(Int($0)) }
  }

  /// The entities of one kind, by id. O(1).
  public func entities(of kind: EntityKind) -> [EntityID] { byKind[kind] ?? [] }

  /// The relations of one type, by id. O(1).
  public func relations(of type: RelationType) -> [RelationID] { byType[type] ?? [] }

  /// The entities that bear `name`, case, accents and letter variants aside. O(length of the name).
  public func entities(named name: String) -> [EntityID] { namesByKey[LetterFolding.key(name)] ?? [] }

  /// The entity with this key, if there is one. O(length of the key).
  public func entity(key: String) -> EntityID? { byKey[key] }

  /// The relations whose date can lie between the two days, both included, by date; undated ones are left out.
  /// O(number of relations that begin before `until`).
  public func relations(since: CalendarDate?, until: CalendarDate?) -> [RelationID] {
    var low = 0
    if let since {
      var high = byDate.count
      let year = CalendarDate(year: since.year)
      while low < high {
        let middle = (low + high) / 2
        if relations[byDate[middle].index].date! < year { low = middle + 1 } else { high = middle }
      }
    }
    var found: [RelationID] = []
    for id in byDate[low...] {
      let date = relations[id.index].date!
      if let until, until.lastDay < date.firstDay { break }
      if let since, date.lastDay < since.firstDay { continue }
      found.append(id)
    }
    return found
  }

  /// Every folded name that an entity bears, sorted. O(names).
  public var nameKeys: [String] { namesByKey.keys.sorted() }
}

/// Edges by node, both ways, as compressed sparse rows: the edges of node `n` are `edges[offsets[n]..<offsets[n + 1]]`.
struct Adjacency: Sendable {
  let offsets: [Int32]
  let edges: [Int32]

  init(nodes: Int, ends: [(Int, Int)]) {
    var offsets = [Int32](repeating: 0, count: nodes + 1)
    for (a, b) in ends {
      offsets[a + 1] += 1
      if b != a { offsets[b + 1] += 1 }
    }
    for n in 0..<nodes { offsets[n + 1] += offsets[n] }
    var next = offsets
    var edges = [Int32](repeating: 0, count: Int(offsets[nodes]))
    for (edge, (a, b)) in ends.enumerated() {
      for n in a == b ? [a] : [a, b] {
        edges[Int(next[n])] = Int32(edge)
        next[n] += 1
      }
    }
    self.offsets = offsets
    self.edges = edges
  }

  func edges(of node: Int) -> ArraySlice<Int32> { edges[Int(offsets[node])..<Int(offsets[node + 1])] }
}
