import KnowledgeGraph

/// Reads the statements of an article, sentence by sentence: frames, signings, offices, bodies.
struct StatementReader {
  let document: Document
  var coreference: Coreference
  let dates: DateReader
  var drafts: [Draft] = []
  /// How often each country was named up to here, for "the two countries".
  private var salience: [Int: Int] = [:]
  private var lastPair: [Int] = []
  private var lastPairSentence = 0

  init(_ document: Document, _ coreference: Coreference) {
    self.document = document
    self.coreference = coreference
    dates = DateReader(document)
  }

  static func read(_ document: Document, _ coreference: Coreference) -> StatementReader {
    var reader = StatementReader(document, coreference)
    for sentence in document.sentences.indices { reader.read(sentence) }
    reader.readOffices()
    reader.readRules()
    reader.readBodies()
    return reader
  }

  var table: EntityTable { coreference.table }

  private mutating func read(_ sentence: Int) {
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
  }

  /// The first person of the sentence before, or what else can act.
  private func topic(before sentence: Int) -> Int? {
    guard sentence > 0, !document.pack.hasCapitals else { return nil }
    let entities = coreference.mentions[sentence - 1].filter { !$0.isAdjective }.compactMap(\.entity)
    return entities.first { table[$0].kind.isHuman } ?? entities.first { table[$0].kind.isParty }
  }

  // MARK: Triggers

  private mutating func readTrigger(at place: Int, _ clauses: Clauses, _ found: [DateReader.Found]) {
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

  private func fits(_ part: Frame.Part, nominal: Bool, passive: Bool, _ element: Element) -> Bool {
    switch part {
    case .verb: !nominal
    case .noun: nominal || !passive
    case .adjective: true
    }
  }

  private mutating func readRelation(_ type: RelationType, _ context: Context) -> Bool {
    let (clauses, frame) = (context.clauses, context.frame)
    var sources: [Int] = []
    var targets: [Int] = []
    if frame.target == [.pair] {
      guard let pair = pair(context) else { return false }
      (sources, targets) = pair
    } else {
      // A passive turns a verb with an object around: its subject is the target.
      let isTurned = context.isPassive && frame.target.contains(.object)
      for slot in frame.target where targets.isEmpty {
        let wanted = isTurned && slot == .object ? Frame.Slot.subject : slot
        targets = ends(
          clauses.argument(wanted, of: context.place, frame, isPassive: isTurned, isSource: false), clauses,
          for: type, isSource: false)
      }
      if targets.isEmpty, frame.part == .verb, frame.target.contains(.object), clauses.hasObjectPronoun(context.place),
        let person = antecedent(context)
      {
        targets = [person]
      }
      targets.removeAll { !type.accepts($0, in: table) }
      if targets.isEmpty, frame.part == .verb, type == .criticizes || type == .rejects {
        targets = ends(clauses.doer(behind: context.place), clauses, for: type, isSource: false)
      }
      guard !targets.isEmpty else { return false }
      for slot in frame.source where sources.isEmpty {
        let wanted = isTurned && slot == .subject ? Frame.Slot.after(.by) : slot
        sources = ends(
          clauses.argument(wanted, of: context.place, frame, isPassive: isTurned), clauses, for: type,
          isSource: true)
        if slot == .subject, frame.part == .noun, type.family == .cooperation || type.family == .agreement,
          clauses.isSaid(context.place)
        {
          // Who tells of talks or of help does not do it; the country spoken for does.
          sources = sources.compactMap { country(of: $0) }
        }
        sources.removeAll { targets.contains($0) }
      }
      if sources.isEmpty, !isTurned, frame.source.contains(.subject), frame.part != .adjective, let topic = clauses.topic,
        clauses.isOpenedByVerb(before: context.place), !targets.contains(topic)
      {
        sources = [topic]
      }
    }
    guard !sources.isEmpty, type != .invited || clauses.isInvitation(context.place) else { return false }
    guard let status = status(for: type, context) else { return true }
    var wrote = false
    for source in sources {
      for target in targets where source != target {
        if emit(type, source, target, status, context) { wrote = true }
      }
    }
    return wrote
  }

  /// Whom an object pronoun of the trigger means: the first person of the sentence before it, else of the sentence before.
  private func antecedent(_ context: Context) -> Int? {
    let elements = context.clauses.elements
    for place in 0..<context.place {
      if let mention = elements[place].mention, let entity = context.clauses.mentions[mention].entity, table[entity].kind.isHuman { return entity }
    }
    guard context.clauses.sentence > 0 else { return nil }
    return coreference.mentions[context.clauses.sentence - 1].compactMap(\.entity).first { table[$0].kind.isHuman }
  }

  /// Both ends of a reciprocal frame: a coordinated subject, a dual, or what stands behind "between".
  private func pair(_ context: Context) -> ([Int], [Int])? {
    for slot in context.frame.source {
      guard let group = context.clauses.argument(slot, of: context.place, context.frame, isPassive: false)
      else { continue }
      let found = ends(group, context.clauses, for: nil, isSource: true)
      if found.count == 2 { return ([found[0]], [found[1]]) }
      if found.count > 2, found.count <= 4 { return (found, found) }
    }
    return nil
  }

  /// The entities of a group of mentions; "the two countries" are two.
  private func ends(_ group: Clauses.Group?, _ clauses: Clauses, for type: RelationType?, isSource: Bool)
    -> [Int]
  {
    guard let group else { return [] }
    var found: [Int] = []
    for place in group {
      guard let number = clauses.elements[place].mention else { continue }
      let mention = clauses.mentions[number]
      if case .pair(let kind) = mention.referent {
        found += twosome(kind, clauses)
      } else if case .pronoun(.they) = mention.referent {
        if clauses.sentence - lastPairSentence < 2 { found += lastPair }
      } else if let entity = mention.entity {
        found.append(entity)
      }
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// Whom "the two countries", "the two ministers" or "the two sides" are.
  private func twosome(_ kind: WordClass, _ clauses: Clauses) -> [Int] {
    if kind == .twoPersons, clauses.sentence - lastPairSentence < 3, lastPair.count == 2,
      lastPair.allSatisfy({ table[$0].kind.isHuman })
    {
      return lastPair
    }
    if kind == .twoPersons {
      let persons = recentPersons(before: clauses)
      if persons.count == 2 { return persons }
    } else {
      if lastPair.count == 2 {
        let countries = lastPair.compactMap { country(of: $0) }
        if Set(countries).count == 2 { return countries }
      }
      let top = salience.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(2).map(\.key)
      if top.count == 2 { return top.sorted() }
    }
    return []
  }

  /// The two persons in office named last, up to this sentence.
  private func recentPersons(before clauses: Clauses) -> [Int] {
    var found: [Int] = []
    for sentence in stride(from: clauses.sentence, through: max(0, clauses.sentence - 3), by: -1) {
      for mention in coreference.mentions[sentence].reversed() {
        guard let entity = mention.entity, table[entity].kind == .official, !found.contains(entity) else {
          continue
        }
        found.append(entity)
        if found.count == 2 { return found.reversed() }
      }
    }
    return []
  }

  /// The country that a person represents, or the entity itself when it can be a party.
  func country(of entity: Int) -> Int? {
    if table[entity].kind.isParty { return entity }
    return table[entity].offices.lazy.compactMap(\.owner).first ?? knownCountry(of: entity)
  }

  /// The country of a person whom the gazetteer knows.
  func knownCountry(of entity: Int) -> Int? {
    guard let number = table[entity].known, let owner = document.pack.gazetteer[number].belongsTo else {
      return nil
    }
    return table.entries.firstIndex { $0.code == owner }
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
    draft.date = dates.date(for: context, of: type, status)
    if type.family == .cooperation || type.family == .agreement { draft.fields = fields(context) }
    draft.speaker = nil
    drafts.append(draft)
    return true
  }

  func fields(_ context: Context) -> [SubjectField] {
    var found: Set<SubjectField> = []
    for index in document.sentences[context.clauses.sentence] {
      for match in document.matches(at: index) {
        for meaning in document.meanings(of: match) {
          if case .field(let field) = meaning.sense { found.insert(field) }
        }
      }
    }
    return found.sorted()
  }

  // MARK: Signings

  private mutating func readSigning(_ context: Context) -> Bool {
    let clauses = context.clauses
    var agreement: Int?
    var people: [Int] = []
    var parties: [Int] = []
    func take(_ group: Clauses.Group?) {
      for end in ends(group, clauses, for: nil, isSource: true) {
        switch table[end].kind {
        case .agreement: agreement = agreement ?? end
        case .official, .person: if !people.contains(end) { people.append(end) }
        case .country, .organization: if !parties.contains(end) { parties.append(end) }
        default: break
        }
      }
    }
    let slots = Set(context.frame.source + context.frame.target)
    for slot in context.frame.target + context.frame.source where slot != .pair {
      var wanted = slot
      if context.isPassive { wanted = slot == .subject ? .after(.by) : slot == .object ? .subject : slot }
      take(clauses.argument(wanted, of: context.place, context.frame, isPassive: context.isPassive))
    }
    for kind in [WordClass.with, .between] where !slots.contains(.after(kind)) {
      take(clauses.afterPreposition(kind, from: context.place))
    }
    if agreement == nil { agreement = nearestAgreement(context) }
    if let agreement, parties.count < 2, let place = clauses.place(of: agreement, near: context.place) {
      take(clauses.beside(place))
    }
    guard let status = status(for: .signedAgreement, context) else { return true }
    writeAgreement(agreement, people, parties, status, context)
    return agreement != nil || parties.count > 1
  }

  /// The agreement named in the clause of a trigger, the nearest first.
  private func nearestAgreement(_ context: Context) -> Int? {
    let clauses = context.clauses
    for step in context.frame.part == .adjective || context.isPassive ? [-1] : [1] {
      var at = context.place + step
      while clauses.elements.indices.contains(at), abs(at - context.place) < 9 {
        defer { at += step }
        let element = clauses.elements[at]
        if element.isStop || element.has(.relative) || element.mention == nil && clauses.isVerb(at) { break }
        if let mention = clauses.elements[at].mention, let entity = clauses.mentions[mention].entity,
          table[entity].kind == .agreement
        {
          return entity
        }
      }
    }
    return nil
  }

  /// The edges that one agreement makes: parties, signatories, and the signing between each two parties.
  private mutating func writeAgreement(
    _ agreement: Int?, _ people: [Int], _ told: [Int], _ status: RelationStatus, _ context: Context
  ) {
    var parties = told
    for person in people {
      if let agreement { emit(.signatoryOf, person, agreement, status, context) }
      if let party = country(of: person), !parties.contains(party), parties.count < 4 {
        parties.append(party)
      }
    }
    if parties.count < 2, let agreement {
      for draft in drafts
      where draft.type == .partyTo && draft.target == agreement && !parties.contains(draft.source) {
        parties.append(draft.source)
      }
    }
    if let agreement {
      for party in parties { emit(.partyTo, party, agreement, status, context) }
    }
    guard parties.count >= 2, parties.count <= 4 else { return }
    let isMemorandum = agreement.map { table[$0].type?.hasPrefix("mou") ?? false } ?? false
    for (i, a) in parties.enumerated() {
      for b in parties[(i + 1)...] {
        emit(isMemorandum ? .signedMoU : .signedAgreement, a, b, status, context)
      }
    }
    if parties.count == 2 { lastPair = parties }
  }

  /// An agreement whose parties stand beside its noun: "the agreement between X and Y", "l'accord avec X".
  private mutating func readAgreement(at place: Int, _ clauses: Clauses, _ found: [DateReader.Found]) {
    guard let number = clauses.elements[place].mention, let entity = clauses.mentions[number].entity,
      table[entity].kind == .agreement
    else { return }
    guard !drafts.contains(where: { $0.type == .partyTo && $0.target == entity && $0.sentence == clauses.sentence }),
      let group = clauses.beside(place)
    else { return }
    let frame = Frame(
      outcome: .signing, part: .noun, source: [.after(.between)], target: [.pair], status: nil,
      lemma: "between")
    let context = Context(clauses, place, frame, found, passive: false)
    let parties = ends(group, clauses, for: nil, isSource: true).filter { table[$0].kind.isParty }
    guard parties.count >= 2, let status = status(for: .signedAgreement, context) else { return }
    writeAgreement(entity, [], parties, status, context)
  }
}
