/// Why a graph file could not be opened, read or written. The description says where, what, and what to do next.
public enum GraphStoreError: Error, Equatable {
  /// There is no such file.
  case missing(path: String)
  /// The folder that the file would stand in does not exist.
  case missingFolder(path: String, folder: String)
  /// The path names a folder.
  case isFolder(path: String)
  /// Neither readable nor to be made, for want of rights or of a usable folder.
  case cannotOpen(path: String)
  /// The file is no SQLite database, or one of another program.
  case notAGraph(path: String)
  /// Written by a newer version of this program.
  case newerSchema(path: String, version: Int, supported: Int)
  /// Written by an older version, and opened for reading only, so that it cannot be brought up to date.
  case olderSchema(path: String, version: Int, supported: Int)
  /// The file may only be read.
  case readOnly(path: String)
  /// Another process writes to the file.
  case locked(path: String)
  /// There is no room left.
  case full(path: String)
  /// The file is broken, or holds values that no version writes.
  case damaged(path: String, detail: String)
  /// Anything else that SQLite reports.
  case failed(path: String, detail: String)
}

extension GraphStoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such graph; build one with `entente build`"
    case .missingFolder(let path, let folder): "\(path): the folder \(folder) does not exist; make it first"
    case .isFolder(let path): "\(path): this is a folder; name the graph file in it"
    case .cannotOpen(let path):
      "\(path): the graph cannot be opened; check the rights of the file and of its folder, which must be writable"
    case .notAGraph(let path): "\(path): this file is no graph; it was left as it is, choose another name"
    case .newerSchema(let path, let version, let supported):
      "\(path): the graph has schema \(version), this program knows \(supported); use a newer version of it"
    case .olderSchema(let path, let version, let supported):
      "\(path): the graph has schema \(version), this program reads \(supported); any `entente build` into it updates it"
    case .readOnly(let path):
      "\(path): the graph may only be read; make it writable, or copy it and use the copy"
    case .locked(let path): "\(path): another process writes to this graph; wait until it has finished"
    case .full(let path):
      "\(path): the disk is full; nothing of the last batch was kept, make room and run again"
    case .damaged(let path, let detail):
      "\(path): the graph is damaged (\(detail)); build it again from its articles"
    case .failed(let path, let detail): "\(path): \(detail)"
    }
  }
}
