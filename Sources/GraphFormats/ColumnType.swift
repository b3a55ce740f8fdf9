/// The type of an attribute; the raw values are those of GraphML and GEXF.
public enum ColumnType: String, Sendable, Hashable {
  case text = "string"
  case integer = "int"
  case real = "double"
  case truth = "boolean"
}
