/// A file that articles are read from.
struct ArticleFile: Sendable, Hashable {
  enum Format: Sendable, Hashable {
    case text
    case jsonLines
  }

  /// As the caller's path leads to it; `stdin` for the standard input.
  let path: String
  let format: Format
  /// In bytes; 0 where it cannot be known.
  let size: Int
  let isStandardInput: Bool

  /// The format of files with this ending, if they can be read.
  static func format(ofExtension name: String) -> Format? {
    switch name.lowercased() {
    case "txt": .text
    case "jsonl", "ndjson": .jsonLines
    default: nil
    }
  }
}
