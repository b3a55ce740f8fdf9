internal import ArgumentParser
internal import Articles
internal import GraphQuery
internal import KnowledgeGraph

/// Tells what is known of one entity.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what is known of one entity, with its relations by date.",
    discussion: """
      Example:
        entente show "Ahmed Attaf" --graph press
        entente show الجزائر --no-evidence
        entente show country/DZ

      Any name will do, in any script, or the entity's key. Where several entities bear the name, each is shown.
      """)

  @Argument(help: "A name or a key; quotation marks are not needed.")
  var entity: [String]

  @OptionGroup var graph: GraphOptions

  @Flag(help: "Leave the sentences out.")
  var noEvidence = false

  @Flag(help: "Print as JSON, one entity a line.")
  var json = false

  func run() throws {
    let graph = try graph.load()
    let cards = try found(graph).map { EntityCard(entity: graph[$0], graph: graph) }
    var output = StandardOutput()
    for (index, card) in cards.enumerated() {
      if json {
        output.write(card.json.line)
      } else {
        output.write(
          (index > 0 ? "\n" : "")
            + card.text(Style(isTerminal: StandardOutput.isTerminal), showsEvidence: !noEvidence))
      }
    }
    output.flush()
  }

  private func found(_ graph: KnowledgeGraph) throws -> [EntityID] {
    let name = entity.joined(separator: " ")
    let finder = NameFinder(graph)
    let ids = finder.entities(name)
    if !ids.isEmpty { return ids }
    let near = finder.suggestions(for: name).map { "\"\($0)\"" }.joined(separator: " or ")
    throw CommandFailure(
      "nobody and nothing in the graph is called \"\(name)\"\(near.isEmpty ? "" : "; did you mean \(near)?")")
  }
}
