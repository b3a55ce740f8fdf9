import EntityResolution
import Foundation
import GraphStore
import TestSupport
import Testing

@Suite("The export of the sample articles")
struct SampleExportTests {
  let command: Command

  init() throws {
    command = try Command()
    try command.file("Graphs/default.sqlite", Demo.graph.get())
  }

  private func export(_ graph: String = "default") throws -> String {
    let result = try command.run("export", "--graph", graph)
    #expect(result.code == 0, "\(result.messages)")
    return "\(command.folder)/Exports/\(graph).graphml"
  }

  @Test("is the same bytes when built again, and with the articles in another order")
  func sameBytes() throws {
    let expected = try Data(contentsOf: URL(fileURLWithPath: export()))
    let lines = try Demo.articles.dropFirst().flatMap { path in
      try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }
    try command.file("backwards.jsonl", lines.reversed().joined(separator: "\n"))
    #expect(try command.run(["build", "--graph", "again"] + Demo.articles).code == 0)
    #expect(
      try command.run(["build", "backwards.jsonl", Demo.articles[0], "--graph", "backwards"]).code == 0)
    for graph in ["again", "backwards"] {
      #expect(try Data(contentsOf: URL(fileURLWithPath: export(graph))) == expected, "\(graph)")
    }
  }

  @Test(
    "is valid by the GraphML schema",
    .enabled(
      if: Surroundings.schema != nil,
      "the GraphML schema is not in $ENTENTE_SHARED/graphml or ../shared/graphml"),
    .enabled(if: Surroundings.xmllint != nil, "xmllint is not installed (apt install libxml2-utils)"))
  func isValid() throws {
    let arguments = ["--nonet", "--noout", "--schema", Surroundings.schema!, try export()]
    let check = try Subprocess(Surroundings.xmllint!, arguments)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("is read back by networkx and igraph with all attributes")
  func readBack() throws {
    let python = Surroundings.package + "/.venv/bin/python"
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "run `make setup` first: it makes .venv with networkx and igraph")
    let store = try GraphStore(readingAt: command.folder + "/Graphs/default.sqlite")
    let graph = try store.knowledgeGraph(resolvedBy: resolve)
    #expect(graph.entities.count > 100 && graph.relations.count > 50)
    let expected = try command.file("expected.json", JSONEncoder().encode(ExpectedGraph(graph)))
    let script = Surroundings.package + "/Tests/GraphFormatsTests/read_back.py"
    let check = try Subprocess(python, ["-X", "utf8", script, export(), expected.path])
    #expect(check.status == 0, "\(check.output)")
  }
}
