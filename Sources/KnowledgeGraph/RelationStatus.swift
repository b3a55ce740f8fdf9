/// Whether what a relation tells has happened. The three worlds never mix: a planned meeting is no meeting.
public enum RelationStatus: String, Sendable, Hashable, CaseIterable, Comparable {
  case happened, ongoing, planned, denied

  public static func < (a: RelationStatus, b: RelationStatus) -> Bool { a.rawValue < b.rawValue }
}
