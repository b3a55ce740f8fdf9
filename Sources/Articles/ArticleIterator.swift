/// Reads the files of an ``ArticleSource``, one article or finding at a time.
public struct ArticleIterator: IteratorProtocol {
  /// Bytes of the files read so far.
  public var bytesRead: Int { bytesOfFilesDone + (lines?.bytesRead ?? 0) }

  private let source: ArticleSource
  private var ids = ArticleIDs()
  private var pending: [ArticleSource.Item]
  private var nextPending = 0
  private var nextFile = 0
  private var lines: JSONLinesFile?
  private var bytesOfFilesDone = 0

  init(_ source: ArticleSource) {
    self.source = source
    pending = source.listingFindings.map(ArticleSource.Item.finding)
  }

  /// The next article or finding; nil when all is read. O(bytes of the line or text file).
  public mutating func next() -> ArticleSource.Item? {
    while true {
      if nextPending < pending.count {
        nextPending += 1
        return pending[nextPending - 1]
      }
      pending.removeAll(keepingCapacity: true)
      nextPending = 0
      guard readMore() else { return nil }
    }
  }

  /// Fills `pending` from the open file or the next one. False when everything is read.
  private mutating func readMore() -> Bool {
    if lines != nil {
      if lines!.next(into: &pending, ids: &ids) { return true }
      bytesOfFilesDone += lines!.bytesRead
      lines = nil
      return true
    }
    guard nextFile < source.files.count else { return false }
    let file = source.files[nextFile]
    nextFile += 1
    switch file.format {
    case .text:
      pending += TextFile(file, id: source.id, limit: source.limits.textFile).items(&ids)
      bytesOfFilesDone += file.size
    case .jsonLines:
      do { lines = try JSONLinesFile(file, limit: source.limits.line) } catch {
        pending.append(.finding(Finding(.skipped, path: file.path, reason: "it cannot be read: \(error)")))
      }
    }
    return true
  }
}
