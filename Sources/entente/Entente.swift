internal import ArgumentParser

/// The command: news articles in Arabic, English and French become a graph that answers who met whom.
struct Entente: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Who met whom, who signed what with whom: from news in Arabic, English and French.",
    discussion: """
      Example:
        entente build news/ --graph press
        entente ask "who met whom" --graph press
        entente export --graph press

      Data goes to the standard output, messages to the standard error. Exit codes: 0 done, 1 failed, 2 wrong usage.
      Items that cannot be read are skipped and told; that is no failure as long as anything was read.
      """,
    version: "0.1.0",
    subcommands: [Build.self, Extract.self, Ask.self, Show.self, Stats.self, Export.self])
}
