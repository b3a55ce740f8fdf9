internal import Glibc

/// The files behind the caller's paths: folders recursively in sorted order, hidden files left aside, each file once.
struct FileListing {
  private(set) var files: [ArticleFile] = []
  private(set) var findings: [Finding] = []
  private var seen: Set<Identity> = []

  /// O(files log files) in a folder.
  init(paths: [String]) {
    for path in paths { path == "-" ? addStandardInput() : add(path) }
  }

  private mutating func addStandardInput() {
    guard !files.contains(where: \.isStandardInput) else { return }
    files.append(ArticleFile(path: "stdin", format: .jsonLines, size: 0, isStandardInput: true))
  }

  private mutating func add(_ path: String) {
    guard let status = Status(path) else {
      findings.append(Finding(.missing, path: path, reason: "\(SystemError())", advice: "check the path"))
      return
    }
    guard seen.insert(status.identity).inserted else { return }
    if status.isFolder { return addFolder(path) }
    guard let format = ArticleFile.format(ofExtension: Self.ending(path)) else {
      findings.append(Self.unreadable(path, ending: Self.ending(path), count: 1))
      return
    }
    files.append(ArticleFile(path: path, format: format, size: status.size, isStandardInput: false))
  }

  private mutating func addFolder(_ path: String) {
    let before = (files.count, findings.count)
    addContents(of: path)
    if files.count == before.0, findings.count == before.1 {
      findings.append(
        Finding(.skipped, path: path, reason: "no articles are in this folder", advice: Self.readable))
    }
  }

  private mutating func addContents(of folder: String) {
    guard let names = Self.names(in: folder) else {
      findings.append(Finding(.skipped, path: folder, reason: "the folder cannot be read: \(SystemError())"))
      return
    }
    var others: [String: Int] = [:]
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard let status = Status(path) else {
        findings.append(Finding(.skipped, path: path, reason: "\(SystemError())"))
        continue
      }
      guard seen.insert(status.identity).inserted else { continue }
      if status.isFolder {
        addContents(of: path)
      } else if let format = ArticleFile.format(ofExtension: Self.ending(name)) {
        files.append(ArticleFile(path: path, format: format, size: status.size, isStandardInput: false))
      } else {
        others[Self.ending(name), default: 0] += 1
      }
    }
    for (ending, count) in others.sorted(by: { $0.key < $1.key }) {
      findings.append(Self.unreadable(folder, ending: ending, count: count))
    }
  }

  private static let readable = "articles are read from .txt and .jsonl files"

  private static func unreadable(_ path: String, ending: String, count: Int) -> Finding {
    let kind = ending.isEmpty ? "without an extension" : "of type .\(ending)"
    return Finding(
      .skipped, path: path, reason: "\(count) \(count == 1 ? "file" : "files") \(kind)", advice: readable)
  }

  private static func ending(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return String(name[name.index(after: dot)...])
  }

  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
          tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// What makes two paths one file.
private struct Identity: Hashable {
  let device: UInt
  let node: UInt
}

/// What the system knows of a path, links followed.
private struct Status {
  let identity: Identity
  let size: Int
  let isFolder: Bool

  /// Nil when there is nothing; `errno` says why.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    identity = Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    size = isFolder ? 0 : Int(status.st_size)
  }
}
