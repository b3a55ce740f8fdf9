import Testing

@Suite("Usage of the command")
struct UsageTests {
  @Test(
    "every verb has help with an example", arguments: ["build", "extract", "ask", "export", "stats", "show"])
  func help(_ verb: String) throws {
    let result = try Command().run(verb, "--help")
    #expect(result.code == 0)
    #expect(result.output.contains("Example:\n  entente \(verb) "))
    #expect(result.messages.isEmpty)
  }

  @Test("the exit codes are documented")
  func documented() throws {
    #expect(try Command().run("--help").output.contains("0\ndone, 1 failed, 2 wrong usage"))
  }

  @Test(
    "wrong usage ends with 2 and says why",
    arguments: [
      (["bogus"], "Unexpected argument 'bogus'"), (["build"], "Missing expected argument '<paths> ...'"),
      (["ask"], "Missing expected argument"),
      (["ask", "who met whom", "--since", "soon"], "\"soon\" is no date; write a year"),
      (["export", "--format", "gexf"], "'gexf'"),
      (["extract", "--id", "x", "."], "give one .txt file as the only path"),
      (["extract", "--jobs", "0", "."], "--jobs 0 reads nothing; give 1 or more"),
      (["stats", "--bogus"], "Unknown option '--bogus'"), (["ask", "who met whom", "--graph", ""], "graph"),
    ])
  func wrongUsage(_ arguments: [String], _ message: String) throws {
    let command = try Command()
    let result = try command.run(arguments)
    #expect(result.code == 2)
    #expect(result.messages.contains(message), "\(result.messages)")
    #expect(result.output.isEmpty)
  }
}
