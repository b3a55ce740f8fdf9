public import Articles
public import KnowledgeGraph

/// An article, and what was read from it: what the store takes in and gives back as a whole.
public struct ArticleFacts: Sendable, Equatable {
  public let article: Article
  public let entities: [ArticleEntity]
  public let statements: [Statement]

  /// - Precondition: entities and statements are those of this article, and every end of a statement is one of the entities.
  public init(_ article: Article, entities: [ArticleEntity], statements: [Statement]) {
    let known = Set(entities.map(\.reference))
    precondition(known.count == entities.count, "an entity of an article has a number of its own")
    precondition(known.allSatisfy { $0.article == article.id }, "an article brings its own entities only")
    precondition(
      statements.allSatisfy {
        $0.provenance.article == article.id && $0.references.allSatisfy(known.contains)
      },
      "a statement is about entities of its own article")
    self.article = article
    self.entities = entities
    self.statements = statements
  }
}

extension Statement {
  /// Every entity that the statement names.
  fileprivate var references: [EntityReference] {
    [source, target] + [place, speaker, agreement].compactMap(\.self)
  }
}
