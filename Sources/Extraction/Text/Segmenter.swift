/// Splits Arabic proclitics and pronoun suffixes off a word, guided by the words the language pack knows.
///
/// Of the analyses whose stem is known the one that splits least wins; an unknown word loses only what is certain
/// (`وال…`, `لل…`). Method: light stemming against a lexicon, Larkey, Ballesteros and Connell 2002, with the clitic
/// classes of the Arabic Treebank. Cost: O(length of the word).
struct Segmenter {
  let clitics: Clitics
  let known: WordTable
  private static let letter = 2  // bytes of an Arabic letter in UTF-8

  /// How a word falls into clitics and stem.
  struct Analysis {
    /// Lengths of the proclitics, in bytes.
    var proclitics: [Int] = []
    var stem: [UInt8] = []
    var isDefinite = false
    var isPossessed = false
  }

  func append(_ raw: RawWord, to out: inout [Token], _ words: inout Words) {
    let analysis = analyse(raw)
    var at = 0
    for length in analysis.proclitics {
      out.append(
        raw.token(at..<at + length, word: words.intern(raw.letters[at..<at + length]), adding: .proclitic))
      at += length
    }
    var flags: Token.Flags = []
    if analysis.isDefinite { flags.insert(.definite) }
    if analysis.isPossessed { flags.insert(.possessed) }
    out.append(raw.token(at..<raw.letters.count, word: words.intern(analysis.stem[...]), adding: flags))
  }

  func analyse(_ raw: RawWord) -> Analysis {
    let prefixes = prefixes(of: raw.letters)
    for proclitics in prefixes
    where !isVerbal(proclitics, raw.letters) || isPresentTense(raw.letters.dropFirst(proclitics.reduce(0, +)))
    {
      if let found = stem(of: raw, after: proclitics) { return found }
    }
    return certain(raw, prefixes)
  }

  private func isVerbal(_ proclitics: [Int], _ letters: [UInt8]) -> Bool {
    guard let last = proclitics.last else { return false }
    let start = proclitics.dropLast().reduce(0, +)
    return clitics.verbProclitics.contains { letters[start..<start + last].elementsEqual($0) }
  }

  private func isPresentTense(_ rest: ArraySlice<UInt8>) -> Bool {
    clitics.presentPrefixes.contains { rest.starts(with: $0) }
  }

  /// Runs of proclitics that `letters` can begin with, the shortest first.
  private func prefixes(of letters: [UInt8]) -> [[Int]] {
    var found: [[Int]] = [[]]
    func begins(_ clitic: [UInt8], at place: Int) -> Bool {
      letters.count >= place + clitic.count + 2 * Self.letter
        && letters[place..<place + clitic.count].elementsEqual(clitic)
    }
    let inner = clitics.nounProclitics + clitics.verbProclitics
    for first in clitics.proclitics + inner where begins(first, at: 0) { found.append([first.count]) }
    for first in clitics.proclitics where begins(first, at: 0) {
      for second in inner where begins(second, at: first.count) { found.append([first.count, second.count]) }
    }
    return found
  }

  /// The analysis with these proclitics, when its stem is a known word.
  private func stem(of raw: RawWord, after proclitics: [Int]) -> Analysis? {
    let start = proclitics.reduce(0, +)
    let rest = Array(raw.letters[start...])
    var analysis = Analysis(proclitics: proclitics)
    if isKnown(rest) {
      analysis.stem = rest
      return analysis
    }
    if let bare = withoutArticle(raw, start, proclitics, least: Self.letter + 1), isKnown(bare) {
      analysis.stem = bare
      analysis.isDefinite = true
      return analysis
    }
    for enclitic in clitics.enclitics where rest.count >= enclitic.count + 3 * Self.letter {
      guard rest.suffix(enclitic.count).elementsEqual(enclitic) else { continue }
      let bare = Array(rest.dropLast(enclitic.count))
      for candidate in [bare] + restored(bare) where isKnown(candidate) {
        analysis.stem = candidate
        analysis.isPossessed = true
        return analysis
      }
    }
    return nil
  }

  private func isKnown(_ word: [UInt8]) -> Bool { known.find(word[...]) != nil }

  /// What stands behind the article at `start`: `ال…`, or `ل…` where the proclitic swallowed its alef (`لل…`).
  private func withoutArticle(_ raw: RawWord, _ start: Int, _ proclitics: [Int], least: Int) -> [UInt8]? {
    guard let article = clitics.article else { return nil }
    let rest = raw.letters[start...]
    if rest.starts(with: article), raw.isPlain[start], rest.count > article.count + least {
      return Array(rest.dropFirst(article.count))
    }
    guard let contraction = clitics.contraction, proclitics.last == Self.letter,
      raw.letters[(start - Self.letter)...].starts(with: contraction), rest.count > Self.letter + least
    else { return nil }
    return Array(rest.dropFirst(Self.letter))
  }

  /// The spellings that a word has when no suffix follows: `ت` was `ة`, a medial alef was `ى`, `ئ` or `ؤ` was a final
  /// hamza, `و` lost its silent alef.
  private func restored(_ bare: [UInt8]) -> [[UInt8]] {
    let stem = Array(bare.dropLast(Self.letter))
    switch (bare[bare.count - 2], bare[bare.count - 1]) {
    case (0xD8, 0xAA): return [stem + [0xD9, 0x87]]  // ت → ه
    case (0xD8, 0xA7): return [stem + [0xD9, 0x8A]]  // ا → ي
    case (0xD9, 0x88): return [stem + [0xD8, 0xA1], bare + [0xD8, 0xA7]]  // ؤ → ء, و → وا
    case (0xD9, 0x8A): return [stem + [0xD8, 0xA1]]  // ئ → ء
    default: return []
    }
  }

  /// What can be split off an unknown word without doubt.
  private func certain(_ raw: RawWord, _ prefixes: [[Int]]) -> Analysis {
    for proclitics in prefixes {
      let start = proclitics.reduce(0, +)
      if let bare = withoutArticle(raw, start, proclitics, least: 2 * Self.letter) {
        return Analysis(proclitics: proclitics, stem: bare, isDefinite: true)
      }
    }
    return Analysis(stem: raw.letters)
  }
}
