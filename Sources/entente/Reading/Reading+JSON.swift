internal import Articles
internal import Extraction
internal import KnowledgeGraph

extension Reading {
  /// The reading as one object: the article, its entities, its relations, with keys in a fixed order.
  var json: JSONValue {
    let offsets = ScalarOffsets(article.text)
    return .object([
      "article": article.json(language: language),
      "entities": .array(entities.map { json($0, offsets) }),
      "relations": .array(statements.map { self.json($0) }),
    ])
  }

  private func json(_ entity: ArticleEntity, _ offsets: ScalarOffsets) -> JSONValue {
    var names = [entity.name]
    for name in entity.names where !names.contains(name.text) { names.append(name.text) }
    return .object([
      "id": .string(entity.reference.json), "kind": .string(entity.kind.rawValue),
      "name": .string(entity.name),
      "names": .array(names.map(JSONValue.string)), "code": entity.code.map(JSONValue.string),
      "mentions": .array(entity.mentions.map { $0.json(text: offsets.text($0.start..<$0.end)) }),
    ])
  }

  private func json(_ statement: Statement) -> JSONValue {
    .object([
      "type": .string(statement.type.rawValue), "source": .string(statement.source.json),
      "target": .string(statement.target.json),
      "date": statement.date.map { .string($0.description) },
      "status": statement.status.map { .string($0.rawValue) },
      "field": .array(statement.fields.map { .string($0.rawValue) }),
      "position": statement.position.map(JSONValue.string),
      "place": statement.place.map { .string($0.json) },
      "speaker": statement.speaker.map { .string($0.json) },
      "agreement": statement.agreement.map { .string($0.json) },
      "confidence": .fraction(statement.provenance.confidence),
      "rule": .string(statement.provenance.rule),
      "evidence": .array(statement.provenance.evidence.map { $0.span.json(text: $0.text) }),
    ])
  }
}

extension Article {
  fileprivate func json(language read: LanguageCode) -> JSONValue {
    .object([
      "id": .string(id), "title": title.map(JSONValue.string), "outlet": outlet.map(JSONValue.string),
      "published": published.map { .string($0.description) }, "language": .string(read.rawValue),
      "url": url.map(JSONValue.string),
    ])
  }
}

extension EntityReference {
  fileprivate var json: String { "e\(index)" }
}

extension TextSpan {
  /// The span with its words.
  func json(text: String) -> JSONValue {
    .object(["start": .number(start), "end": .number(end), "text": .string(text)])
  }
}
