internal import Glibc

/// The standard output, for data. Collects what is written and passes it on in large pieces; ``flush()`` ends it.
struct StandardOutput {
  private var buffer: [UInt8] = []

  /// Whether a person sees it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  mutating func write(_ text: String) {
    buffer += text.utf8
    if buffer.count > 1 << 16 { flush() }
  }

  mutating func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count > 1 << 16 { flush() }
  }

  /// Passes everything on. When the reader is gone or the disk is full, says so and ends the process: nothing more can be told.
  mutating func flush() {
    var rest = buffer[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written < 0 {
        Messages.write("entente: the output cannot be written: \(String(cString: strerror(errno)))\n")
        exit(ExitStatus.failed.rawValue)
      }
      rest = rest.dropFirst(written)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
