import KnowledgeGraph

/// The features of the tokens of a sentence: the words around, their letters, what the tables and the rules say of them.
struct TagFeatures {
  let finder: MentionFinder
  var document: Document { finder.document }

  /// What is said of each token by itself; looked at from its neighbours too.
  private struct Facts {
    var word: UInt32 = 0
    var stem: UInt32 = 0
    var shape: UInt32 = 0
    var rule: UInt32 = 0
    var tables: [UInt32] = []
  }

  /// One list of features for each token of the sentence.
  func features(of sentence: Range<Int>) -> [[Feature]] {
    let facts = sentence.map { self.facts($0, sentence) }
    let titles = titlesBefore(sentence)
    let none = Facts()
    func fact(_ at: Int) -> Facts { facts.indices.contains(at) ? facts[at] : none }
    func h(_ t: UInt32, _ a: UInt32) -> Feature { FeatureHash.feature(0x7A60 + t, a) }
    func h(_ t: UInt32, _ a: UInt32, _ b: UInt32) -> Feature { FeatureHash.feature(0x7A60 + t, a, b) }
    func h(_ t: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> Feature {
      FeatureHash.feature(0x7A60 + t, a, b, c)
    }
    return facts.indices.map { at in
      let (p2, p1, here, n1, n2) = (fact(at - 2), fact(at - 1), facts[at], fact(at + 1), fact(at + 2))
      var found: [Feature] = [
        h(1, here.word), h(2, p1.word), h(3, n1.word), h(4, p2.word), h(5, n2.word),
        h(6, here.stem), h(7, p1.stem), h(8, n1.stem),
        h(9, here.shape, p1.shape), h(10, here.shape, n1.shape), h(11, here.shape, p1.shape, n1.shape),
        h(12, here.rule), h(13, here.rule, p1.rule), h(14, here.rule, n1.rule), h(15, here.rule, here.shape),
        h(16, here.rule, here.word), h(17, here.rule, p1.word), h(18, p1.rule, here.word),
        h(19, p1.word, here.word), h(20, here.word, n1.word), h(21, here.rule, p1.rule, n1.rule),
        h(22, p1.word, here.shape), h(23, n1.word, here.shape), h(24, p2.rule, p1.rule, here.rule),
        h(25, p1.word, n1.word, here.shape),
      ]
      if titles[at] != 0 {
        found.append(h(50, titles[at], here.shape))
        found.append(h(51, titles[at], here.rule))
      }
      for table in here.tables {
        found.append(h(30, table))
        found.append(h(31, table, here.shape))
        found.append(h(32, table, here.rule))
      }
      for table in p1.tables {
        found.append(h(33, table))
        found.append(h(34, table, here.shape, here.rule))
      }
      for table in n1.tables { found.append(h(35, table)) }
      for table in p2.tables { found.append(h(36, table)) }
      for table in n2.tables { found.append(h(37, table)) }
      let spelling = document.spelling(at + sentence.lowerBound)
      let letters = (spelling.first ?? 0) >= 0xC0 ? 2 : 1
      if document.tokens[at + sentence.lowerBound].kind == .word {
        for length in 1...3 where spelling.count > length * letters {
          found.append(h(40, FeatureHash.hash(spelling.suffix(length * letters)), UInt32(length)))
          found.append(h(41, FeatureHash.hash(spelling.prefix(length * letters)), UInt32(length)))
        }
        found.append(h(42, UInt32(min(spelling.count / letters, 12)), here.shape))
      }
      return found
    }
  }

  /// The class of the last title before each token of a sentence, as long as no mark stands between; 0 for none.
  private func titlesBefore(_ sentence: Range<Int>) -> [UInt32] {
    var last: UInt32 = 0
    var distance: UInt32 = 0
    return sentence.map { index in
      if document.mark(index) != nil || distance > 8 { last = 0 }
      let before = last == 0 ? 0 : last &* 4 &+ min(distance / 2, 3)
      distance += 1
      if let (_, title) = finder.title(at: index) {
        last = FeatureHash.hash(title.kind.rawValue.utf8) >> 4
        distance = 0
      }
      return before
    }
  }

  private func facts(_ index: Int, _ sentence: Range<Int>) -> Facts {
    let token = document.tokens[index]
    var facts = Facts()
    facts.word = FeatureHash.hash(document.spelling(index))
    facts.stem = SentenceView.stem(document.spelling(index))
    let relevant: Token.Flags = [
      .capital, .allCapitals, .definite, .joined, .proclitic, .possessed, .cased, .enclitic,
    ]
    facts.shape =
      UInt32(token.flags.intersection(relevant).rawValue) * 4
      + UInt32(token.kind == .word ? 0 : token.kind == .number ? 1 : 2)
    if index == sentence.lowerBound { facts.shape += 1 << 20 }
    if let number = finder.mention(at: index) {
      let mention = finder.mentions[number]
      let place: UInt32 = index == mention.name.lowerBound ? 1 : mention.name.contains(index) ? 2 : 3
      facts.rule = code(mention.referent) * 4 + place
    }
    for match in document.matches(at: index) {
      let length = UInt32(min(3, match.tokens.count))
      for meaning in document.meanings(of: match) {
        guard let code = code(meaning.sense) else { continue }
        let fact = code * 4 + length
        if !facts.tables.contains(fact) { facts.tables.append(fact) }
      }
    }
    return facts
  }

  private func code(_ referent: Mention.Referent) -> UInt32 {
    switch referent {
    case .country(_, let form): FeatureHash.hash(form.rawValue.utf8) >> 4
    case .known(let entry): 20 + UInt32(EntityKind.number(document.pack.gazetteer[entry].kind))
    case .named(let kind): 40 + UInt32(EntityKind.number(kind))
    default: 60
    }
  }

  private func code(_ sense: Sense) -> UInt32? {
    func hash(_ a: UInt32, _ text: String) -> UInt32 { FeatureHash.mix(a, FeatureHash.hash(text.utf8)) >> 4 }
    switch sense {
    case .word(let kind): return hash(1, kind.rawValue)
    case .title(let title): return hash(2, title.kind.rawValue)
    case .head(let head): return hash(3, head.type)
    case .frame(let number):
      let frame = document.pack.frames[number]
      return hash(4, frame.part.rawValue)
    case .date: return 5
    case .country(_, let form): return hash(6, form.rawValue)
    case .gazetteer(let entry): return 100 + UInt32(EntityKind.number(document.pack.gazetteer[entry].kind))
    case .namePart(let role): return hash(7, role.rawValue)
    case .furniture: return nil
    case .field: return 8
    case .common: return 9
    case .notion(let notion): return 200 + notion.number
    }
  }
}
