internal import GraphQuery
internal import KnowledgeGraph

/// An answer for a person: a table with the evidence under each row.
struct AnswerTable {
  let answer: Answer
  let graph: KnowledgeGraph
  let showsEvidence: Bool

  func text(_ style: Style) -> String {
    var table = Table(["date"] + middleHeader + ["status", "sources"])
    let sources = SourceLines(graph: graph)
    for row in answer.rows {
      table.add(
        [row.date?.description ?? "–"] + middle(row) + [
          row.status?.rawValue ?? "–", "\(row.articles(in: graph).count)",
        ],
        below: showsEvidence ? sources.lines(row.evidence(in: graph)) : [])
    }
    return table.text(style)
  }

  private var middleHeader: [String] {
    switch answer.question.kind {
    case .meetings: ["who", "whom"]
    case .signings: ["who", "what", "with whom", "signed by"]
    case .interviews: ["who", "by whom"]
    case .cooperation: ["who", "with whom"]
    }
  }

  private func middle(_ row: Answer.Row) -> [String] {
    let names = ShownNames(graph: graph, language: answer.question.language)
    let (who, whom) = (names.names(row.who), row.whom.isEmpty ? "–" : names.names(row.whom))
    guard answer.question.kind == .signings else { return [who, whom] }
    let signatories = row.signatories.isEmpty ? "–" : names.names(row.signatories)
    return [who, names.agreement((row.agreement, row.type)), whom, signatories]
  }
}
