import KnowledgeGraph

/// The entities of one article: mentions joined by coreference, each entity with its names and places.
struct EntityTable {
  struct Entry {
    var kind: EntityKind
    /// What identifies it within the article: a country's code, a gazetteer number, or folded names.
    var code: String?
    var known: Int?
    var type: String?
    /// Surfaces, in order of appearance, the fullest to be chosen at the end.
    var surfaces: [(text: String, tokens: Range<Int>)] = []
    /// Folded words of each distinct name.
    var keys: [[Int32]] = []
    var owner: Int?
    var offices: [ResolvedOffice] = []
    /// Whether the entity is written down; offices and parents alone make none.
    var isNamed = true
    var count: Int?
    /// Sentence of the first mention.
    var firstSentence = 0
  }

  private(set) var entries: [Entry] = []
  private var byCode: [String: Int] = [:]
  private var byKnown: [Int: Int] = [:]

  subscript(_ index: Int) -> Entry {
    get { entries[index] }
    _modify { yield &entries[index] }
  }

  mutating func add(_ entry: Entry) -> Int {
    entries.append(entry)
    return entries.count - 1
  }

  /// The entity of a country; made when missing, named only once a mention names it.
  mutating func country(_ code: String) -> Int {
    if let index = byCode[code] { return index }
    let index = add(Entry(kind: .country, code: code, isNamed: false))
    byCode[code] = index
    return index
  }

  mutating func known(_ number: Int, _ gazetteer: GazetteerEntry) -> Int {
    if let index = byKnown[number] { return index }
    let index = add(Entry(kind: gazetteer.kind, known: number, type: gazetteer.type, isNamed: false))
    byKnown[number] = index
    return index
  }

  func existing(known number: Int) -> Int? { byKnown[number] }

  mutating func bind(known number: Int, to index: Int) { byKnown[number] = index }
}

/// An office whose owner and post are entities.
struct ResolvedOffice {
  let office: Office
  let sentence: Int
  var owner: Int?
  var post: Int?
  /// What the owner was taken from when the text beside the title does not tell it.
  var isInferred = false
}
