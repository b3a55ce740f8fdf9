internal import KnowledgeGraph

/// The grammar of GraphML, as far as an export needs it.
struct GraphMLDocument {
  let graph: KnowledgeGraph
  let columns: GraphColumns
  let xml: XMLStream

  init(of graph: KnowledgeGraph, xml: XMLStream) {
    self.graph = graph
    self.xml = xml
    columns = GraphColumns(of: graph)
  }

  // GraphML ::= Key* Graph
  func write() throws(ExportError) {
    let namespace = "http://graphml.graphdrawing.org/xmlns"
    try xml.start(
      "graphml",
      [
        "xmlns": namespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": "\(namespace) \(namespace)/1.1/graphml.xsd",
      ])
    let nodeKeys = try writeKeys(of: columns.nodes, for: "node", after: 0)
    let edgeKeys = try writeKeys(of: columns.edges, for: "edge", after: nodeKeys.count)
    try writeGraph(nodeKeys, edgeKeys)
    try xml.end()
    try xml.finish()
  }

  // Key ::= <key id for attr.name attr.type/>
  private func writeKeys<Element>(
    of columns: [Column<Element>], for owner: String, after count: Int
  ) throws(ExportError) -> [String] {
    let keys = columns.indices.map { "d\(count + $0)" }
    for (key, column) in zip(keys, columns) {
      try xml.start(
        "key", ["id": key, "for": owner, "attr.name": column.name, "attr.type": column.type.rawValue])
      try xml.end()
    }
    return keys
  }

  // Graph ::= Node* Edge* ; Node ::= Data* ; Edge ::= Data*
  private func writeGraph(_ nodeKeys: [String], _ edgeKeys: [String]) throws(ExportError) {
    try xml.start("graph", ["id": "G", "edgedefault": "directed"])
    for entity in graph.entities {
      try xml.start("node", ["id": "n\(entity.id.index)"])
      try writeData(of: entity, columns.nodes, nodeKeys)
      try xml.end()
    }
    for relation in graph.relations {
      let (source, target) = ("n\(relation.source.index)", "n\(relation.target.index)")
      try xml.start("edge", ["id": "e\(relation.id.index)", "source": source, "target": target])
      try writeData(of: relation, columns.edges, edgeKeys)
      try xml.end()
    }
    try xml.end()
  }

  // Data ::= <data key>value</data>
  private func writeData<Element>(
    of element: Element, _ columns: [Column<Element>], _ keys: [String]
  ) throws(ExportError) {
    for (key, column) in zip(keys, columns) {
      guard let value = column.value(element, graph) else { continue }
      try xml.start("data", ["key": key])
      try xml.text(value.description)
      try xml.end()
    }
  }
}
