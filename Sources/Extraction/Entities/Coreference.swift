import KnowledgeGraph

/// Joins the mentions of an article to entities.
///
/// Order: countries and known names by identity; persons by full name, then by the part of a name that only one of them bears;
/// bodies, outlets, places and events by name or acronym; agreements by kind and subject; at last offices, pronouns and
/// "the two countries" by what was said before. Cost: linear in mentions, but for names, which are compared within the article.
struct Coreference {
  let document: Document
  var mentions: [[Mention]]
  /// What offices swallowed, with the entities that it names.
  var absorbed: [[Mention]]
  var table = EntityTable()
  var personsBySurname: [Int32: [Int]] = [:]
  var personsByFirst: [Int32: [Int]] = [:]
  var namedByKey: [String: Int] = [:]
  var absorbedEntities: [Range<Int>: Int] = [:]

  init(_ document: Document, _ mentions: [[Mention]], absorbed: [[Mention]]) {
    self.document = document
    self.mentions = mentions
    self.absorbed = absorbed
  }

  static func resolve(_ mentions: [[Mention]], absorbed: [[Mention]], in document: Document) -> Coreference {
    var coreference = Coreference(document, mentions, absorbed: absorbed)
    coreference.joinAbsorbed()
    coreference.joinNames()
    coreference.joinOffices()
    coreference.joinReferences()
    return coreference
  }

  // MARK: Names

  /// What offices swallowed names entities like any other mention.
  mutating func joinAbsorbed() {
    for sentence in absorbed.indices {
      for (number, mention) in absorbed[sentence].enumerated() {
        guard let entity = entity(for: mention, sentence: sentence) else { continue }
        absorbed[sentence][number].entity = entity
        record(mention, entity, sentence)
        absorbedEntities[mention.tokens] = entity
      }
    }
  }

  mutating func joinNames() {
    // Full names of persons first, so that surnames before them find them too.
    for pass in 0..<2 {
      for s in mentions.indices {
        for m in mentions[s].indices where mentions[s][m].entity == nil {
          let mention = mentions[s][m]
          let isShort = isHuman(mention) && nameWords(mention).count == 1
          if isHuman(mention), isShort == (pass == 0) { continue }
          if !isHuman(mention), pass == 1 { continue }
          guard let entity = entity(for: mention, sentence: s) else { continue }
          mentions[s][m].entity = entity
          record(mention, entity, s)
        }
      }
    }
  }

  func isHuman(_ mention: Mention) -> Bool {
    switch mention.referent {
    case .named(let kind): kind.isHuman
    case .known(let entry): document.pack.gazetteer[entry].kind.isHuman
    default: false
    }
  }

  func nameWords(_ mention: Mention) -> [Int32] {
    mention.name.filter { document.tokens[$0].kind != .punctuation }.map { document.tokens[$0].word }
  }

  mutating func entity(for mention: Mention, sentence: Int) -> Int? {
    switch mention.referent {
    case .country(let code, .capital) where mention.isCity ?? isLocative(mention, sentence):
      return capital(of: code, mention)
    case .country(_, .metonym) where mention.isCity ?? isLocative(mention, sentence):
      return named(.place, mention)
    case .country(let code, _): return table.country(code)
    case .known(let entry):
      let gazetteer = document.pack.gazetteer[entry]
      return gazetteer.kind.isHuman ? knownPerson(entry, mention) : table.known(entry, gazetteer)
    case .named(let kind) where kind.isHuman: return person(mention)
    case .named(.agreement): return agreement(mention, sentence)
    case .named(let kind): return alias(kind, mention, sentence) ?? named(kind, mention)
    default: return nil
    }
  }

  /// Whether a capital is where something happens: behind a preposition of place, or in a dateline.
  func isLocative(_ mention: Mention, _ sentence: Int) -> Bool {
    let start = mention.tokens.lowerBound
    let range = document.sentences[sentence]
    if start == range.lowerBound, let mark = document.mark(mention.tokens.upperBound),
      ",،-–—(/:".unicodeScalars.contains(mark)
    {
      return true
    }
    var before = start - 1
    while before >= range.lowerBound, document.classes(before).has(.article) { before -= 1 }
    guard before >= range.lowerBound else { return false }
    let classes = document.closedClass(endingAt: before)
    if !classes.isDisjoint(with: WordClasses(.in, .to, .from, .near))
      && classes.isDisjoint(with: WordClasses(.between, .of)) || classes.has(.in)
    {
      return true
    }
    return false
  }

  /// The city behind a capital's name: the gazetteer's, or one of its own.
  mutating func capital(of code: String, _ mention: Mention) -> Int {
    let city = document.longest(at: mention.tokens.lowerBound) { meaning -> Int? in
      guard case .gazetteer(let entry) = meaning.sense, document.pack.gazetteer[entry].kind == .place else {
        return nil
      }
      return entry
    }
    if let city, city.range == mention.tokens {
      return table.known(city.value, document.pack.gazetteer[city.value])
    }
    return named(.place, mention)
  }

  mutating func knownPerson(_ entry: Int, _ mention: Mention) -> Int {
    if let index = table.existing(known: entry) { return index }
    let words = nameWords(mention)
    // Another person of the article bears this surname: it is meant.
    if words.count == 1, let same = personsBySurname[words[0]], same.count == 1 {
      return same[0]
    }
    let index = table.known(entry, document.pack.gazetteer[entry])
    addKey(words, to: index)
    return index
  }

  /// Only those are compared that share the first or the last word with the name.
  mutating func person(_ mention: Mention) -> Int {
    let words = nameWords(mention)
    guard let first = words.first, let last = words.last else { return table.add(.init(kind: .person)) }
    let candidates = Set((personsByFirst[first] ?? []) + (personsBySurname[last] ?? []))
    for index in candidates.sorted()
    where table[index].keys.contains(where: { isPart(words, of: $0) || isPart($0, of: words) && $0.count > 1 }
    ) {
      if !table[index].keys.contains(words) { addKey(words, to: index) }
      return index
    }
    let index = table.add(.init(kind: .person))
    addKey(words, to: index)
    return index
  }

  /// Makes a person known by one more name.
  private mutating func addKey(_ words: [Int32], to index: Int) {
    table[index].keys.append(words)
    guard let first = words.first, let last = words.last else { return }
    if personsBySurname[last]?.contains(index) != true { personsBySurname[last, default: []].append(index) }
    if personsByFirst[first]?.contains(index) != true { personsByFirst[first, default: []].append(index) }
  }

  /// Whether `part` is the end, or a thinning, of `whole`: "Attaf" of "Ahmed Attaf", "Umaro Embalo" of "Umaro Sissoco Embalo".
  func isPart(_ part: [Int32], of whole: [Int32]) -> Bool {
    guard part.count <= whole.count else { return false }
    if part == whole || whole.suffix(part.count).elementsEqual(part) { return true }
    guard part.count > 1, part[0] == whole[0] else { return false }
    var at = 0
    for word in whole where at < part.count && part[at] == word { at += 1 }
    return at == part.count
  }

  mutating func named(_ kind: EntityKind, _ mention: Mention) -> Int {
    let key = kind.rawValue + "/" + LetterFolding.key(document.text(mention.name)) + "/" + ownerKey(mention)
    if let index = namedByKey[key] { return index }
    let index = table.add(.init(kind: kind, type: mention.type, keys: [nameWords(mention)]))
    namedByKey[key] = index
    return index
  }

  func ownerKey(_ mention: Mention) -> String {
    if case .country(let code) = mention.owner { return code }
    return ""
  }

  mutating func record(_ mention: Mention, _ entity: Int, _ sentence: Int) {
    if table[entity].surfaces.isEmpty { table[entity].firstSentence = sentence }
    table[entity].isNamed = true
    if table[entity].kind == .country || mention.referent != .role {
      table[entity].surfaces.append((document.name(mention.name), mention.name))
    }
    if table[entity].count == nil { table[entity].count = mention.count }
    if let owner = mention.owner, table[entity].owner == nil, let index = resolve(owner), index != entity {
      table[entity].owner = index
    }
  }

  /// The entity that an owner is; countries and known bodies are made when missing.
  mutating func resolve(_ owner: OwnerReference) -> Int? {
    switch owner {
    case .country(let code): return named(table.country(code))
    case .known(let entry): return named(table.known(entry, document.pack.gazetteer[entry]))
    case .mention(let range):
      if let entity = absorbedEntities[range] { return entity }
      let text = document.text(range)
      let key = EntityKind.organization.rawValue + "/" + LetterFolding.key(text) + "/"
      if let index = namedByKey[key] { return index }
      var words: [Int32] = []
      for token in range where document.tokens[token].kind != .punctuation {
        words.append(document.tokens[token].word)
      }
      let index = table.add(.init(kind: .organization, surfaces: [(text, range)], keys: [words]))
      namedByKey[key] = index
      return index
    }
  }

  /// What an office or a body's name mentions is named by the article too: "Malian" names Mali.
  mutating func named(_ entity: Int) -> Int {
    table[entity].isNamed = true
    return entity
  }
}
