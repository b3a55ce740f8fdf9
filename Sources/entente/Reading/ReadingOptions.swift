internal import ArgumentParser
internal import Extraction

/// What is read, and with which language packs.
struct ReadingOptions: ParsableArguments {
  @Argument(help: "Text files, .jsonl files, folders, or - for JSON Lines on the standard input.")
  var paths: [String]

  @Option(help: ArgumentHelp("The id of the article, where PATH is one text file.", valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "A folder of language packs to use in place of the built-in ones.", valueName: "folder"))
  var languages: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How many threads read articles; one a core unless told. The output is the same.", valueName: "n"))
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "No progress, and no findings but those about what was skipped.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs) reads nothing; give 1 or more") }
    if paths.contains("") { throw ValidationError("a path is empty") }
    if id != nil, paths.count != 1 || !paths[0].lowercased().hasSuffix(".txt") {
      throw ValidationError("--id names the article of one text file; give one .txt file as the only path")
    }
  }

  /// The reader of articles that the options ask for.
  func reader() throws -> ArticleReader {
    try languages.map { try ArticleReader(languagesIn: $0) } ?? ArticleReader()
  }
}
