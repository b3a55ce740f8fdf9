public import KnowledgeGraph

extension KnowledgeGraph {
  /// Answers a question. O(relations of the types asked for, or of the entity named).
  public func answer(to question: Question) -> Answer {
    var rows = candidates(for: question).compactMap { row($0, question) }
    if question.kind == .signings, question.relationTypes.contains(.signedAgreement) {
      rows += agreementRows(question)
    }
    let dated = question.isDated ? rows.filter { $0.date.map { question.covers($0) } ?? false } : rows
    return Answer(
      question: question, rows: dated.sorted { self.order($0, $1) },
      undated: question.isDated ? rows.count { $0.date == nil } : 0)
  }

  /// The relations of the types asked for. Where an end is named, those of its entities, if signatories play no part.
  private func candidates(for question: Question) -> [RelationID] {
    let types = Set(question.relationTypes)
    if question.kind != .signings {
      for slot in [question.first, question.second] {
        guard case .named(_, let ids) = slot else { continue }
        return Set(ids.flatMap { relations(of: $0) }).filter { types.contains(self[$0].type) }.sorted()
      }
    }
    return question.relationTypes.flatMap { relations(of: $0) }
  }

  private func row(_ id: RelationID, _ question: Question) -> Answer.Row? {
    let relation = self[id]
    let signed = question.kind == .signings ? relation.agreement.map { signatures(under: $0) } ?? [] : []
    guard let (who, whom) = ends(of: relation, signed, question) else { return nil }
    return Answer.Row(
      who: [who], whom: [whom], agreement: relation.agreement,
      signatories: signed.map { self[$0].source }.unique, type: relation.type,
      date: relation.date, status: relation.status,
      relations: [id] + signed.filter { self[$0].status == relation.status })
  }

  /// The two ends in the order of the question; nil when they do not answer it. Directed relations keep their direction.
  private func ends(of relation: Relation, _ signed: [RelationID], _ question: Question) -> (
    EntityID, EntityID
  )? {
    let (a, b) = (relation.source, relation.target)
    let fits = question.first.accepts(self[a]) && question.second.accepts(self[b])
    let fitsTurned = question.first.accepts(self[b]) && question.second.accepts(self[a])
    if fits || (fitsTurned && !relation.type.isSymmetric) { return (a, b) }
    if fitsTurned { return (b, a) }
    return question.accepts(([a, b] + signed.map { self[$0].source }).map { self[$0] }) ? (a, b) : nil
  }

  private func signatures(under agreement: EntityID) -> [RelationID] {
    relations(of: agreement).filter { self[$0].type == .signatoryOf && self[$0].target == agreement }
  }
}

extension KnowledgeGraph {
  /// Agreements that no pair of parties is told of: one row for each date and status, with the parties and signatories known.
  private func agreementRows(_ question: Question) -> [Answer.Row] {
    let paired = Set(
      (relations(of: .signedMoU) + relations(of: .signedAgreement)).compactMap { self[$0].agreement })
    return entities(of: .agreement).filter { !paired.contains($0) }.flatMap { agreement in
      let edges = relations(of: agreement).filter {
        self[$0].target == agreement && (self[$0].type == .partyTo || self[$0].type == .signatoryOf)
      }
      let groups = Dictionary(grouping: edges) { Occurrence(date: self[$0].date, status: self[$0].status) }
      return groups.values.compactMap { agreementRow(agreement, $0.sorted(), question) }
    }
  }

  private func agreementRow(_ agreement: EntityID, _ edges: [RelationID], _ question: Question) -> Answer.Row?
  {
    let parties = edges.filter { self[$0].type == .partyTo }.map { self[$0].source }.unique
    let signatories = edges.filter { self[$0].type == .signatoryOf }.map { self[$0].source }.unique
    guard question.accepts((parties + signatories).map { self[$0] }) else { return nil }
    let sides = parties.isEmpty ? signatories : parties
    let first = self[edges[0]]
    return Answer.Row(
      who: Array(sides.prefix(1)), whom: Array(sides.dropFirst()), agreement: agreement,
      signatories: signatories,
      type: first.type, date: first.date, status: first.status, relations: edges)
  }

  /// By date, undated last, then by names, then by number.
  private func order(_ a: Answer.Row, _ b: Answer.Row) -> Bool {
    if a.date != b.date {
      guard let x = a.date else { return false }
      guard let y = b.date else { return true }
      return x < y
    }
    let names = ((a.who + a.whom).map { self[$0].name }, (b.who + b.whom).map { self[$0].name })
    if names.0 != names.1 { return names.0.lexicographicallyPrecedes(names.1) }
    return a.relations.lexicographicallyPrecedes(b.relations)
  }
}

extension Question {
  /// Whether a date can lie within the days asked for.
  func covers(_ date: CalendarDate) -> Bool {
    if let since, date.lastDay < since.firstDay { return false }
    if let until, until.lastDay < date.firstDay { return false }
    return true
  }

  /// Whether two different ones of `taking` can stand at the ends; one is enough where anyone may stand at the other.
  fileprivate func accepts(_ taking: [Entity]) -> Bool {
    for a in taking where first.accepts(a) {
      if second == .asked([]) { return true }
      if taking.contains(where: { $0.id != a.id && second.accepts($0) }) { return true }
    }
    return first == .asked([]) && taking.contains { second.accepts($0) }
  }
}

private struct Occurrence: Hashable {
  let date: CalendarDate?
  let status: RelationStatus?
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
