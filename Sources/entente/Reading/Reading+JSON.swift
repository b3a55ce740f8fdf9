internal import Articles
internal import Extraction
internal import KnowledgeGraph

extension Reading {
  /// The reading as one object: the article, its entities, its relations, with keys in a fixed order.
  var json: JSONValue {
    .object([
      "article": article.json(language: language), "entities": .array(entities.map { self.json($0) }),
      "relations": .array(statements.map { self.json($0) }),
    ])
  }

  private func json(_ entity: ArticleEntity) -> JSONValue {
    var names = [entity.name]
    for name in entity.names where !names.contains(name.text) { names.append(name.text) }
    let slices = TextSlices(article.text, at: entity.mentions)
    return .object([
      "id": .string(entity.reference.json), "kind": .string(entity.kind.rawValue),
      "name": .string(entity.name),
      "names": .array(names.map(JSONValue.string)), "code": entity.code.map(JSONValue.string),
      "mentions": .array(zip(entity.mentions, slices.texts).map { $0.json(text: $1) }),
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

/// The words at places of a text. O(text + places log places), since a text has no direct way to its n-th character.
private struct TextSlices {
  let texts: [String]

  init(_ text: String, at spans: [TextSpan]) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var offset = 0
    var found = [String](repeating: "", count: spans.count)
    for number in spans.indices.sorted(by: { spans[$0] < spans[$1] }) {
      let span = spans[number]
      index =
        scalars.index(index, offsetBy: span.start - offset, limitedBy: scalars.endIndex) ?? scalars.endIndex
      offset = span.start
      let end =
        scalars.index(index, offsetBy: span.end - span.start, limitedBy: scalars.endIndex) ?? scalars.endIndex
      found[number] = String(scalars[index..<end])
    }
    texts = found
  }
}
