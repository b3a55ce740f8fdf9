/// What became of an article that was given to the store.
public enum Addition: Sendable, Hashable {
  /// The store did not have it.
  case added
  /// The store had it with other content; its facts stand in place of the former ones.
  case replaced
  /// The store had it with the same content, and did nothing.
  case unchanged
}
