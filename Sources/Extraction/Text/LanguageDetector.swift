import KnowledgeGraph

/// Tells the language of a text by the function words that only one of the packs has.
struct LanguageDetector: Sendable {
  private let tables: [(code: LanguageCode, words: Set<[UInt8]>)]
  private static let sample = 4000

  init(_ packs: [LanguageCode: LanguagePack]) {
    tables = packs.keys.sorted().map { code in (code, packs[code]!.functionWords) }
  }

  /// The language with the most function words in the first thousands of words; `told` stands unless another has twice as
  /// many. Nil when none occurs and none is told.
  func language(of text: String, told: LanguageCode?) -> LanguageCode? {
    var words = Words(known: WordTable())
    let tokens = Tokenizer(clitics: Clitics(), splitsClitics: false).tokens(
      of: String(text.prefix(Self.sample * 6)), words: &words)
    var best: (count: Int, code: LanguageCode)?
    var ofTold = -1
    for table in tables {
      let count = tokens.lazy.prefix(Self.sample).filter { table.words.contains(Array(words[$0.word])) }.count
      if count > best?.count ?? 0 { best = (count, table.code) }
      if table.code == told { ofTold = count }
    }
    if let told, ofTold >= 0, ofTold * 2 >= best?.count ?? 0 { return told }
    return best?.code
  }
}

extension LanguagePack {
  /// The folded words of class `function`.
  var functionWords: Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for word in 0..<Int32(classes.count) where classes[Int(word)].has(.function) {
      found.insert(Array(words[word]))
    }
    return found
  }
}
