/// Right, spurious and missed, counted over any number of articles.
struct Tally: Equatable {
  var right = 0
  var spurious = 0
  var missed = 0

  /// The harmonic mean of precision and recall; 0 when nothing is right.
  var f1: Double {
    right == 0 ? 0 : Double(2 * right) / Double(2 * right + spurious + missed)
  }
}
