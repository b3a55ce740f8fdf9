/// Why an export was not written. Whatever stood at the path before still stands there.
public enum ExportError: Error, Equatable {
  case missingFolder(path: String, folder: String)
  case isFolder(path: String)
  /// The rights of the file or its folder forbid it.
  case notWritable(path: String, reason: String)
  case diskFull(path: String)
  /// Anything else that the system or libxml2 reports.
  case failed(path: String, reason: String)
}

extension ExportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingFolder(let path, let folder): "\(path): the folder \(folder) does not exist; make it first"
    case .isFolder(let path): "\(path): this is a folder; name the file to write in it"
    case .notWritable(let path, let reason):
      "\(path): cannot be written (\(reason)); choose another place with -o"
    case .diskFull(let path):
      "\(path): the disk is full; nothing was written, make room or choose another place with -o"
    case .failed(let path, let reason): "\(path): was not written (\(reason)); choose another place with -o"
    }
  }
}
