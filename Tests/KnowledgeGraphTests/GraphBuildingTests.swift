import KnowledgeGraph
import TestSupport
import Testing

struct GraphBuildingTests {
  /// Attaf, Lavrov and Algiers, told by two articles.
  private let entities = ["a", "b"].flatMap { article in
    [
      entity(article, 0, .official, "Ahmed Attaf"), entity(article, 1, .official, "Sergei Lavrov"),
      entity(article, 2, .place, "Algiers"),
    ]
  }
  private let day = CalendarDate(year: 2025, month: 1, day: 22)

  private func graph(_ statements: [Statement]) -> KnowledgeGraph {
    Facts(entities: entities, statements: statements).graph { entities in
      Resolution(keys: Dictionary(uniqueKeysWithValues: entities.map { ($0.reference, "key/\($0.name)") }))
    }
  }

  @Test func oneMeetingToldTwiceIsOneEdgeWithTwoSources() {
    let graph = graph([
      statement("a", .metWith, 0, 1, date: day, confidence: 0.5),
      statement("b", .metWith, 1, 0, date: day, confidence: 0.8),
    ])
    #expect(graph.relations.count == 1)
    #expect(graph.relations[0].articles == ["a", "b"])
    #expect(abs(graph.relations[0].confidence - 0.9) < 1e-9)
  }

  @Test func twoStatementsOfOneArticleAreNoTwoSources() {
    let graph = graph([
      statement("a", .metWith, 0, 1, sentence: "One.", confidence: 0.5),
      statement("a", .metWith, 0, 1, sentence: "Another.", confidence: 0.6),
    ])
    #expect(graph.relations.map(\.articles) == [["a"]])
    #expect(abs(graph.relations[0].confidence - 0.6) < 1e-9)
  }

  @Test func otherDatesAndOtherWorldsAreOtherEdges() {
    let graph = graph([
      statement("a", .metWith, 0, 1, date: day), statement("a", .metWith, 0, 1, date: day.adding(days: 1)),
      statement("a", .metWith, 0, 1), statement("a", .metWith, 0, 1, date: day, status: .denied),
    ])
    #expect(graph.relations.count == 4)
  }

  @Test func aDirectedRelationKeepsItsDirection() {
    let graph = graph([statement("a", .criticizes, 1, 0), statement("a", .criticizes, 0, 1)])
    #expect(graph.relations.count == 2)
  }

  @Test func nothingIsRelatedToItself() {
    let statements = [statement("a", .metWith, 0, 1)]
    let one = Facts(entities: entities, statements: statements).graph { entities in
      Resolution(keys: Dictionary(uniqueKeysWithValues: entities.map { ($0.reference, "one") }))
    }
    #expect(one.entities.count == 1)
    #expect(one.relations.isEmpty)
  }

  @Test func statementsThatDifferOnlyInPlaceGiveOneEdgeInAnyOrder() {
    let statements = [0, 1, 2].map { statement("a", .visited, 0, 2, place: $0) }
    let edges = statements.map { first in
      graph([first] + statements.filter { $0 != first }).relations
    }
    #expect(edges[0] == edges[1])
    #expect(edges[1] == edges[2])
  }

  @Test func whoIsInOfficeOnceIsAnOfficial() {
    let told = [
      entity("a", 0, .person, "X Y"), entity("b", 0, .person, "X Y"), entity("c", 0, .official, "X Y"),
    ]
    let graph = Facts(entities: told).graph { entities in
      Resolution(keys: Dictionary(uniqueKeysWithValues: entities.map { ($0.reference, "person/x y") }))
    }
    #expect(graph.entities.map(\.kind) == [.official])
  }
}
