import KnowledgeGraph

/// Finds what the sentences name: known names from the tables, names behind head nouns, persons by title and name parts.
///
/// Stages, each in its own file: known names, offices, head nouns, persons; then one sorted list without overlaps.
/// Cost: linear in the tokens, by the longest form of the tables.
struct MentionFinder {
  let document: Document
  var mentions: [Mention] = []
  /// The mention that covers a token, or -1.
  var covering: [Int32]
  /// Names that became part of an office: "the Russian Foreign Ministry" of its spokeswoman. They name entities all the same.
  var absorbed: [Mention] = []
  /// Surnames found with a given name or title somewhere in the article.
  var surnames: [Int32: Int] = [:]

  init(_ document: Document) {
    self.document = document
    covering = [Int32](repeating: -1, count: document.tokens.count)
  }

  /// All mentions, by place.
  static func mentions(in document: Document) -> (bySentence: [[Mention]], absorbed: [[Mention]]) {
    var finder = MentionFinder(document)
    finder.findNames()
    if let model = document.models.tags { finder.applyTags(of: model) }
    for sentence in document.sentences {
      finder.findPairs(in: sentence)
      finder.findOffices(in: sentence)
      finder.findNationalities(in: sentence)
      if document.models.tags == nil { finder.findUnknownPlaces(in: sentence) }
      finder.findReferences(in: sentence)
    }
    let sorted = finder.mentions.filter { !$0.tokens.isEmpty }.sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
    func bySentence(_ mentions: [Mention]) -> [[Mention]] {
      var lists = [[Mention]](repeating: [], count: document.sentences.count)
      var sentence = 0
      for mention in mentions {
        while sentence + 1 < lists.count, document.sentences[sentence].upperBound <= mention.tokens.lowerBound
        { sentence += 1 }
        lists[sentence].append(mention)
      }
      return lists
    }
    let absorbed = finder.absorbed.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return (bySentence(sorted), bySentence(absorbed))
  }

  /// Names, by the tables and by rule.
  mutating func findNames() {
    for sentence in document.sentences {
      findKnownNames(in: sentence)
      findPersons(in: sentence)
    }
    findSurnames()
    for sentence in document.sentences { findHeads(in: sentence) }
  }

  var tokens: [Token] { document.tokens }

  func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy { covering[$0] < 0 } }

  func mention(at token: Int) -> Int? {
    guard token >= 0, token < covering.count, covering[token] >= 0 else { return nil }
    return Int(covering[token])
  }

  mutating func add(_ mention: Mention) {
    for token in mention.tokens {
      if let old = self.mention(at: token) { absorb(old, into: mention.referent == .role) }
    }
    mentions.append(mention)
    for token in mention.tokens { covering[token] = Int32(mentions.count - 1) }
  }

  /// Takes a mention out; what an office swallows is kept aside.
  private mutating func absorb(_ index: Int, into office: Bool) {
    if office, !isPerson(index), mentions[index].referent != .role { absorbed.append(mentions[index]) }
    remove(index)
  }

  /// Takes a mention out, leaving its number free of tokens.
  mutating func remove(_ index: Int) {
    for token in mentions[index].tokens where covering[token] == Int32(index) { covering[token] = -1 }
    mentions[index].tokens = mentions[index].tokens.lowerBound..<mentions[index].tokens.lowerBound
  }

  mutating func widen(_ index: Int, to range: Range<Int>) {
    let old = mentions[index].tokens
    let new = min(old.lowerBound, range.lowerBound)..<max(old.upperBound, range.upperBound)
    for token in new where covering[token] != Int32(index) {
      if let other = mention(at: token) { absorb(other, into: true) }
      covering[token] = Int32(index)
    }
    mentions[index].tokens = new
  }
}
