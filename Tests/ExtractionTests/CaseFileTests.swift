import Foundation
import Testing

@Suite("Cases in words")
struct CaseFileTests {
  private static let folder = Shared.folder.appendingPathComponent("Cases")

  private static let files: [(name: String, file: CaseFile)] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".cases") }.sorted().map { name in
      let bytes = (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
      return (name, CaseFile(named: name, String(decoding: bytes, as: UTF8.self)))
    }
  }()

  private static func location(_ file: String, _ line: Int) -> SourceLocation {
    SourceLocation(
      fileID: "ExtractionTests/\(file)", filePath: folder.appendingPathComponent(file).path,
      line: max(1, line),
      column: 1)
  }

  @Test("every line of the case files is understood")
  func wellFormed() {
    for (name, file) in Self.files {
      for mistake in file.mistakes {
        Issue.record("\(mistake.reason)", sourceLocation: Self.location(name, mistake.line))
      }
    }
  }

  @Test("what a text says is read, and what it does not say is not", arguments: files.flatMap(\.file.cases))
  func reads(_ test: ReadingCase) throws {
    let reading = MarkedReading(try Shared.rules.get().read(test.article), MarkedText(test.markedText))
    for claim in test.claims where !claim.holds(of: reading) {
      let read = reading.edges.map { "\n  read: \($0.description)" }.joined()
      Issue.record(
        "\(test.name): \(claim.isExpected ? "missing" : "wrong") \(claim)\(read)",
        sourceLocation: Self.location(claim.place.file, claim.place.number))
    }
  }

  @Test("nine in ten of them hold with the statistical models too")
  func holdsWithModels() throws {
    let reader = try Shared.reader.get()
    let cases = Self.files.flatMap(\.file.cases)
    let held = cases.count { test in
      let reading = MarkedReading(reader.read(test.article), MarkedText(test.markedText))
      return test.claims.allSatisfy { $0.holds(of: reading) }
    }
    #expect(held * 10 >= cases.count * 9, "\(held) of \(cases.count)")
  }

  @Test(
    "a mistake in a case file is told with its line",
    arguments: [
      (
        "an unknown key", "name: a\ntext: [A](a) met [B](b).\nexpects: a met-with b", 3,
        "unknown key \"expects\""
      ),
      ("a line without a colon", "name: a\ntext [A](a)", 2, "no colon"),
      ("a line before any name", "\ntext: x", 2, "no name before"),
      ("an unknown relation", "name: a\ntext: [A](a) met [B](b).\nexpect: a meets b", 3, "is no claim"),
      ("an unknown status", "name: a\ntext: [A](a) [B](b).\nexpect: a met-with b soon", 3, "is no claim"),
      ("nothing cannot be rejected", "name: a\ntext: A\nreject: nothing", 3, "is no claim"),
      ("a label that is not marked", "name: a\ntext: [A](a)\nreject: a met-with b", 3, "\"b\" is not marked"),
      ("a date that no calendar has", "name: a\npublished: 2025-02-30", 2, "is no date"),
      ("a case without a text", "name: a\nexpect: nothing", 1, "has no text"),
      ("a case without a claim", "name: a\ntext: A", 1, "expects and rejects nothing"),
    ])
  func tellsMistakes(_ name: String, _ text: String, _ line: Int, _ reason: String) {
    let found = CaseFile(named: "x.cases", text).mistakes
    #expect(found.contains { $0.line == line && $0.reason.contains(reason) }, "\(found)")
  }

  @Test("paragraphs, comments and marks are read as written")
  func readsMarks() throws {
    let file = CaseFile(
      named: "x.cases", "# a comment\nname: n\ntext: [É](a) b\n  [جزائر](c)\nexpect: nothing\n")
    let test = try #require(file.cases.first)
    #expect(file.mistakes.isEmpty)
    #expect(test.article.text == "É b\n\nجزائر")
    #expect(MarkedText(test.markedText).spans == ["a": [0..<1], "c": [5..<10]])
    #expect(test.testDescription == "x.cases:2 n")
  }
}
