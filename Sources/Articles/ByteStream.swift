internal import Glibc

/// An open file or the standard input, read forward in pieces. Closes what it opened when it goes.
final class ByteStream {
  private let descriptor: Int32
  private let closes: Bool

  /// Opens the file at `path`. Throws the system's reason.
  init(path: String) throws(SystemError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError() }
    closes = true
  }

  /// The standard input.
  init() {
    descriptor = 0
    closes = false
  }

  deinit { if closes { close(descriptor) } }

  /// Up to `count` bytes more; none at the end. Throws the system's reason.
  func read(_ count: Int) throws(SystemError) -> [UInt8] {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat { result = Glibc.read(descriptor, buffer.baseAddress, count) } while result < 0 && errno == EINTR
      filled = max(0, result)
    }
    guard result >= 0 else { throw SystemError() }
    return bytes
  }
}

/// What the operating system said of a call that failed.
struct SystemError: Error, CustomStringConvertible {
  let code = errno
  var description: String { String(cString: strerror(code)).lowercased() }
}
