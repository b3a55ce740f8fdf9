internal import KnowledgeGraph

extension KnowledgeGraph {
  /// One row for each agreement of each pair of parties; then the agreements that no pair of parties is told of.
  func signingRows(_ question: Question) -> [Answer.Row] {
    let pairs = question.relationTypes.flatMap { relations(of: $0) }
    let rows = pairs.flatMap { id in
      let found = agreements(of: self[id])
      return found.isEmpty ? [(id, nil)] : found.map { (id, Optional($0)) }
    }
    let answering = rows.compactMap { signingRow($0, $1, question) }
    guard question.relationTypes.contains(.signedAgreement) else { return answering }
    let signed = relations(of: .signedMoU) + relations(of: .signedAgreement)
    let paired = Set(signed.flatMap { agreements(of: self[$0]) })
    return answering
      + entities(of: .agreement).filter { !paired.contains($0) }.flatMap { loneRows($0, question) }
  }

  /// The agreements that a signing edge is about: the one it names, and those that both ends are told in the same sentence to be
  /// parties of. O(degree of an end).
  private func agreements(of relation: Relation) -> [EntityID] {
    let sentences = relation.sentences
    func told(_ party: EntityID) -> Set<EntityID> {
      let edges = relations(of: party).map { self[$0] }.filter { $0.type == .partyTo && $0.source == party }
      return Set(edges.filter { !$0.sentences.isDisjoint(with: sentences) }.map(\.target))
    }
    let shared = told(relation.source).intersection(told(relation.target))
    return shared.union(relation.agreement.map { [$0] } ?? []).sorted()
  }

  private func signingRow(_ id: RelationID, _ agreement: EntityID?, _ question: Question) -> Answer.Row? {
    let relation = self[id]
    let signatures = agreement.map { self.signatures(under: $0) } ?? []
    let signatories = signatures.map { self[$0].source }.unique
    let all = ([relation.source, relation.target] + signatories).map { self[$0] }
    guard
      let (who, whom) = ends(of: relation, question)
        ?? (question.accepts(all) ? (relation.source, relation.target) : nil)
    else { return nil }
    return Answer.Row(
      who: [who], whom: [whom], agreement: agreement, signatories: signatories, type: relation.type,
      date: relation.date,
      status: relation.status, relations: [id] + signatures.filter { self[$0].status == relation.status })
  }

  private func signatures(under agreement: EntityID) -> [RelationID] {
    relations(of: agreement).filter { self[$0].type == .signatoryOf && self[$0].target == agreement }
  }

  /// An agreement without a pair of parties: one row for each date and status, with the parties and signatories known.
  private func loneRows(_ agreement: EntityID, _ question: Question) -> [Answer.Row] {
    let edges = relations(of: agreement).filter {
      self[$0].target == agreement && (self[$0].type == .partyTo || self[$0].type == .signatoryOf)
    }
    let groups = Dictionary(grouping: edges) { Occurrence(date: self[$0].date, status: self[$0].status) }
    return groups.values.compactMap { loneRow(agreement, $0.sorted(), question) }
  }

  private func loneRow(_ agreement: EntityID, _ edges: [RelationID], _ question: Question) -> Answer.Row? {
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
}

extension Question {
  /// Whether two different ones of `taking` can stand at the ends; one is enough where anyone may stand at the other.
  fileprivate func accepts(_ taking: [Entity]) -> Bool {
    for a in taking where first.accepts(a) {
      if second == .asked([]) { return true }
      if taking.contains(where: { $0.id != a.id && second.accepts($0) }) { return true }
    }
    return first == .asked([]) && taking.contains { second.accepts($0) }
  }
}

/// A sentence of an article.
private struct Sentence: Hashable {
  let article: String
  let span: TextSpan
}

extension Relation {
  fileprivate var sentences: Set<Sentence> {
    Set(provenance.flatMap { item in item.evidence.map { Sentence(article: item.article, span: $0.span) } })
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
