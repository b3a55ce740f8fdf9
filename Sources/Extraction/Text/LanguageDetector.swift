import KnowledgeGraph

/// Tells the language of a text by the function words that only one of the languages has.
struct LanguageDetector: Sendable {
  private let codes: [LanguageCode]
  /// The function words of all languages, and which languages have them, one bit each.
  private let words: WordTable
  private let languages: [UInt64]
  private static let sample = 4000

  /// Reads the function words of each language from its `words.tsv`, and nothing else.
  init(_ codes: [LanguageCode], from source: TableSource) throws(LanguagePackError) {
    var words = WordTable(capacity: 1 << 10)
    var languages: [UInt64] = []
    for (number, code) in codes.enumerated() {
      try source.table(code.rawValue, "words.tsv", columns: 2).forEachRow { row throws(LanguagePackError) in
        guard row[0] == "function" else { return }
        row[1].forEachForm { form, _ in
          guard let letters = Self.letters(of: form) else { return }
          let word = Int(letters.withUnsafeBufferPointer { words.intern($0) })
          if word == languages.count { languages.append(0) }
          languages[word] |= 1 << UInt64(number & 63)
        }
      }
    }
    self.codes = codes
    self.words = words
    self.languages = languages
  }

  /// The folded letters of a form of one word; nil when it has several.
  private static func letters(of form: Cell) -> [UInt8]? {
    var scratch = Words(known: WordTable())
    let tokens = Tokenizer(clitics: Clitics(), splitsClitics: false).tokens(of: form, words: &scratch)
    return tokens.count == 1 ? Array(scratch[tokens[0].word]) : nil
  }

  /// The language with the most function words in the first thousands of words; `told` stands unless another has twice as
  /// many. Nil when none occurs and none is told.
  func language(of text: String, told: LanguageCode?) -> LanguageCode? {
    let counts = counts(in: text)
    var best: (count: Int, code: LanguageCode)?
    var ofTold = -1
    for (code, count) in zip(codes, counts) {
      if count > best?.count ?? 0 { best = (count, code) }
      if code == told { ofTold = count }
    }
    if let told, ofTold >= 0, ofTold * 2 >= best?.count ?? 0 { return told }
    return best?.code
  }

  /// How many function words of each language the first thousands of words hold.
  private func counts(in text: String) -> [Int] {
    var text = text
    var counts = [Int](repeating: 0, count: codes.count)
    text.withUTF8 { bytes in
      var scratch = Words(known: words)
      let tokens = Tokenizer(clitics: Clitics(), splitsClitics: false).tokens(
        of: Self.beginning(of: bytes), words: &scratch)
      for token in tokens.prefix(Self.sample) where token.word < languages.count {
        for number in counts.indices where languages[Int(token.word)] >> UInt64(number & 63) & 1 == 1 {
          counts[number] += 1
        }
      }
    }
    return counts
  }

  /// So many bytes that the sample lies within them, up to the end of a scalar.
  private static func beginning(of bytes: Cell) -> Cell {
    var end = min(bytes.count, sample * 12)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes[part: 0..<end]
  }
}
