/// Splits Arabic proclitics and pronoun suffixes off a word, guided by the words the language pack knows.
///
/// Of the analyses whose stem is known the one that splits least wins; an unknown word loses only what is certain
/// (`وال…`, `لل…`). Method: light stemming against a lexicon, Larkey, Ballesteros and Connell 2002, with the clitic
/// classes of the Arabic Treebank.
struct Segmenter {
  let clitics: Clitics
  private static let letter = 2  // bytes of an Arabic letter in UTF-8

  func append(_ raw: RawWord, to out: inout [Token], _ words: inout Words) {
    let analysis = analyse(raw.letters, words)
    var at = 0
    for length in analysis.proclitics {
      out.append(
        raw.token(at..<at + length, word: words.intern(raw.letters[at..<at + length]), adding: .proclitic))
      at += length
    }
    var flags: Token.Flags = []
    var stem = analysis.stemStart
    if analysis.isContracted { stem = max(stem, at) }
    if analysis.isDefinite { flags.insert(.definite) }
    if analysis.isPossessed { flags.insert(.possessed) }
    let word = words.intern(analysis.stem[...])
    var token = raw.token(at..<raw.letters.count, word: word, adding: flags)
    if at > 0 { token.flags.remove(.proclitic) }
    out.append(token)
  }

  struct Analysis {
    var proclitics: [Int] = []
    var stemStart = 0
    var stem: [UInt8] = []
    var isDefinite = false
    var isPossessed = false
    var isContracted = false
  }

  func analyse(_ letters: [UInt8], _ words: Words) -> Analysis {
    for proclitics in prefixes(of: letters)
    where !isVerbal(proclitics, letters) || beginsPresentTense(letters.dropFirst(proclitics.reduce(0, +))) {
      if let found = stem(of: letters, after: proclitics, words) { return found }
    }
    return certain(letters)
  }

  private func isVerbal(_ proclitics: [Int], _ letters: [UInt8]) -> Bool {
    guard let last = proclitics.last else { return false }
    let start = proclitics.dropLast().reduce(0, +)
    return clitics.verbProclitics.contains { letters[start..<start + last].elementsEqual($0) }
  }

  /// `ي ت ن`, the prefixes of the present tense that the future particle can stand before.
  private func beginsPresentTense(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: [0xD9, 0x8A]) || rest.starts(with: [0xD8, 0xAA]) || rest.starts(with: [0xD9, 0x86])
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
  private func stem(of letters: [UInt8], after proclitics: [Int], _ words: Words) -> Analysis? {
    let start = proclitics.reduce(0, +)
    let rest = Array(letters[start...])
    if rest.count < 3 * Self.letter, !proclitics.isEmpty, rest.count < 2 * Self.letter { return nil }
    var analysis = Analysis(proclitics: proclitics, stemStart: start)
    func known(_ word: some Collection<UInt8>) -> Bool { words.known.find(Array(word)[...]) != nil }
    if known(rest) {
      analysis.stem = rest
      return analysis
    }
    if let article = clitics.article {
      if rest.starts(with: article), rest.count > article.count + Self.letter,
        known(rest.dropFirst(article.count))
      {
        analysis.stem = Array(rest.dropFirst(article.count))
        analysis.isDefinite = true
        return analysis
      }
      // لل: the proclitic has swallowed the alef of the article.
      if let contraction = clitics.contraction, let last = proclitics.last, last == Self.letter,
        start >= last,
        letters[(start - last)...].starts(with: contraction), rest.count > 3 * Self.letter,
        known(rest.dropFirst(Self.letter))
      {
        analysis.stem = Array(rest.dropFirst(Self.letter))
        analysis.isDefinite = true
        analysis.isContracted = true
        return analysis
      }
    }
    for enclitic in clitics.enclitics where rest.count >= enclitic.count + 3 * Self.letter {
      guard rest.suffix(enclitic.count).elementsEqual(enclitic) else { continue }
      let bare = Array(rest.dropLast(enclitic.count))
      for candidate in [bare] + restored(bare) where known(candidate) {
        analysis.stem = candidate
        analysis.isPossessed = true
        return analysis
      }
    }
    return nil
  }

  /// The spellings that a word has when no suffix follows: `ت` was `ة`, a medial alef was `ى`, `ئ` or `ؤ` was a final hamza.
  private func restored(_ bare: [UInt8]) -> [[UInt8]] {
    let stem = Array(bare.dropLast(Self.letter))
    switch (bare[bare.count - 2], bare[bare.count - 1]) {
    case (0xD8, 0xAA): return [stem + [0xD9, 0x87]]  // ت → ه
    case (0xD8, 0xA7): return [stem + [0xD9, 0x8A]]  // ا → ي
    case (0xD9, 0x8A), (0xD9, 0x88): return [stem + [0xD8, 0xA1]]  // ئ, ؤ folded → ء
    default: return []
    }
  }

  /// What can be split off an unknown word without doubt.
  private func certain(_ letters: [UInt8]) -> Analysis {
    var analysis = Analysis(stem: letters)
    guard let article = clitics.article, let contraction = clitics.contraction else { return analysis }
    for proclitics in prefixes(of: letters) {
      let start = proclitics.reduce(0, +)
      let rest = letters[start...]
      if rest.starts(with: article), rest.count > article.count + 2 * Self.letter {
        return Analysis(
          proclitics: proclitics, stemStart: start, stem: Array(rest.dropFirst(article.count)),
          isDefinite: true)
      }
      if proclitics.last == Self.letter, letters[(start - Self.letter)...].starts(with: contraction),
        rest.count > 3 * Self.letter
      {
        return Analysis(
          proclitics: proclitics, stemStart: start, stem: Array(rest.dropFirst(Self.letter)),
          isDefinite: true,
          isContracted: true)
      }
    }
    analysis.stemStart = 0
    return analysis
  }
}
