import Foundation
import KnowledgeGraph

/// Where the tables of language packs come from: a folder, or the binary.
enum TableSource: Sendable {
  case builtIn
  case folder(String)

  /// The languages that have a folder, sorted.
  var languages: [LanguageCode] {
    switch self {
    case .builtIn: return BuiltInTables.folders.filter { $0 != "world" }.map { LanguageCode(rawValue: $0) }
    case .folder(let path):
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter {
        $0 != "world" && FileManager.default.fileExists(atPath: "\(path)/\($0)/words.tsv")
      }.sorted()
        .map { LanguageCode(rawValue: $0) }
    }
  }

  /// Whether a table is there.
  func has(_ folder: String, _ file: String) -> Bool {
    switch self {
    case .builtIn: BuiltInTables.bytes(folder: folder, file: file) != nil
    case .folder(let path): FileManager.default.fileExists(atPath: "\(path)/\(folder)/\(file)")
    }
  }

  func table(_ folder: String, _ file: String, columns: Int) throws(LanguagePackError) -> Table {
    let name = folder + "/" + file
    switch self {
    case .builtIn:
      guard let bytes = BuiltInTables.bytes(folder: folder, file: file) else {
        throw LanguagePackError(file: name, line: nil, reason: "is missing", advice: "")
      }
      return try Table(file: name, bytes: TableBytes(builtIn: bytes), columns: columns)
    case .folder(let path):
      guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
        throw LanguagePackError(
          file: name, line: nil, reason: "cannot be read in \(path)",
          advice: "every language has the same files")
      }
      return try Table(file: name, bytes: TableBytes(copying: data), columns: columns)
    }
  }

  /// The bytes of a file that need not be there.
  func bytes(_ folder: String, _ file: String) -> LinearModel.Bytes? {
    switch self {
    case .builtIn:
      return BuiltInTables.bytes(folder: folder, file: file).map { .constant(UnsafeRawBufferPointer($0)) }
    case .folder(let path):
      return FileManager.default.contents(atPath: path + "/" + folder + "/" + file).map {
        .owned([UInt8]($0))
      }
    }
  }
}
