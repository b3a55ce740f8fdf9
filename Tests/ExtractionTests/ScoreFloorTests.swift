import Foundation
import Testing

@Suite("Scores on the sample articles")
struct ScoreFloorTests {
  /// The least F1 that a set of articles must reach, by `floors.tsv`.
  struct Floor: Sendable, CustomTestStringConvertible {
    let set: String
    let entities: Double
    let relations: Double

    var testDescription: String { "\(set): entities \(entities), relations \(relations)" }
  }

  static let floors: [Floor] = {
    let table = try? String(contentsOf: Shared.folder.appendingPathComponent("floors.tsv"), encoding: .utf8)
    return (table ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t")
      guard cells.count == 3, let entities = Double(cells[1]), let relations = Double(cells[2]) else {
        return nil
      }
      return Floor(set: String(cells[0]), entities: entities, relations: relations)
    }
  }()

  @Test("every set has a floor") func complete() {
    #expect(Self.floors.map(\.set) == ["seed", "ar", "en", "fr"])
  }

  @Test("no score falls below its floor", arguments: floors)
  func holds(_ floor: Floor) throws {
    var score = Score()
    for article in try Corpus.articles(floor.set) {
      let reading = try Shared.reader.get().read(article)
      score.add(gold: try Corpus.gold(article.id), read: AnnotatedGraph(reading))
    }
    #expect(score.entities.f1 >= floor.entities, "\(score.entities)")
    #expect(score.relations.f1 >= floor.relations, "\(score.relations)")
  }

  @Test("the gold agrees with itself", arguments: floors)
  func perfect(_ floor: Floor) throws {
    var score = Score()
    for article in try Corpus.articles(floor.set) {
      let gold = try Corpus.gold(article.id)
      score.add(gold: gold, read: gold)
    }
    #expect(score.entities.f1 == 1 && score.relations.f1 == 1)
  }
}
