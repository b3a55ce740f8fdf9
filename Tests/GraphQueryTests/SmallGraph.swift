import KnowledgeGraph

/// A graph to ask: four articles in three languages.
enum SmallGraph {
  static let graph = KnowledgeGraph(
    articles: ["a1", "a2", "a3", "a4"].map { SourceArticle(id: $0) }, entities: entities,
    statements: statements,
    resolution: Resolution(
      keys: Dictionary(uniqueKeysWithValues: entities.map { ($0.reference, keys[$0.reference.index]) })))

  private static let keys = [
    "official/attaf", "official/lavrov", "country/DZ", "country/US", "outlet/scoop", "official/boukadoum",
    "agreement/mou",
    "country/RU", "agreement/gas", "organization/mod",
  ]

  private static let told: [(EntityKind, [Name])] = [
    (.official, [Name("Ahmed Attaf", language: "en"), Name("أحمد عطاف", language: "ar")]),
    (
      .official,
      [Name("Sergey Lavrov", language: "en"), Name("Lavrov", language: "en"), Name("لافروف", language: "ar")]
    ),
    (
      .country,
      [Name("Algeria", language: "en"), Name("الجزائر", language: "ar"), Name("Algérie", language: "fr")]
    ),
    (
      .country,
      [
        Name("United States", language: "en"), Name("الولايات المتحدة", language: "ar"),
        Name("États-Unis", language: "fr"),
      ]
    ),
    (.outlet, [Name("DefenseScoop", language: "en")]),
    (.official, [Name("صبري بوقادوم", language: "ar"), Name("Sabri Boukadoum", language: "en")]),
    (.agreement, [Name("مذكرة التفاهم", language: "ar")]),
    (.country, [Name("Russia", language: "en"), Name("روسيا", language: "ar")]),
    (.agreement, [Name("gas contract", language: "en")]),
    (.organization, [Name("Ministry of National Defence", language: "en")]),
  ]

  private static let entities = told.enumerated().map { index, entity in
    ArticleEntity(
      reference: EntityReference(article: "a1", index: index), kind: entity.0, name: entity.1[0].text,
      names: entity.1)
  }

  private static let statements: [Statement] = [
    statement(.metWith, 0, 1, "2025-03-02", .happened, "a1"),
    statement(.metWith, 0, 1, "2025-03-02", .happened, "a2"),
    statement(.metWith, 5, 0, "2024-11", .happened, "a2"), statement(.metWith, 1, 5, nil, .planned, "a3"),
    statement(.signedMoU, 2, 3, "2025-01-22", .happened, "a1", agreement: 6),
    statement(.partyTo, 2, 6, "2025-01-22", .happened, "a1"),
    statement(.partyTo, 3, 6, "2025-01-22", .happened, "a1"),
    statement(.signatoryOf, 5, 6, "2025-01-22", .happened, "a1"),
    statement(.partyTo, 7, 8, "2025-02-01", .happened, "a4"),
    statement(.interviewedBy, 5, 4, "2025-03-05", .happened, "a1"),
    statement(.cooperatesWith, 2, 7, nil, .ongoing, "a4"),
    statement(.cooperatesWith, 9, 3, "2025", .planned, "a4"),
  ]

  private static func statement(
    _ type: RelationType, _ source: Int, _ target: Int, _ date: String?, _ status: RelationStatus,
    _ article: String,
    agreement: Int? = nil
  ) -> Statement {
    Statement(
      type, from: EntityReference(article: "a1", index: source),
      to: EntityReference(article: "a1", index: target),
      date: date.flatMap { CalendarDate(iso: $0) }, status: status,
      agreement: agreement.map { EntityReference(article: "a1", index: $0) },
      provenance: Provenance(
        article: article,
        evidence: [Evidence(span: TextSpan(start: source, end: source + 8), text: "sentence")],
        rule: "test", confidence: 0.9))
  }
}
