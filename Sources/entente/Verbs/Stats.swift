internal import ArgumentParser
internal import Articles
internal import KnowledgeGraph

/// Counts what a graph holds.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count what a graph holds.",
    discussion: """
      Example:
        entente stats --graph press
      """)

  @OptionGroup var graph: GraphOptions

  @Flag(help: "Print the counts as JSON.")
  var json = false

  func run() throws {
    let counts = GraphCounts(try graph.load())
    var output = StandardOutput()
    if json {
      output.write(counts.json.line)
    } else {
      output.write(counts.text(Style(isTerminal: StandardOutput.isTerminal)))
    }
    output.flush()
  }
}

/// How much there is of what.
private struct GraphCounts {
  let articles: Int
  let languages: [(String, Int)]
  let entities: Int
  let kinds: [(String, Int)]
  let relations: Int
  let types: [(String, Int)]
  let dates: (first: CalendarDate, last: CalendarDate)?

  init(_ graph: KnowledgeGraph) {
    articles = graph.articles.count
    let spoken = Dictionary(grouping: graph.articles.values) { $0.language?.rawValue ?? "unknown" }
    languages = spoken.map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
    entities = graph.entities.count
    kinds = EntityKind.allCases.map { ($0.rawValue, graph.entities(of: $0).count) }.filter { $0.1 > 0 }
    relations = graph.relations.count
    types = RelationType.allCases.map { ($0.rawValue, graph.relations(of: $0).count) }.filter { $0.1 > 0 }
    let dated = graph.relations.compactMap(\.date)
    dates = dated.min().flatMap { first in dated.max().map { (first, $0) } }
  }

  func text(_ style: Style) -> String {
    var table = Table(["what", "count"])
    table.add(["articles", "\(articles)"], below: languages.map { "\($0.1)  \($0.0)" })
    table.add(["entities", "\(entities)"], below: kinds.map { "\($0.1)  \($0.0)" })
    table.add(["relations", "\(relations)"], below: types.map { "\($0.1)  \($0.0)" })
    return table.text(style) + (dates.map { "dates from \($0.first) to \($0.last)\n" } ?? "")
  }

  var json: JSONValue {
    func object(_ counts: [(String, Int)]) -> JSONValue {
      .object(counts.map { JSONValue.Member(name: $0.0, value: .number($0.1)) })
    }
    return .object([
      "articles": .number(articles), "languages": object(languages), "entities": .number(entities),
      "kinds": object(kinds),
      "relations": .number(relations), "types": object(types),
      "first": dates.map { .string($0.first.description) },
      "last": dates.map { .string($0.last.description) },
    ])
  }
}
