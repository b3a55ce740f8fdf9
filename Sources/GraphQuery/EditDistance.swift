/// How many letters two words differ by: letters inserted, left out, changed, or swapped with their neighbour (the optimal string
/// alignment distance).
package enum EditDistance {
  /// The distance, or nil when it is more than `limit`. O(length × length).
  static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var older: [Int] = []
    var old = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var best = min(old[j] + (a[i] == b[j] ? 0 : 1), old[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
        row.append(best)
      }
      if row.min()! > limit { return nil }
      (older, old) = (old, row)
    }
    return old[b.count] <= limit ? old[b.count] : nil
  }

  /// The candidates nearest to `word`, nearest first, then by letters: at most `count`, and none that differs by more than a third
  /// of the word. O(candidates × length²).
  package static func nearest(to word: String, among candidates: some Sequence<String>, count: Int)
    -> [String]
  {
    let letters = Array(word.unicodeScalars)
    let limit = max(1, (letters.count + 1) / 3)
    var found: [(distance: Int, text: String)] = []
    for candidate in candidates {
      if let distance = between(letters, Array(candidate.unicodeScalars), limit: limit) {
        found.append((distance, candidate))
      }
    }
    return found.sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }.prefix(count).map(\.text)
  }
}
