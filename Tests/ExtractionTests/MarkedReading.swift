import Extraction
import KnowledgeGraph

/// A reading whose relations are told by the labels of a marked text: an entity has the labels that one of its mentions overlaps.
struct MarkedReading {
  struct Edge {
    let type: RelationType
    let source: Set<String>
    let target: Set<String>
    let status: String?
    let date: String?
    /// For the person who looks at a failed case.
    let description: String
  }

  let edges: [Edge]

  init(_ reading: Reading, _ marks: MarkedText) {
    var places = reading.entities.map { $0.mentions.map { $0.start..<$0.end } }
    for mention in reading.mentions.joined() {
      if let entity = mention.entity { places[entity].append(mention.span.start..<mention.span.end) }
    }
    let labels = places.map { ranges in
      Set(marks.spans.filter { $0.value.contains { span in ranges.contains { $0.overlaps(span) } } }.keys)
    }
    edges = reading.statements.map { statement in
      let ends = [statement.source.index, statement.target.index]
      return Edge(
        type: statement.type, source: labels[ends[0]], target: labels[ends[1]],
        status: statement.status?.rawValue, date: statement.date?.description,
        description: [
          reading.entities[ends[0]].name, statement.type.rawValue, reading.entities[ends[1]].name,
          statement.status?.rawValue ?? "", statement.date?.description ?? "",
          "by \(statement.provenance.rule)",
        ].joined(separator: " "))
    }
  }
}
