internal import Articles
internal import KnowledgeGraph

/// The sentences that a row rests on, and where they stand.
struct SourceLines {
  let graph: KnowledgeGraph

  /// More sentences are counted, not shown; `--json` has them all.
  private static let mostShown = 3

  func lines(_ evidence: [(article: String, evidence: Evidence)]) -> [String] {
    var lines = evidence.prefix(Self.mostShown).map {
      "\($0.evidence.text.onOneLine.isolated) (\(place($0.article)))"
    }
    let rest = evidence.count - Self.mostShown
    if rest > 0 { lines.append("… and \(rest) more") }
    return lines
  }

  /// The article's id, outlet and date.
  private func place(_ id: String) -> String {
    let article = graph.articles[id]
    return [id.onOneLine, article?.outlet?.onOneLine, article?.published?.description].compactMap {
      $0?.isolated
    }.joined(separator: ", ")
  }

  func json(_ evidence: [(article: String, evidence: Evidence)]) -> JSONValue {
    .array(
      evidence.map { item in
        let article = graph.articles[item.article]
        return .object([
          "article": .string(item.article), "outlet": article?.outlet.map(JSONValue.string),
          "published": article?.published.map { .string($0.description) },
          "url": article?.url.map(JSONValue.string),
          "start": .number(item.evidence.span.start), "end": .number(item.evidence.span.end),
          "text": .string(item.evidence.text),
        ])
      })
  }
}
