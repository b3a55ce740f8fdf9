import KnowledgeGraph

/// Splits a text into tokens. One pass over its UTF-8; cost linear in its length.
struct Tokenizer {
  let clitics: Clitics
  /// Splits the clitics off words. Off for the forms of tables, which are written without.
  var splitsClitics = true

  private static let longestWord = 256

  func tokens(of text: String, words: inout Words) -> [Token] {
    var text = text
    return text.withUTF8 { tokens(of: $0, words: &words) }
  }

  private func tokens(of bytes: UnsafeBufferPointer<UInt8>, words: inout Words) -> [Token] {
    var reader = ScalarReader(bytes)
    var out: [Token] = []
    out.reserveCapacity(bytes.count / 5)
    var raw = RawWord()
    var gap = Gap()
    while let current = reader.next() {
      let (a, b) = foldScalar(current.scalar)
      if a == 0 {
        // A mark belongs to its letter; a sign of direction or a joiner ends no word and belongs to none.
        if !raw.isEmpty, !isFormat(current.scalar) {
          (raw.byteEnd, raw.scalarEnd) = (reader.byte, reader.count)
        }
        continue
      }
      if LetterFolding.isWordScalar(a) {
        let isDigit = a &- 48 < 10
        if raw.isEmpty {
          raw.flags = gap.take()
          raw.kind = isDigit ? .number : .word
          if current.scalar.value < 0x530 { raw.flags.insert(.cased) }
          if a != current.scalar.value, isUpper(current.scalar) { raw.flags.insert(.capital) }
        }
        if isUpper(current.scalar) { raw.upper += 1 } else { raw.lower += 1 }
        if !isDigit { raw.kind = .word }
        raw.append(a, byte: current.byte, scalar: current.index, isPlain: a == current.scalar.value)
        if b != 0 { raw.append(b, byte: current.byte, scalar: current.index) }
        (raw.byteEnd, raw.scalarEnd) = (reader.byte, reader.count)
        if raw.letters.count > Self.longestWord { finish(&raw, &out, &words) }
        continue
      }
      if !raw.isEmpty, joins(a, raw, reader, &out, &words, current) {
        if a == 39, clitics.elisions.contains(raw.letters + [39]) {
          raw.append(a, byte: current.byte, scalar: current.index)
          (raw.byteEnd, raw.scalarEnd) = (reader.byte, reader.count)
          finish(&raw, &out, &words)
        } else {
          raw.append(a, byte: current.byte, scalar: current.index)
          (raw.byteEnd, raw.scalarEnd) = (reader.byte, reader.count)
        }
        continue
      }
      let hadWord = !raw.isEmpty
      finish(&raw, &out, &words)
      switch a {
      case 10, 13, 0x85, 0x2028, 0x2029: gap.lineBreak(a)
      case 32, 9, 11, 12, 0x3000, 0x2000...0x200A: gap.space()
      case 45 where hadWord && reader.peekIsWord(): gap.hyphen()
      default: out.append(mark(a, current, reader, gap.take(), &words))
      }
    }
    finish(&raw, &out, &words)
    return out
  }

  /// Whether a mark that follows the letters of a word belongs to it: the apostrophe of "l'Algérie" and "O'Brien", the points of
  /// "U.S.", the separators of "1,700.5" and "14:30".
  private func joins(
    _ mark: UInt32, _ raw: RawWord, _ reader: ScalarReader, _ out: inout [Token], _ words: inout Words,
    _ current: ScalarReader.Item
  ) -> Bool {
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

  private func mark(
    _ folded: UInt32, _ current: ScalarReader.Item, _ reader: ScalarReader, _ flags: Token.Flags,
    _ words: inout Words
  ) -> Token {
    var raw = RawWord()
    raw.append(folded, byte: current.byte, scalar: current.index)
    return Token(
      bytes: current.byte..<reader.byte, scalars: current.index..<reader.count,
      word: words.intern(raw.letters[...]),
      kind: .punctuation, flags: flags)
  }

  private func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  private func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value &- 65 < 26 }
    if value >= 0x530 { return false }
    return scalar.properties.isUppercase
  }

  /// Turns the letters read so far into tokens and starts afresh.
  private func finish(_ raw: inout RawWord, _ out: inout [Token], _ words: inout Words) {
    guard !raw.isEmpty else { return }
    let enclitic = splitsClitics ? possessive(raw) : nil
    if raw.lower == (enclitic == nil ? 0 : 1), raw.upper > 1 { raw.flags.insert(.allCapitals) }
    while raw.letters.count > 1, raw.letters.last == 46 { trimPoint(&raw) }
    if raw.kind == .number || !splitsClitics {
      out.append(raw.token(0..<raw.letters.count, word: words.intern(raw.letters[...])))
    } else if let end = enclitic {
      out.append(raw.token(0..<end, word: words.intern(raw.letters[..<end])))
      out.append(
        raw.token(end..<raw.letters.count, word: words.intern(raw.letters[end...]), adding: .enclitic))
    } else if clitics.isEmpty {
      out.append(raw.token(0..<raw.letters.count, word: words.intern(raw.letters[...])))
    } else {
      Segmenter(clitics: clitics, known: words.known).append(raw, to: &out, &words)
    }
    raw.reset()
  }

  private func trimPoint(_ raw: inout RawWord) {
    raw.letters.removeLast()
    raw.byteStarts.removeLast()
    raw.scalarStarts.removeLast()
    raw.isPlain.removeLast()
  }

  /// Where an enclitic with an apostrophe (`'s`) begins.
  private func possessive(_ raw: RawWord) -> Int? {
    guard let enclitic = clitics.enclitics.first, enclitic.first == 39, raw.letters.count > enclitic.count,
      raw.letters.suffix(enclitic.count).elementsEqual(enclitic)
    else { return nil }
    return raw.letters.count - enclitic.count
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
