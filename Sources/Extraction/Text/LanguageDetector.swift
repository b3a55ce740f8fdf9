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
          // Words that a text has as they stand: one word, and none that an apostrophe joins to the next.
          guard !form.contains(32), form.last != 39 else { return }
          Self.forEachWord(of: form) { letters in
            let word = Int(words.intern(letters))
            if word == languages.count { languages.append(0) }
            languages[word] |= 1 << UInt64(number & 63)
          }
        }
      }
    }
    self.codes = codes
    self.words = words
    self.languages = languages
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
    var left = Self.sample
    text.withUTF8 { bytes in
      Self.forEachWord(of: Self.beginning(of: bytes)) { letters in
        left -= 1
        guard left >= 0, let word = words.find(letters) else { return }
        for number in counts.indices where languages[Int(word)] >> UInt64(number & 63) & 1 == 1 {
          counts[number] += 1
        }
      }
    }
    return counts
  }

  /// Calls `body` with the folded letters of each word; an apostrophe within a word belongs to it.
  private static func forEachWord(of bytes: Cell, _ body: (Cell) -> Void) {
    var letters: [UInt8] = []
    letters.reserveCapacity(64)
    func end() {
      if !letters.isEmpty { letters.withUnsafeBufferPointer(body) }
      letters.removeAll(keepingCapacity: true)
    }
    var reader = ScalarReader(bytes)
    while let item = reader.next() {
      let (a, b) = foldScalar(item.scalar)
      if a == 0 { continue }
      if LetterFolding.isWordScalar(a) || a == 39 && !letters.isEmpty && reader.peekIsWord() {
        letters.appendUTF8(a)
        if b != 0 { letters.appendUTF8(b) }
        letters.append(contentsOf: reader.smallLetters(atMost: 64))
      } else {
        end()
      }
    }
    end()
  }

  /// So many bytes that the sample lies within them, up to the end of a scalar.
  private static func beginning(of bytes: Cell) -> Cell {
    var end = min(bytes.count, sample * 12)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes[part: 0..<end]
  }
}
