public import KnowledgeGraph

/// What a graph is made of, for tests.
public struct Facts: Sendable {
  public var articles: [SourceArticle]
  public var entities: [ArticleEntity]
  public var statements: [Statement]

  public init(articles: [SourceArticle] = [], entities: [ArticleEntity] = [], statements: [Statement] = []) {
    self.articles = articles
    self.entities = entities
    self.statements = statements
  }

  public func graph(by resolve: ([ArticleEntity]) -> Resolution) -> KnowledgeGraph {
    KnowledgeGraph(
      articles: articles, entities: entities, statements: statements, resolution: resolve(entities))
  }

  /// The same facts in another order.
  public func shuffled(by generator: inout SplitMix64) -> Facts {
    Facts(
      articles: articles.shuffled(using: &generator), entities: entities.shuffled(using: &generator),
      statements: statements.shuffled(using: &generator))
  }
}
