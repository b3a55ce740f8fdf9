import Articles
import Foundation
import GRDB
import TestSupport
import Testing

@testable import GraphStore

struct OpeningTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("graph.sqlite")
  }

  private func makeGraph() throws { try GraphStore(path: path).add(contentsOf: [.meeting()]) }

  private func change(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  @Test func aNewGraphIsEmptyAndOpensAgain() throws {
    for _ in 0..<2 {
      let store = try GraphStore(path: path)
      #expect(try store.counts() == StoreCounts(articles: 0, entities: 0, mentions: 0, statements: 0))
    }
    #expect(folder.contents == ["graph.sqlite"])
  }

  @Test func readingRefusesAMissingFileAndMakesNone() {
    #expect(throws: GraphStoreError.missing(path: path)) { try GraphStore(readingAt: path) }
    #expect(folder.contents.isEmpty)
  }

  @Test(
    "a file of another sort is refused and left as it is",
    arguments: ["x", "not a graph at all", String(repeating: "PNG ", count: 5000)])
  func notAGraph(text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: GraphStoreError.notAGraph(path: path)) { try GraphStore(path: path) }
    #expect(throws: GraphStoreError.notAGraph(path: path)) { try GraphStore(readingAt: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(folder.contents == ["graph.sqlite"])
  }

  @Test func aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws {
    try change("CREATE TABLE article (id)")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: GraphStoreError.notAGraph(path: path)) { try GraphStore(path: path) }
    #expect(throws: GraphStoreError.notAGraph(path: path)) { try GraphStore(readingAt: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func anEmptyFileBecomesAGraphButIsNoneToRead() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(throws: GraphStoreError.notAGraph(path: path)) { try GraphStore(readingAt: path) }
    #expect(try GraphStore(path: path).counts().articles == 0)
  }

  @Test func aNewerSchemaIsRefused() throws {
    try makeGraph()
    try change("PRAGMA user_version = 99")
    let error = GraphStoreError.newerSchema(path: path, version: 99, supported: Schema.version)
    #expect(throws: error) { try GraphStore(path: path) }
    #expect(throws: error) { try GraphStore(readingAt: path) }
  }

  @Test func aFolderIsRefused() {
    #expect(throws: GraphStoreError.isFolder(path: folder.path)) { try GraphStore(path: folder.path) }
    #expect(throws: GraphStoreError.isFolder(path: folder.path)) { try GraphStore(readingAt: folder.path) }
  }

  @Test func aMissingFolderIsNamed() {
    let path = folder.file("none/graph.sqlite")
    #expect(throws: GraphStoreError.missingFolder(path: path, folder: folder.file("none"))) {
      try GraphStore(path: path)
    }
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "/proc/self"), "needs a folder that nobody can write to"))
  func aFolderThatNobodyCanWriteToIsRefused() {
    let path = "/proc/self/graph.sqlite"
    #expect(throws: GraphStoreError.cannotOpen(path: path)) { try GraphStore(path: path) }
  }

  @Test func aGraphOpenedForReadingTakesNothingIn() throws {
    try makeGraph()
    let store = try GraphStore(readingAt: path)
    #expect(throws: GraphStoreError.readOnly(path: path)) {
      _ = try store.add(contentsOf: [.meeting(id: "other")])
    }
    #expect(try store.counts().articles == 1)
  }

  @Test func aSecondWriterIsToldThatTheGraphIsLocked() throws {
    let store = try GraphStore(path: path, patience: 0.1)
    try DatabaseQueue(path: path).inTransaction(.immediate) { _ in
      #expect(throws: GraphStoreError.locked(path: path)) { try store.add(contentsOf: [.meeting()]) }
      return .rollback
    }
    #expect(try store.counts().articles == 0)
    #expect(try store.add(contentsOf: [.meeting()]) == [.added])
  }

  @Test func aFullDiskLeavesTheGraphAsItWas() throws {
    try makeGraph()
    let store = try GraphStore(path: path)
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let long = ArticleFacts.meeting(id: "long", text: String(repeating: "نص طويل ", count: 100_000))
    #expect(throws: GraphStoreError.full(path: path)) {
      try store.add(contentsOf: [.meeting(id: "b"), long])
    }
    #expect(try GraphStore(readingAt: path).load().articles.map(\.id) == ["a1"])
  }

  @Test(
    "values that no version writes are reported",
    arguments: [
      "UPDATE entity SET kind = 'Planet'", "UPDATE statement SET type = 'liked'",
      "UPDATE statement SET date = 'soon'",
      "UPDATE statement SET confidence = 7", "DELETE FROM evidence", "UPDATE mention SET length = -1",
      "UPDATE evidence SET length = 9999, text = NULL",
      "PRAGMA foreign_keys = OFF; DELETE FROM article",
    ])
  func damaged(sql: String) throws {
    try makeGraph()
    try change(sql)
    let store = try GraphStore(readingAt: path)
    #expect {
      try store.load()
    } throws: { error in
      guard case GraphStoreError.damaged(path, _) = error else { return false }
      return true
    }
  }

  @Test func everyErrorSaysWhere() {
    let errors: [GraphStoreError] = [
      .missing(path: "P"), .missingFolder(path: "P", folder: "F"), .isFolder(path: "P"),
      .cannotOpen(path: "P"),
      .notAGraph(path: "P"), .newerSchema(path: "P", version: 2, supported: 1), .readOnly(path: "P"),
      .locked(path: "P"),
      .olderSchema(path: "P", version: 0, supported: 1), .full(path: "P"), .damaged(path: "P", detail: "D"),
      .failed(path: "P", detail: "D"),
    ]
    for error in errors { #expect(error.description.hasPrefix("P: ")) }
  }
}
