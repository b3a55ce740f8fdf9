internal import GRDB

/// Columns by their place, from 0. A value that does not fit throws, so that a damaged file is reported and no trap.
extension Row {
  func text(_ column: Int) throws -> String { try decode(StoredText.self, atIndex: column).text }
  func textIfAny(_ column: Int) throws -> String? { try decode(StoredText?.self, atIndex: column)?.text }
  func int(_ column: Int) throws -> Int { try decode(Int.self, atIndex: column) }
  func intIfAny(_ column: Int) throws -> Int? { try decode(Int?.self, atIndex: column) }
  func int64(_ column: Int) throws -> Int64 { try decode(Int64.self, atIndex: column) }
}
