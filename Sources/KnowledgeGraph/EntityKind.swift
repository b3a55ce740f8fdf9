/// What a node of the graph is. The raw values are the identifiers of the ontology, as they stand in data.
public enum EntityKind: String, Sendable, Hashable, CaseIterable, Comparable {
  case country = "Country"
  case official = "Official"
  case person = "Person"
  case organization = "Organization"
  case outlet = "Outlet"
  case agreement = "Agreement"
  case place = "Place"
  case event = "Event"

  /// Whether the entity is a human being, in office or not.
  public var isHuman: Bool { self == .official || self == .person }

  /// Whether the entity can be bound by an agreement.
  public var isParty: Bool { self == .country || self == .organization }

  public static func < (a: EntityKind, b: EntityKind) -> Bool { a.rawValue < b.rawValue }
}
