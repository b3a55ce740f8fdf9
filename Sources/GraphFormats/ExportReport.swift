/// What an export wrote, and what it had to leave out.
public struct ExportReport: Sendable, Hashable {
  public let nodes: Int
  public let edges: Int
  /// Characters that the format cannot hold, such as U+0000 in XML; they are missing from the file.
  public let removedCharacters: Int
}
