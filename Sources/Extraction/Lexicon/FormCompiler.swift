import KnowledgeGraph

/// Turns the forms of table cells into ``Forms``: folded, split into words as a text would be.
struct FormCompiler {
  let clitics: Clitics
  private(set) var forms = Forms(capacity: 1 << 16)
  /// Forms of several words that wait for the single ones.
  private var phrases: [(form: Cell, meaning: Int)] = []
  private var scratch = Words(known: WordTable())
  private var letters: [UInt8] = []

  init(clitics: Clitics) { self.clitics = clitics }

  /// Adds every form of `cell` with one meaning. The cell must live until ``close()``.
  mutating func add(_ cell: Cell, _ sense: Sense, keepsArticle: Bool = false, isName: Bool = false) {
    cell.forEachForm { form, isWeak in
      let meaning = forms.add(Meaning(sense: sense, form: writing(form, isWeak: isWeak, isName: isName)))
      if let word = word(form, keepsArticle: keepsArticle) {
        forms.place(meaning, at: forms.extend(Trie.root, by: word))
      } else if clitics.article != nil {
        phrases.append((form, meaning))
      } else {
        place(form, meaning)
      }
    }
  }

  mutating func intern(_ scalar: Unicode.Scalar) -> Int32 {
    letters.removeAll(keepingCapacity: true)
    letters.appendUTF8(scalar.value)
    return letters.withUnsafeBufferPointer { forms.intern($0) }
  }

  /// All forms, when the last is added.
  mutating func close() -> Forms {
    placePhrases()
    forms.close()
    return forms
  }

  /// How a form must stand in the text.
  private func writing(_ form: Cell, isWeak: Bool, isName: Bool) -> Meaning.Form {
    var writing: Meaning.Form = isWeak ? .weak : []
    if clitics.article == nil, isName, ScalarReader.first(of: form)?.isUpper == true {
      writing.insert(.capital)
      if form.count <= 16, isAcronym(form) { writing.insert(.allCapitals) }
    }
    if let article = clitics.article, form.starts(with: article) { writing.insert(.definite) }
    return writing
  }

  /// Up to four capitals, points and ampersands: `US`, `U.S.`, `AT&T`.
  private func isAcronym(_ form: Cell) -> Bool {
    var reader = ScalarReader(form)
    while let item = reader.next() {
      guard item.index < 4, item.scalar.isUpper || item.scalar == "." || item.scalar == "&" else {
        return false
      }
    }
    return true
  }

  /// The id of a form of one word, without its article; nil when it has several.
  private mutating func word(_ form: Cell, keepsArticle: Bool) -> Int32? {
    letters.removeAll(keepingCapacity: true)
    guard appendFolded(form) else { return nil }
    let bare = keepsArticle ? 0 : articleLength(form)
    return letters.withUnsafeBufferPointer { forms.intern($0[part: bare..<$0.count]) }
  }

  /// Appends the folded letters of a word; false when there are none, or anything else than letters and digits.
  private mutating func appendFolded(_ form: Cell) -> Bool {
    var reader = ScalarReader(form)
    while let item = reader.next() {
      let (a, b) = foldScalar(item.scalar)
      if a == 0 { continue }
      guard LetterFolding.isWordScalar(a) else { return false }
      letters.appendUTF8(a)
      if b != 0 { letters.appendUTF8(b) }
    }
    return !letters.isEmpty
  }

  /// The length of the article that `letters`, the folded form, begin with; 0 for none.
  private func articleLength(_ form: Cell) -> Int {
    guard let article = clitics.article, letters.count > 8, letters.starts(with: article),
      // Folding made no other letter an alef.
      let first = ScalarReader.firstThatCounts(of: form), foldScalar(first).0 == first.value
    else { return 0 }
    return article.count
  }

  /// A form of several words in a language without proclitics.
  private mutating func place(_ form: Cell, _ meaning: Int) {
    if let node = simpleNode(form) {
      if node != Trie.root { forms.place(meaning, at: node) }
      return
    }
    let tokens = Tokenizer(clitics: clitics).tokens(of: form, words: &scratch)
    var ids = tokens.filter { $0.kind != .punctuation }.map { forms.intern(scratch[$0.word]) }
    // A form that ends in an elision ("l'", "de l'"): what it is elided before is not there to join it to.
    if let last = tokens.last, last.kind == .punctuation, let stem = ids.last {
      let elided = Array(forms.words[stem]) + [39]
      if clitics.elisions.contains(elided) { ids[ids.count - 1] = forms.intern(elided[...]) }
    }
    place(ids, meaning)
  }

  /// The node of a form that has only words with spaces or hyphens between them; nil when the tokenizer must look at it.
  private mutating func simpleNode(_ form: Cell) -> Int32? {
    var start = 0
    var node = Trie.root
    while start <= form.count {
      let end = form[start...].firstIndex { $0 == 32 || $0 == 45 } ?? form.count
      if end > start {
        letters.removeAll(keepingCapacity: true)
        guard appendFolded(form[part: start..<end]), letters.count < Tokenizer.longestWord else { return nil }
        node = forms.extend(node, by: letters.withUnsafeBufferPointer { forms.intern($0) })
      }
      start = end + 1
    }
    return node
  }

  /// Forms of several words in a language with proclitics: their words fall into clitics and stems as those of a text do, so
  /// they wait until all single words are known.
  private mutating func placePhrases() {
    for (form, meaning) in phrases {
      var ids: [Int32] = []
      var isFirst = true
      var start = 0
      while start < form.count {
        let end = form[start...].firstIndex { $0 == 32 || $0 == 45 } ?? form.count
        if end > start {
          append(form[part: start..<end], isFirst: isFirst, to: &ids)
          isFirst = false
        }
        start = end + 1
      }
      place(ids, meaning)
    }
    phrases = []
  }

  private mutating func append(_ part: Cell, isFirst: Bool, to ids: inout [Int32]) {
    letters.removeAll(keepingCapacity: true)
    guard appendFolded(part) else {
      let tokens = Tokenizer(clitics: Clitics()).tokens(of: part, words: &scratch)
      ids += tokens.filter { $0.kind != .punctuation }.map { forms.intern(scratch[$0.word]) }
      return
    }
    if isFirst {
      let bare = articleLength(part)
      ids.append(letters.withUnsafeBufferPointer { forms.intern($0[part: bare..<$0.count]) })
      return
    }
    letters.withUnsafeBufferPointer { letters in
      let analysis = Segmenter(clitics: clitics).analyse(letters, of: part, known: forms.words)
      for clitic in analysis.proclitics { ids.append(forms.intern(letters[part: clitic])) }
      ids.append(analysis.withStem(of: letters) { forms.intern($0) })
    }
  }

  private mutating func place(_ ids: [Int32], _ meaning: Int) {
    var node = Trie.root
    for id in ids { node = forms.extend(node, by: id) }
    if node != Trie.root { forms.place(meaning, at: node) }
  }
}

extension Forms {
  mutating func intern(_ word: ArraySlice<UInt8>) -> Int32 { word.withUnsafeBufferPointer { intern($0) } }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  @inline(__always)
  mutating func appendUTF8(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 63))
    case 0x800..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 63))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 63))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 63))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 63))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 63))
    }
  }
}
