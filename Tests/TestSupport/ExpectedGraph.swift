internal import Foundation
internal import GraphFormats
public import KnowledgeGraph

/// What a reader of the exported file must find, as JSON for `read_back.py`.
public struct ExpectedGraph: Encodable {
  public struct Node: Encodable {
    let id: String
    let attributes: [String: Attribute]
  }

  public struct Edge: Encodable {
    let id: String
    let source: String
    let target: String
    let attributes: [String: Attribute]
  }

  /// A value, without the characters that XML cannot hold.
  public struct Attribute: Encodable {
    let value: ColumnValue

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .integer(let number): try container.encode(number)
      case .real(let number): try container.encode(number)
      case .truth(let truth): try container.encode(truth)
      case .text(let text):
        let unholdable = Set("\u{0}\u{1}\u{2}\u{8}\u{B}\u{C}\u{E}\u{1B}\u{1F}\u{FFFE}\u{FFFF}".unicodeScalars)
        try container.encode(
          String(String.UnicodeScalarView(text.unicodeScalars.filter { !unholdable.contains($0) })))
      }
    }
  }

  public let nodes: [Node]
  public let edges: [Edge]

  public init(_ graph: KnowledgeGraph) {
    let columns = GraphColumns(of: graph)
    func attributes<Element>(_ element: Element, _ columns: [Column<Element>]) -> [String: Attribute] {
      Dictionary(
        uniqueKeysWithValues: columns.compactMap { column in
          column.value(element, graph).map { (column.name, Attribute(value: $0)) }
        })
    }
    nodes = graph.entities.map { Node(id: "n\($0.id.index)", attributes: attributes($0, columns.nodes)) }
    edges = graph.relations.map { relation in
      Edge(
        id: "e\(relation.id.index)", source: "n\(relation.source.index)", target: "n\(relation.target.index)",
        attributes: attributes(relation, columns.edges))
    }
  }
}
