public import KnowledgeGraph

extension Facts {
  /// Random facts, drawn from pools so small that names, ends, dates and sentences collide all the time.
  public static func random(articles count: Int, seed: UInt64) -> Facts {
    var generator = SplitMix64(seed: seed)
    var facts = Facts()
    for number in 0..<count {
      let id = "a\(number)"
      facts.articles.append(
        SourceArticle(
          id: id, title: "Title \(number)",
          outlet: generator.chance(0.7) ? generator.pick(["Reuters", "APS"]) : nil,
          published: generator.date(), language: generator.pick(["ar", "en", "fr"])))
      let entities = (0..<Int.random(in: 2...6, using: &generator)).map { generator.entity($0, of: id) }
      facts.entities += entities
      let size = Int.random(in: 0...8, using: &generator)
      facts.statements += (0..<size).map { _ in generator.statement(of: id, among: entities.map(\.reference))
      }
    }
    return facts
  }
}

extension SplitMix64 {
  /// A date of 2024 or 2025, whole or partial, or none.
  public mutating func date() -> CalendarDate? {
    let year = pick([2024, 2025])
    let month = pick([1, 2, 12])
    return switch Int.random(in: 0..<4, using: &self) {
    case 0: nil
    case 1: CalendarDate(year: year)
    case 2: CalendarDate(year: year, month: month)
    default:
      CalendarDate(year: year, month: month, day: pick([1, 15, 29 - (year == 2025 && month == 2 ? 1 : 0)]))
    }
  }

  mutating func entity(_ index: Int, of article: String) -> ArticleEntity {
    let kind = pick(EntityKind.allCases)
    let pool: [Name] =
      kind.isHuman
      ? [
        Name("Ahmed Attaf", language: "en"), Name("أحمد عطاف", language: "ar"), Name("Attaf", language: "fr"),
        Name("Sabri Boukadoum", language: "fr"), Name("صبري بوقادوم", language: "ar"),
        Name("بوقادوم", language: "ar"),
      ]
      : [
        Name("United Nations", language: "en"), Name("الأمم المتحدة", language: "ar"),
        Name("ONU", language: "fr"),
        Name("Security Council", language: "en"), Name("Conseil de sécurité", language: "fr"),
      ]
    let names = (0..<Int.random(in: 1...3, using: &self)).map { _ in pick(pool) }
    return ArticleEntity(
      reference: EntityReference(article: article, index: index), kind: kind, name: names[0].text,
      names: names,
      code: kind == .country ? pick(["DZ", "US", nil]) : nil,
      gazetteerID: chance(0.3) ? pick(["un", "attaf"]) : nil,
      mentions: (0..<Int.random(in: 0...2, using: &self)).map { TextSpan(start: $0 * 10, end: $0 * 10 + 5) })
  }

  mutating func statement(of article: String, among ends: [EntityReference]) -> Statement {
    let sentences = (0..<Int.random(in: 1...2, using: &self)).map { _ in
      let start = pick([0, 40])
      return Evidence(span: TextSpan(start: start, end: start + 20), text: "Sentence at \(start) …")
    }
    return Statement(
      pick(RelationType.allCases), from: pick(ends), to: pick(ends), date: date(),
      status: chance(0.8) ? pick(RelationStatus.allCases) : nil,
      fields: chance(0.3) ? [pick(SubjectField.allCases)] : [],
      position: chance(0.2) ? pick(["minister", "envoy"]) : nil,
      place: chance(0.3) ? pick(ends) : nil, speaker: chance(0.3) ? pick(ends) : nil,
      agreement: chance(0.3) ? pick(ends) : nil,
      provenance: Provenance(
        article: article, evidence: sentences, rule: pick(["verb “met”", "noun “talks”"]),
        confidence: pick([0.5, 0.9])))
  }
}
