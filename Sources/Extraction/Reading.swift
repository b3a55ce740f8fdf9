public import Articles
public import KnowledgeGraph

/// What was read from one article, with every step on the way: the value that exports, tests and explanations look at.
public struct Reading: Sendable {
  public let article: Article
  public let language: LanguageCode
  /// The sentences that were read; page furniture is none.
  public let sentences: [Evidence]
  /// The mentions of each sentence.
  public let mentions: [[ReadMention]]
  public let entities: [ArticleEntity]
  public let statements: [Statement]
  /// What could not be read, for the person who runs the program.
  public let findings: [String]
}

/// A mention as the reading shows it.
public struct ReadMention: Sendable, Hashable {
  public let span: TextSpan
  public let text: String
  /// The entity it stands for, a place in ``Reading/entities``; nil when that stayed open.
  public let entity: Int?
  public let kind: String
}
