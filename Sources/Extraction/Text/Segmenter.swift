/// Splits Arabic proclitics and pronoun suffixes off a word, guided by the words the language pack knows.
///
/// Of the analyses whose stem is known the one that splits least wins; an unknown word loses only what is certain
/// (`وال…`, `لل…`). Method: light stemming against a lexicon, Larkey, Ballesteros and Connell 2002, with the clitic
/// classes of the Arabic Treebank. Cost: O(length of the word), without allocation for known words.
/// It never changes; a class, so that no word of the text copies it.
final class Segmenter: Sendable {
  private let clitics: Clitics
  /// What can stand alone or first, and what can stand second, too.
  private let outer: [Clitics.Letters]
  private let inner: [Clitics.Letters]
  private static let letter = 2  // bytes of an Arabic letter in UTF-8

  init(clitics: Clitics) {
    self.clitics = clitics
    inner = clitics.nounProclitics + clitics.verbProclitics
    outer = clitics.proclitics + inner
  }

  /// How a word falls into clitics and stem.
  struct Analysis {
    fileprivate var prefix = Prefix()
    /// The letters of the stem.
    fileprivate var stem: Range<Int>
    /// The last letters of the stem in the spelling that it has without its suffix.
    fileprivate var ending: [UInt8]?
    /// The id of the stem where it is known.
    fileprivate(set) var known: Int32?
    var isDefinite = false
    var isPossessed = false

    /// The proclitics, by their letters.
    var proclitics: [Range<Int>] {
      switch prefix.count {
      case 0: []
      case 1: [0..<prefix.length]
      default: [0..<prefix.first, prefix.first..<prefix.length]
      }
    }

    /// Calls `body` with the stem of the word with these letters.
    func withStem<T>(of letters: Cell, _ body: (Cell) -> T) -> T {
      guard let ending else { return body(letters[part: stem]) }
      return (letters[stem] + ending).withUnsafeBufferPointer(body)
    }
  }

  /// A run of up to two proclitics.
  fileprivate struct Prefix {
    var count = 0
    /// The lengths of the first one and of all.
    var first = 0
    var length = 0
  }

  /// Analyses the word with these folded letters; `source` is how it stands in the text.
  func analyse(_ letters: Cell, of source: Cell, known: WordTable) -> Analysis {
    var found: Analysis?
    forEachPrefix(of: letters) { prefix in
      if isVerbal(prefix, letters), !isPresentTense(letters, from: prefix.length) { return true }
      found = analysis(letters, source, after: prefix, known)
      return found == nil
    }
    return found ?? certain(letters, source)
  }

  private func isVerbal(_ prefix: Prefix, _ letters: Cell) -> Bool {
    guard prefix.count > 0 else { return false }
    let start = prefix.count == 1 ? 0 : prefix.first
    return clitics.verbProclitics.contains {
      $0.count == prefix.length - start && Self.has(letters, $0, at: start)
    }
  }

  private func isPresentTense(_ letters: Cell, from start: Int) -> Bool {
    clitics.presentPrefixes.contains { Self.has(letters, $0, at: start) }
  }

  @inline(__always)
  private static func has(_ letters: Cell, _ part: [UInt8], at place: Int) -> Bool {
    guard letters.count >= place + part.count else { return false }
    for index in 0..<part.count where letters[place + index] != part[index] { return false }
    return true
  }

  /// Runs of proclitics that `letters` can begin with, the shortest first, until `body` is content and returns false.
  private func forEachPrefix(of letters: Cell, _ body: (Prefix) -> Bool) {
    func begins(_ clitic: [UInt8], at place: Int) -> Bool {
      letters.count >= place + clitic.count + 2 * Self.letter && Self.has(letters, clitic, at: place)
    }
    guard body(Prefix()) else { return }
    for first in outer where begins(first, at: 0) {
      guard body(Prefix(count: 1, first: first.count, length: first.count)) else { return }
    }
    for first in clitics.proclitics where begins(first, at: 0) {
      for second in inner where begins(second, at: first.count) {
        guard body(Prefix(count: 2, first: first.count, length: first.count + second.count)) else { return }
      }
    }
  }

  /// The analysis with these proclitics, when its stem is a known word.
  private func analysis(_ letters: Cell, _ source: Cell, after prefix: Prefix, _ known: WordTable)
    -> Analysis?
  {
    let start = prefix.length
    let rest = start..<letters.count
    if let id = known.find(letters[part: rest]) { return Analysis(prefix: prefix, stem: rest, known: id) }
    if let bare = withoutArticle(letters, source, prefix, least: Self.letter + 1),
      let id = known.find(letters[part: bare])
    {
      return Analysis(prefix: prefix, stem: bare, known: id, isDefinite: true)
    }
    for enclitic in clitics.enclitics where rest.count >= enclitic.count + 3 * Self.letter {
      let end = letters.count - enclitic.count
      guard Self.has(letters, enclitic, at: end) else { continue }
      var analysis = Analysis(prefix: prefix, stem: start..<end, isPossessed: true)
      analysis.known = known.find(letters[part: start..<end])
      if analysis.known != nil { return analysis }
      for restored in Self.restored(letters[end - 2], letters[end - 1]) {
        analysis.stem = start..<(end - restored.dropped)
        analysis.ending = restored.ending
        analysis.known = analysis.withStem(of: letters) { known.find($0) }
        if analysis.known != nil { return analysis }
      }
    }
    return nil
  }

  /// What stands behind the article after the proclitics: `ال…`, or `ل…` where the proclitic swallowed its alef (`لل…`).
  private func withoutArticle(_ letters: Cell, _ source: Cell, _ prefix: Prefix, least: Int) -> Range<Int>? {
    guard let article = clitics.article else { return nil }
    let start = prefix.length
    let count = letters.count - start
    if Self.has(letters, article, at: start), count > article.count + least,
      RawWord.isPlain(at: start, of: source)
    {
      return start + article.count..<letters.count
    }
    guard let contraction = clitics.contraction, prefix.count > 0,
      prefix.length - (prefix.count == 1 ? 0 : prefix.first) == Self.letter,
      Self.has(letters, contraction, at: start - Self.letter), count > Self.letter + least
    else { return nil }
    return start + Self.letter..<letters.count
  }

  /// The spellings that a word with these last two bytes has when no suffix follows: `ت` was `ة`, a medial alef was `ى`, `ئ` or
  /// `ؤ` was a final hamza, `و` lost its silent alef.
  private static func restored(_ a: UInt8, _ b: UInt8) -> [(dropped: Int, ending: [UInt8])] {
    switch (a, b) {
    case (0xD8, 0xAA): [(letter, [0xD9, 0x87])]  // ت → ه
    case (0xD8, 0xA7): [(letter, [0xD9, 0x8A])]  // ا → ي
    case (0xD9, 0x88): [(letter, [0xD8, 0xA1]), (0, [0xD8, 0xA7])]  // ؤ → ء, و → وا
    case (0xD9, 0x8A): [(letter, [0xD8, 0xA1])]  // ئ → ء
    default: []
    }
  }

  /// What can be split off an unknown word without doubt.
  private func certain(_ letters: Cell, _ source: Cell) -> Analysis {
    var found = Analysis(stem: 0..<letters.count)
    forEachPrefix(of: letters) { prefix in
      guard let bare = withoutArticle(letters, source, prefix, least: 2 * Self.letter) else { return true }
      found = Analysis(prefix: prefix, stem: bare, isDefinite: true)
      return false
    }
    return found
  }
}
