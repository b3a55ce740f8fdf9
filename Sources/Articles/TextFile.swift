/// One text file: one article.
struct TextFile {
  let file: ArticleFile
  let id: String?
  let limit: Int

  init(_ file: ArticleFile, id: String?, limit: Int) {
    self.file = file
    self.id = id
    self.limit = limit
  }

  /// The article, and what a person should know about it. O(bytes).
  func items(_ ids: inout ArticleIDs) -> [ArticleSource.Item] {
    guard file.size <= limit else {
      return skip(
        "\(file.size) bytes are more than the \(limit) that one text may have",
        advice: "split it, one article a file or a line of .jsonl")
    }
    let bytes: [UInt8]
    do { bytes = try contents() } catch { return skip("it cannot be read: \(error)") }
    guard let decoded = DecodedText(bytes[...]) else {
      return skip("no text in a known encoding", advice: "save it as UTF-8")
    }
    guard decoded.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      return skip("the file is empty")
    }
    var items = decoded.remark.map { [remark($0)] } ?? []
    items += article(decoded.text, &ids)
    return items
  }

  private func contents() throws(SystemError) -> [UInt8] {
    let stream = try ByteStream(path: file.path)
    var bytes: [UInt8] = []
    while true {
      let more = try stream.read(max(4096, file.size - bytes.count + 1))
      if more.isEmpty || bytes.count > limit { return bytes }
      bytes += more
    }
  }

  /// Names the article: as the caller says, else by the base name, else by the whole path.
  private func article(_ text: String, _ ids: inout ArticleIDs) -> [ArticleSource.Item] {
    let name = id ?? baseName
    guard let earlier = ids.take(name, at: file.path) else {
      return [.article(Article(id: name, plainText: text))]
    }
    guard id == nil, ids.take(pathName, at: file.path) == nil else {
      return skip(
        "the id \"\(name)\" is taken by \(earlier)", advice: "rename the file or read it alone with --id")
    }
    return [
      remark("the id \"\(name)\" is taken by \(earlier); this article is \"\(pathName)\""),
      .article(Article(id: pathName, plainText: text)),
    ]
  }

  private func remark(_ text: String) -> ArticleSource.Item {
    .finding(Finding(.read, path: file.path, reason: text))
  }

  private func skip(_ reason: String, advice: String? = nil) -> [ArticleSource.Item] {
    [.finding(Finding(.skipped, path: file.path, reason: reason, advice: advice))]
  }

  private var pathName: String {
    guard let dot = file.path.lastIndex(of: ".") else { return file.path }
    return String(file.path[..<dot])
  }

  private var baseName: String { String(pathName.split(separator: "/").last ?? "") }
}
