import Foundation
import TestSupport
import Testing

/// The graphs of the articles that ship with the project, each built once for all tests that only look at it.
enum Demo {
  static let corpus = Surroundings.package + "/Tests/ExtractionTests/Corpus"

  /// What `make demo` reads.
  static let articles = ["seed.txt", "samples.ar.jsonl", "samples.en.jsonl", "samples.fr.jsonl"].map {
    corpus + "/" + $0
  }

  static let graph = Result { try build(articles) }
  static let seed = Result { try build([corpus + "/seed.txt"]) }

  private static func build(_ paths: [String]) throws -> Data {
    let command = try Command()
    let built = try command.run(["build"] + paths)
    try #require(built.code == 0, "\(built.messages)")
    return try Data(contentsOf: URL(fileURLWithPath: command.folder + "/Graphs/default.sqlite"))
  }
}
