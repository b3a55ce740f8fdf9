import KnowledgeGraph

/// What the tagger says of names, against what the rules found: it bounds and sorts them, finds more, and strikes what is none.
extension MentionFinder {
  mutating func applyTags(of model: TagModel) {
    let features = TagFeatures(finder: self)
    let told = document.sentences.map { sentence in
      (sentence, Self.names(model.tags(features.features(of: sentence)), from: sentence.lowerBound))
    }
    for (sentence, names) in told {
      var isTold = [Bool](repeating: false, count: sentence.count)
      for name in names { for token in name.range { isTold[token - sentence.lowerBound] = true } }
      for token in sentence where !isTold[token - sentence.lowerBound] {
        guard let old = mention(at: token), isStruck(old, isTold, sentence) else { continue }
        remove(old)
      }
      for name in names { apply(name.kind, name.range) }
    }
  }

  private static func names(_ tags: [Tag], from start: Int) -> [(kind: EntityKind, range: Range<Int>)] {
    var found: [(EntityKind, Range<Int>)] = []
    var at = 0
    while at < tags.count {
      guard tags[at].isFirst, let kind = tags[at].kind else {
        at += 1
        continue
      }
      var end = at + 1
      while end < tags.count, tags[end].isInside { end += 1 }
      found.append((kind, start + at..<start + end))
      at = end
    }
    return found
  }

  /// Whether a name of the rules goes because none of its words is tagged; countries and what the tables know stay.
  private func isStruck(_ index: Int, _ isTold: [Bool], _ sentence: Range<Int>) -> Bool {
    switch mentions[index].referent {
    // The noun before an outlet ("the newspaper …") is sure enough.
    case .country, .known, .named(.outlet): return false
    default: break
    }
    return mentions[index].tokens.allSatisfy { !sentence.contains($0) || !isTold[$0 - sentence.lowerBound] }
  }

  private mutating func apply(_ kind: EntityKind, _ range: Range<Int>) {
    let olds = Set(range.compactMap { mention(at: $0) }).sorted()
    if let same = olds.first(where: { mentions[$0].name == range }), self.kind(same) == kind {
      if kind == .country { mentions[same].isCity = false }
      return
    }
    if let country = olds.first(where: { isCountry($0) && mentions[$0].name == range }) {
      // A capital or a name that both a country and a place bear.
      if kind == .place || kind == .country {
        mentions[country].isCity = kind == .place
        return
      }
    }
    if kind == .country { return }
    // What the tables know whole is not cut: "North Africa" is no Africa.
    if let known = olds.first(where: { isKnown($0) }), self.kind(known) == kind,
      mentions[known].name.lowerBound <= range.lowerBound, mentions[known].name.upperBound >= range.upperBound
    {
      return
    }
    var made = Mention(referent: .named(kind), tokens: range, name: range)
    for old in olds where self.kind(old) == kind && made.type == nil {
      made.type = mentions[old].type
      made.owner = mentions[old].owner
    }
    if let head = self.head(in: range, kind) {
      made.type = made.type ?? head.type
      if kind == .agreement { made.tokens = head.range }
    } else if kind == .agreement {
      made.tokens = range.lowerBound..<(range.first { self.mention(at: $0) != nil } ?? range.upperBound)
      if made.tokens.isEmpty { made.tokens = range }
    }
    if kind == .organization, made.owner == nil, let country = olds.first(where: { isCountry($0) }) {
      if case .country(let code, _) = mentions[country].referent { made.owner = .country(code) }
    }
    if kind == .agreement {
      for old in olds where self.kind(old) == .agreement {
        made.count = made.count ?? mentions[old].count
        remove(old)
      }
      for token in made.tokens { if let old = self.mention(at: token) { remove(old) } }
    }
    add(made)
  }

  private func isKnown(_ index: Int) -> Bool {
    if case .known = mentions[index].referent { true } else { false }
  }

  private func isCountry(_ index: Int) -> Bool {
    if case .country = mentions[index].referent { true } else { false }
  }

  /// The kind that the rules gave a mention; officials count as persons.
  private func kind(_ index: Int) -> EntityKind? {
    switch mentions[index].referent {
    case .country: .country
    case .known(let entry):
      document.pack.gazetteer[entry].kind == .official ? .person : document.pack.gazetteer[entry].kind
    case .named(let kind): kind == .official ? .person : kind
    default: nil
    }
  }

  /// The head noun of a name, wherever it stands in it.
  private func head(in range: Range<Int>, _ kind: EntityKind) -> (range: Range<Int>, type: String)? {
    for start in range {
      if let (found, type) = document.longest(
        at: start,
        { meaning -> String? in
          if case .head(let head) = meaning.sense, head.kind == kind { head.type } else { nil }
        }), found.upperBound <= range.upperBound
      {
        return (found, type)
      }
    }
    return nil
  }
}
