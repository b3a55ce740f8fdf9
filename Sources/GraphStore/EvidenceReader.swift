internal import GRDB
internal import KnowledgeGraph

/// The sentences of statements, in the order of the statements; cut from the article's text where they are its words.
struct EvidenceReader {
  private let values: ValueReader
  private var rows: Followers<(span: TextSpan, text: String?)>
  private var texts: Followers<String>
  private var current: (article: Int64, slices: TextSlices)?

  init(_ db: Database, _ values: ValueReader) throws {
    self.values = values
    rows = try Followers(
      db, "SELECT article, statement, start, length, text FROM evidence ORDER BY article, statement, number"
    ) { (try values.span($0.int(2), $0.int(3)), try $0.textIfAny(4)) }
    texts = try Followers(db, "SELECT number, 0, text FROM article ORDER BY number") { try $0.text(2) }
  }

  /// The sentences of the statement, which must not come before one asked for earlier.
  mutating func take(_ article: Int64, _ statement: Int) throws -> [Evidence] {
    if current?.article != article {
      current = (article, TextSlices(of: try texts.take(article, 0).first ?? ""))
    }
    return try rows.take(article, statement).map { row in
      guard let text = row.text ?? current!.slices.text(at: row.span) else {
        throw values.damaged("a sentence beyond the end of its article")
      }
      return Evidence(span: row.span, text: text)
    }
  }
}
