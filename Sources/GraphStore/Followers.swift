internal import GRDB

/// Rows that belong to rows of another table, read in step with them: both sorted by article and owner.
///
/// The first two columns are the article and the owner; `read` makes a value of a row.
struct Followers<Value> {
  private let rows: RowCursor
  private let read: (Row) throws -> Value
  private var next: (article: Int64, owner: Int, value: Value)?

  init(_ db: Database, _ sql: String, read: @escaping (Row) throws -> Value) throws {
    rows = try Row.fetchCursor(db, sql: sql)
    self.read = read
    try advance()
  }

  private mutating func advance() throws {
    next = try rows.next().map { (try $0.int64(0), try $0.int(1), try read($0)) }
  }

  /// The rows of `owner`, which must not come before an owner asked for earlier. O(1) a row.
  mutating func take(_ article: Int64, _ owner: Int) throws -> [Value] {
    var values: [Value] = []
    while let head = next, (head.article, head.owner) <= (article, owner) {
      if head.article == article, head.owner == owner { values.append(head.value) }
      try advance()
    }
    return values
  }
}
