/// What an attribute of a node or edge holds.
public enum ColumnValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case real(Double)
  case truth(Bool)
}

extension ColumnValue: CustomStringConvertible {
  /// As XML Schema and JSON write it: `true` in lower case, the shortest decimals that give the number back.
  public var description: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .truth(let truth): truth ? "true" : "false"
    }
  }
}
