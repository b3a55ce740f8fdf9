import KnowledgeGraph

/// Splits a text into tokens. One pass over its UTF-8; cost linear in its length.
struct Tokenizer {
  let clitics: Clitics
  /// Splits the clitics off words. Off for the forms of tables, which are written without.
  var splitsClitics = true

  /// A word that goes on is split behind so many folded bytes.
  static let longestWord = 256

  func tokens(of text: String, words: inout Words) -> [Token] {
    var text = text
    return text.withUTF8 { tokens(of: $0, words: &words) }
  }

  func tokens(of bytes: Cell, words: inout Words) -> [Token] {
    var run = TokenizerRun(self, bytes, words)
    words = .none  // The run alone holds the words while it adds to them.
    run.read()
    words = run.words
    return run.out
  }
}

/// One run of the tokenizer: the tokens so far, and the word that is being read.
private struct TokenizerRun {
  let clitics: Clitics
  let splitsClitics: Bool
  /// What an enclitic with an apostrophe (`'s`) looks like.
  let possessive: [UInt8]
  let segmenter: Segmenter
  let segments: Bool
  let text: Cell
  var reader: ScalarReader
  var words: Words
  var out: [Token] = []
  var raw = RawWord()
  var gap = Gap()

  init(_ tokenizer: Tokenizer, _ text: Cell, _ words: Words) {
    clitics = tokenizer.clitics
    splitsClitics = tokenizer.splitsClitics
    segmenter = Segmenter(clitics: clitics)
    segments = splitsClitics && !clitics.isEmpty
    let enclitic = clitics.enclitics.first ?? []
    possessive = enclitic.first == 39 && splitsClitics ? enclitic : []
    self.text = text
    self.words = words
    reader = ScalarReader(text)
    out.reserveCapacity(text.count / 5)
    raw.letters.reserveCapacity(Tokenizer.longestWord + 8)
  }

  mutating func read() {
    while let current = reader.next() {
      let (a, b) = foldScalar(current.scalar)
      if a == 0 {
        // A mark belongs to its letter; a sign of direction or a joiner ends no word and belongs to none.
        if !raw.isEmpty, !isFormat(current.scalar) { extend() }
      } else if LetterFolding.isWordScalar(a) {
        append(a, b, current)
      } else if !raw.isEmpty, joins(a) {
        let isElision = a == 39 && clitics.elisions.contains(raw.letters + [39])
        raw.letters.appendUTF8(a)
        extend()
        if isElision { finish() }
      } else {
        separate(a, current)
      }
    }
    finish()
  }

  /// The word goes on up to where the reader stands.
  private mutating func extend() { (raw.byteEnd, raw.scalarEnd) = (reader.byte, reader.count) }

  @inline(__always)
  private mutating func append(_ a: UInt32, _ b: UInt32, _ current: ScalarReader.Item) {
    let isDigit = a &- 48 < 10
    if raw.isEmpty {
      (raw.byteStart, raw.scalarStart) = (current.byte, current.index)
      raw.flags = gap.take()
      raw.kind = isDigit ? .number : .word
      if current.scalar.value < 0x530 { raw.flags.insert(.cased) }
      if a != current.scalar.value, isUpper(current.scalar) { raw.flags.insert(.capital) }
    }
    if isUpper(current.scalar) { raw.upper += 1 } else { raw.lower += 1 }
    raw.letters.appendUTF8(a)
    if b != 0 { raw.letters.appendUTF8(b) }
    if !isDigit {
      raw.kind = .word
      let run = reader.smallLetters(atMost: Tokenizer.longestWord + 1 - raw.letters.count)
      if !run.isEmpty {
        raw.letters.append(contentsOf: run)
        raw.lower += run.count
      }
    }
    extend()
    if raw.letters.count > Tokenizer.longestWord { finish() }
  }

  private mutating func separate(_ a: UInt32, _ current: ScalarReader.Item) {
    let hadWord = !raw.isEmpty
    finish()
    switch a {
    case 10, 13, 0x85, 0x2028, 0x2029: gap.lineBreak(a)
    case 32, 9, 11, 12, 0x3000, 0x2000...0x200A: gap.space()
    case 45 where hadWord && reader.peekIsWord(): gap.hyphen()
    default:
      raw.letters.appendUTF8(a)
      let word = intern(0..<raw.letters.count)
      raw.letters.removeAll(keepingCapacity: true)
      out.append(
        Token(
          bytes: current.byte..<reader.byte, scalars: current.index..<reader.count, word: word,
          kind: .punctuation, flags: gap.take()))
    }
  }

  /// Whether a mark that follows the letters of a word belongs to it: the apostrophe of "l'Algérie" and "O'Brien", the points of
  /// "U.S.", the separators of "1,700.5" and "14:30".
  private func joins(_ mark: UInt32) -> Bool {
    switch mark {
    case 39: return reader.peekIsWord() && raw.kind == .word
    case 46:
      if raw.kind == .number { return reader.peekIsDigit() }
      let isInitial =
        raw.letters.count == 1 || raw.letters.count >= 3 && raw.letters[raw.letters.count - 2] == 46
      guard isInitial, raw.flags.contains(.capital) else { return false }
      return reader.peekIsInitial() || raw.letters.contains(46)
    case 44, 58, 0x66B, 0x66C: return raw.kind == .number && reader.peekIsDigit()
    default: return false
    }
  }

  private func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  @inline(__always)
  private func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value &- 65 < 26 }
    if value >= 0x530 { return false }
    return scalar.properties.isUppercase
  }

  private mutating func intern(_ range: Range<Int>) -> Int32 {
    raw.letters.withUnsafeBufferPointer { words.intern($0[part: range]) }
  }

  /// Turns the letters read so far into tokens and starts afresh.
  private mutating func finish() {
    guard !raw.isEmpty else { return }
    let enclitic = possessiveStart()
    if raw.lower == (enclitic == nil ? 0 : 1), raw.upper > 1 { raw.flags.insert(.allCapitals) }
    while raw.letters.count > 1, raw.letters.last == 46 { raw.letters.removeLast() }
    if raw.kind == .number || !splitsClitics {
      append(0..<raw.letters.count)
    } else if let end = enclitic {
      append(0..<end)
      append(end..<raw.letters.count, adding: .enclitic)
    } else if segments {
      segment()
    } else {
      append(0..<raw.letters.count)
    }
    raw.reset()
  }

  private mutating func append(_ range: Range<Int>, adding flags: Token.Flags = []) {
    out.append(raw.token(range, word: intern(range), adding: flags, of: text))
  }

  private mutating func segment() {
    let source = text[part: Int(raw.byteStart)..<Int(raw.byteEnd)]
    let analysis = raw.letters.withUnsafeBufferPointer {
      segmenter.analyse($0, of: source, known: words.known)
    }
    for clitic in analysis.proclitics { append(clitic, adding: .proclitic) }
    var flags: Token.Flags = []
    if analysis.isDefinite { flags.insert(.definite) }
    if analysis.isPossessed { flags.insert(.possessed) }
    let stem =
      analysis.known
      ?? raw.letters.withUnsafeBufferPointer { analysis.withStem(of: $0) { words.intern($0) } }
    let start = analysis.proclitics.last?.upperBound ?? 0
    out.append(raw.token(start..<raw.letters.count, word: stem, adding: flags, of: text))
  }

  /// Where an enclitic with an apostrophe begins.
  private func possessiveStart() -> Int? {
    let start = raw.letters.count - possessive.count
    guard !possessive.isEmpty, start > 0, raw.letters[start] == 39,
      raw.letters[start...].elementsEqual(possessive)
    else { return nil }
    return start
  }
}

/// What lies between two tokens.
private struct Gap {
  private var flags: Token.Flags = [.lineStart, .paragraphStart, .spaced]
  private var breaks = 0
  private var afterReturn = false

  mutating func lineBreak(_ scalar: UInt32) {
    if scalar == 10, afterReturn {
      afterReturn = false
      return
    }
    afterReturn = scalar == 13
    breaks += 1
    flags.insert([.lineStart, .spaced])
    flags.remove(.joined)
    if breaks > 1 { flags.insert(.paragraphStart) }
  }

  mutating func space() {
    flags.insert(.spaced)
    flags.remove(.joined)
  }

  mutating func hyphen() { flags.insert(.joined) }

  mutating func take() -> Token.Flags {
    defer {
      flags = []
      breaks = 0
      afterReturn = false
    }
    return flags
  }
}
