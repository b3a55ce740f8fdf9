internal import Articles
internal import GraphQuery
internal import KnowledgeGraph

extension Answer {
  /// The answer as one object: the question as it was understood, and its rows.
  func json(_ graph: KnowledgeGraph) -> JSONValue {
    .object([
      "question": question.json(graph), "rows": .array(rows.map { $0.json(graph) }),
      "undated": .number(undated),
    ])
  }
}

extension Question {
  fileprivate func json(_ graph: KnowledgeGraph) -> JSONValue {
    .object([
      "kind": .string(kind.rawValue), "relations": .array(relationTypes.map { .string($0.rawValue) }),
      "first": first.json(graph),
      "second": second.json(graph), "since": since.map { .string($0.description) },
      "until": until.map { .string($0.description) },
    ])
  }
}

extension Question.Slot {
  fileprivate func json(_ graph: KnowledgeGraph) -> JSONValue {
    switch self {
    case .asked(let kinds): .object(["asked": .array(kinds.sorted().map { .string($0.rawValue) })])
    case .named(let name, let ids):
      .object(["named": .string(name), "entities": .array(ids.map { graph[$0].json })])
    }
  }
}

extension Answer.Row {
  fileprivate func json(_ graph: KnowledgeGraph) -> JSONValue {
    .object([
      "date": date.map { .string($0.description) }, "relation": .string(type.rawValue),
      "who": .array(who.map { graph[$0].json }),
      "whom": .array(whom.map { graph[$0].json }), "agreement": agreement.map { graph[$0].json },
      "signatories": .array(signatories.map { graph[$0].json }),
      "status": status.map { .string($0.rawValue) },
      "sources": .number(articles(in: graph).count), "confidence": .fraction(confidence(in: graph)),
      "evidence": SourceLines(graph: graph).json(evidence(in: graph)),
    ])
  }
}

extension Entity {
  /// What tells one entity from another.
  var json: JSONValue {
    .object([
      "key": .string(key), "kind": .string(kind.rawValue), "name": .string(name),
      "code": code.map(JSONValue.string),
    ])
  }
}
