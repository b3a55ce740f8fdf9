import CLibXML2
import EntityResolution
import Foundation
import GraphFormats
import KnowledgeGraph
import TestSupport
import Testing

struct GraphMLTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("graph.graphml")
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let facts: Facts
  }

  static let cases = [
    Case(testDescription: "an empty graph", facts: Facts()),
    Case(
      testDescription: "nodes alone",
      facts: Facts(entities: [entity("a", 0, .country, "الجزائر", code: "DZ")])),
    Case(testDescription: "random facts", facts: .random(articles: 60, seed: 7)),
    Case(testDescription: "hostile text", facts: hostile),
  ]

  /// Every text that an export has ever stumbled over, as name, title, sentence, outlet and language.
  private static let hostile: Facts = {
    let texts = [
      "\u{0}null", "esc\u{1B}[31m", "]]>", "<!-- & \"quotes\" 'single' -->", "line\nbreak\r\nand\ttab",
      " spaces  around ",
      "🇩🇿👩‍👩‍👧", "\u{202B}صبري بوقادوم\u{202C}\u{200F}", "e\u{301}", "\u{FFFE}\u{FFFF}\u{FFFD}", "&amp;&#0;",
      "<![CDATA[x]]>",
      "x\u{85}y\u{2028}z", "true", "1e5",
    ]
    var facts = Facts()
    for (number, text) in texts.enumerated() {
      let id = "\(number)" + text
      facts.articles.append(SourceArticle(id: id, title: text, outlet: text))
      facts.entities += [entity(id, 0, .official, "X" + text, text), entity(id, 1, .outlet, "Y" + text)]
      facts.statements.append(statement(id, .interviewedBy, 0, 1, sentence: text))
    }
    return facts
  }()

  private func write(_ facts: Facts) throws -> ExportReport {
    try GraphMLWriter().write(facts.graph(by: resolve), to: path)
  }

  @Test(arguments: cases)
  func isWellFormed(_ test: Case) throws {
    let graph = test.facts.graph(by: resolve)
    let report = try write(test.facts)
    #expect((report.nodes, report.edges) == (graph.entities.count, graph.relations.count))
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = xmlReadFile(path, nil, options)
    #expect(document != nil)
    xmlFreeDoc(document)
  }

  @Test(
    .enabled(
      if: Surroundings.schema != nil,
      "the GraphML schema is not in $ENTENTE_SHARED/graphml or ../shared/graphml"),
    .enabled(if: Surroundings.xmllint != nil, "xmllint is not installed (apt install libxml2-utils)"),
    arguments: cases)
  func isValidByTheSchema(_ test: Case) throws {
    _ = try write(test.facts)
    let check = try Subprocess(
      Surroundings.xmllint!, ["--nonet", "--noout", "--schema", Surroundings.schema!, path])
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(arguments: cases)
  func networkxAndIgraphReadEverythingBack(_ test: Case) throws {
    let python = Surroundings.package + "/.venv/bin/python"
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "run `make setup` first: it makes .venv with networkx and igraph")
    _ = try write(test.facts)
    let expected = folder.file("expected.json")
    let json = try JSONEncoder().encode(ExpectedGraph(test.facts.graph(by: resolve)))
    try json.write(to: URL(fileURLWithPath: expected))
    let script = Surroundings.package + "/Tests/GraphFormatsTests/read_back.py"
    let check = try Subprocess(python, ["-X", "utf8", script, path, expected])
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func removedCharactersAreCounted() throws {
    let facts = Facts(entities: [entity("a", 0, .place, "A\u{0}l\u{1}giers")])
    // In `name`, `name_en` and `names`.
    #expect(try write(facts).removedCharacters == 6)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(">Algiers<"))
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func theOrderOfFactsDoesNotChangeAByte(seed: UInt64) throws {
    let facts = Facts.random(articles: 40, seed: seed)
    _ = try write(facts)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    var generator = SplitMix64(seed: seed)
    _ = try write(facts.shuffled(by: &generator))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }
}
