public import KnowledgeGraph

extension KnowledgeGraph {
  /// Answers a question. O(relations of the types asked for, or of the entity named).
  public func answer(to question: Question) -> Answer {
    let rows = question.kind == .signings ? signingRows(question) : pairRows(question)
    let dated = question.isDated ? rows.filter { $0.date.map { question.covers($0) } ?? false } : rows
    return Answer(
      question: question, rows: dated.sorted { self.order($0, $1) },
      undated: question.isDated ? rows.count { $0.date == nil } : 0)
  }

  private func pairRows(_ question: Question) -> [Answer.Row] {
    candidates(for: question).compactMap { id in
      let relation = self[id]
      guard let (who, whom) = ends(of: relation, question) else { return nil }
      return Answer.Row(
        who: [who], whom: [whom], agreement: nil, signatories: [], type: relation.type, date: relation.date,
        status: relation.status, relations: [id])
    }
  }

  /// The relations of the types asked for; where an end is named, those of its entities.
  private func candidates(for question: Question) -> [RelationID] {
    let types = Set(question.relationTypes)
    for slot in [question.first, question.second] {
      guard case .named(_, let ids) = slot else { continue }
      return Set(ids.flatMap { relations(of: $0) }).filter { types.contains(self[$0].type) }.sorted()
    }
    return question.relationTypes.flatMap { relations(of: $0) }
  }

  /// The two ends in the order of the question; nil when they do not answer it. Directed relations keep their direction.
  func ends(of relation: Relation, _ question: Question) -> (EntityID, EntityID)? {
    let (a, b) = (relation.source, relation.target)
    let fits = question.first.accepts(self[a]) && question.second.accepts(self[b])
    let fitsTurned = question.first.accepts(self[b]) && question.second.accepts(self[a])
    if fits || (fitsTurned && !relation.type.isSymmetric) { return (a, b) }
    return fitsTurned ? (b, a) : nil
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
    if a.relations != b.relations { return a.relations.lexicographicallyPrecedes(b.relations) }
    return (a.agreement?.index ?? -1) < (b.agreement?.index ?? -1)
  }
}

extension Question {
  /// Whether a date can lie within the days asked for.
  func covers(_ date: CalendarDate) -> Bool {
    if let since, date.lastDay < since.firstDay { return false }
    if let until, until.lastDay < date.firstDay { return false }
    return true
  }
}
