/// The number of an edge: its place in ``KnowledgeGraph/relations``.
public struct RelationID: Sendable, Hashable, Comparable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
  public static func < (a: RelationID, b: RelationID) -> Bool { a.index < b.index }
}

/// An edge: one relation between two nodes on one date, with everything it rests on.
///
/// The same relation, ends, date and status are one edge, however many articles tell it; another date is another edge.
public struct Relation: Sendable, Hashable, Identifiable {
  public let id: RelationID
  public let type: RelationType
  public let source: EntityID
  public let target: EntityID
  public let date: CalendarDate?
  public let status: RelationStatus?
  public let fields: [SubjectField]
  public let position: String?
  public let place: EntityID?
  public let speaker: EntityID?
  public let agreement: EntityID?
  /// How likely at least one of the statements is right, 0…1, articles taken as independent.
  public let confidence: Double
  /// Every statement's provenance, by article and place in the text.
  public let provenance: [Provenance]

  /// The articles that tell it, each once, sorted.
  public var articles: [String] {
    var seen: [String] = []
    for item in provenance where seen.last != item.article { seen.append(item.article) }
    return seen
  }

  /// The other end, seen from one.
  public func other(than entity: EntityID) -> EntityID { entity == source ? target : source }
}
