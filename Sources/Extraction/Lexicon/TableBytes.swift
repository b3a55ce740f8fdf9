/// The bytes of a table: those in the binary, or a copy of a file's, which lives as long as this object.
final class TableBytes: @unchecked Sendable {
  // Unchecked: the bytes never change.
  let bytes: UnsafeBufferPointer<UInt8>
  private let isOwned: Bool

  init(builtIn bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isOwned = false
  }

  init(copying source: some Collection<UInt8>) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
    _ = copy.initialize(from: source)
    bytes = UnsafeBufferPointer(copy)
    isOwned = true
  }

  deinit { if isOwned { bytes.deallocate() } }
}

/// Bytes of a table; valid while the table lives.
typealias Cell = UnsafeBufferPointer<UInt8>

extension Cell {
  static func == (cell: Cell, text: StaticString) -> Bool {
    cell.count == text.utf8CodeUnitCount
      && cell.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  /// The bytes of `range`, counted from the first.
  subscript(part range: Range<Int>) -> Cell { Cell(rebasing: self[range]) }

  /// The parts between separators, without the empty ones.
  func forEachPart<E>(separatedBy separator: UInt8, _ body: (Cell) throws(E) -> Void) throws(E) {
    var start = 0
    while start < count {
      let end = self[start...].firstIndex(of: separator) ?? count
      if end > start { try body(self[part: start..<end]) }
      start = end + 1
    }
  }

  /// The forms of a cell: parts between `|`, and whether `~` marks them as weak.
  func forEachForm(_ body: (_ form: Cell, _ isWeak: Bool) -> Void) {
    forEachPart(separatedBy: UInt8(ascii: "|")) { part in
      let isWeak = part[0] == UInt8(ascii: "~")
      body(isWeak ? part[part: 1..<part.count] : part, isWeak)
    }
  }
}
