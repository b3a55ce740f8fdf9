internal import Foundation

/// A file in the making: written beside its target, and put in its place by ``commit()`` when it is complete.
///
/// Until then the target is as it was, and a file that is never committed leaves nothing behind. A target that is no regular
/// file (`/dev/stdout`, a pipe) is written to directly.
final class OutputFile {
  private let path: String
  private let target: String
  private var temporary: String?
  private var descriptor: Int32 = -1
  /// The first error of a write. Writes after it do nothing.
  private(set) var failure: ExportError?

  init(replacing path: String) throws(ExportError) {
    self.path = path
    target =
      realpath(path, nil).map { resolved in
        defer { free(resolved) }
        return String(cString: resolved)
      } ?? path
    var status = stat()
    let exists = stat(target, &status) == 0
    let type = status.st_mode & S_IFMT
    if exists, type == S_IFDIR { throw .isFolder(path: path) }
    if exists, access(target, W_OK) != 0 { throw error(errno) }
    if exists, type != S_IFREG { try openDevice() } else { try openTemporary() }
    if exists, type == S_IFREG { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary { unlink(temporary) }
  }

  private func openDevice() throws(ExportError) {
    descriptor = open(target, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw error(errno) }
  }

  private func openTemporary() throws(ExportError) {
    var number = 0
    repeat {
      let name = folder + "/.entente-\(getpid())-\(number).part"
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { temporary = name }
      number += 1
    } while descriptor < 0 && errno == EEXIST
    if descriptor < 0 { throw error(errno) }
  }

  private var folder: String {
    guard let slash = target.lastIndex(of: "/") else { return "." }
    return slash == target.startIndex ? "/" : String(target[..<slash])
  }
}

extension OutputFile {
  /// Writes all of `bytes`, or sets ``failure``.
  func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while failure == nil, !rest.isEmpty {
      let written = Foundation.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        failure = error(errno)
      }
    }
  }

  /// Puts the complete file in its place.
  func commit() throws(ExportError) {
    if let failure { throw failure }
    if let temporary {
      if fsync(descriptor) != 0 { throw error(errno) }
      if rename(temporary, target) != 0 { throw error(errno) }
      self.temporary = nil
    }
    let closed = close(descriptor)
    descriptor = -1
    if closed != 0 { throw error(errno) }
  }

  private func error(_ code: Int32) -> ExportError {
    let reason = String(cString: strerror(code))
    return switch code {
    case ENOENT, ENOTDIR: .missingFolder(path: path, folder: folder)
    case EISDIR: .isFolder(path: path)
    case EACCES, EPERM, EROFS: .notWritable(path: path, reason: reason)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .failed(path: path, reason: reason)
    }
  }
}
