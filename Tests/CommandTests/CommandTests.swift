import Foundation
import Testing

@Suite("The command")
struct CommandTests {
  let command: Command

  init() throws {
    command = try Command()
    try command.file("a.jsonl", Sample.articles)
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("extract prints one object an article, and its spans hold their words")
  func extract() throws {
    let result = try command.run("extract", "a.jsonl")
    #expect(result.code == 0)
    let input = try objects(Sample.articles)
    let output = try objects(result.output)
    #expect(output.map { ($0["article"] as? [String: Any])?["id"] as? String } == ["a1", "a2", "a3"])
    for (article, reading) in zip(input, output) {
      let text = Array(try #require(article["text"] as? String).unicodeScalars)
      let entities = try #require(reading["entities"] as? [[String: Any]])
      let relations = try #require(reading["relations"] as? [[String: Any]])
      #expect(!entities.isEmpty)
      let spans =
        entities.flatMap { $0["mentions"] as? [[String: Any]] ?? [] }
        + relations.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
      for span in spans {
        let (start, end) = (try #require(span["start"] as? Int), try #require(span["end"] as? Int))
        var words = String.UnicodeScalarView()
        words.append(contentsOf: text[start..<end])
        #expect(String(words) == span["text"] as? String)
      }
    }
    #expect(try command.files() == ["a.jsonl"])
  }

  @Test("the standard input is JSON Lines")
  func standardInput() throws {
    let fromFile = try command.run("extract", "a.jsonl")
    let fromInput = try command.run("extract", "-", input: Sample.articles)
    #expect(fromInput.code == 0)
    #expect(fromInput.output == fromFile.output)
  }

  @Test("a meeting told in two languages is answered with its sentences")
  func ask() throws {
    try command.file("Graphs/default.sqlite", Sample.graph.get())
    let english = try command.run("ask", "who met Attaf")
    #expect(english.code == 0)
    #expect(english.output.hasPrefix("date        who "))
    #expect(english.output.contains("2025-03-02"))
    #expect(
      english.output.contains(
        "met Russian Foreign Minister Sergey Lavrov in Moscow on Sunday. (a1, The Courier, 2025-03-02)"))
    let hidden = try command.run("ask", "who", "met", "Attaf", "--no-evidence")
    #expect(!hidden.output.contains("Sunday"))
    let arabic = try command.run("ask", "من التقى عطاف", "--json")
    let answer = try #require(try objects(arabic.output).first)
    #expect((answer["rows"] as? [Any])?.isEmpty == false)
  }

  @Test("names that run from right to left stand between isolate marks")
  func isolates() throws {
    try command.file("Graphs/default.sqlite", Sample.graph.get())
    #expect(try command.run("ask", "من التقى عطاف").output.contains("\u{2068}"))
  }

  @Test("a question that is not understood fails and says what was understood")
  func notUnderstood() throws {
    try command.file("Graphs/default.sqlite", Sample.graph.get())
    let result = try command.run("ask", "who never met Attaf")
    #expect(result.code == 1)
    #expect(result.messages.hasPrefix("entente: not understood: \"never\" (understood: who met Attaf)"))
    #expect(result.output.isEmpty)
    let empty = try command.run("ask", "who met whom", "--until", "1999")
    #expect(empty.code == 0)
    #expect(empty.messages.contains("the graph has no answer to this question"))
  }

  @Test("the same articles in any order, built twice or at once, give the same bytes")
  func deterministic() throws {
    let lines = Sample.articles.split(separator: "\n")
    try command.file("b.jsonl", lines.reversed().joined(separator: "\n"))
    try command.file("c.jsonl", String(lines[1]))
    #expect(try command.run("build", "a.jsonl", "--graph", "one").code == 0)
    #expect(try command.run("build", "b.jsonl", "--graph", "two").code == 0)
    #expect(try command.run("build", "c.jsonl", "--graph", "three").code == 0)
    #expect(try command.run("build", "b.jsonl", "a.jsonl", "--graph", "three").code == 0)
    let exports = try ["one", "two", "three"].map { name in
      #expect(try command.run("export", "--graph", name).code == 0)
      return try Data(contentsOf: URL(fileURLWithPath: "\(command.folder)/Exports/\(name).graphml"))
    }
    #expect(!exports[0].isEmpty)
    #expect(exports.allSatisfy { $0 == exports[0] })
  }

  @Test("articles that the graph has are not read again, also those that do not tell their language")
  func again() throws {
    try command.file("t.txt", "The ministers met in Algiers on Sunday and signed nothing.")
    #expect(
      try command.run("build", "a.jsonl", "t.txt", "--json").output.contains(
        "\"added\": 4, \"replaced\": 0, \"unchanged\": 0"))
    #expect(
      try command.run("build", "a.jsonl", "t.txt", "--json").output.contains(
        "\"added\": 0, \"replaced\": 0, \"unchanged\": 4"))
  }

  @Test("stats and show tell what the graph holds")
  func statsAndShow() throws {
    try command.file("Graphs/default.sqlite", Sample.graph.get())
    #expect(try command.run("stats").output.contains("articles   3\n"))
    let counts = try #require(try objects(try command.run("stats", "--json").output).first)
    #expect(counts["articles"] as? Int == 3)
    #expect(try command.run("show", "country/DZ", "--no-evidence").output.contains("Country DZ, country/DZ"))
    let unknown = try command.run("show", "Lavrof")
    #expect(unknown.code == 1)
    #expect(unknown.messages.contains("did you mean"))
  }

  @Test("an export goes to the standard output when asked to")
  func exportToStandardOutput() throws {
    try command.file("Graphs/default.sqlite", Sample.graph.get())
    let result = try command.run("export", "-o", "-", "--quiet")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("<?xml"))
    #expect(result.messages.isEmpty)
  }
}
