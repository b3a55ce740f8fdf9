internal import Articles
internal import GRDB
internal import KnowledgeGraph

/// Reads all facts of a store in one pass over each table. O(rows); holds one article's text at a time.
struct FactsReader {
  let db: Database
  let values: ValueReader

  init(db: Database, path: String) {
    self.db = db
    values = ValueReader(path: path)
  }

  func read() throws -> StoredFacts {
    let articles = try articles()
    let ids = Dictionary(uniqueKeysWithValues: articles.map { ($0.number, $0.source.id) })
    return StoredFacts(
      articles: articles.map(\.source), entities: try entities(of: ids), statements: try statements(of: ids))
  }

  private func articles() throws -> [(number: Int64, source: SourceArticle)] {
    let sql = "SELECT number, id, title, outlet, published, language, url FROM article ORDER BY number"
    return try Array(
      Row.fetchCursor(db, sql: sql).map { row in
        let source = SourceArticle(
          id: try row.text(1), title: try row.textIfAny(2), outlet: try row.textIfAny(3),
          published: try values.date(row.textIfAny(4)),
          language: try row.textIfAny(5).map(LanguageCode.init(rawValue:)), url: try row.textIfAny(6))
        return (try row.int64(0), source)
      })
  }

  private func entities(of ids: [Int64: String]) throws -> [ArticleEntity] {
    var names = try Followers(
      db, "SELECT article, entity, language, name FROM entity_name ORDER BY article, entity, number"
    ) { Name(try $0.text(3), language: LanguageCode(rawValue: try $0.text(2))) }
    var mentions = try Followers(
      db, "SELECT article, entity, start, length FROM mention ORDER BY article, entity, number"
    ) { try values.span($0.int(2), $0.int(3)) }
    let sql = "SELECT article, number, kind, name, code, gazetteer FROM entity ORDER BY article, number"
    return try Array(
      Row.fetchCursor(db, sql: sql).map { row in
        let (article, number) = (try row.int64(0), try row.int(1))
        return ArticleEntity(
          reference: try values.reference(ids[article], number), kind: try values.word(row.text(2), "kind"),
          name: try row.text(3), names: try names.take(article, number), code: try row.textIfAny(4),
          gazetteerID: try row.textIfAny(5), mentions: try mentions.take(article, number))
      })
  }

  private func statements(of ids: [Int64: String]) throws -> [KnowledgeGraph::Statement] {
    var evidence = try EvidenceReader(db, values)
    let sql = """
      SELECT article, number, type, source, target, date, status, fields, position, place, speaker, agreement, rule,
      confidence FROM statement ORDER BY article, number
      """
    return try Array(
      Row.fetchCursor(db, sql: sql).map { row in
        let (article, number) = (try row.int64(0), try row.int(1))
        return try statement(row, of: ids[article], try evidence.take(article, number))
      })
  }

  private func statement(
    _ row: Row, of article: String?, _ evidence: [Evidence]
  ) throws -> KnowledgeGraph::Statement {
    func reference(_ index: Int) throws -> EntityReference { try values.reference(article, index) }
    let source = try reference(row.int(3))
    return Statement(
      try values.word(row.text(2), "relation"), from: source, to: try reference(row.int(4)),
      date: try values.date(row.textIfAny(5)),
      status: try row.textIfAny(6).map { try values.word($0, "status") },
      fields: try (row.textIfAny(7) ?? "").split(separator: " ").map { try values.word(String($0), "field") },
      position: try row.textIfAny(8), place: try row.intIfAny(9).map(reference),
      speaker: try row.intIfAny(10).map(reference), agreement: try row.intIfAny(11).map(reference),
      provenance: try values.provenance(
        source.article, evidence, try row.text(12), try row.decode(atIndex: 13)))
  }
}
