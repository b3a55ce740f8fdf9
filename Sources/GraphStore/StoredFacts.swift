public import KnowledgeGraph

/// All that a store holds of its articles, except their texts: what a graph is built from.
public struct StoredFacts: Sendable, Equatable {
  public let articles: [SourceArticle]
  public let entities: [ArticleEntity]
  public let statements: [Statement]
}
