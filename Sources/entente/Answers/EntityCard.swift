internal import Articles
internal import KnowledgeGraph

/// What is known of one entity: names, kind, and its relations by date, undated ones last.
struct EntityCard {
  let entity: Entity
  let graph: KnowledgeGraph

  private var relations: [Relation] {
    graph.relations(of: entity.id).map { graph[$0] }.sorted { a, b in
      if a.date == b.date { return a.id < b.id }
      guard let x = a.date else { return false }
      guard let y = b.date else { return true }
      return x < y
    }
  }

  func text(_ style: Style, showsEvidence: Bool) -> String {
    var text = style.bold(entity.name.onOneLine.isolated) + "\n"
    text +=
      "  \(entity.kind.rawValue)\(entity.code.map { " \($0)" } ?? ""), \(entity.key.onOneLine.isolated), in \(entity.articles.count) articles\n"
    for language in Set(entity.names.map(\.language)).sorted() {
      let names = entity.names.filter { $0.language == language }.map { $0.text.onOneLine.isolated }
      text += "  \(language): \(names.joined(separator: ", "))\n"
    }
    guard !relations.isEmpty else { return text }
    let sources = SourceLines(graph: graph)
    var table = Table(["date", "relation", "with", "as", "status", "sources"])
    for relation in relations {
      table.add(
        [
          relation.date?.description ?? "–", label(relation),
          graph[relation.other(than: entity.id)].name.onOneLine,
          relation.position?.onOneLine ?? "–",
          relation.status?.rawValue ?? "–", "\(relation.articles.count)",
        ],
        below: showsEvidence ? sources.lines(evidence(relation)) : [])
    }
    return text + table.text(style)
  }

  /// The relation with its direction, seen from the entity: `represents →`, `← represents`.
  private func label(_ relation: Relation) -> String {
    let name = relation.type.rawValue
    if relation.type.isSymmetric { return name }
    return relation.source == entity.id ? "\(name) →" : "← \(name)"
  }

  private func evidence(_ relation: Relation) -> [(article: String, evidence: Evidence)] {
    relation.provenance.flatMap { item in item.evidence.map { (item.article, $0) } }
  }

  var json: JSONValue {
    .object([
      "key": .string(entity.key), "kind": .string(entity.kind.rawValue), "name": .string(entity.name),
      "names": .array(
        entity.names.map { .object(["text": .string($0.text), "language": .string($0.language.rawValue)]) }),
      "code": entity.code.map(JSONValue.string), "articles": .array(entity.articles.map(JSONValue.string)),
      "relations": .array(relations.map(json)),
    ])
  }

  private func json(_ relation: Relation) -> JSONValue {
    .object([
      "date": relation.date.map { .string($0.description) }, "relation": .string(relation.type.rawValue),
      "source": graph[relation.source].json, "target": graph[relation.target].json,
      "status": relation.status.map { .string($0.rawValue) },
      "field": .array(relation.fields.map { .string($0.rawValue) }),
      "position": relation.position.map(JSONValue.string), "place": relation.place.map { graph[$0].json },
      "speaker": relation.speaker.map { graph[$0].json },
      "agreement": relation.agreement.map { graph[$0].json },
      "sources": .number(relation.articles.count), "confidence": .fraction(relation.confidence),
      "evidence": SourceLines(graph: graph).json(evidence(relation)),
    ])
  }
}
