/// Articles from files, folders and the standard input, one after the other, in the order of the paths.
///
/// Reads `.txt` (one article, its id is the file's base name) and `.jsonl` (one article a line; `-` is JSON Lines on the
/// standard input), in any of the encodings of ``TextEncoding``. Folders are read recursively in sorted order without hidden
/// files, each file once. Whatever cannot be read yields a ``Finding``; the rest goes on.
///
///     for item in ArticleSource(paths: ["news", "-"]) {
///       switch item {
///       case .article(let article): print(article.id)
///       case .finding(let finding): print(finding)
///       }
///     }
///
/// Ids are unique in one run: a text file whose base name is taken is named by its whole path, and a line of JSON Lines whose
/// id is taken is skipped. Memory holds the list of files, the ids, and one text file or one line at a time.
public struct ArticleSource: Sequence, Sendable {
  /// What the source delivers.
  public enum Item: Sendable, Hashable {
    case article(Article)
    case finding(Finding)
  }

  let files: [ArticleFile]
  let listingFindings: [Finding]
  let id: String?
  let limits: ReadingLimits

  /// Lists the files; reads nothing yet. O(files log files).
  /// - Parameter id: The id of the article, where the paths lead to one text file.
  public init(paths: [String], id: String? = nil, limits: ReadingLimits = ReadingLimits()) {
    let listing = FileListing(paths: paths)
    files = listing.files
    listingFindings = listing.findings
    self.id = id
    self.limits = limits
  }

  /// The size of all files in bytes; nil when the standard input is among them. O(files).
  public var byteCount: Int? {
    files.contains(where: \.isStandardInput) ? nil : files.reduce(0) { $0 + $1.size }
  }

  /// The number of files.
  public var fileCount: Int { files.count }

  public func makeIterator() -> ArticleIterator { ArticleIterator(self) }
}
