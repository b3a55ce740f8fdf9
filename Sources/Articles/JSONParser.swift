/// Reads one JSON value (RFC 8259) from UTF-8 bytes. Strict, but for lone surrogates, which become U+FFFD. O(bytes).
package struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0
  /// `\uD800`-like escapes without a partner, met so far: no Unicode text can hold them.
  package private(set) var loneSurrogates = 0

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The only value of the text.
  package mutating func parse() throws(JSONError) -> JSONValue {
    let found = try value()
    skipSpace()
    guard peek == nil else { throw error("there is more after the value") }
    return found
  }

  // Value ::= Object | Array | String | Number | "true" | "false" | "null"
  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    guard let byte = peek else { throw error("the text ends where a value should stand") }
    switch byte {
    case UInt8(ascii: "{"): return try nested(Self.object)
    case UInt8(ascii: "["): return try nested(Self.array)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  /// Nesting deeper than this is no article and would exhaust the stack.
  private static let deepest = 200

  private mutating func nested(_ read: (inout JSONParser) throws(JSONError) -> JSONValue) throws(JSONError)
    -> JSONValue
  {
    depth += 1
    guard depth <= Self.deepest else { throw error("more than \(Self.deepest) levels of nesting") }
    position += 1
    let found = try read(&self)
    depth -= 1
    return found
  }

  // Object ::= "{" [ String ":" Value { "," String ":" Value } ] "}"
  private static func object(_ parser: inout JSONParser) throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    parser.skipSpace()
    if parser.take("}") { return .object([]) }
    repeat {
      parser.skipSpace()
      guard parser.peek == UInt8(ascii: "\"") else {
        throw parser.error("a name in quotation marks should stand here")
      }
      let name = try parser.string()
      parser.skipSpace()
      guard parser.take(":") else { throw parser.error("a colon should stand after the name \"\(name)\"") }
      members.append(JSONValue.Member(name: name, value: try parser.value()))
      parser.skipSpace()
    } while parser.take(",")
    guard parser.take("}") else { throw parser.error("a comma or a closing brace should stand here") }
    return .object(members)
  }

  // Array ::= "[" [ Value { "," Value } ] "]"
  private static func array(_ parser: inout JSONParser) throws(JSONError) -> JSONValue {
    var values: [JSONValue] = []
    parser.skipSpace()
    if parser.take("]") { return .array([]) }
    repeat {
      values.append(try parser.value())
      parser.skipSpace()
    } while parser.take(",")
    guard parser.take("]") else { throw parser.error("a comma or a closing bracket should stand here") }
    return .array(values)
  }

  // Number ::= [ "-" ] Digits [ "." Digits ] [ ( "e" | "E" ) [ "+" | "-" ] Digits ]
  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    _ = take("-")
    try digits()
    if take(".") { try digits() }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      try digits()
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = peek, byte &- 48 < 10 { position += 1 }
    guard position > start else { throw error("no value begins like this") }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for index in 0..<text.utf8CodeUnitCount {
      guard peek == text.utf8Start[index] else { throw error("no value begins like this") }
      position += 1
    }
    return value
  }
}

extension JSONParser {
  // String ::= '"' { Character | Escape } '"'
  private mutating func string() throws(JSONError) -> String {
    position += 1
    var text: [UInt8] = []
    while true {
      let start = position
      while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        position += 1
      }
      text += bytes[start..<position]
      guard let byte = peek else { throw error("the text ends within a string") }
      guard byte >= 0x20 else { throw error("a control character stands in a string without its escape") }
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      text += Array(String(try escape()).utf8)
    }
  }

  // Escape ::= "\" ( '"' | "\" | "/" | "b" | "f" | "n" | "r" | "t" | "u" Hex Hex Hex Hex )
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let byte = peek else { throw error("the text ends within a string") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw error("no such escape")
    }
  }

  private mutating func codePoint() throws(JSONError) -> Unicode.Scalar {
    let first = try hex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let mark = position
    if first < 0xDC00, take("\\"), take("u") {
      let second = try hex()
      if (0xDC00...0xDFFF).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))!
      }
    }
    position = mark
    loneSurrogates += 1
    return "\u{FFFD}"
  }

  private mutating func hex() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw error("the text ends within a string") }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("four hexadecimal digits should stand here")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}

extension JSONParser {
  private var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
  }

  private func error(_ reason: String) -> JSONError {
    JSONError(column: position - bytes.startIndex + 1, reason: reason)
  }
}
