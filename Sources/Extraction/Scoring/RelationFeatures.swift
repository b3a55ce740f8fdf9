import KnowledgeGraph

/// Two ends in one sentence, the first before the second, that may be related.
struct RelationCandidate {
  let sentence: Int
  let first: Argument
  let second: Argument
  /// The relation classes that the kinds of the ends allow.
  let allowed: UInt64
}

/// The features of candidates: what stands before, between and behind the ends, how they are mentioned, what the frames say.
struct RelationFeatures {
  let view: SentenceView
  let document: Document
  let coreference: Coreference
  /// What the frames make of this sentence, by pair of entities.
  let told: [Pair: [(type: RelationType, source: Int, confidence: Double)]]
  let toldTypes: [UInt32]
  let homes: [Int: Int]
  let home: Int?

  struct Pair: Hashable {
    let a, b: Int
    init(_ a: Int, _ b: Int) { (self.a, self.b) = (min(a, b), max(a, b)) }
  }

  private enum Template {
    static let bias: UInt32 = 1, between: UInt32 = 2, before: UInt32 = 3, after: UInt32 = 4
    static let lastWord: UInt32 = 5, distance: UInt32 = 6, skeleton: UInt32 = 7, told: UInt32 = 8
    static let toldOther: UInt32 = 9, argument: UInt32 = 10, left: UInt32 = 11, right: UInt32 = 12
    static let office: UInt32 = 13, type: UInt32 = 14, trigger: UInt32 = 16
    static let home: UInt32 = 17, place: UInt32 = 18, coordinated: UInt32 = 20
    static let betweenKinds: UInt32 = 21, nearTrigger: UInt32 = 22, contextWord: UInt32 = 23,
      known: UInt32 = 24
    static let link: UInt32 = 25, triggerSkeleton: UInt32 = 26, headTrigger: UInt32 = 28
  }

  private func hash(_ t: UInt32, _ a: UInt32) -> Feature { FeatureHash.feature(t, a) }
  private func hash(_ t: UInt32, _ a: UInt32, _ b: UInt32) -> Feature { FeatureHash.feature(t, a, b) }
  private func hash(_ t: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> Feature {
    FeatureHash.feature(t, a, b, c)
  }

  /// Adds the features of a candidate to `found`.
  func collect(_ candidate: RelationCandidate, into found: inout [Feature]) {
    let (a, b) = (candidate.first, candidate.second)
    let table = coreference.table
    let origin = view.range.lowerBound
    let kinds = kind(a) * 16 + kind(b)
    let forms = kinds * 64 + a.form.rawValue * 8 + b.form.rawValue
    found.append(hash(Template.bias, kinds))
    found.append(hash(Template.bias, forms + 100_000))

    // Words between, before, behind.
    let isContext = a.form == .context
    // Members of one list stand as the list does towards all others.
    let isOneList = !isContext && a.group == b.group && a.group.count > a.tokens.count
    let (first, second) = isOneList ? (a.tokens, b.tokens) : (a.group, b.group)
    let low = isContext ? 0 : first.upperBound - origin
    let high = max(low, second.lowerBound - origin)
    if isOneList {
      found.append(hash(Template.coordinated, kinds))
    } else if a.group != a.tokens || b.group != b.tokens {
      found.append(
        hash(Template.coordinated, kinds, (a.group != a.tokens ? 1 : 0) + (b.group != b.tokens ? 2 : 0)))
    }
    let bag = isContext ? Template.contextWord : Template.between
    let from = isContext ? max(0, high - 25) : low
    var previous: UInt32 = 0
    var commas = 0
    var mentions = 0
    var sequence: [UInt32] = []
    var lastTrigger = -1
    var nearTriggers: [UInt32] = []
    for at in from..<max(from, high) {
      for feature in view.tokenFeatures[at] {
        found.append(hash(bag, feature))
        if !isContext, high - low < 14 { found.append(hash(Template.betweenKinds, feature, kinds)) }
      }
      let word = view.words[at]
      if word != 0 { previous = word }
      if document.mark(at + origin) != nil { commas += 1 }
      if view.skeleton[at] != 0 {
        if view.words[at] == view.skeleton[at], document.mark(at + origin) == nil { mentions += 1 }
        if sequence.last != view.skeleton[at] { sequence.append(view.skeleton[at]) }
      }
      if !view.triggers[at].isEmpty {
        lastTrigger = at
        for id in view.triggers[at] where !nearTriggers.contains(id) { nearTriggers.append(id) }
      }
    }
    found.append(hash(Template.lastWord, previous, 0xFFFF))
    if !isContext {
      for at in max(0, first.lowerBound - origin - 6)..<max(0, first.lowerBound - origin) {
        for feature in view.tokenFeatures[at] { found.append(hash(Template.before, feature)) }
      }
    }
    let end = min(view.range.count, max(0, second.upperBound - origin))
    for at in end..<min(view.range.count, end + 8) {
      for feature in view.tokenFeatures[at] { found.append(hash(Template.after, feature)) }
    }

    // Shape.
    let distance = FeatureHash.bucket(high - low)
    found.append(hash(Template.distance, forms, distance))
    found.append(hash(Template.distance, kinds + 50_000, UInt32(min(mentions, 5)), UInt32(min(commas, 4))))
    if sequence.count <= 6 {
      var shape: UInt32 = 0
      for symbol in sequence { shape = FeatureHash.mix(shape, symbol) }
      found.append(hash(Template.skeleton, shape, kinds))
      found.append(hash(Template.skeleton, shape, forms + 7))
      for id in nearTriggers { found.append(hash(Template.triggerSkeleton, shape, kinds, id)) }
    }
    var short: UInt32 = 0
    for symbol in sequence.suffix(2) { short = FeatureHash.mix(short, symbol) }
    for symbol in sequence.prefix(2) { short = FeatureHash.mix(short, symbol) }
    found.append(hash(Template.skeleton, short, kinds, 3))
    for id in nearTriggers {
      found.append(hash(Template.trigger, id, kinds))
      found.append(hash(Template.trigger, id, kinds, FeatureHash.bucket(mentions)))
    }
    if lastTrigger >= 0 {
      let prep = lastPreposition(before: second)
      for id in view.triggers[lastTrigger] {
        found.append(hash(Template.headTrigger, id, kinds, prep))
      }
      found.append(hash(Template.headTrigger, view.words[lastTrigger], prep, 77))
    }
    let before = triggers(
      isContext ? 0..<0 : max(0, first.lowerBound - origin - 8)..<max(0, first.lowerBound - origin))
    for id in before.prefix(4) { found.append(hash(Template.nearTrigger, id, kinds, 1)) }
    let after = triggers(end..<min(view.range.count, end + 8))
    for id in after.prefix(4) { found.append(hash(Template.nearTrigger, id, kinds, 2)) }

    // What the frames say, of these two and of others.
    if let told = told[Pair(a.entity, b.entity)] {
      for one in told {
        let cls = UInt32(RelationClass(one.type, isForward: one.source == a.entity).index)
        found.append(hash(Template.told, cls))
        found.append(hash(Template.told, cls, UInt32(one.confidence * 20)))
        found.append(hash(Template.told, cls, forms, 5))
      }
    } else {
      found.append(hash(Template.told, 9999))
    }
    for type in toldTypes { found.append(hash(Template.toldOther, type, kinds)) }

    // Each end alone.
    collect(a, 0, kinds, into: &found)
    collect(b, 1, kinds, into: &found)
    if let country = homes[a.entity] {
      found.append(hash(Template.link, country == b.entity ? 1 : 2, kinds))
      if let other = homes[b.entity] { found.append(hash(Template.link, country == other ? 3 : 4, kinds)) }
    }
    if let country = homes[b.entity] { found.append(hash(Template.link, country == a.entity ? 5 : 6, kinds)) }
    if table[a.entity].owner == b.entity { found.append(hash(Template.link, 7, kinds)) }
    if table[b.entity].owner == a.entity { found.append(hash(Template.link, 8, kinds)) }
    found.append(hash(Template.place, UInt32(min(view.sentence, 4)), kinds))
  }

  private func kind(_ argument: Argument) -> UInt32 {
    UInt32(EntityKind.number(coreference.table[argument.entity].kind))
  }

  private func triggers(_ range: Range<Int>) -> [UInt32] {
    var found: [UInt32] = []
    for at in range { for id in view.triggers[at] where !found.contains(id) { found.append(id) } }
    return found
  }

  /// The word right before an argument, over articles: mostly its preposition.
  private func lastPreposition(before tokens: Range<Int>) -> UInt32 {
    var at = tokens.lowerBound - 1
    while at >= view.range.lowerBound, document.classes(at).has(.article), !document.classes(at).has(.to) {
      at -= 1
    }
    return at >= view.range.lowerBound ? view.words[at - view.range.lowerBound] : 1
  }

  private func collect(_ argument: Argument, _ role: UInt32, _ kinds: UInt32, into found: inout [Feature]) {
    let table = coreference.table
    let entry = table[argument.entity]
    let origin = view.range.lowerBound
    let kind = kind(argument)
    let key = role * 16 + kind
    found.append(hash(Template.argument, key, argument.form.rawValue, argument.rank))
    if argument.entity == home { found.append(hash(Template.home, key, kinds)) }
    if let type = entry.type { found.append(hash(Template.type, key, FeatureHash.hash(type.utf8))) }
    if entry.known != nil { found.append(hash(Template.known, key, kinds)) }
    if let office = entry.offices.first {
      found.append(hash(Template.office, key, FeatureHash.hash(office.office.title.kind.rawValue.utf8)))
    } else if entry.kind.isHuman {
      found.append(hash(Template.office, key, 0))
    }
    guard argument.form != .context else { return }
    if let number = argument.mention {
      for office in coreference.mentions[view.sentence][number].offices {
        found.append(hash(Template.office, key + 100, FeatureHash.hash(office.title.kind.rawValue.utf8)))
      }
    }
    let start = argument.tokens.lowerBound - origin
    let end = argument.tokens.upperBound - origin
    func word(_ at: Int) -> UInt32 { at >= 0 && at < view.words.count ? view.words[at] : 1 }
    found.append(hash(Template.left, word(start - 1), key))
    found.append(hash(Template.left, word(start - 1), word(start - 2), key))
    found.append(hash(Template.left, word(start - 1), kinds, role + 9))
    found.append(hash(Template.right, word(end), key))
    found.append(hash(Template.right, word(end), word(end + 1), key))
    found.append(hash(Template.right, word(end), kinds, role + 9))
    if argument.group != argument.tokens {
      let (start, end) = (argument.group.lowerBound - origin, argument.group.upperBound - origin)
      found.append(hash(Template.left, word(start - 1), key, 500))
      found.append(hash(Template.left, word(start - 1), kinds, role + 509))
      found.append(hash(Template.right, word(end), key, 500))
      found.append(hash(Template.right, word(end), kinds, role + 509))
    }
    found.append(hash(Template.place, start == 0 ? 1 : start < 4 ? 2 : 3, key, 50))
    if document.mark(argument.tokens.upperBound) != nil { found.append(hash(Template.right, 0x3A3A, key)) }
  }
}
