/// How much a store holds.
public struct StoreCounts: Sendable, Hashable {
  public let articles: Int
  /// Entities as articles tell them, before resolution.
  public let entities: Int
  public let mentions: Int
  public let statements: Int
}
