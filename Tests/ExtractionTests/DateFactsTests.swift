import Articles
import Foundation
import KnowledgeGraph
import Testing

@testable import Extraction

/// Writes what `Tools/train-dates.py` learns from: the candidates for the date of every gold relation, with their facts.
///
///     DATE_FACTS=facts.jsonl DATE_CORPUS=../shared/corpus/train swift test --filter DateFacts
@Suite("Facts about dates")
struct DateFactsTests {
  private static let environment = ProcessInfo.processInfo.environment

  private struct Gold: Decodable {
    struct Entity: Decodable {
      let id: String
      let names: [String]
      let mentions: [String]?
    }
    struct Relation: Decodable {
      let type, source, target: String
      let status, date: String?
      let optional: Bool?
      let evidence: Evidence?
    }
    /// One sentence, or several.
    struct Evidence: Decodable {
      let sentences: [String]
      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        sentences = try (try? value.decode([String].self)) ?? [value.decode(String.self)]
      }
    }
    let id: String
    let entities: [Entity]
    let relations: [Relation]
  }

  private struct Line: Encodable {
    struct Candidate: Encodable {
      let source, date: String
      let facts: [Fact]
    }
    struct Fact: Encodable {
      let name: String
      let value: Double
      func encode(to encoder: any Encoder) throws {
        var pair = encoder.unkeyedContainer()
        try pair.encode(name)
        try pair.encode(value)
      }
    }
    let id, type, status, gold: String
    let optional: Bool
    let candidates: [Candidate]
  }

  @Test(
    "the facts are written where a file is named for them",
    .enabled(if: environment["DATE_FACTS"] != nil && environment["DATE_CORPUS"] != nil))
  func writes() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var out = Data()
    let corpus = URL(fileURLWithPath: Self.environment["DATE_CORPUS"]!)
    for language in ["ar", "en", "fr"] {
      for (article, gold) in try Self.articles(corpus.appendingPathComponent(language)) {
        let document = Document(
          article, pack: try Shared.pack(.init(rawValue: language)), models: try Shared.models.get())
        for line in Self.lines(document, gold) {
          out += try encoder.encode(line) + [10]
        }
      }
    }
    try out.write(to: URL(fileURLWithPath: Self.environment["DATE_FACTS"]!))
    #expect(!out.isEmpty)
  }

  private static func articles(_ folder: URL) throws -> [(Article, Gold)] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var found: [(Article, Gold)] = []
    let paths = files.filter { $0.hasSuffix(".jsonl") }.map { folder.appendingPathComponent($0).path }
    for case .article(let article) in ArticleSource(paths: paths) {
      let gold = try Data(contentsOf: folder.appendingPathComponent(article.id + ".json"))
      found.append((article, try JSONDecoder().decode(Gold.self, from: gold)))
    }
    return found
  }

  /// One line for each relation whose ends both stand in a sentence of its evidence.
  private static func lines(_ document: Document, _ gold: Gold) -> [Line] {
    let reader = DateReader(document)
    let names = Dictionary(
      uniqueKeysWithValues: gold.entities.map { ($0.id, ($0.mentions ?? []) + $0.names) })
    return gold.relations.compactMap { relation in
      guard let type = RelationType(rawValue: relation.type), type != .represents, type != .partOf,
        let (sentence, ends) = place(
          relation.evidence?.sentences ?? [], [names[relation.source] ?? [], names[relation.target] ?? []],
          document)
      else { return nil }
      let question = DateReader.Question(
        sentence: sentence, trigger: -1, ends: ends, type: type,
        status: relation.status.flatMap { RelationStatus(rawValue: $0) })
      return Line(
        id: gold.id, type: relation.type, status: relation.status ?? "", gold: relation.date ?? "",
        optional: relation.optional ?? false,
        candidates: reader.candidates(for: question).map { candidate in
          Line.Candidate(
            source: candidate.choice.source.rawValue, date: candidate.choice.date?.description ?? "",
            facts: candidate.facts.map { Line.Fact(name: DateWeights.names[$0.place], value: $0.value) })
        })
    }
  }

  private static func place(_ evidence: [String], _ ends: [[String]], _ document: Document)
    -> (Int, [Range<Int>])?
  {
    for sentence in document.sentences.indices {
      let text = document.text(document.sentences[sentence])
      guard evidence.contains(where: { $0.contains(text) || text.contains($0) }) else { continue }
      let found = ends.compactMap { names in
        names.compactMap { range(of: $0, in: document.sentences[sentence], document) }
          .max { $0.count < $1.count }
      }
      if found.count == ends.count { return (sentence, found) }
    }
    return nil
  }

  private static func range(of name: String, in sentence: Range<Int>, _ document: Document) -> Range<Int>? {
    let words = Document(Article(id: "", text: name), pack: document.pack, models: document.models)
    let spellings = words.tokens.indices.map { Array(words.spelling($0)) }
    guard !spellings.isEmpty, sentence.count >= spellings.count else { return nil }
    return (sentence.lowerBound...sentence.upperBound - spellings.count).first { at in
      spellings.indices.allSatisfy { Array(document.spelling(at + $0)) == spellings[$0] }
    }.map { $0..<$0 + spellings.count }
  }
}
