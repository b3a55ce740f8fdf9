import KnowledgeGraph

/// One sentence as the relation model sees it: its arguments, and the features of each token.
struct SentenceView {
  let sentence: Int
  let range: Range<Int>
  let arguments: [Argument]
  /// Features of each token of the sentence: its word, its stem, what the tables know of it.
  let tokenFeatures: [[UInt32]]
  /// One symbol a token for the skeleton between two arguments; 0 where the token is left out.
  let skeleton: [UInt32]
  /// The relation types whose trigger begins at a token.
  let triggers: [[UInt32]]
  /// The hash of each token's word; what a mention is, where one stands.
  let words: [UInt32]

  /// Longer sentences are read up to here.
  static let longest = 400
  static let mostArguments = 18

  init(
    _ document: Document, _ coreference: Coreference, sentence: Int, stage: Stage, pairs: [Range<Int>: [Int]],
    implied: [Int]
  ) {
    self.sentence = sentence
    let table = coreference.table
    let full = document.sentences[sentence]
    let range = full.lowerBound..<min(full.upperBound, full.lowerBound + Self.longest)
    self.range = range
    let mentions = coreference.mentions[sentence]
    var arguments: [Argument] = []
    var uses: [Int: Int] = [:]
    func add(_ argument: Argument) {
      guard arguments.count < Self.mostArguments, argument.tokens.upperBound <= range.upperBound else {
        return
      }
      guard uses[argument.entity, default: 0] < 2 else { return }
      uses[argument.entity, default: 0] += 1
      arguments.append(argument)
    }
    var owners = coreference.absorbed[sentence][...]
    for (number, mention) in mentions.enumerated() {
      while let owner = owners.first, owner.tokens.lowerBound < mention.name.lowerBound {
        owners.removeFirst()
        if let entity = owner.entity { add(Argument(entity: entity, tokens: owner.tokens, form: .owner)) }
      }
      if let entities = pairs[mention.tokens] {
        for entity in entities {
          add(Argument(entity: entity, tokens: mention.tokens, form: .pair, mention: number))
        }
      } else if let entity = mention.entity {
        let form: Argument.Form =
          switch mention.referent {
          case .role, .region, .homeland: .role
          case .pronoun: .pronoun
          case .pair: .pair
          default: mention.isAdjective ? .adjective : .name
          }
        add(Argument(entity: entity, tokens: mention.tokens, form: form, mention: number))
      }
    }
    for owner in owners {
      if let entity = owner.entity { add(Argument(entity: entity, tokens: owner.tokens, form: .owner)) }
    }
    arguments.sort {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
    let named = Set(arguments.map(\.entity))
    var context = stage.arguments(table, at: range.lowerBound, except: named)
    for entity in implied where !named.contains(entity) && !context.contains(where: { $0.entity == entity }) {
      context.append(
        Argument(entity: entity, tokens: range.lowerBound..<range.lowerBound, form: .context, rank: 15))
    }
    Self.findGroups(&arguments, document, table)
    self.arguments = context + arguments

    var words = [UInt32](repeating: 0, count: range.count)
    var features = [[UInt32]](repeating: [], count: range.count)
    var skeleton = [UInt32](repeating: 0, count: range.count)
    var triggers = [[UInt32]](repeating: [], count: range.count)
    var covered = [Bool](repeating: false, count: range.count)
    for mention in mentions {
      // The words of offices and of agreements' heads tell something; names do not.
      for token in mention.name where range.contains(token) { covered[token - range.lowerBound] = true }
      let first = mention.name.lowerBound
      guard range.contains(first) else { continue }
      let kind = mention.entity.map { UInt32(EntityKind.number(table[$0].kind)) } ?? 9
      let symbol = FeatureHash.mix(0xC0DE, kind)
      words[first - range.lowerBound] = symbol
      features[first - range.lowerBound] = [symbol]
      skeleton[first - range.lowerBound] = symbol
      if let type = mention.type {
        features[first - range.lowerBound].append(FeatureHash.mix(symbol, FeatureHash.hash(type.utf8)))
      }
    }
    for token in range {
      let at = token - range.lowerBound
      for match in document.matches(at: token) where match.tokens.upperBound <= range.upperBound {
        for meaning in document.meanings(of: match) {
          let id: UInt32
          switch meaning.sense {
          case .frame(let number): id = Self.trigger(document.pack.frames[number])
          case .notion(let notion): id = 1000 + notion.number
          default: continue
          }
          if !triggers[at].contains(id) { triggers[at].append(id) }
        }
      }
      guard !covered[at] else {
        for id in triggers[at] { features[at].append(FeatureHash.mix(0xF7A3, id)) }
        continue
      }
      let spelling = document.spelling(token)
      let word = FeatureHash.hash(spelling)
      words[at] = word
      features[at].append(word)
      let classes = document.classes(token)
      if document.tokens[token].kind == .word, classes.isEmpty {
        features[at].append(FeatureHash.mix(0x57E4, Self.stem(spelling)))
        for id in triggers[at] { features[at].append(FeatureHash.mix(0xF7A3, id)) }
      }
      if document.tokens[token].kind == .punctuation {
        skeleton[at] = word
      } else if !classes.isEmpty {
        if classes.isDisjoint(with: WordClasses(.article, .honorific, .function)) {
          skeleton[at] = FeatureHash.mix(
            UInt32(truncatingIfNeeded: classes.rawValue), UInt32(truncatingIfNeeded: classes.rawValue >> 32))
        }
      } else if let id = triggers[at].first {
        skeleton[at] = FeatureHash.mix(0xF7A3, id)
      }
    }
    self.words = words
    tokenFeatures = features
    self.skeleton = skeleton
    self.triggers = triggers
  }

  /// Gives the members of a list the tokens of the whole: "A, B and C", offices included.
  private static func findGroups(_ arguments: inout [Argument], _ document: Document, _ table: EntityTable) {
    var start = 0
    while start < arguments.count {
      guard isMember(arguments[start]) else {
        start += 1
        continue
      }
      var members = [start]
      var next = start + 1
      while next < arguments.count {
        let last = arguments[members.last!]
        guard isMember(arguments[next]) else {
          // What an office names as its own stands inside the list.
          guard arguments[next].form == .owner else { break }
          next += 1
          continue
        }
        guard arguments[next].tokens.lowerBound >= last.tokens.upperBound,
          sort(table[last.entity].kind) == sort(table[arguments[next].entity].kind),
          joins(last.tokens.upperBound..<arguments[next].tokens.lowerBound, document)
        else { break }
        members.append(next)
        next += 1
      }
      if members.count > 1 {
        let whole = arguments[members[0]].tokens.lowerBound..<arguments[members.last!].tokens.upperBound
        for member in members { arguments[member].group = whole }
      }
      start = max(start + 1, members.last! + (members.count > 1 ? 1 : 0))
    }
  }

  private static func isMember(_ argument: Argument) -> Bool {
    argument.form == .name || argument.form == .role
  }

  private static func sort(_ kind: EntityKind) -> Int {
    switch kind {
    case .official, .person: 0
    case .country, .organization: 1
    default: 2 + EntityKind.number(kind)
    }
  }

  /// Whether only commas, conjunctions and articles stand between two names.
  private static func joins(_ tokens: Range<Int>, _ document: Document) -> Bool {
    guard tokens.count < 6 else { return false }
    var isJoined = false
    for token in tokens {
      let classes = document.classes(token)
      if let mark = document.mark(token), ",،".unicodeScalars.contains(mark) || classes.has(.coordinator) {
        isJoined = true
      } else if classes.has(.coordinator) {
        isJoined = true
      } else if classes.isDisjoint(with: WordClasses(.article, .honorific, .possessive, .former, .acting)) {
        return false
      }
    }
    return isJoined
  }

  /// The relation and the part of speech of a frame.
  static func trigger(_ frame: Frame) -> UInt32 {
    let outcome: UInt32
    switch frame.outcome {
    case .signing: outcome = 99
    case .relation(let type): outcome = UInt32(RelationClass(type, isForward: true).index)
    }
    let part: UInt32 =
      switch frame.part {
      case .verb: 0
      case .noun: 1
      case .adjective: 2
      }
    return outcome * 4 + part
  }

  /// A crude stem: the first letters of a word (five of Latin letters, four of Arabic ones).
  static func stem(_ spelling: ArraySlice<UInt8>) -> UInt32 {
    let isWide = (spelling.first ?? 0) >= 0xC0
    return FeatureHash.hash(spelling.prefix(isWide ? 8 : 5))
  }
}
