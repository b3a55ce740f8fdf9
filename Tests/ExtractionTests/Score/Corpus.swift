import Articles
import Extraction
import Foundation
import KnowledgeGraph
import Testing

/// The sample articles, their gold, and what is read from them.
enum Corpus {
  static let folder = Shared.folder.appendingPathComponent("Corpus")

  /// The articles of a set: `seed`, or the samples of a language.
  static func articles(_ set: String) throws -> [Article] {
    let file = set == "seed" ? "seed.txt" : "samples.\(set).jsonl"
    return try ArticleSource(paths: [folder.appendingPathComponent(file).path]).map { item in
      switch item {
      case .article(let article): return article
      case .finding(let finding): throw Unreadable(finding: finding.description)
      }
    }
  }

  struct Unreadable: Error { let finding: String }

  static func gold(_ id: String) throws -> AnnotatedGraph {
    let data = try Data(contentsOf: folder.appendingPathComponent("gold/\(id).json"))
    return try JSONDecoder().decode(AnnotatedGraph.self, from: data)
  }

  static let seed = Result { try Shared.reader.get().read(try #require(articles("seed").first)) }
}
