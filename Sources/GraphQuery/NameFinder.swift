public import KnowledgeGraph

/// Finds entities by what a person writes: any name in any script, a part of a name, or a name misspelt.
public struct NameFinder: Sendable {
  let graph: KnowledgeGraph

  public init(_ graph: KnowledgeGraph) { self.graph = graph }

  /// The entities that bear `name` or, where nobody does, those whose name has it as a part: the last words of a person's name, or
  /// two and more words of any other name. By id. O(length of the name); with a part O(names of the graph).
  public func entities(_ name: String) -> [EntityID] {
    let exact = exactly(name)
    return exact.isEmpty ? partly(name) : exact
  }

  /// The entities that bear `name`, or the one with this key. O(length of the name).
  public func exactly(_ name: String) -> [EntityID] {
    if let id = graph.entity(key: name) { return [id] }
    return graph.entities(named: name)
  }

  /// The entities whose name has `name` as a part. O(names of the graph).
  func partly(_ name: String) -> [EntityID] {
    let words = LetterFolding.key(name).split(separator: " ")
    guard !words.isEmpty else { return [] }
    var found: Set<EntityID> = []
    for key in graph.nameKeys {
      let parts = key.split(separator: " ")
      guard parts.count > words.count else { continue }
      let isLast = parts.suffix(words.count).elementsEqual(words)
      guard isLast || (words.count > 1 && parts.indices.contains { parts[$0...].starts(with: words) }) else {
        continue
      }
      for id in graph.entities(named: key) where graph[id].kind.isHuman || words.count > 1 {
        found.insert(id)
      }
    }
    return found.sorted()
  }

  /// Names of the graph that are spelt almost like `name`, as the graph shows them, nearest first; the last word of a person's name
  /// counts as a name. O(names of the graph).
  public func suggestions(for name: String, count: Int = 3) -> [String] {
    var entities: [String: [EntityID]] = [:]
    for key in graph.nameKeys {
      let ids = graph.entities(named: key)
      entities[key, default: []] += ids
      let humans = ids.filter { graph[$0].kind.isHuman }
      if !humans.isEmpty, let last = key.split(separator: " ").last, last.count < key.count {
        entities[String(last), default: []] += humans
      }
    }
    let near = EditDistance.nearest(to: LetterFolding.key(name), among: entities.keys, count: 3 * count)
    var shown: [String] = []
    for id in near.flatMap({ entities[$0]!.sorted() }) where !shown.contains(graph[id].name) {
      shown.append(graph[id].name)
    }
    return Array(shown.prefix(count))
  }
}
