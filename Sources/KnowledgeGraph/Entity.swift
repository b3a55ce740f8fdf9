/// The number of a node: its place in ``KnowledgeGraph/entities``.
public struct EntityID: Sendable, Hashable, Comparable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
  public static func < (a: EntityID, b: EntityID) -> Bool { a.index < b.index }
}

/// A node: one real thing, however many articles name it.
public struct Entity: Sendable, Hashable, Identifiable {
  public let id: EntityID
  /// Stable between builds: `country/DZ`, `organization/un`, `official/sabri boukadoum`.
  public let key: String
  public let kind: EntityKind
  /// The name to show: the most used one.
  public let name: String
  /// Every name, by language, then by how often articles use it.
  public let names: [Name]
  /// ISO 3166-1 alpha-2, of a country.
  public let code: String?
  /// The articles that name it, sorted.
  public let articles: [String]

  /// The best name in `language`, if there is one.
  public func name(in language: LanguageCode) -> String? { names.first { $0.language == language }?.text }
}
