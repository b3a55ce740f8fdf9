import KnowledgeGraph

/// One file of a language pack: tab-separated rows, with the place of each for messages.
struct Table: Sendable {
  let file: String
  let rows: [(line: Int, columns: [Substring])]

  /// Splits `bytes` into rows of at least `columns` columns; comments and empty lines are passed over.
  init(file: String, bytes: some Collection<UInt8>, columns: Int) throws(LanguagePackError) {
    self.file = file
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw LanguagePackError(file: file, line: nil, reason: "is not UTF-8", advice: "save it as UTF-8")
    }
    var rows: [(Int, [Substring])] = []
    for (index, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let line = line.last == 13 ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let cells = line.split(separator: 9, omittingEmptySubsequences: false).map(Substring.init)
      guard cells.count >= columns else {
        throw LanguagePackError(
          file: file, line: index + 1, reason: "has \(cells.count) columns where \(columns) are needed",
          advice: "separate the columns by tabs")
      }
      rows.append((index + 1, cells))
    }
    self.rows = rows
  }

  /// The error that names a row of this table.
  func error(_ line: Int, _ reason: String, advice: String) -> LanguagePackError {
    LanguagePackError(file: file, line: line, reason: reason, advice: advice)
  }
}

/// A mistake in a table of a language pack.
public struct LanguagePackError: Error, Sendable, Equatable, CustomStringConvertible {
  public let file: String
  public let line: Int?
  public let reason: String
  public let advice: String

  /// `ar/words.tsv:12: unknown class "wiht"; use one of …`
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)\(advice.isEmpty ? "" : "; \(advice)")"
  }
}
