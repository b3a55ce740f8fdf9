/// Letters as they count when names and words are compared: no case, no accents, no vowel signs, one form for each of
/// the Arabic letters that writers use for one another (`أإآٱ`→`ا`, `ى`→`ي`, `ة`→`ه`, `ؤ`→`و`, `ئ`→`ي`).
///
/// Works on single Unicode scalars, so that text keeps its way back: one scalar becomes none, one or two.
/// Cost: O(1) a scalar, without allocation.
public enum LetterFolding {
  /// The folded form of `scalar`: up to two scalars, `0` for none. Both are `0` when the scalar does not count at all
  /// (combining marks, vowel signs, tatweel, marks of direction, zero-width characters).
  @inlinable
  public static func fold(_ scalar: Unicode.Scalar) -> (UInt32, UInt32) {
    let value = scalar.value
    if value < 0x80 { return (value &- 65 < 26 ? value + 32 : value, 0) }
    // Arabic letters that stay as they are: the alef without hamza up to the waw, but for the te marbuta and the tatweel.
    if value &- 0x627 < 0x22, value != 0x629, value != 0x640 { return (value, 0) }
    return foldBeyondASCII(value)
  }

  @usableFromInline
  static func foldBeyondASCII(_ value: UInt32) -> (UInt32, UInt32) {
    switch value {
    case 0xC0..<0x250: return entry(latin, Int(value - 0xC0), value)
    case 0x1E00..<0x1F00: return entry(latinAdditional, Int(value - 0x1E00), value)
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670,
      0x6D6...0x6DC,
      0x6DF...0x6E4, 0x6E7, 0x6E8, 0x6EA...0x6ED, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0xFE20...0xFE2F,
      0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFE00...0xFE0F,
      0xFEFF:
      return (0, 0)
    case 0x622, 0x623, 0x625, 0x671: return (0x627, 0)
    case 0x649, 0x626, 0x6CC: return (0x64A, 0)
    case 0x629: return (0x647, 0)
    case 0x624: return (0x648, 0)
    case 0x6A9: return (0x643, 0)
    case 0x660...0x669: return (value - 0x660 + 48, 0)
    case 0x6F0...0x6F9: return (value - 0x6F0 + 48, 0)
    case 0x2018, 0x2019, 0x2BC, 0x2BF, 0x2BE, 0x60, 0xB4: return (39, 0)
    case 0xA0, 0x202F, 0x2009, 0x2007: return (32, 0)
    case 0x2010, 0x2011: return (45, 0)
    case 0x370...0x3FF, 0x400...0x52F, 0x531...0x556, 0x10A0...0x10FF:
      let lower = Unicode.Scalar(value)!.properties.lowercaseMapping.unicodeScalars
      return (lower.first!.value, 0)
    default: return (value, 0)
    }
  }

  private static func entry(_ table: [(UInt8, UInt8)], _ index: Int, _ value: UInt32) -> (UInt32, UInt32) {
    let (a, b) = table[index]
    return a == 46 ? (value, 0) : (UInt32(a), UInt32(b))
  }

  /// U+00C0…U+024F; a dot where the scalar stays as it is.
  private static let latin: [(UInt8, UInt8)] = pairs(
    """
    a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss a a a a a a ae c e e e e i i \
    i i d n o o o o o . o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g \
    g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l . . l l n n n n n n . n n o \
    o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z \
    z z z s . b . . . . o . . . d . . . e e e . . . . . . . . . . . . . . . o o . . . . . . . . . . \
    . . . u u . . . . . . . . . . . . . . . . . . . dz dz dz lj lj lj nj nj nj a a i i o o u u u u u \
    u u u u u e a a a a ae ae . . g g k k o o o o . . j dz dz dz g g . . n n a a ae ae o o a a a a e \
    e e e i i i i o o o o r r r r u u u u s s t t . . h h . . . . . . a a e e o o o o o o o o y y . \
    . . . . . . . . . . . . . . . . . . . . . . . . . . .
    """)

  /// U+1E00…U+1EFF.
  private static let latinAdditional: [(UInt8, UInt8)] = pairs(
    """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i \
    k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r \
    s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y \
    z z z z z z h t w y . s . . ss . a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e \
    e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u \
    u u y y y y y y y y . . . . . .
    """)

  private static func pairs(_ list: String) -> [(UInt8, UInt8)] {
    list.split(separator: " ").map { letters in
      let bytes = Array(letters.utf8)
      return (bytes[0], bytes.count > 1 ? bytes[1] : 0)
    }
  }
}

extension LetterFolding {
  /// `text` folded, its words (letters and digits) separated by single spaces; punctuation and the Arabic article do not count.
  /// Cost: O(length of the text).
  public static func key(_ text: some StringProtocol) -> String {
    var words: [[UInt32]] = [[]]
    for scalar in text.unicodeScalars {
      let (first, second) = fold(scalar)
      if first == 0 { continue }
      if isWordScalar(first) {
        words[words.count - 1].append(first)
        if second != 0 { words[words.count - 1].append(second) }
      } else if !words[words.count - 1].isEmpty {
        words.append([])
      }
    }
    var key = String.UnicodeScalarView()
    for word in words where !word.isEmpty {
      if !key.isEmpty { key.append(" ") }
      let bare = word.count > 4 && word[0] == 0x627 && word[1] == 0x644 ? word.dropFirst(2) : word[...]
      for value in bare { key.append(Unicode.Scalar(value)!) }
    }
    return String(key)
  }

  /// Whether a folded scalar belongs to a word: a letter or a digit of any script.
  @inlinable
  public static func isWordScalar(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 97 < 26 || value &- 48 < 10 || value &- 65 < 26 }
    if value >= 0x620 && value <= 0x64A { return true }
    return isWordBeyond(value)
  }

  @usableFromInline
  static func isWordBeyond(_ value: UInt32) -> Bool {
    switch value {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x370...0x3FF, 0x400...0x52F,
      0x66E...0x6D3, 0x1E00...0x1FFF:
      return true
    case 0x80...0x2FFF:
      guard let scalar = Unicode.Scalar(value) else { return false }
      return scalar.properties.isAlphabetic
    default:
      guard let scalar = Unicode.Scalar(value) else { return false }
      return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
  }
}
