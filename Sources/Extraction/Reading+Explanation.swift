import KnowledgeGraph

extension Reading {
  /// The reading for a person: each sentence with its mentions in brackets, then each statement with its rule and words.
  public var explanation: String {
    var lines = ["\(article.id) (\(language)): \(article.title ?? "")"]
    for (number, sentence) in sentences.enumerated() {
      lines.append("")
      lines.append("[\(number + 1)] " + marked(sentence, mentions[number]))
      for statement in statements where statement.provenance.evidence[0].span == sentence.span {
        lines.append("    " + explained(statement))
      }
    }
    lines.append("")
    for (number, entity) in entities.enumerated() {
      lines.append(
        "e\(number) \(entity.kind.rawValue) \(entity.name)\(entity.gazetteerID.map { " = \($0)" } ?? "")\(entity.code.map { " = \($0)" } ?? "")"
      )
    }
    for finding in findings { lines.append("! " + finding) }
    return lines.joined(separator: "\n")
  }

  private func marked(_ sentence: Evidence, _ mentions: [ReadMention]) -> String {
    let scalars = Array(sentence.text.unicodeScalars)
    var text = String.UnicodeScalarView()
    var at = 0
    for mention in mentions.sorted(by: { $0.span < $1.span }) {
      let start = mention.span.start - sentence.span.start
      let end = mention.span.end - sentence.span.start
      guard start >= at, end <= scalars.count else { continue }
      text.append(contentsOf: scalars[at..<start])
      text.append("[")
      text.append(contentsOf: scalars[start..<end])
      text.append(contentsOf: "](\(mention.entity.map { "e\($0)" } ?? "?") \(mention.kind))".unicodeScalars)
      at = end
    }
    text.append(contentsOf: scalars[at...])
    return String(text)
  }

  private func explained(_ statement: Statement) -> String {
    let ends =
      "\(entities[statement.source.index].name) —\(statement.type.rawValue)→ \(entities[statement.target.index].name)"
    var parts = [ends]
    if let status = statement.status { parts.append(status.rawValue) }
    if let date = statement.date { parts.append("\(date)") }
    if !statement.fields.isEmpty { parts.append(statement.fields.map(\.rawValue).joined(separator: ", ")) }
    return parts.joined(separator: " · ")
      + "   by \(statement.provenance.rule), \(statement.provenance.confidence)"
  }
}
