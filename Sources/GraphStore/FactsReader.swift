internal import Articles
internal import GRDB
internal import KnowledgeGraph

/// Reads all facts of a store in one pass over each table. O(rows); holds one article's text at a time.
struct FactsReader {
  let db: Database
  let path: String

  func read() throws -> StoredFacts {
    let articles = try articles()
    let ids = Dictionary(uniqueKeysWithValues: articles.map { ($0.number, $0.article.id) })
    return StoredFacts(
      articles: articles.map(\.article), entities: try entities(of: ids), statements: try statements(of: ids))
  }

  private func articles() throws -> [(number: Int64, article: SourceArticle)] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT number, id, title, outlet, published, language, url FROM article ORDER BY number")
    return try Array(
      rows.map { row in
        let source = SourceArticle(
          id: (row[1] as StoredText).text, title: (row[2] as StoredText?)?.text,
          outlet: (row[3] as StoredText?)?.text,
          published: try date(row[4]),
          language: (row[5] as StoredText?).map { LanguageCode(rawValue: $0.text) },
          url: (row[6] as StoredText?)?.text)
        return (row[0], source)
      })
  }

  private func entities(of ids: [Int64: String]) throws -> [ArticleEntity] {
    var names = try Followers(
      db, "SELECT article, entity, language, name FROM entity_name ORDER BY article, entity, number"
    ) { Name(($0[3] as StoredText).text, language: LanguageCode(rawValue: ($0[2] as StoredText).text)) }
    var mentions = try Followers(
      db, "SELECT article, entity, start, length FROM mention ORDER BY article, entity, number"
    ) { try span($0[2], $0[3]) }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT article, number, kind, name, code, gazetteer FROM entity ORDER BY article, number")
    return try Array(
      rows.map { row in
        let (article, number): (Int64, Int) = (row[0], row[1])
        return ArticleEntity(
          reference: try reference(article, number, ids), kind: try value(row[2], "kind"),
          name: (row[3] as StoredText).text, names: try names.take(article, number),
          code: (row[4] as StoredText?)?.text, gazetteerID: (row[5] as StoredText?)?.text,
          mentions: try mentions.take(article, number))
      })
  }

  private func statements(of ids: [Int64: String]) throws -> [KnowledgeGraph::Statement] {
    var evidence = try Followers(
      db,
      """
      SELECT article, statement, start, length, text FROM evidence ORDER BY article, statement, number
      """
    ) { (span: try span($0[2], $0[3]), text: ($0[4] as StoredText?)?.text) }
    var texts = try Followers(db, "SELECT number, 0, text FROM article ORDER BY number") {
      ($0[2] as StoredText).text
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT article, number, type, source, target, date, status, fields, position, place, speaker, agreement, rule,
        confidence FROM statement ORDER BY article, number
        """)
    var current: (article: Int64, slices: TextSlices)?
    return try Array(
      rows.map { row in
        let (article, number): (Int64, Int) = (row[0], row[1])
        if current?.article != article {
          current = (article, TextSlices(of: try texts.take(article, 0).first ?? ""))
        }
        let sentences = try evidence.take(article, number).map { item in
          guard let text = item.text ?? current!.slices.text(at: item.span) else {
            throw damaged("evidence outside the text of article \(article)")
          }
          return Evidence(span: item.span, text: text)
        }
        return try statement(row, sentences, reference: { try reference(article, $0, ids) })
      })
  }
}

extension FactsReader {
  private func statement(
    _ row: Row, _ sentences: [Evidence], reference: (Int) throws -> EntityReference
  ) throws -> KnowledgeGraph::Statement {
    let source: EntityReference = try reference(row[3])
    let confidence: Double = row[13]
    guard !sentences.isEmpty, (0...1).contains(confidence) else {
      throw damaged("a statement of article \(source.article) without evidence or confidence")
    }
    return Statement(
      try value(row[2], "relation"), from: source, to: try reference(row[4]), date: try date(row[5]),
      status: try (row[6] as String?).map { try value($0, "status") },
      fields: try (row[7] as String? ?? "").split(separator: " ").map { try value(String($0), "field") },
      position: (row[8] as StoredText?)?.text, place: try (row[9] as Int?).map(reference),
      speaker: try (row[10] as Int?).map(reference), agreement: try (row[11] as Int?).map(reference),
      provenance: Provenance(
        article: source.article, evidence: sentences, rule: (row[12] as StoredText).text,
        confidence: confidence))
  }

  private func value<Vocabulary: RawRepresentable<String>>(_ text: String, _ what: String) throws
    -> Vocabulary
  {
    guard let value = Vocabulary(rawValue: text) else { throw damaged("the \(what) “\(text)” is unknown") }
    return value
  }

  private func reference(_ article: Int64, _ index: Int, _ ids: [Int64: String]) throws -> EntityReference {
    guard let id = ids[article] else { throw damaged("facts of an article that is not there") }
    return EntityReference(article: id, index: index)
  }

  private func span(_ start: Int, _ length: Int) throws -> TextSpan {
    guard start >= 0, length >= 0 else { throw damaged("a span before the text") }
    return TextSpan(start: start, end: start + length)
  }

  func date(_ text: String?) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let date = CalendarDate(iso: text) else { throw damaged("“\(text)” is no date") }
    return date
  }

  private func damaged(_ detail: String) -> GraphStoreError { .damaged(path: path, detail: detail) }
}
