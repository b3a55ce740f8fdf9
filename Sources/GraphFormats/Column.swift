public import KnowledgeGraph

/// One attribute of every node or every edge: its name, its type, and where it is found in the graph.
public struct Column<Element: Sendable>: Sendable {
  public let name: String
  public let type: ColumnType
  /// The attribute of one element; `nil` where it has none, so that formats can leave it out.
  public let value: @Sendable (Element, KnowledgeGraph) -> ColumnValue?
}

extension Column {
  /// A column of text; what is empty counts as absent.
  static func text(_ name: String, _ value: @escaping @Sendable (Element, KnowledgeGraph) -> String?)
    -> Column
  {
    Column(name: name, type: .text) { element, graph in
      value(element, graph).flatMap { $0.isEmpty ? nil : .text($0) }
    }
  }

  static func integer(_ name: String, _ value: @escaping @Sendable (Element, KnowledgeGraph) -> Int) -> Column
  {
    Column(name: name, type: .integer) { .integer(value($0, $1)) }
  }

  static func real(_ name: String, _ value: @escaping @Sendable (Element, KnowledgeGraph) -> Double) -> Column
  {
    Column(name: name, type: .real) { .real(value($0, $1)) }
  }

  static func truth(_ name: String, _ value: @escaping @Sendable (Element, KnowledgeGraph) -> Bool) -> Column
  {
    Column(name: name, type: .truth) { .truth(value($0, $1)) }
  }
}
