import KnowledgeGraph

extension MentionFinder {
  /// The longest known name at each place, left to right.
  mutating func findKnownNames(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let (range, referent, isWeak) = knownName(at: index), range.upperBound <= sentence.upperBound,
        !isWeak || supports(referent, range)
      {
        add(known(referent, range))
        index = range.upperBound
      } else {
        index += 1
      }
    }
  }

  private func known(_ referent: Mention.Referent, _ range: Range<Int>) -> Mention {
    var mention = Mention(referent: referent, tokens: range, name: range)
    switch referent {
    case .country(_, let form):
      mention.isCapital = form == .capital
      mention.isAdjective = form == .adjective || form == .prefix
    case .known(let entry):
      mention.type = document.pack.gazetteer[entry].type
    default: break
    }
    return mention
  }

  private func knownName(at index: Int) -> (Range<Int>, Mention.Referent, Bool)? {
    for match in document.matches(at: index).reversed() {
      var best: (rank: Int, Mention.Referent, Bool)?
      for meaning in document.meanings(of: match) {
        let isWeak = meaning.form.contains(.weak)
        let (rank, referent): (Int, Mention.Referent)
        switch meaning.sense {
        case .country(let code, let form):
          (rank, referent) = (form == .prefix ? 9 : form == .capital ? 2 : 1, .country(code, form))
        case .gazetteer(let entry):
          let kind = document.pack.gazetteer[entry].kind
          (rank, referent) = (
            kind == .organization ? 3 : kind == .official ? 4 : kind == .event ? 5 : kind == .place ? 6 : 7,
            .known(entry)
          )
        default: continue
        }
        let score = rank + (isWeak ? 10 : 0)
        if best == nil || score < best!.rank { best = (score, referent, isWeak) }
      }
      if let best {
        if case .country(_, .prefix) = best.1,
          match.tokens.upperBound >= tokens.count || !tokens[match.tokens.upperBound].has(.joined)
        {
          continue
        }
        return (match.tokens, best.1, best.2)
      }
    }
    return nil
  }

  /// Whether the context allows a weak form: an outlet beside its noun or in quotes, a surname known to the world.
  private func supports(_ referent: Mention.Referent, _ range: Range<Int>) -> Bool {
    guard case .known(let entry) = referent else { return false }
    let before = range.lowerBound - 1
    switch document.pack.gazetteer[entry].kind {
    case .outlet: return isQuoted(range) || head(before: range.lowerBound, of: .outlet)
    case .official:
      guard tokens[range.lowerBound].has(.cased) else {
        return !tokens[range.lowerBound].has(.possessed)
          && !(range.lowerBound > 0 && hasGivenName(range.lowerBound - 1)
            && !tokens[range.lowerBound].has(.lineStart))
          && !isCommon(range.lowerBound)
          && (!isOrdinaryWord(range.lowerBound) || endsOffice(before: range.lowerBound))
      }
      if before >= 0, tokens[before].has(.capital), tokens[before].kind == .word,
        !tokens[range.lowerBound].has(.lineStart),
        document.longest(at: before, { if case .title = $0.sense { true } else { nil } }) == nil,
        !document.classes(before).has(.honorific),
        !document.isSentenceStart(before)
      {
        return false
      }
      return true
    case .organization: return tokens[range.lowerBound].has(.allCapitals)
    default: return false
    }
  }

  /// Whether a word has another sense in the tables: a title, a head, a trigger.
  private func isOrdinaryWord(_ index: Int) -> Bool {
    document.matches(at: index).contains { match in
      match.tokens.count == 1
        && document.meanings(of: match).contains {
          switch $0.sense {
          case .title, .head, .word, .frame, .field, .date, .country: true
          default: false
          }
        }
    }
  }

  func isQuoted(_ range: Range<Int>) -> Bool {
    guard let open = document.mark(range.lowerBound - 1), let close = document.mark(range.upperBound) else {
      return false
    }
    return "\"'“«‘„".unicodeScalars.contains(open) && "\"'”»’“".unicodeScalars.contains(close)
  }

  private func head(before token: Int, of kind: EntityKind) -> Bool {
    for length in 1...3 where token - length >= 0 {
      for match in document.matches(at: token - length) where match.tokens.upperBound == token {
        for meaning in document.meanings(of: match) {
          if case .head(let head) = meaning.sense, head.kind == kind { return true }
        }
      }
    }
    return false
  }
}

extension Document {
  func isSentenceStart(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    if tokens[token].has(.lineStart) { return true }
    guard let mark = mark(token - 1) else { return false }
    return ".!?؟…:\"“«".unicodeScalars.contains(mark)
  }
}
