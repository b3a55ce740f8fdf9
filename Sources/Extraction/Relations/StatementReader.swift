import KnowledgeGraph

/// Reads the statements of an article, sentence by sentence: frames, signings, offices, bodies.
struct StatementReader {
  let document: Document
  var coreference: Coreference
  let dates: DateReader
  var drafts: [Draft] = []
  /// When an agreement was signed, and the sentence that says so.
  var signings: [Int: (date: CalendarDate, sentence: Int)] = [:]
  /// How often each country was named up to here, for "the two countries".
  var salience: [Int: Int] = [:]
  var lastPair: [Int] = []
  var lastPairSentence = 0
  /// Whom "the two countries", "both ministers" and "they" stand for, by the words.
  var pairs: [Range<Int>: [Int]] = [:]

  init(_ document: Document, _ coreference: Coreference) {
    self.document = document
    self.coreference = coreference
    dates = DateReader(document)
  }

  static func read(_ document: Document, _ coreference: Coreference) -> StatementReader {
    var reader = StatementReader(document, coreference)
    for sentence in document.sentences.indices { reader.read(sentence) }
    reader.dateAgreements()
    reader.readOffices()
    reader.readRules()
    reader.readBodies()
    return reader
  }

  var table: EntityTable { coreference.table }

  mutating func read(_ sentence: Int) {
    let found = dates.dates(in: sentence)
    let clauses = Clauses(
      document, sentence: sentence, mentions: coreference.mentions[sentence], dates: found.map(\.tokens),
      topic: topic(before: sentence))
    for element in clauses.elements {
      if let mention = element.mention, let entity = clauses.mentions[mention].entity,
        table[entity].kind == .country
      {
        salience[entity, default: 0] += 1
      }
    }
    for place in clauses.elements.indices where !clauses.elements[place].frames.isEmpty {
      readTrigger(at: place, clauses, found)
    }
    for place in clauses.elements.indices { readAgreement(at: place, clauses, found) }
    for place in clauses.elements.indices {
      guard let number = clauses.elements[place].mention else { continue }
      switch clauses.mentions[number].referent {
      case .pair, .pronoun(.they): pairs[clauses.mentions[number].tokens] = ends([place], clauses)
      default: break
      }
    }
  }

  /// The first person of the sentence before, or what else can act.
  func topic(before sentence: Int) -> Int? {
    guard sentence > 0, !document.pack.hasCapitals else { return nil }
    let entities = coreference.mentions[sentence - 1].filter { !$0.isAdjective }.compactMap(\.entity)
    return entities.first { table[$0].kind.isHuman } ?? entities.first { table[$0].kind.isParty }
  }

  // MARK: Triggers

  mutating func readTrigger(at place: Int, _ clauses: Clauses, _ found: [DateReader.Found]) {
    let element = clauses.elements[place]
    let nominal = clauses.isNominal(place)
    let passive = clauses.isPassive(place)
    var done: Set<Frame.Outcome> = []
    for number in element.frames {
      let frame = document.pack.frames[number]
      guard !done.contains(frame.outcome), fits(frame.part, nominal: nominal, passive: passive, element)
      else { continue }
      if element.mention != nil, frame.part != .noun { continue }
      let context = Context(clauses, place, frame, found, passive: passive && frame.part == .verb)
      switch frame.outcome {
      case .signing: if readSigning(context) { done.insert(.signing) }
      case .relation(let told):
        let type = told == .metWith && context.isByPhone ? .spokeWith : told
        if readRelation(type, context) { done.insert(frame.outcome) }
      }
    }
  }

  func fits(_ part: Frame.Part, nominal: Bool, passive: Bool, _ element: Element) -> Bool {
    switch part {
    case .verb: !nominal
    case .noun: nominal || !passive
    case .adjective: true
    }
  }

  /// Writes one relation down when the ontology allows its ends; persons stand back for their country where only a party can be.
  @discardableResult
  mutating func emit(
    _ type: RelationType, _ source: Int, _ target: Int, _ status: RelationStatus, _ context: Context
  ) -> Bool {
    var (a, b) = (source, target)
    if !type.joins(table[a].kind, table[b].kind) {
      if type.isSymmetric || type == .supplies || type == .activeIn || type == .memberOf {
        if table[a].kind.isHuman, let party = country(of: a) { a = party }
        if table[b].kind.isHuman, let party = country(of: b) { b = party }
      }
      guard
        type.joins(table[a].kind, table[b].kind)
          || (type.isSymmetric && type.joins(table[b].kind, table[a].kind))
      else { return false }
    }
    guard a != b else { return false }
    if type == .metWith || type == .spokeWith {
      (lastPair, lastPairSentence) = ([a, b], context.clauses.sentence)
    }
    var draft = Draft(
      type: type, source: a, target: b, status: status, sentence: context.clauses.sentence,
      rule: "\(context.frame.part.rawValue) \"\(document.text(context.element.tokens))\"",
      confidence: context.confidence)
    let choice = dates.choice(for: context, of: type, status, between: [a, b])
    (draft.date, draft.dateSource) = (choice.date, choice.source)
    if let dated = choice.explanation(in: document) { draft.rule += ", " + dated }
    if choice.sentence != context.clauses.sentence { draft.datedBy = choice.sentence }
    if type.family == .cooperation || type.family == .agreement {
      draft.fields = fields(inSentence: context.clauses.sentence)
    }
    drafts.append(draft)
    return true
  }

  func fields(inSentence sentence: Int) -> [SubjectField] {
    var found: Set<SubjectField> = []
    for index in document.sentences[sentence] {
      for match in document.matches(at: index) {
        for meaning in document.meanings(of: match) {
          if case .field(let field) = meaning.sense { found.insert(field) }
        }
      }
    }
    return found.sorted()
  }
}
