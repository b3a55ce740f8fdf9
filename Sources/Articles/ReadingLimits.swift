/// How much is taken into memory at once. What is larger is skipped with its reason.
public struct ReadingLimits: Sendable, Hashable {
  /// The largest text file, in bytes.
  public var textFile: Int
  /// The longest line of a JSON Lines file, in bytes.
  public var line: Int

  /// 64 MiB a text file, 64 MiB a line: far above any article, far below a machine's memory.
  public init(textFile: Int = 64 << 20, line: Int = 64 << 20) {
    precondition(textFile > 0 && line > 0, "a limit of nothing reads nothing")
    self.textFile = textFile
    self.line = line
  }
}
