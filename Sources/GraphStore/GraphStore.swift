internal import Foundation
internal import GRDB

/// A graph on disk: articles, what was read from them, and where it stands. One SQLite file a graph, in WAL mode.
///
/// Every article goes in whole or not at all; a killed process leaves whole articles. ``Schema`` documents the tables.
public final class GraphStore: Sendable {
  public let path: String
  let queue: DatabaseQueue

  /// Opens the graph at `path` for reading and writing; makes it when there is none. The folder must exist.
  public convenience init(path: String) throws(GraphStoreError) {
    try self.init(path: path, patience: 5)
  }

  /// `patience` is how many seconds to wait for another writer.
  init(path: String, patience: Double) throws(GraphStoreError) {
    try Self.checkPlace(path)
    self.path = path
    queue = try guarding(path) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // Nothing is written to the file before it is known to be ours.
      try queue.read { try Self.checkSchema($0, path, mayBeNew: true) }
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      }
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  /// Opens the graph at `path` for reading only; there must be one. SQLite may still make its `-shm` file beside it.
  public init(readingAt path: String) throws(GraphStoreError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    try Self.checkPlace(path)
    self.path = path
    queue = try guarding(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try Self.checkSchema($0, path, mayBeNew: false) }
      return queue
    }
  }
}

extension GraphStore {
  private static func checkPlace(_ path: String) throws(GraphStoreError) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw .isFolder(path: path) }
      return try checkFile(path)
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw .missingFolder(path: path, folder: folder)
    }
  }

  /// SQLite itself would take a file of a few bytes for an empty one, and write over it.
  private static func checkFile(_ path: String) throws(GraphStoreError) {
    guard let file = FileHandle(forReadingAtPath: path) else { throw .cannotOpen(path: path) }
    let magic = "SQLite format 3\0"
    let head = (try? file.read(upToCount: magic.utf8.count)) ?? Data()
    guard head.isEmpty || head.elementsEqual(magic.utf8) else { throw .notAGraph(path: path) }
  }

  private static func checkSchema(_ db: Database, _ path: String, mayBeNew: Bool) throws {
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if tables == 0, mayBeNew { return }
    let owner = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard owner == Schema.applicationID else { throw GraphStoreError.notAGraph(path: path) }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if version > Schema.version {
      throw GraphStoreError.newerSchema(path: path, version: version, supported: Schema.version)
    }
    if version < Schema.version, !mayBeNew {
      throw GraphStoreError.olderSchema(path: path, version: version, supported: Schema.version)
    }
  }
}

/// Does `body`, and tells its errors as those of the graph at `path`.
func guarding<Value>(_ path: String, _ body: () throws -> Value) throws(GraphStoreError) -> Value {
  do { return try body() } catch { throw GraphStoreError(error, path: path) }
}
