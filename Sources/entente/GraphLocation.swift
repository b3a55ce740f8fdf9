internal import ArgumentParser
internal import Foundation
internal import GraphQuery
internal import GraphStore

/// Where a graph lies: `Graphs/NAME.sqlite` for a name, or any path.
struct GraphLocation: ExpressibleByArgument, CustomStringConvertible {
  let path: String
  /// What exports are named after.
  let name: String
  private let isName: Bool

  static let folder = "Graphs"
  private static let ending = ".sqlite"

  init?(argument: String) {
    guard !argument.isEmpty, argument.last != "/" else { return nil }
    isName = !argument.contains("/") && !argument.hasSuffix(Self.ending)
    path = isName ? "\(Self.folder)/\(argument)\(Self.ending)" : argument
    let base = String(path.split(separator: "/").last ?? "")
    name = base.hasSuffix(Self.ending) ? String(base.dropLast(Self.ending.count)) : base
  }

  var description: String { isName ? name : path }

  /// Opens the graph for reading. Throws with the nearest names when there is none.
  func openForReading() throws -> GraphStore {
    guard isName, !FileManager.default.fileExists(atPath: path) else {
      return try GraphStore(readingAt: path)
    }
    let known = Self.names()
    let near = EditDistance.nearest(to: name, among: known, count: 3)
    if !near.isEmpty {
      throw CommandFailure("there is no graph \"\(name)\"; did you mean \(Self.list(near))?")
    }
    let others = known.isEmpty ? "" : "; there are \(Self.list(Array(known.prefix(10))))"
    throw CommandFailure(
      "there is no graph \"\(name)\" in \(Self.folder)/\(others); build it with: entente build PATH --graph \(name)"
    )
  }

  /// Opens the graph for writing; makes it, and the folder of graphs, when there is none.
  func openForWriting() throws -> GraphStore {
    if isName {
      try? FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
    }
    return try GraphStore(path: path)
  }

  /// The graphs by name, sorted.
  private static func names() -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  private static func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
}
