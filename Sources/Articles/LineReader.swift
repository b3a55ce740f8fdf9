/// The lines of a stream, one after the other, in memory bounded by the longest line allowed. O(bytes).
///
/// Lines end with a line feed; in UTF-16 with that character's two bytes.
struct LineReader {
  /// One line: its bytes without the end, or that it was longer than allowed.
  enum Line {
    case bytes(ArraySlice<UInt8>)
    case tooLong
  }

  let stream: ByteStream
  let limit: Int
  /// The encoding that the first bytes tell, when they tell one; its mark is not part of the first line.
  let encoding: TextEncoding?
  /// Bytes taken from the stream so far.
  private(set) var bytesRead = 0
  private var buffer: [UInt8] = []
  private var position = 0
  /// Up to where the buffer is known to hold no line end.
  private var searched = 0
  private var atEnd = false

  init(_ stream: ByteStream, limit: Int) throws(SystemError) {
    self.stream = stream
    self.limit = limit
    buffer = try stream.read(Self.piece)
    bytesRead = buffer.count
    let mark = TextEncoding.marked(buffer[...])
    encoding = mark?.encoding ?? (TextEncoding.utf16Pattern(buffer.prefix(4096)))
    position = mark?.length ?? 0
    searched = position
  }

  private static let piece = 1 << 20

  /// The next line, or nil at the end. Throws the system's reason; lines before it were given.
  mutating func next() throws(SystemError) -> Line? {
    var skipping = false
    while true {
      if let end = lineEnd() {
        let line = buffer[position..<end]
        position = end + unit
        searched = position
        return skipping || line.count > limit ? .tooLong : .bytes(line)
      }
      if atEnd {
        let rest = buffer[position...]
        position = buffer.count
        searched = position
        if rest.isEmpty { return skipping ? .tooLong : nil }
        return skipping || rest.count > limit ? .tooLong : .bytes(rest)
      }
      if buffer.count - position > limit {
        skipping = true
        position = searched
      }
      try fill()
    }
  }

  private var unit: Int { encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1 }

  private mutating func fill() throws(SystemError) {
    buffer.removeSubrange(..<position)
    searched -= position
    position = 0
    let more = try stream.read(Self.piece)
    if more.isEmpty { atEnd = true }
    bytesRead += more.count
    buffer += more
  }

  private mutating func lineEnd() -> Int? {
    if unit == 1 {
      let end = buffer[searched...].firstIndex(of: 10)
      searched = end ?? buffer.count
      return end
    }
    let low = encoding == .utf16LittleEndian ? 0 : 1
    while searched + 1 < buffer.count {
      if buffer[searched + low] == 10, buffer[searched + 1 - low] == 0 { return searched }
      searched += 2
    }
    return nil
  }
}
