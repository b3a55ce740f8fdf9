/// The way from the n-th Unicode scalar of a text to its bytes: one mark every so many scalars.
///
/// O(bytes) to make, O(1) to ask.
struct ScalarOffsets {
  private let bytes: [UInt8]
  /// Byte offsets of the scalars 0, 64, 128 …
  private let marks: [Int]
  private static let distance = 64

  init(_ text: String) {
    bytes = Array(text.utf8)
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / Self.distance + 1)
    var scalar = 0
    for (offset, byte) in bytes.enumerated() where Self.isFirst(byte) {
      if scalar % Self.distance == 0 { marks.append(offset) }
      scalar += 1
    }
    self.marks = marks
  }

  /// The words from one scalar to another; what lies behind the end is left out.
  func text(_ scalars: Range<Int>) -> String {
    String(decoding: bytes[byte(scalars.lowerBound)..<byte(scalars.upperBound)], as: UTF8.self)
  }

  private func byte(_ scalar: Int) -> Int {
    guard scalar / Self.distance < marks.count else { return bytes.count }
    var offset = marks[scalar / Self.distance]
    var left = scalar % Self.distance
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, !Self.isFirst(bytes[offset]) { offset += 1 }
      left -= 1
    }
    return offset
  }

  private static func isFirst(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
