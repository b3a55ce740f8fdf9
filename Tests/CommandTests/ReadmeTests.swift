import Foundation
import TestSupport
import Testing

@Suite("The README")
struct ReadmeTests {
  /// The lines of its first block of commands.
  static let commands: [String] = {
    let readme = try? String(contentsOfFile: Surroundings.package + "/README.md", encoding: .utf8)
    let lines = (readme ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(lines.drop { $0 != "```sh" }.dropFirst().prefix { $0 != "```" })
  }()

  @Test("begins with the demo")
  func demo() throws {
    #expect(Self.commands.first == "make demo")
    let makefile = try String(contentsOfFile: Surroundings.package + "/Makefile", encoding: .utf8)
    #expect(makefile.contains("build $(SAMPLES)/seed.txt $(SAMPLES)/samples.*.jsonl --graph demo"))
  }

  @Test("its first commands run as printed", arguments: commands.dropFirst())
  func runs(_ line: String) throws {
    let command = try Command()
    try command.file("Graphs/demo.sqlite", Demo.graph.get())
    let place = URL(fileURLWithPath: command.folder + "/.build-release/release/entente")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: place, withDestinationURL: Command.executable())
    let result = try Subprocess("/bin/bash", ["-euc", "cd '\(command.folder)'; \(line)"])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.split(separator: "\n").count > 2, "\(result.output)")
  }
}
