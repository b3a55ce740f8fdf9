public import KnowledgeGraph

/// An entity of an article, from its names; the first is the fullest. Each is in the language that its script suggests.
public func entity(
  _ article: String, _ index: Int, _ kind: EntityKind, _ names: String..., code: String? = nil,
  gazetteer: String? = nil
) -> ArticleEntity {
  ArticleEntity(
    reference: EntityReference(article: article, index: index), kind: kind, name: names[0],
    names: names.map { Name($0, language: $0.unicodeScalars.first!.value >= 0x600 ? "ar" : "en") },
    code: code,
    gazetteerID: gazetteer)
}

/// A statement between two entities of an article, resting on one sentence.
public func statement(
  _ article: String, _ type: RelationType, _ source: Int, _ target: Int, date: CalendarDate? = nil,
  status: RelationStatus? = .happened, place: Int? = nil, sentence: String = "They met.",
  confidence: Double = 0.9
) -> Statement {
  func end(_ index: Int) -> EntityReference { EntityReference(article: article, index: index) }
  let evidence = Evidence(span: TextSpan(start: 0, end: sentence.unicodeScalars.count), text: sentence)
  return Statement(
    type, from: end(source), to: end(target), date: date, status: status, place: place.map(end),
    provenance: Provenance(article: article, evidence: [evidence], rule: "test", confidence: confidence))
}
