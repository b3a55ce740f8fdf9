/// The ids given in one run, and where each was met first.
struct ArticleIDs {
  private var places: [String: String] = [:]

  /// Takes `id` for what stands at `place`; the place that has it already, or nil when it was free.
  mutating func take(_ id: String, at place: String) -> String? {
    if let earlier = places[id] { return earlier }
    places[id] = place
    return nil
  }
}
