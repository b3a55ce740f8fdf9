internal import ArgumentParser
internal import EntityResolution
internal import GraphStore
internal import KnowledgeGraph

/// Which graph a verb works on.
struct GraphOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The graph: a name in Graphs/, or the path of an .sqlite file.", valueName: "name"))
  var graph = GraphLocation(argument: "default")!

  /// The graph in memory, its entities joined.
  func load() throws -> KnowledgeGraph { try graph.openForReading().knowledgeGraph(resolvedBy: resolve) }
}
