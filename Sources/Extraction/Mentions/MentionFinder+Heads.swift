import KnowledgeGraph

extension MentionFinder {
  /// Names that a head noun gives away: "Ministry of Energy", "وزارة الدفاع الأميركية", "protocole d'accord relatif à la pêche".
  mutating func findHeads(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let old = mention(at: index), isPerson(old) || mentions[old].tokens.count > 2 {
        index = mentions[old].tokens.upperBound
        continue
      }
      guard
        let (range, head) = document.longest(
          at: index, { if case .head(let head) = $0.sense { head } else { nil } }),
        range.upperBound <= sentence.upperBound
      else {
        index += 1
        continue
      }
      if isInsideOffice(range) {
        index = range.upperBound
        continue
      }
      let named =
        tokens[range.lowerBound].has(.cased)
        ? casedName(head, range, sentence) : uncasedName(head, range, sentence)
      if let named,
        mention(at: named.tokens.lowerBound).map({ mentions[$0].tokens.count < named.tokens.count }) ?? true
      {
        add(named)
        index = max(range.upperBound, named.tokens.upperBound)
      } else {
        index = range.upperBound
      }
    }
  }

  /// Whether a head noun belongs to a title: "général d'armée", "وزير الداخلية".
  func isInsideOffice(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    for before in max(0, start - 4)..<max(start, 1) where before < start {
      for match in document.matches(at: before) where match.tokens.upperBound > start {
        if document.meanings(of: match).contains(where: {
          if case .title(let title) = $0.sense {
            title.kind != .portfolio && title.kind != .collective
          } else {
            false
          }
        }) {
          return true
        }
      }
    }
    guard portfolioEnd(at: start) != nil, start > 0, !tokens[start].has(.cased) else { return false }
    return form(endingAt: start - 1, within: 3) {
      if case .title(let title) = $0.sense { title.kind == .minister } else { false }
    }
  }
}
