import CLanguagePacks

/// The tables that are compiled into the binary, by folder and file name.
enum BuiltInTables {
  /// The folders, sorted.
  static let folders = Set(all.keys.map { String($0.prefix { $0 != "/" }) }).sorted()

  static func bytes(folder: String, file: String) -> UnsafeBufferPointer<UInt8>? {
    all[folder + "/" + file]
  }

  nonisolated(unsafe) private static let all: [String: UnsafeBufferPointer<UInt8>] = {
    var found: [String: UnsafeBufferPointer<UInt8>] = [:]
    for index in 0..<ce_table_count {
      var table = ce_table()
      ce_table_at(index, &table)
      found[String(cString: table.folder) + "/" + String(cString: table.file)] = UnsafeBufferPointer(
        start: table.bytes, count: table.count)
    }
    return found
  }()
}
