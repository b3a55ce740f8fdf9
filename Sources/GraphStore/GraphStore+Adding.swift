public import Articles
internal import GRDB
public import KnowledgeGraph

extension GraphStore {
  /// Takes in one article with what was read from it, in a transaction of its own. See ``add(contentsOf:)``.
  @discardableResult
  public func add(
    _ article: Article, entities: [ArticleEntity], statements: [KnowledgeGraph::Statement]
  ) throws(GraphStoreError) -> Addition {
    try add(contentsOf: [ArticleFacts(article, entities: entities, statements: statements)])[0]
  }

  /// Takes in several articles in one transaction: all of them, or on an error none.
  ///
  /// An article that the store has with the same content changes nothing, even if it was read differently; one that it has
  /// with other content is replaced with all its facts. O(facts · log of the store's size); a batch of some hundred
  /// articles costs one wait for the disk.
  @discardableResult
  public func add(contentsOf batch: [ArticleFacts]) throws(GraphStoreError) -> [Addition] {
    try guarding(path) { try queue.write { db in try batch.map { try FactsWriter(db: db).add($0) } } }
  }

  /// Whether the store has this article with the same content, so that there is no need to read it again. O(text).
  public func holds(_ article: Article) throws(GraphStoreError) -> Bool {
    try guarding(path) {
      try queue.read { try FactsWriter(db: $0).stored(article.id)?.hash == ContentHash(of: article) }
    }
  }
}
