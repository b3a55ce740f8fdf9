import KnowledgeGraph

/// How far readings agree with the gold: entities, and relations between paired entities, each by micro-averaged F1. What is
/// optional in the gold counts neither way.
struct Score {
  private(set) var entities = Tally()
  private(set) var relations = Tally()

  private struct Key: Hashable {
    let type: String
    let source: String
    let target: String

    init(_ relation: AnnotatedGraph.Relation, _ translate: (String) -> String = { $0 }) {
      let ends = [translate(relation.source), translate(relation.target)]
      let isSymmetric = RelationType(rawValue: relation.type)?.isSymmetric ?? false
      let ordered =
        isSymmetric ? ends.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) } : ends
      (type, source, target) = (relation.type, ordered[0], ordered[1])
    }
  }

  mutating func add(gold: AnnotatedGraph, read: AnnotatedGraph) {
    let pairs = EntityPairing(gold: gold, read: read).pairs
    addEntities(gold, read, pairs)
    addRelations(gold, read, pairs)
  }

  private mutating func addEntities(_ gold: AnnotatedGraph, _ read: AnnotatedGraph, _ pairs: [String: String])
  {
    let hit = Set(pairs.values)
    for entity in gold.entities where !entity.isOptional {
      if hit.contains(entity.id) { entities.right += 1 } else { entities.missed += 1 }
    }
    entities.spurious += read.entities.count { pairs[$0.id] == nil }
  }

  private mutating func addRelations(
    _ gold: AnnotatedGraph, _ read: AnnotatedGraph, _ pairs: [String: String]
  ) {
    let optionalEntities = Set(gold.entities.filter(\.isOptional).map(\.id))
    let required = Set(gold.relations.filter { $0.optional != true }.map { Key($0) })
    let optional = Set(gold.relations.filter { $0.optional == true }.map { Key($0) })
    let found = Set(read.relations.map { Key($0) { pairs[$0] ?? "?" + $0 } })
    relations.right += found.intersection(required).count
    relations.missed += required.subtracting(found).count
    relations.spurious += found.subtracting(required).count {
      !optional.contains($0) && !optionalEntities.contains($0.source) && !optionalEntities.contains($0.target)
    }
  }
}
