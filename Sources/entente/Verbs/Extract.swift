internal import ArgumentParser
internal import Articles
internal import Extraction

/// Prints what the articles say; touches no graph.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what articles say: entities and relations, one article a line; no graph is touched.",
    discussion: """
      Example:
        entente extract news/july.jsonl > july.readings.jsonl
        entente extract --explain interview.txt

      Each line is an object with "article", "entities" and "relations"; places in the text count Unicode scalar values.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @OptionGroup var reading: ReadingOptions

  @Option(help: "The form of the output.")
  var format = Format.jsonl

  @Flag(
    help: "Print each reading for a person: sentences with their mentions, and why each relation was read.")
  var explain = false

  func run() throws {
    let run = ArticleRun(options: reading, reader: try reading.reader())
    var output = StandardOutput()
    let outcome = try run.forEachBatch { [explain] reading in
      explain ? Array((reading.explanation + "\n").utf8) : reading.json.line
    } take: { lines in
      for line in lines { output.write(line) }
      output.flush()
    }
    try outcome.check()
  }
}

extension JSONValue {
  /// The value on a line of its own.
  var line: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    bytes.append(10)
    return bytes
  }
}
