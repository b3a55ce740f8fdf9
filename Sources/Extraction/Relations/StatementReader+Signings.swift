import KnowledgeGraph

/// Agreements: their parties, their signatories, and the signing between each two parties.
extension StatementReader {
  mutating func readSigning(_ context: Context) -> Bool {
    let clauses = context.clauses
    var agreement: Int?
    var people: [Int] = []
    var parties: [Int] = []
    func take(_ group: Clauses.Group?) {
      for end in ends(group, clauses) {
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
    if let agreement, status == .happened, signings[agreement] == nil {
      let choice = dates.choice(for: context, of: .signedAgreement, status, between: [agreement] + parties)
      if choice.source == .told, let date = choice.date { signings[agreement] = (date, clauses.sentence) }
    }
    writeAgreement(agreement, people, parties, status, context)
    return agreement != nil || parties.count > 1
  }

  /// The agreement named in the clause of a trigger, the nearest first.
  func nearestAgreement(_ context: Context) -> Int? {
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
  mutating func writeAgreement(
    _ agreement: Int?, _ people: [Int], _ told: [Int], _ status: RelationStatus, _ context: Context
  ) {
    let start = drafts.count
    defer { for index in start..<drafts.count { drafts[index].agreement = agreement } }
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
  mutating func readAgreement(at place: Int, _ clauses: Clauses, _ found: [DateReader.Found]) {
    guard let number = clauses.elements[place].mention, let entity = clauses.mentions[number].entity,
      table[entity].kind == .agreement
    else { return }
    guard
      !drafts.contains(where: {
        $0.type == .partyTo && $0.target == entity && $0.sentence == clauses.sentence
      }),
      let group = clauses.beside(place)
    else { return }
    let frame = Frame(
      outcome: .signing, part: .noun, source: [.after(.between)], target: [.pair], status: nil)
    let context = Context(clauses, place, frame, found, passive: false)
    let parties = ends(group, clauses).filter { table[$0].kind.isParty }
    guard parties.count >= 2, let status = status(for: .signedAgreement, context) else { return }
    writeAgreement(entity, [], parties, status, context)
  }

  /// Gives the edges of an agreement the day of its signing where the sentence with the parties does not tell it.
  mutating func dateAgreements() {
    for index in drafts.indices where drafts[index].dateSource != .told && drafts[index].status == .happened {
      guard let agreement = drafts[index].agreement, let signing = signings[agreement] else { continue }
      drafts[index].date = signing.date
      drafts[index].datedBy = signing.sentence
      drafts[index].rule += ", then by the signing told elsewhere"
    }
  }
}
