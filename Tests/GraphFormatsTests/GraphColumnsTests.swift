import EntityResolution
import GraphFormats
import KnowledgeGraph
import TestSupport
import Testing

struct GraphColumnsTests {
  private let facts = Facts(
    articles: [
      SourceArticle(id: "a", outlet: "APS"), SourceArticle(id: "b", outlet: "Reuters"),
      SourceArticle(id: "c", outlet: "APS"),
    ],
    entities: ["a", "b", "c"].flatMap { article in
      [
        entity(article, 0, .official, "Ahmed Attaf", "أحمد عطاف"),
        entity(article, 1, .country, "Somalia", code: "SO"),
        entity(article, 2, .place, "Algiers"),
      ]
    },
    statements: [
      statement(
        "a", .visited, 0, 1, date: CalendarDate(year: 2025, month: 8), sentence: "He came.", confidence: 0.93),
      statement(
        "b", .visited, 0, 1, date: CalendarDate(year: 2025, month: 8), place: 2, sentence: "He came.",
        confidence: 0.5),
      statement(
        "c", .visited, 0, 1, date: CalendarDate(year: 2025, month: 8), sentence: "He is there.",
        confidence: 0.1),
    ])

  private func values<Element>(_ element: Element, _ columns: [Column<Element>], _ graph: KnowledgeGraph)
    -> [String: String]
  {
    Dictionary(
      uniqueKeysWithValues: columns.compactMap { column in
        column.value(element, graph).map { (column.name, $0.description) }
      })
  }

  @Test func anEdgeTellsWhatItRestsOn() {
    let graph = facts.graph(by: resolve)
    #expect(
      values(graph.relations[0], GraphColumns(of: graph).edges, graph) == [
        "relation": "visited", "symmetric": "false", "date": "2025-08", "status": "happened",
        "place": "Algiers",
        "confidence": "0.9685", "sources": "3", "evidence": "He came.\nHe is there.", "article": "a; b; c",
        "outlet": "APS; Reuters",
      ])
  }

  @Test func aNodeTellsItsNames() throws {
    let graph = facts.graph(by: resolve)
    let attaf = try #require(graph.entities(named: "ahmed attaf").first)
    #expect(
      values(graph[attaf], GraphColumns(of: graph).nodes, graph) == [
        "kind": "Official", "name": "Ahmed Attaf", "name_ar": "أحمد عطاف", "name_en": "Ahmed Attaf",
        "names": "أحمد عطاف; Ahmed Attaf", "articles": "3",
      ])
  }

  @Test func namesOfColumnsAreUnique() {
    let columns = GraphColumns(of: facts.graph(by: resolve))
    #expect(Set(columns.nodes.map(\.name)).count == columns.nodes.count)
    #expect(Set(columns.edges.map(\.name)).count == columns.edges.count)
  }

  @Test func aGraphWithoutNamesInALanguageHasNoColumnForIt() {
    let empty = Facts().graph(by: resolve)
    #expect(!GraphColumns(of: empty).nodes.contains { $0.name.hasPrefix("name_") })
  }
}
