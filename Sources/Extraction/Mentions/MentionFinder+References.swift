import KnowledgeGraph

extension MentionFinder {
  /// "The two countries", "both ministers", "الوزيران".
  mutating func findPairs(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if covering[index] < 0, let (range, classes) = document.closedClass(at: index),
        range.upperBound <= sentence.upperBound, isFree(range),
        let kind = [WordClass.twoCountries, .twoPersons, .twoSides].first(where: { classes.has($0) })
      {
        add(Mention(referent: .pair(kind), tokens: range, name: range))
        index = range.upperBound
      } else {
        index += 1
      }
    }
  }

  /// Words that stand for what is named elsewhere: pronouns, "his counterpart", "the region".
  mutating func findReferences(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard covering[index] < 0, let (range, classes) = document.closedClass(at: index), isFree(range) else {
        index += 1
        continue
      }
      if classes.has(.counterpart) {
        addCounterpart(range, sentence)
      } else if classes.has(.homeland) {
        add(Mention(referent: .homeland, tokens: range, name: range))
      } else if classes.has(.region) {
        add(Mention(referent: .region, tokens: range, name: range))
      } else if let kind = [WordClass.he, .she, .they].first(where: { classes.has($0) }),
        !classes.has(.article)
      {
        add(Mention(referent: .pronoun(kind), tokens: range, name: range))
      }
      index = range.upperBound
    }
  }

  /// "His Turkish counterpart Hakan Fidan", "نظيره الفرنسي جان نويل بارو", "son homologue russe".
  private mutating func addCounterpart(_ range: Range<Int>, _ sentence: Range<Int>) {
    var office = Office(titles: [Title(kind: .official, scope: .country)], tokens: range, isCounterpart: true)
    var start = range.lowerBound
    var end = range.upperBound
    if start > sentence.lowerBound, let old = mention(at: start - 1),
      case .country(let code, _) = mentions[old].referent
    {
      office.owner = .country(code)
      start = mentions[old].tokens.lowerBound
    }
    // "his regional counterpart"
    if start - 1 > sentence.lowerBound, covering[start - 1] < 0, document.classes(start - 1).isEmpty,
      tokens[start - 1].kind == .word,
      document.classes(start - 2).has(.possessive)
    {
      start -= 1
    }
    while start > sentence.lowerBound,
      !document.classes(start - 1).isDisjoint(with: WordClasses(.possessive, .article))
    { start -= 1 }
    var at = end
    while at < sentence.upperBound {
      if let old = mention(at: at), case .country(let code, _) = mentions[old].referent, office.owner == nil {
        office.owner = .country(code)
        at = mentions[old].tokens.upperBound
      } else if let portfolio = portfolioEnd(at: at) {
        at = portfolio
        end = at
        continue
      } else if !document.classes(at).isDisjoint(with: WordClasses(.of, .article, .honorific))
        || document.mark(at) == "،" && mention(at: at + 1) != nil
        || document.mark(at) == "," && mention(at: at + 1) != nil
      {
        at += 1
      } else {
        break
      }
      if mention(at: at - 1) != nil { end = at }
    }
    office.tokens = start..<end
    if let next = mention(at: at), isPerson(next),
      mentions[next].tokens.lowerBound == at || mentions[next].name.lowerBound >= at
    {
      mentions[next].offices.insert(office, at: 0)
      widen(next, to: start..<mentions[next].tokens.upperBound)
    } else {
      add(Mention(referent: .role, tokens: start..<end, name: range, offices: [office], owner: office.owner))
    }
  }
}
