/// A word, a number or a punctuation mark of the text, with its way back to the original.
///
/// Arabic clitics and elided French articles are tokens of their own: "والجزائر" is `و` and `جزائر` (definite).
struct Token: Sendable {
  enum Kind: UInt8, Sendable { case word, number, punctuation }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    /// Begins with an upper-case letter.
    static let capital = Flags(rawValue: 1)
    /// Has only upper-case letters, at least two.
    static let allCapitals = Flags(rawValue: 2)
    /// Bore the Arabic article.
    static let definite = Flags(rawValue: 4)
    /// Follows a hyphen without space.
    static let joined = Flags(rawValue: 8)
    /// Is a proclitic of the next token.
    static let proclitic = Flags(rawValue: 16)
    /// Bore a pronoun suffix ("his", "its").
    static let possessed = Flags(rawValue: 32)
    /// Begins a line.
    static let lineStart = Flags(rawValue: 64)
    /// Begins a paragraph (after an empty line).
    static let paragraphStart = Flags(rawValue: 128)
    /// Follows white space (or begins the text).
    static let spaced = Flags(rawValue: 256)
    /// Belongs to the Latin, Greek or Cyrillic script, where names have capitals.
    static let cased = Flags(rawValue: 512)
    /// Is an enclitic of the token before: the `'s` of "Germany's".
    static let enclitic = Flags(rawValue: 1024)
  }

  /// UTF-8 offsets into the text.
  var bytes: Range<Int32>
  /// Unicode scalar offsets into the text.
  var scalars: Range<Int32>
  /// The id of the folded word.
  var word: Int32
  var kind: Kind
  var flags: Flags

  func has(_ flag: Flags) -> Bool { flags.contains(flag) }
}

/// Words beyond a language pack's own, as one article brings them: pack ids first, then the article's.
struct Words: Sendable {
  let known: WordTable
  private(set) var new = WordTable()

  init(known: WordTable) { self.known = known }

  static let none = Words(known: WordTable())

  mutating func intern(_ word: Cell) -> Int32 {
    let hash = known.hash(word)
    return known.find(word, hash) ?? Int32(known.count) + new.intern(word, hash)
  }

  func find(_ word: ArraySlice<UInt8>) -> Int32? {
    known.find(word) ?? new.find(word).map { Int32(known.count) + $0 }
  }

  subscript(id: Int32) -> ArraySlice<UInt8> { id < known.count ? known[id] : new[id - Int32(known.count)] }
}
