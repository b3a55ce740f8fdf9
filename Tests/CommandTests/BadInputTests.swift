import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  let command: Command

  init() throws { command = try Command() }

  @Test("an empty file and a folder without articles fail, and leave no graph behind")
  func nothingToRead() throws {
    try command.file("empty.txt", "")
    try FileManager.default.createDirectory(
      atPath: command.folder + "/bare", withIntermediateDirectories: true)
    let result = try command.run("build", "empty.txt", "bare", "none.txt")
    #expect(result.code == 1)
    #expect(
      result.messages == """
        entente: bare: skipped: no articles are in this folder; articles are read from .txt and .jsonl files
        entente: none.txt: no such file or directory; check the path
        entente: empty.txt: skipped: the file is empty
        entente: no article was read

        """)
    #expect(result.output.isEmpty)
    #expect(try command.files() == ["bare", "empty.txt"])
  }

  @Test("a path that does not exist fails after the others were read")
  func missingPath() throws {
    try command.file("a.jsonl", Sample.articles)
    let result = try command.run("build", "a.jsonl", "none", "--json")
    #expect(result.code == 1)
    #expect(result.output.contains("\"added\": 3"))
    #expect(result.messages.contains("none: no such file or directory"))
  }

  @Test("a text in windows-1256 is read, and the encoding told")
  func encoding() throws {
    let text = "التقى وزير الخارجية أحمد عطاف نظيره الروسي"
    let table = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإ ")
    let bytes: [UInt8] = [
      0xC7, 0xC8, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD8, 0xD9,
      0xDA, 0xDB, 0xDD, 0xDE, 0xDF,
      0xE1, 0xE3, 0xE4, 0xE5, 0xE6, 0xED, 0xEC, 0xC9, 0xC1, 0xC3, 0xC5, 0x20,
    ]
    try command.file("a.txt", Data(text.map { bytes[table.firstIndex(of: $0)!] }))
    let result = try command.run("extract", "a.txt", "--explain")
    #expect(result.code == 0)
    #expect(result.messages.contains("entente: a.txt: is windows-1256, converted to UTF-8\n"))
    #expect(result.output.contains("أحمد عطاف"))
  }

  @Test("a text of 200 MB is skipped with its reason")
  func tooLarge() throws {
    let url = try command.file("big.txt", "x")
    let handle = try FileHandle(forWritingTo: url)
    try handle.truncate(atOffset: 200 << 20)
    try handle.close()
    let result = try command.run("extract", "big.txt")
    #expect(result.code == 1)
    #expect(result.messages.contains("big.txt: skipped: 209715200 bytes are more than"))
  }

  @Test("a truncated line is told with its number, and the rest goes on")
  func truncatedLine() throws {
    try command.file("a.jsonl", "{\"id\": \"cut\", \"te\n" + Sample.articles)
    let result = try command.run("extract", "a.jsonl")
    #expect(result.code == 0)
    #expect(
      result.messages.hasPrefix(
        "entente: a.jsonl:1: skipped: no JSON: column 18: the text ends within a string"))
    #expect(result.output.split(separator: "\n").count == 3)
  }

  @Test("a graph that does not exist is answered with near names")
  func unknownGraph() throws {
    try command.file("a.jsonl", Sample.articles)
    try command.file("Graphs/press.sqlite", Sample.graph.get())
    for verb in [["ask", "who met whom"], ["stats"], ["show", "Attaf"], ["export"]] {
      let result = try command.run(verb + ["--graph", "pres"])
      #expect(result.code == 1)
      #expect(result.messages == "entente: there is no graph \"pres\"; did you mean \"press\"?\n")
    }
    #expect(
      try command.run("stats", "--graph", "unlike").messages.contains("there are \"press\"; build it with"))
    #expect(try command.run("stats", "--graph", "a.sqlite").messages.contains("there is no such graph"))
    #expect(try command.files() == ["Graphs", "Graphs/press.sqlite", "a.jsonl"])
  }

  @Test("a file that is no graph is left as it is")
  func noGraph() throws {
    try command.file("a.jsonl", Sample.articles)
    try command.file("no.sqlite", "not a database, but long enough to be looked at as if it were one")
    let result = try command.run("build", "a.jsonl", "--graph", "no.sqlite")
    #expect(result.code == 1)
    #expect(result.messages.contains("no.sqlite: this file is no graph"))
    #expect(try command.files() == ["a.jsonl", "no.sqlite"])
  }

  @Test("an unwritable target fails, and nothing half-written is left")
  func unwritableTarget() throws {
    try command.file("a.jsonl", Sample.articles)
    try command.file("Graphs/default.sqlite", Sample.graph.get())
    try command.file("taken/x", "")
    for target in ["none/a.graphml", "taken", "a.jsonl/a.graphml"] {
      let result = try command.run("export", "-o", target)
      #expect(result.code == 1)
      #expect(result.messages.hasPrefix("entente: \(target): "))
    }
    let result = try command.run("build", "a.jsonl", "--graph", "none/a.sqlite")
    #expect(result.code == 1)
    #expect(result.messages.contains("the folder"))
    #expect(try command.files() == ["Graphs", "Graphs/default.sqlite", "a.jsonl", "taken", "taken/x"])
  }

  @Test("text that XML cannot hold is read and exported all the same")
  func hostileText() throws {
    let text =
      #"Minister Ahmed\u0001 Attaf ]]> met \ud800 Sergey Lavrov \u0000\uffff in Moscow <b>&amp;. Algeria and Tunisia\u0008 signed a memorandum of understanding ]]>."#
    try command.file("a.jsonl", "{\"id\": \"]]>\\u0002\", \"title\": \"\\u0003<&\", \"text\": \"\(text)\"}\n")
    let built = try command.run("build", "a.jsonl")
    #expect(built.code == 0)
    #expect(built.messages.contains("a.jsonl:1: a lone surrogate in"))
    #expect(try command.run("export", "-o", "a.graphml").code == 0)
    let xml = try Data(contentsOf: URL(fileURLWithPath: command.folder + "/a.graphml"))
    #expect(!xml.contains { $0 < 9 })
    #expect(XMLCheck.isWellFormed(command.folder + "/a.graphml"))
  }
}

/// Whether `xmllint` reads a file.
enum XMLCheck {
  static func isWellFormed(_ path: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xmllint", "--noout", path]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
