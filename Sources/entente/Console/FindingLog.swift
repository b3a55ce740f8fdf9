internal import Articles

/// Tells findings on the standard error as they come, a limited number of them, and counts what was left out.
struct FindingLog {
  private let isQuiet: Bool
  private(set) var skipped = 0
  private(set) var missing = 0
  private var told = 0
  private var untold = 0

  /// So many are told; a broken file of a million lines shall not hide the rest.
  private static let mostTold = 50

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Tells `finding`. What was left out is told even to those who want it quiet.
  mutating func add(_ finding: Finding, clearing bar: inout ProgressBar) {
    switch finding.outcome {
    case .skipped: skipped += 1
    case .missing: missing += 1
    case .read: if isQuiet { return }
    }
    tell("\(finding)", clearing: &bar)
  }

  /// Tells a remark about an article that was read.
  mutating func add(_ remark: String, article: String, clearing bar: inout ProgressBar) {
    if !isQuiet { tell("\(article): \(remark)", clearing: &bar) }
  }

  /// Says how many findings were not told.
  func end() {
    if untold > 0 { Messages.write("entente: … and \(untold) more like these\n") }
  }

  private mutating func tell(_ text: String, clearing bar: inout ProgressBar) {
    guard told < Self.mostTold else {
      untold += 1
      return
    }
    told += 1
    bar.clear()
    Messages.write("entente: \(text)\n")
  }
}
