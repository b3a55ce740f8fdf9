import KnowledgeGraph

/// Which agreement a noun means: one told before, or a new one.
extension Coreference {
  /// An agreement named before, or a new one: "the memorandum" takes up the last of its kind; other words are another agreement.
  mutating func agreement(_ mention: Mention, _ sentence: Int) -> Int? {
    let type = mention.type ?? "agreement"
    let head = Set(mention.tokens.map { document.tokens[$0].word })
    let subject = Set(
      mention.name.filter { document.classes($0).isEmpty && document.tokens[$0].kind != .punctuation }.map {
        document.tokens[$0].word
      }
    ).subtracting(head)
    var last: Int?
    for index in table.entries.indices where table[index].kind == .agreement && table[index].type == type {
      let known = Set(table[index].keys.flatMap { $0 })
      if subject.isEmpty || known.isEmpty {
        last = index
        continue
      }
      let shared = known.intersection(subject).count
      if shared * 2 >= min(known.count, subject.count) { last = index }
    }
    if let last {
      table[last].keys.append(Array(subject).sorted())
      return last
    }
    if type.hasSuffix("s"), mention.count == nil { return nil }
    if type == "text" {
      return table.entries.lastIndex { $0.kind == .agreement && sentence - $0.firstSentence < 4 }
    }
    let isTakenUp =
      subject.isEmpty && mention.count == nil
      && (document.tokens[mention.tokens.lowerBound].has(.definite)
        || document.classes(mention.tokens.lowerBound - 1).has(.article)
          && !document.classes(mention.tokens.lowerBound - 1).has(.indefinite))
    if isTakenUp, mention.tokens.count == 1,
      let latest = table.entries.lastIndex(where: { $0.kind == .agreement })
    {
      return latest
    }
    let index = table.add(.init(kind: .agreement, type: type, keys: [Array(subject).sorted()]))
    return index
  }
}
