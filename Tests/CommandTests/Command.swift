import Foundation
import Testing

/// The built command, run in a folder of its own that lives as long as a test.
final class Command {
  /// How a run ended, and what it wrote.
  struct Result {
    let code: Int32
    let output: String
    let messages: String
  }

  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "entente-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs `entente` with these arguments. Output goes through files, so that no pipe can fill up.
  func run(_ arguments: String..., input: String = "") throws -> Result { try run(arguments, input: input) }

  func run(_ arguments: [String], input: String = "") throws -> Result {
    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let files = try ["in", "out", "err"].map {
      try file(".\($0)-\(UUID().uuidString)", $0 == "in" ? input : "")
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let written = try files.map { try String(decoding: Data(contentsOf: $0), as: UTF8.self) }
    for file in files { try FileManager.default.removeItem(at: file) }
    return Result(code: process.terminationStatus, output: written[1], messages: written[2])
  }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> URL { try file(name, Data(text.utf8)) }

  @discardableResult
  func file(_ name: String, _ data: Data) throws -> URL {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url
  }

  /// The files below the folder, sorted, without those that SQLite keeps beside an open database.
  func files() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return all.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") }.sorted()
  }

  /// The command stands beside the test bundle.
  static func executable() throws -> URL {
    var place = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<5 {
      place.deleteLastPathComponent()
      let candidate = place.appendingPathComponent("entente")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

/// Articles with plain facts, for what the command does with them.
enum Sample {
  static let articles = """
    {"id": "a1", "language": "en", "published": "2025-03-02", "outlet": "The Courier", "text": "Algerian Foreign Minister Ahmed Attaf met Russian Foreign Minister Sergey Lavrov in Moscow on Sunday."}
    {"id": "a2", "language": "ar", "published": "2025-03-03", "text": "التقى وزير الخارجية الجزائري أحمد عطاف نظيره الروسي سيرغي لافروف في موسكو أمس الأحد."}
    {"id": "a3", "language": "fr", "published": "2025-03-04", "text": "L'Algérie et la Tunisie ont signé mardi à Alger un mémorandum d'entente sur l'énergie."}

    """

  /// The graph of the articles, built once for all tests that only look at it.
  static let graph: Result<Data, any Error> = Result {
    let command = try Command()
    try command.file("a.jsonl", articles)
    let built = try command.run("build", "a.jsonl")
    try #require(built.code == 0, "\(built.messages)")
    return try Data(contentsOf: URL(fileURLWithPath: command.folder + "/Graphs/default.sqlite"))
  }
}
