import KnowledgeGraph

extension MentionFinder {
  /// Persons that no table knows: names behind a title or honorific, and names whose parts are known.
  mutating func findPersons(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let run = nameRun(at: index, in: sentence), let name = person(run, in: sentence) else {
        index += 1
        continue
      }
      if let old = mention(at: name.lowerBound), isPerson(old),
        name.upperBound > mentions[old].tokens.upperBound,
        mentions[old].name.count > 1
      {
        let next = mentions[old].tokens.upperBound
        guard tokens[next].has(.cased) || roles(next).contains(.particle) else {
          index = next
          continue
        }
        mentions[old].name = mentions[old].name.lowerBound..<name.upperBound
        widen(old, to: name)
        index = name.upperBound
        continue
      }
      if let old = mention(at: name.lowerBound), mentions[old].tokens.count >= name.count {
        index = mentions[old].tokens.upperBound
        continue
      }
      add(Mention(referent: .named(.person), tokens: name, name: name))
      index = name.upperBound
    }
  }

  /// The tokens from `start` that can be one name.
  func nameRun(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard tokens[start].kind == .word else { return nil }
    return tokens[start].has(.cased) ? casedRun(at: start, in: sentence) : uncasedRun(at: start, in: sentence)
  }

  /// The part of a run that is a person's name, if there is evidence.
  func person(_ run: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let cased = tokens[run.lowerBound].has(.cased)
    let afterTitle = endsOffice(before: run.lowerBound, allowsComma: run.count > 1)
    let parts = run.filter { hasNamePart($0) }.count
    if !cased {
      if afterTitle {
        if parts == 0 {
          guard run.count <= 4, !tokens[run.lowerBound].has(.definite), !beginsLikeProclitic(run.lowerBound)
          else { return nil }
        } else if run.count == 1, tokens[run.lowerBound].has(.definite), isPlainNoun(run.lowerBound) {
          return nil
        }
        return withOrdinal(run, in: sentence)
      }
      // Without a title the name begins with a given name and has a second part.
      guard let first = run.first(where: { hasGivenName($0) || roles($0).contains(.particle) }) else {
        return nil
      }
      let name = first..<run.upperBound
      guard !tokens[first].has(.definite) else { return nil }
      guard name.count >= 2, name.count <= 6, name.filter({ hasNamePart($0) }).count * 2 >= name.count else {
        return nil
      }
      return name
    }
    if afterTitle { return run }
    guard run.count >= 2 else { return nil }
    if let old = mention(at: run.lowerBound), mentions[old].tokens.count == 1, !hasGivenName(run.lowerBound) {
      return nil
    }
    if run.prefix(2).contains(where: { hasGivenName($0) }), run.count <= 5 { return run }
    let last = run.upperBound - 1
    if followsOffice(after: last, in: sentence), run.count <= 5 { return run }
    if document.closedClass(at: run.upperBound)?.classes.has(.say) == true, run.count <= 4 { return run }
    if run.count <= 3, isObjectOfTrigger(run), run.allSatisfy({ !isCommon($0) }) { return run }
    return nil
  }

  /// Whether an unknown word may begin with a proclitic that was not split off.
  func beginsLikeProclitic(_ index: Int) -> Bool {
    let letters = document.spelling(index)
    return (document.pack.clitics.nounProclitics + document.pack.clitics.proclitics).contains {
      letters.starts(with: $0)
    }
  }

  func isPlainNoun(_ index: Int) -> Bool {
    document.matches(at: index).contains { match in
      match.tokens.count == 1
        && document.meanings(of: match).contains {
          switch $0.sense {
          case .title, .field, .head, .common, .date, .frame: true
          default: false
          }
        }
    }
  }

  /// The number of a king or pope belongs to the name: "عبدالله الثاني".
  func withOrdinal(_ run: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let next = run.upperBound
    guard next < sentence.upperBound, tokens[next].has(.definite),
      document.longest(at: next, { if case .date(.number) = $0.sense { true } else { nil } }) != nil
    else { return run }
    return run.lowerBound..<next + 1
  }

  /// Whether a title or honorific ends right before `index` (with its nationality, a comma, or a portfolio between).
}
