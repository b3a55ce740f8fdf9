/// Aligned columns for a person. Every value stands between isolate marks, so that right-to-left names keep the columns in order.
struct Table {
  let header: [String]
  private var rows: [(cells: [String], below: [String])] = []

  init(_ header: [String]) { self.header = header }

  /// Adds a row, with lines to stand under it.
  mutating func add(_ cells: [String], below: [String] = []) {
    precondition(cells.count == header.count, "a row has a cell for each column")
    rows.append((cells, below))
  }

  /// The table, one line a row, columns as wide as their widest cell. O(cells).
  func text(_ style: Style) -> String {
    let widths = header.indices.map { column in
      rows.reduce(header[column].columns) { max($0, $1.cells[column].columns) }
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).enumerated().map { index, pair in
        let isLast = index == cells.count - 1
        return pair.0.isolated + (isLast ? "" : String(repeating: " ", count: pair.1 - pair.0.columns))
      }
      return padded.joined(separator: "  ")
    }
    var text = style.bold(line(header)) + "\n"
    for row in rows {
      text += line(row.cells) + "\n"
      for below in row.below { text += "    " + style.dim(below) + "\n" }
    }
    return text
  }
}

extension String {
  /// Between U+2068 and U+2069, which keep its direction from what stands beside it; plain where all of it runs left to right.
  var isolated: String { unicodeScalars.contains(where: \.isRightToLeft) ? "\u{2068}\(self)\u{2069}" : self }

  /// On one line: line ends and control characters become spaces, direction marks go.
  var onOneLine: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      case .format: if scalar == "\u{200C}" || scalar == "\u{200D}" { scalars.append(scalar) }
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// How many columns of a terminal it takes: marks take none, East Asian wide characters two.
  var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}

extension Unicode.Scalar {
  /// Whether it stands in a block of scripts that run from right to left.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  fileprivate var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
