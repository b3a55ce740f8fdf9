import KnowledgeGraph

/// Outlets and agreements by their nouns, whatever the script.
extension MentionFinder {
  func outlet(_ range: Range<Int>, _ sentence: Range<Int>) -> Mention? {
    var at = range.upperBound
    while at < sentence.upperBound,
      !document.classes(at).isDisjoint(with: WordClasses(.article, .of))
        || mention(at: at).map({ mentions[$0].isAdjective }) ?? false || document.mark(at) == "-"
    { at += 1 }
    guard at < sentence.upperBound else { return nil }
    if let old = mention(at: at), case .known(let entry) = mentions[old].referent,
      document.pack.gazetteer[entry].kind == .outlet
    {
      return nil
    }
    if let open = document.mark(at), "\"“«‘„".unicodeScalars.contains(open) {
      guard
        let close = (at + 1..<min(sentence.upperBound, at + 8)).first(where: { index in
          document.mark(index).map { "\"”»’“".unicodeScalars.contains($0) } ?? false
        }), close > at + 1
      else { return nil }
      return Mention(
        referent: .named(.outlet), tokens: range.lowerBound..<close, name: at + 1..<close, type: "outlet")
    }
    var end = at
    while end < sentence.upperBound, end - at < 5, tokens[end].kind == .word,
      mention(at: end).map({ !isPerson($0) }) ?? true
    {
      if tokens[end].has(.cased) {
        guard
          tokens[end].has(.capital)
            || isConnector(end) && end > at && end + 1 < sentence.upperBound && tokens[end + 1].has(.capital)
        else { break }
      } else if tokens[end].has(.proclitic) || isCommon(end) || !document.classes(end).isEmpty
        || mention(at: end) != nil
      {
        break
      }
      end += 1
    }
    guard end > at else {
      // "the Register newspaper", "صحيفة" behind its name.
      guard tokens[range.lowerBound].has(.cased), range.lowerBound > sentence.lowerBound,
        tokens[range.lowerBound - 1].has(.capital),
        mention(at: range.lowerBound - 1) == nil, !document.isSentenceStart(range.lowerBound - 1),
        !isCommon(range.lowerBound - 1)
      else { return nil }
      return Mention(
        referent: .named(.outlet), tokens: range.lowerBound - 1..<range.upperBound,
        name: range.lowerBound - 1..<range.lowerBound, type: "outlet")
    }
    return Mention(referent: .named(.outlet), tokens: range.lowerBound..<end, name: at..<end, type: "outlet")
  }

  /// An agreement by its noun, with the words that tell its subject: they end at punctuation, at "between", at a verb.
  func agreement(_ head: Head, _ range: Range<Int>, _ sentence: Range<Int>) -> Mention? {
    var end = range.upperBound
    while end < sentence.upperBound, end - range.upperBound < 9, tokens[end].kind == .word,
      mention(at: end) == nil || mentions[mention(at: end)!].isAdjective, !isFrameVerb(end)
    {
      if isSigned(end) { break }
      let classes = document.classes(end)
      if classes.has(.with) && !classes.has(.of) || classes.has(.between) { break }
      if !classes.isDisjoint(
        with: WordClasses(
          .between, .with, .be, .have, .relative, .subordinator, .say, .including, .by, .during, .after,
          .before, .since, .negation))
        && classes.isDisjoint(with: WordClasses(.of, .on, .about, .in, .to, .for))
      {
        break
      }
      if document.longest(at: end, { if case .date = $0.sense { true } else { nil } }) != nil,
        !classes.has(.in)
      {
        break
      }
      end += 1
    }
    while end > range.upperBound, !document.classes(end - 1).isEmpty,
      document.classes(end - 1) != WordClasses(.function)
    { end -= 1 }
    var mention = Mention(
      referent: .named(.agreement), tokens: range, name: range.lowerBound..<end, type: head.type)
    if range.lowerBound > sentence.lowerBound,
      let (_, number) = document.longest(
        at: range.lowerBound - 1, { if case .date(.number(let n)) = $0.sense { n } else { nil } }), number > 1
    {
      mention.count = number
    } else if range.lowerBound > 0, tokens[range.lowerBound - 1].kind == .number {
      mention.count = Int(String(decoding: document.spelling(range.lowerBound - 1), as: UTF8.self)) ?? 2
    }
    return mention
  }

  /// Whether a participle of signing stands here: it is no part of the agreement's name.
  private func isSigned(_ index: Int) -> Bool {
    document.longest(at: index) { meaning -> Bool? in
      guard case .frame(let number) = meaning.sense, document.pack.frames[number].part == .adjective else {
        return nil
      }
      return document.pack.frames[number].outcome == .signing ? true : nil
    } != nil
  }
}
