public import Articles
internal import GRDB
public import KnowledgeGraph

extension GraphStore {
  /// All facts, in the order in which their articles came. O(size of the store), less the texts.
  public func load() throws(GraphStoreError) -> StoredFacts {
    try guarding(path) { try queue.read { try FactsReader(db: $0, path: path).read() } }
  }

  /// The graph of all facts, their entities joined as `resolve` says.
  public func knowledgeGraph(
    resolvedBy resolve: ([ArticleEntity]) -> Resolution
  ) throws(GraphStoreError) -> KnowledgeGraph {
    let facts = try load()
    return KnowledgeGraph(
      articles: facts.articles, entities: facts.entities, statements: facts.statements,
      resolution: resolve(facts.entities))
  }

  /// The article with this id and its text, if the store has it. O(log n).
  public func article(id: String) throws(GraphStoreError) -> Article? {
    try guarding(path) {
      try queue.read { db in
        let sql = "SELECT title, outlet, published, language, url, text FROM article WHERE id = ?"
        return try Row.fetchOne(db, sql: sql, arguments: [StoredText(id)]).map { row in
          Article(
            id: id, text: try row.text(5), title: try row.textIfAny(0), outlet: try row.textIfAny(1),
            published: try ValueReader(path: path).date(row.textIfAny(2)),
            language: try row.textIfAny(3).map(LanguageCode.init(rawValue:)), url: try row.textIfAny(4))
        }
      }
    }
  }

  /// How much the store holds. O(size of the smallest index of each table).
  public func counts() throws(GraphStoreError) -> StoreCounts {
    try guarding(path) {
      try queue.read { db in
        func rows(_ table: String) throws -> Int {
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
        }
        return StoreCounts(
          articles: try rows("article"), entities: try rows("entity"), mentions: try rows("mention"),
          statements: try rows("statement"))
      }
    }
  }
}
