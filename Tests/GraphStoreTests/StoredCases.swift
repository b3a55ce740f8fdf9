import Articles
import GraphStore
import KnowledgeGraph

extension ArticleFacts {
  /// An article on a meeting, with every kind of value that a store keeps.
  static func meeting(id: String = "a1", text: String = "التقى عطاف لافروف 🇩🇿 أمس. Rien de plus.")
    -> ArticleFacts
  {
    func reference(_ index: Int) -> EntityReference { EntityReference(article: id, index: index) }
    let sentence = Evidence(span: TextSpan(start: 0, end: 24), text: String(text.unicodeScalars.prefix(24)))
    let elsewhere = Evidence(
      span: TextSpan(start: 3, end: 900), text: "words that the text does not have there")
    return ArticleFacts(
      Article(
        id: id, text: text, title: "«Title» \"quoted\"", outlet: "APS",
        published: CalendarDate(year: 2025, month: 1),
        language: "ar", url: "https://example.org/?a=1&b=2"),
      entities: [
        ArticleEntity(
          reference: reference(0), kind: .official, name: "أحمد عطاف",
          names: [Name("أحمد عطاف", language: "ar"), Name("Ahmed Attaf", language: "en")],
          gazetteerID: "ahmed-attaf",
          mentions: [TextSpan(start: 6, end: 10), TextSpan(start: 0, end: 2)]),
        ArticleEntity(reference: reference(1), kind: .person, name: "لافروف", names: []),
        ArticleEntity(
          reference: reference(7), kind: .country, name: "Algeria", names: [Name("Algeria", language: "en")],
          code: "DZ"),
      ],
      statements: [
        Statement(
          .metWith, from: reference(0), to: reference(1), date: CalendarDate(year: 2025, month: 1, day: 22),
          status: .happened, fields: [.trade, .defence], position: "وزير", place: reference(7),
          speaker: reference(1),
          agreement: reference(7),
          provenance: Provenance(
            article: id, evidence: [sentence, elsewhere], rule: "met-with verb “التقى”", confidence: 0.93)),
        Statement(
          .supports, from: reference(7), to: reference(1),
          provenance: Provenance(article: id, evidence: [sentence], rule: "r", confidence: 0)),
      ])
  }
}

extension Article {
  /// What the graph is told of the article.
  var source: SourceArticle {
    SourceArticle(id: id, title: title, outlet: outlet, published: published, language: language, url: url)
  }
}
