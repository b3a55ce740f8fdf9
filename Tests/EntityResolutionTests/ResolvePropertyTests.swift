import EntityResolution
import KnowledgeGraph
import TestSupport
import Testing

struct ResolvePropertyTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func theOrderOfEntitiesDoesNotMatter(seed: UInt64) {
    let entities = Facts.random(articles: 50, seed: seed).entities
    var generator = SplitMix64(seed: seed)
    #expect(resolve(entities.shuffled(using: &generator)) == resolve(entities))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func everyReferenceHasAKeyOfItsKindAndNoTwoKnownThingsShareOne(seed: UInt64) {
    let entities = Facts.random(articles: 50, seed: seed).entities
    let resolution = resolve(entities)
    #expect(resolution.keys.count == entities.count)
    for (key, group) in Dictionary(grouping: entities, by: { resolution.key(of: $0.reference) }) {
      #expect(
        Set(group.map { $0.kind.isHuman ? "person" : $0.kind.rawValue.lowercased() }) == [
          String(key.prefix { $0 != "/" })
        ])
      let codes = Set(group.compactMap(\.code))
      #expect(codes.count <= 1)
      if codes.isEmpty { #expect(Set(group.compactMap(\.gazetteerID)).count <= 1) }
    }
  }

  /// Figures of this size must stay near those of sorting the names.
  @Test func aHundredThousandEntitiesTakeSeconds() {
    let entities = (0..<100_000).map { number in
      entity(
        "a\(number / 10)", number % 10, .official, "Given\(number % 700) Family\(number % 9_001)",
        "Family\(number % 9_001)")
    }
    let elapsed = ContinuousClock().measure { _ = resolve(entities) }
    #expect(elapsed < .seconds(30))
  }
}
