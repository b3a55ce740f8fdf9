import KnowledgeGraph

/// Which of a sentence's dates belongs to a statement.
extension DateReader {
  /// The date that belongs to a trigger: the nearest in its clause, then in its sentence.
  func date(for context: Context, of type: RelationType, _ status: RelationStatus) -> CalendarDate? {
    let trigger = context.element.tokens.lowerBound
    let clause = clause(around: context.place, context.clauses)
    let inClause = context.dates.filter { clause.overlaps($0.tokens) }
    if context.dates.isEmpty {
      let isEvent =
        status == .happened && (type.family == .contact || type.family == .agreement || type == .supports)
      return isEvent ? inherited(context) : nil
    }
    let pool = inClause.isEmpty ? (context.dates.count == 1 ? context.dates : []) : inClause
    guard
      let found = pool.min(by: { abs($0.tokens.lowerBound - trigger) < abs($1.tokens.lowerBound - trigger) })
    else { return nil }
    return found.isBareWeekday && status == .planned ? found.date.adding(days: 7) : found.date
  }

  /// What a report goes on telling without a date happened on the day of its lead: the first date of the first two sentences, when
  /// it lies within a week of the publication.
  func inherited(_ context: Context) -> CalendarDate? {
    guard context.clauses.sentence <= 5, let today, today.day != nil else { return nil }
    for sentence in document.sentences.indices.prefix(2) {
      for found in dates(in: sentence) where found.date.day != nil {
        let distance = today.dayNumber - found.date.dayNumber
        return distance >= 0 && distance <= 7 ? found.date : nil
      }
    }
    return nil
  }

  /// The tokens between the clause borders around an element.
  func clause(around place: Int, _ clauses: Clauses) -> Range<Int> {
    var low = place
    while low > 0, !isBorder(clauses.elements[low - 1]) { low -= 1 }
    var high = place
    while high + 1 < clauses.elements.count, !isBorder(clauses.elements[high + 1]) { high += 1 }
    return clauses.elements[low].tokens.lowerBound..<clauses.elements[high].tokens.upperBound
  }

  func isBorder(_ element: Element) -> Bool {
    element.isStop || element.has(.subordinator) && !element.isPreposition || element.has(.relative)
  }
}
