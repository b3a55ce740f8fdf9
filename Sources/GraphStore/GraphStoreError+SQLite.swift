internal import GRDB

extension GraphStoreError {
  /// What an error of the database means for the graph file.
  init(_ error: any Error, path: String) {
    if let error = error as? RowDecodingError {
      self = .damaged(path: path, detail: error.description)
      return
    }
    guard let error = error as? DatabaseError else {
      self = (error as? GraphStoreError) ?? .failed(path: path, detail: String(describing: error))
      return
    }
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notAGraph(path: path)
      case .SQLITE_READONLY: .readOnly(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM: .cannotOpen(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, detail: error.message ?? "corrupt page")
      default: .failed(path: path, detail: error.message ?? error.description)
      }
  }
}
