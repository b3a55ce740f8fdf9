/// A JSON Lines file that is being read: one article a line, in memory bounded by the longest line.
struct JSONLinesFile {
  private let path: String
  private let limit: Int
  private var reader: LineReader
  private var line = 0
  private var lastConverted: TextEncoding?
  private var isEmpty = true

  /// Opens the file. Throws the system's reason.
  init(_ file: ArticleFile, limit: Int) throws(SystemError) {
    path = file.path
    self.limit = limit
    reader = try LineReader(file.isStandardInput ? ByteStream() : ByteStream(path: file.path), limit: limit)
  }

  var bytesRead: Int { reader.bytesRead }

  /// Reads one line: its article and findings, none for a blank line. False at the end of the file. O(bytes of the line).
  mutating func next(into items: inout [ArticleSource.Item], ids: inout ArticleIDs) -> Bool {
    let found: LineReader.Line?
    do { found = try reader.next() } catch {
      items.append(finding(.skipped, "the rest cannot be read: \(error)"))
      return false
    }
    switch found {
    case nil:
      if isEmpty { items.append(.finding(Finding(.skipped, path: path, reason: "the file is empty"))) }
      return false
    case .tooLong:
      line += 1
      isEmpty = false
      items.append(finding(.skipped, "the line is longer than \(limit) bytes", advice: "one article a line"))
    case .bytes(let bytes):
      line += 1
      if bytes.contains(where: { $0 > 32 }) {
        isEmpty = false
        read(bytes, &items, &ids)
      }
    }
    return true
  }

  private mutating func read(
    _ bytes: ArraySlice<UInt8>, _ items: inout [ArticleSource.Item], _ ids: inout ArticleIDs
  ) {
    guard let text = utf8(bytes, &items) else {
      items.append(finding(.skipped, "no text in a known encoding", advice: "save it as UTF-8"))
      return
    }
    do {
      let (article, remarks) = try Article.record(text)
      for remark in remarks { items.append(finding(.read, remark)) }
      if let earlier = ids.take(article.id, at: "\(path):\(line)") {
        items.append(
          finding(
            .skipped, "the id \"\(article.id)\" is taken by \(earlier)",
            advice: "give each article its own id"))
      } else {
        items.append(.article(article))
      }
    } catch {
      items.append(finding(.skipped, error.reason, advice: error.advice))
    }
  }

  /// The line as UTF-8; a finding tells a conversion, once for each encoding in a row.
  private mutating func utf8(_ bytes: ArraySlice<UInt8>, _ items: inout [ArticleSource.Item]) -> ArraySlice<
    UInt8
  >? {
    let encoding = reader.encoding ?? .utf8
    if encoding == .utf8, String(validating: bytes, as: UTF8.self) != nil { return bytes }
    guard let decoded = DecodedText(bytes, as: encoding) else { return nil }
    if let remark = decoded.remark, decoded.repairs > 0 || decoded.encoding != lastConverted {
      items.append(finding(.read, remark))
      lastConverted = decoded.encoding
    }
    return Array(decoded.text.utf8)[...]
  }

  private func finding(_ outcome: Finding.Outcome, _ reason: String, advice: String? = nil)
    -> ArticleSource.Item
  {
    .finding(Finding(outcome, path: path, line: line, reason: reason, advice: advice))
  }
}
