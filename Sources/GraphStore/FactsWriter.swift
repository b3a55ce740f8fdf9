internal import GRDB
internal import KnowledgeGraph

/// Writes the rows of an article, within a transaction that the caller holds.
struct FactsWriter {
  let db: Database

  func add(_ facts: ArticleFacts) throws -> Addition {
    let hash = ContentHash(of: facts.article)
    let former = try stored(facts.article.id)
    if former?.hash == hash { return .unchanged }
    if let former { try insert("DELETE FROM article WHERE number = ?", [former.number]) }
    let article = try addArticle(facts, hash, number: former?.number)
    for entity in facts.entities { try add(entity, of: article) }
    var slices = TextSlices(of: facts.article.text)
    for (number, statement) in facts.statements.enumerated() {
      try add(statement, number, of: article)
      for (place, evidence) in statement.provenance.evidence.enumerated() {
        try add(
          evidence, place, of: number, article, repeatsText: slices.text(at: evidence.span) == evidence.text)
      }
    }
    return former == nil ? .added : .replaced
  }

  /// The number and hash of the article with this id. O(log n).
  func stored(_ id: String) throws -> (number: Int64, hash: ContentHash)? {
    let statement = try db.cachedStatement(sql: "SELECT number, hash FROM article WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [StoredText(id)]) else { return nil }
    return (try row.int64(0), ContentHash(value: UInt64(bitPattern: try row.int64(1))))
  }
}

extension FactsWriter {
  private func insert(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }

  private func addArticle(_ facts: ArticleFacts, _ hash: ContentHash, number: Int64?) throws -> Int64 {
    let article = facts.article
    try insert(
      "INSERT INTO article (number, id, hash, title, outlet, published, language, url, text) VALUES (?,?,?,?,?,?,?,?,?)",
      [
        number, StoredText(article.id), Int64(bitPattern: hash.value), article.title.map(StoredText.init),
        article.outlet.map(StoredText.init), article.published?.description,
        (article.language?.rawValue).map(StoredText.init), article.url.map(StoredText.init),
        StoredText(article.text),
      ])
    return db.lastInsertedRowID
  }

  private func add(_ entity: ArticleEntity, of article: Int64) throws {
    let owner = entity.reference.index
    try insert(
      "INSERT INTO entity (article, number, kind, name, code, gazetteer) VALUES (?,?,?,?,?,?)",
      [
        article, owner, entity.kind.rawValue, StoredText(entity.name), entity.code.map(StoredText.init),
        entity.gazetteerID.map(StoredText.init),
      ])
    for (number, name) in entity.names.enumerated() {
      try insert(
        "INSERT INTO entity_name (article, entity, number, language, name) VALUES (?,?,?,?,?)",
        [article, owner, number, StoredText(name.language.rawValue), StoredText(name.text)])
    }
    for (number, span) in entity.mentions.enumerated() {
      try insert(
        "INSERT INTO mention (article, entity, number, start, length) VALUES (?,?,?,?,?)",
        [article, owner, number, span.start, span.end - span.start])
    }
  }

  private func add(_ statement: KnowledgeGraph::Statement, _ number: Int, of article: Int64) throws {
    let fields = statement.fields.map(\.rawValue).joined(separator: " ")
    try insert(
      """
      INSERT INTO statement (article, number, type, source, target, date, status, fields, position, place, speaker,
      agreement, rule, confidence) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)
      """,
      [
        article, number, statement.type.rawValue, statement.source.index, statement.target.index,
        statement.date?.description, statement.status?.rawValue, fields.isEmpty ? nil : fields,
        statement.position.map(StoredText.init), statement.place?.index, statement.speaker?.index,
        statement.agreement?.index, StoredText(statement.provenance.rule), statement.provenance.confidence,
      ])
  }

  private func add(
    _ evidence: Evidence, _ place: Int, of statement: Int, _ article: Int64, repeatsText: Bool
  ) throws {
    let text = repeatsText ? nil : StoredText(evidence.text)
    try insert(
      "INSERT INTO evidence (article, statement, number, start, length, text) VALUES (?,?,?,?,?,?)",
      [article, statement, place, evidence.span.start, evidence.span.end - evidence.span.start, text])
  }
}
