public import KnowledgeGraph

/// Writes GraphML that is valid by the GraphML schema, streamed, by libxml2.
///
/// Nodes are `n0`, `n1` …, edges `e0`, `e1` … in the order of the graph, so that equal graphs give equal bytes. The
/// attributes are those of ``GraphColumns``. Symmetric edges say so in the attribute `symmetric` and not by
/// `directed="false"`: networkx refuses a file whose edges are of both sorts.
public struct GraphMLWriter: Sendable {
  public init() {}

  /// Writes `graph` to `path`: beside it first, renamed when complete. O(size of the output); memory for one element.
  @discardableResult
  public func write(_ graph: KnowledgeGraph, to path: String) throws(ExportError) -> ExportReport {
    let file = try OutputFile(replacing: path)
    let document = GraphMLDocument(of: graph, xml: try XMLStream(to: file, path: path))
    try document.write()
    try file.commit()
    return ExportReport(
      nodes: graph.entities.count, edges: graph.relations.count,
      removedCharacters: document.xml.removedCharacters)
  }
}
