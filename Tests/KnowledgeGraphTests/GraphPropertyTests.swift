import KnowledgeGraph
import TestSupport
import Testing

/// What holds of every graph, tried on random ones.
struct GraphPropertyTests {
  /// One node a shown name and kind: coarse enough that edges of several articles meet.
  private static func resolution(of entities: [ArticleEntity]) -> Resolution {
    Resolution(
      keys: Dictionary(uniqueKeysWithValues: entities.map { ($0.reference, "\($0.kind)/\($0.name)") }))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func theOrderOfFactsDoesNotMatter(seed: UInt64) {
    let facts = Facts.random(articles: 40, seed: seed)
    var generator = SplitMix64(seed: seed &+ 1000)
    let graph = facts.graph(by: Self.resolution)
    let other = facts.shuffled(by: &generator).graph(by: Self.resolution)
    #expect(graph.entities == other.entities)
    #expect(graph.relations == other.relations)
    #expect(graph.articles == other.articles)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func indexesAgreeWithBruteForce(seed: UInt64) {
    let graph = Facts.random(articles: 40, seed: seed).graph(by: Self.resolution)
    #expect(graph.entities.map(\.id.index) == Array(graph.entities.indices))
    #expect(graph.relations.map(\.id.index) == Array(graph.relations.indices))
    for entity in graph.entities {
      let edges = graph.relations.filter { $0.source == entity.id || $0.target == entity.id }
      #expect(graph.relations(of: entity.id) == edges.map(\.id))
      #expect(graph.entity(key: entity.key) == entity.id)
    }
    for kind in EntityKind.allCases {
      #expect(graph.entities(of: kind) == graph.entities.filter { $0.kind == kind }.map(\.id))
    }
    for type in RelationType.allCases {
      #expect(graph.relations(of: type) == graph.relations.filter { $0.type == type }.map(\.id))
    }
    for name in Set(graph.entities.flatMap { [$0.name] + $0.names.map(\.text) }) {
      let bearers = graph.entities.filter { entity in
        ([entity.name] + entity.names.map(\.text)).contains {
          LetterFolding.key($0) == LetterFolding.key(name)
        }
      }
      #expect(graph.entities(named: name) == bearers.map(\.id))
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func relationsBetweenDatesAgreeWithBruteForce(seed: UInt64) {
    let graph = Facts.random(articles: 60, seed: seed).graph(by: Self.resolution)
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (since, until) = (generator.date(), generator.date())
      let expected = graph.relations.filter { relation in
        guard let date = relation.date else { return false }
        return (since.map { date.lastDay >= $0.firstDay } ?? true)
          && (until.map { date.firstDay <= $0.lastDay } ?? true)
      }
      let found = graph.relations(since: since, until: until)
      #expect(found.sorted() == expected.map(\.id))
      let dates = found.map { graph[$0].date! }
      #expect(dates == dates.sorted())
    }
  }
}
