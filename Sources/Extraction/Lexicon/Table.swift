/// One file of a language pack: tab-separated rows, with the place of each for messages.
struct Table: Sendable {
  let file: String
  private let storage: TableBytes
  private let columns: Int

  /// A table of at least `columns` columns.
  init(file: String, bytes: TableBytes, columns: Int) throws(LanguagePackError) {
    guard (try? UTF8Span(validating: bytes.bytes.span)) != nil else {
      throw LanguagePackError(file: file, line: nil, reason: "is not UTF-8", advice: "save it as UTF-8")
    }
    self.file = file
    self.columns = columns
    storage = bytes
  }

  /// A line of the table that holds data.
  struct Row {
    /// Counted from 1.
    let line: Int
    fileprivate let bytes: Cell

    /// The cell of a column; nil when there are fewer.
    func cell(_ column: Int) -> Cell? {
      var start = 0
      for _ in 0..<column {
        guard let tab = bytes[start...].firstIndex(of: 9) else { return nil }
        start = tab + 1
      }
      return bytes[part: start..<(bytes[start...].firstIndex(of: 9) ?? bytes.count)]
    }

    /// The cell of a column that the table has.
    subscript(column: Int) -> Cell {
      guard let cell = cell(column) else { preconditionFailure("a table tells how many columns it has") }
      return cell
    }
  }

  /// Calls `body` with each row; comments and empty lines are passed over. The cells of a row live as long as the table.
  func forEachRow(_ body: (Row) throws(LanguagePackError) -> Void) throws(LanguagePackError) {
    let bytes = storage.bytes
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      line += 1
      var last = end
      if last > start, bytes[last - 1] == 13 { last -= 1 }
      if last > start, bytes[start] != UInt8(ascii: "#") {
        let row = Row(line: line, bytes: bytes[part: start..<last])
        guard row.cell(columns - 1) != nil else {
          throw error(
            line, "has \(row.bytes.count { $0 == 9 } + 1) columns where \(columns) are needed",
            advice: "separate the columns by tabs")
        }
        try body(row)
      }
      start = end + 1
    }
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
