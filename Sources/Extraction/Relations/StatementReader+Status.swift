import KnowledgeGraph

extension StatementReader {
  /// Whether what a trigger says happened, goes on, is planned or denied; nil when nothing is stated (a condition).
  func status(for type: RelationType, _ context: Context) -> RelationStatus? {
    if let status = context.frame.status { return isNegated(context) ? .denied : status }
    if isPossible(context) { return nil }
    var future = false
    var at = context.place - 1
    var steps = 0
    while at >= 0, steps < 10 {
      let element = context.clauses.elements[at]
      if element.mention == nil {
        if element.has(.condition) { return nil }
        if element.has(.negation) || element.has(.denial) { return .denied }
        if element.has(.future) { future = true }
        if element.isStop || element.has(.subordinator) || element.has(.relative)
          || element.isComma && steps > 2
        {
          break
        }
        if context.clauses.isVerb(at), !element.has(.future), context.frame.part == .verb { break }
      }
      at -= 1
      steps += 1
    }
    if future { return .planned }
    switch type {
    case .represents, .accreditedTo, .memberOf, .partOf, .activeIn, .cooperatesWith, .negotiatesWith:
      return .ongoing
    default: return .happened
    }
  }

  /// Whether a particle before the present tense makes the act a mere possibility: "قد يلتقي".
  private func isPossible(_ context: Context) -> Bool {
    guard context.frame.part == .verb, context.place > 0, context.clauses.elements[context.place - 1].has(.possibly) else { return false }
    let spelling = document.spelling(context.element.tokens.lowerBound)
    return document.pack.clitics.presentPrefixes.contains { spelling.starts(with: $0) }
  }

  private func isNegated(_ context: Context) -> Bool {
    var at = context.place - 1
    while at >= 0, context.place - at < 4 {
      let element = context.clauses.elements[at]
      if element.has(.negation) { return true }
      if element.mention != nil || element.mark != nil { return false }
      at -= 1
    }
    return false
  }
}
