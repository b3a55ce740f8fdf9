/// The subject of an agreement or of a cooperation.
public enum SubjectField: String, Sendable, Hashable, CaseIterable, Comparable {
  case defence, security, intelligence, diplomacy, economy, trade, energy, mining, agriculture, transport
  case education, culture, health, justice, migration, environment, technology, space, media, sport, tourism
  case humanitarian, other

  public static func < (a: SubjectField, b: SubjectField) -> Bool { a.rawValue < b.rawValue }
}
