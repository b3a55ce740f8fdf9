import Foundation
import Testing

@Suite("Threads")
struct ThreadTests {
  let command: Command

  /// More articles than a batch holds, in all languages, with broken lines and an unknown language among them.
  init() throws {
    command = try Command()
    let lines = Sample.articles.split(separator: "\n").map(String.init)
    var text = ""
    for round in 0..<14 {
      for (number, line) in lines.enumerated() {
        text +=
          line.replacingOccurrences(of: "\"a\(number + 1)\"", with: "\"a\(number + 1)-\(round)\"") + "\n"
      }
      if round % 7 == 0 { text += "{\"id\": \"broken-\(round)\"\n" }
      if round % 9 == 0 { text += "{\"id\": \"x\(round)\", \"language\": \"xx\", \"text\": \"12345\"}\n" }
    }
    try command.file("a.jsonl", text)
  }

  @Test(
    "the same bytes and messages come out whatever their number",
    arguments: [["extract"], ["extract", "--explain"]])
  func extract(_ verb: [String]) throws {
    let one = try command.run(verb + ["a.jsonl", "--jobs", "1"])
    #expect(one.code == 0)
    #expect(one.messages.contains("broken") || !one.messages.isEmpty)
    for jobs in ["2", "5"] {
      let more = try command.run(verb + ["a.jsonl", "-j", jobs])
      #expect(more.output == one.output, "\(jobs) threads")
      #expect(more.messages == one.messages, "\(jobs) threads")
    }
  }

  @Test("the same graph comes out whatever their number")
  func build() throws {
    let exports = try ["1", "3"].map { jobs in
      #expect(try command.run("build", "a.jsonl", "--graph", "g\(jobs)", "--jobs", jobs, "-q").code == 0)
      let file = "g\(jobs).graphml"
      #expect(try command.run("export", "--graph", "g\(jobs)", "-o", file, "--quiet").code == 0)
      return try Data(contentsOf: URL(fileURLWithPath: command.folder + "/" + file))
    }
    #expect(!exports[0].isEmpty)
    #expect(Set(exports).count == 1)
  }
}
