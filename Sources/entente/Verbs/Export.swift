internal import ArgumentParser
internal import Foundation
internal import GraphFormats

/// Writes a graph for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a graph for other programs.",
    discussion: """
      Example:
        entente export --graph press --format graphml
        entente export --graph press -o press.graphml

      The file is written to Exports/NAME.graphml unless -o says otherwise, beside its place first, and renamed when it is
      complete.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case graphml }

  @OptionGroup var graph: GraphOptions

  @Option(help: "The form of the file.")
  var format = Format.graphml

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write; - is the standard output.", valueName: "file"))
  var output: String?

  @Flag(name: .shortAndLong, help: "Do not say what was written.")
  var quiet = false

  static let folder = "Exports"

  func run() throws {
    let loaded = try graph.load()
    let path = output.map { $0 == "-" ? "/dev/stdout" : $0 } ?? defaultPath()
    let report = try GraphMLWriter().write(loaded, to: path)
    if report.removedCharacters > 0 {
      Messages.write("entente: \(report.removedCharacters) characters that XML cannot hold were left out\n")
    }
    if !quiet { Messages.write("entente: \(path): \(report.nodes) nodes, \(report.edges) edges\n") }
  }

  private func defaultPath() -> String {
    try? FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
    return "\(Self.folder)/\(graph.graph.name).\(format.rawValue)"
  }
}
