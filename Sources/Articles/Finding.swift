/// Something a person should know about what was read: where it is, what is the matter, and what to do next.
public struct Finding: Sendable, Hashable {
  /// What became of the thing that the finding is about.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It was read, with the change that the finding tells: converted, or kept without one field.
    case read
    /// It was left out; the rest goes on.
    case skipped
    /// A path that the caller named cannot be opened.
    case missing
  }

  public let outcome: Outcome
  /// The file, as the caller's path leads to it; `stdin` for the standard input.
  public let path: String
  /// The line in the file, counted from 1, where it has one.
  public let line: Int?
  public let reason: String
  /// What to do next, where something can be done.
  public let advice: String?

  public init(_ outcome: Outcome, path: String, line: Int? = nil, reason: String, advice: String? = nil) {
    self.outcome = outcome
    self.path = path
    self.line = line
    self.reason = reason
    self.advice = advice
  }
}

extension Finding: CustomStringConvertible {
  /// `news/july.jsonl:12: skipped: the line ends within a string; mend the line and read the file again`
  public var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    let what = outcome == .skipped ? "skipped: \(reason)" : reason
    return advice.map { "\(place): \(what); \($0)" } ?? "\(place): \(what)"
  }
}
