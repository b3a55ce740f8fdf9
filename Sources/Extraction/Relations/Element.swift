import KnowledgeGraph

/// A piece of a sentence as the grammar of arguments sees it: a mention, a trigger, a closed-class word, a mark or another word.
struct Element {
  var tokens: Range<Int>
  /// The mention that stands here.
  var mention: Int?
  /// Frames of the trigger that stands here.
  var frames: [Int] = []
  var classes: WordClasses = []
  var mark: Unicode.Scalar?
  var isDate = false
  var isDefinite = false
  var isProclitic = false
  var isNumber = false

  var isComma: Bool { mark == "," || mark == "،" }
  /// A mark that closes a clause.
  var isStop: Bool { mark.map { ";؛:!?؟.".unicodeScalars.contains($0) } ?? false }
  var isPreposition: Bool { mention == nil && !classes.isDisjoint(with: .prepositions) }
  func has(_ kind: WordClass) -> Bool { mention == nil && classes.has(kind) }
}

/// One sentence as elements, with its mentions.
struct Clauses {
  let document: Document
  let sentence: Int
  let mentions: [Mention]
  let elements: [Element]

  /// Who the sentence before was about: the subject of a clause that names none, where verbs need no pronoun.
  let topic: Int?

  /// Where the sentence begins behind its dateline: "ALGIERS, 4 March (APS) - ".
  let leadIn: Int

  /// A dateline is a place with a date or an agency and a dash behind it.
  private static func leadIn(_ elements: [Element], _ mentions: [Mention], isFirst: Bool) -> Int {
    guard isFirst, let first = elements.first?.mention, !mentions[first].isAdjective else { return 0 }
    switch mentions[first].referent {
    case .country, .known, .named(.place): break
    default: return 0
    }
    for (place, element) in elements.enumerated().prefix(14).dropFirst() {
      if element.has(.say) || !element.frames.isEmpty && element.mention == nil { return 0 }
      if let mark = element.mark, "-–—:".unicodeScalars.contains(mark) { return place + 1 }
      if element.mark == "/", !elements[(place + 1)...].prefix(4).contains(where: { $0.mark == "/" }) {
        return place + 1
      }
    }
    return 0
  }

  init(_ document: Document, sentence: Int, mentions: [Mention], dates: [Range<Int>], topic: Int? = nil) {
    self.topic = topic
    self.document = document
    self.sentence = sentence
    self.mentions = mentions
    var elements: [Element] = []
    let range = document.sentences[sentence]
    var index = range.lowerBound
    var next = 0
    var nextDate = 0
    var quoted = -1
    func isQuote(_ document: Document, _ index: Int) -> Bool {
      document.mark(index).map { "\"“”«»‘’„".unicodeScalars.contains($0) } ?? false
    }
    /// Where the next mention begins that a trigger cannot run into; an office whose holder stayed open is none.
    func solid(_ from: Int) -> Int {
      let mention = mentions[min(from, mentions.count)...].first { $0.referent != .role || $0.entity != nil }
      return min(mention?.tokens.lowerBound ?? range.upperBound, range.upperBound)
    }
    while index < range.upperBound {
      while next < mentions.count, mentions[next].tokens.upperBound <= index { next += 1 }
      if next < mentions.count, mentions[next].tokens.lowerBound <= index {
        let mention = mentions[next]
        // An office whose holder stayed open gives way to a trigger: "a military presence".
        if mention.referent == .role, mention.entity == nil, mention.tokens.lowerBound == index {
          let limit = solid(next + 1)
          if let trigger = Self.frames(document, at: index, within: index..<limit),
            trigger.0.upperBound >= mention.tokens.upperBound
          {
            var element = Element(tokens: trigger.0)
            element.frames = trigger.1
            elements.append(element)
            index = trigger.0.upperBound
            continue
          }
        }
        var element = Element(tokens: index..<mention.tokens.upperBound, mention: next)
        element.frames = Self.frames(document, at: mention.tokens.lowerBound, within: mention.tokens)?.1 ?? []
        element.isProclitic = document.tokens[index].has(.proclitic)
        elements.append(element)
        index = mention.tokens.upperBound
        continue
      }
      if isQuote(document, index), next < mentions.count, mentions[next].tokens.lowerBound == index + 1,
        isQuote(document, mentions[next].tokens.upperBound)
      {
        // Quotation marks around a name do not come between it and its neighbours.
        quoted = mentions[next].tokens.upperBound
        index += 1
        continue
      }
      if index == quoted {
        index += 1
        continue
      }
      var element = Element(tokens: index..<index + 1)
      element.mark = document.mark(index)
      let token = document.tokens[index]
      element.isDefinite = token.has(.definite)
      element.isProclitic = token.has(.proclitic)
      element.isNumber = token.kind == .number
      if document.longest(
        at: index,
        { meaning -> Bool? in
          switch meaning.sense {
          case .date(.weekday), .date(.day): true
          default: nil
          }
        }) != nil
      {
        element.isDate = true
      }
      while nextDate < dates.count, dates[nextDate].upperBound <= index { nextDate += 1 }
      if nextDate < dates.count, dates[nextDate].contains(index) {
        let date = dates[nextDate]
        element.isDate = true
        element.tokens = index..<max(index + 1, min(date.upperBound, range.upperBound))
      } else if element.mark == nil, !element.isDate {
        let limit = solid(next)
        let closed = document.closedClass(at: index, before: limit)
        let trigger = Self.frames(document, at: index, within: index..<limit)
        if let trigger, trigger.0.count >= closed?.range.count ?? 0 {
          element.frames = trigger.1
          element.tokens = trigger.0
          if let closed, closed.range == trigger.0 { element.classes = closed.classes }
        } else if let closed {
          element.classes = closed.classes
          element.tokens = closed.range
        }
      }
      elements.append(element)
      index = element.tokens.upperBound
    }
    self.elements = elements
    leadIn = Self.leadIn(
      elements, mentions, isFirst: sentence == 0 || document.tokens[range.lowerBound].has(.paragraphStart))
  }

  private static func frames(_ document: Document, at index: Int, within range: Range<Int>) -> (
    Range<Int>, [Int]
  )? {
    let matches = document.matches(at: index).filter { $0.tokens.upperBound <= range.upperBound }
    let frames = matches.map { match in
      document.meanings(of: match).compactMap { meaning -> Int? in
        if case .frame(let frame) = meaning.sense { frame } else { nil }
      }
    }
    // Behind an article or a preposition the noun is meant, though a longer form is a verb: "after talks with".
    let before = index > 0 ? document.classes(index - 1) : []
    let isNominal =
      !before.isDisjoint(
        with: WordClasses(.article, .possessive, .after, .before, .during, .of, .in, .for, .by))
      && !before.has(.to)
    let hasNoun = frames.contains { $0.contains { document.pack.frames[$0].part == .noun } }
    for (match, found) in zip(matches, frames).reversed() where !found.isEmpty {
      if isNominal, hasNoun, !found.contains(where: { document.pack.frames[$0].part == .noun }) { continue }
      return (match.tokens, found)
    }
    return nil
  }
}
