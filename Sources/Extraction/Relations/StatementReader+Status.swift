import KnowledgeGraph

extension StatementReader {
  /// Whether what a trigger says happened, goes on, is planned or denied; nil when nothing is stated (a condition).
  func status(for type: RelationType, _ context: Context) -> RelationStatus? {
    if let status = context.frame.status { return isNegated(context) ? .denied : status }
    if isPossible(context) { return nil }
    if context.element.tokens.contains(where: { document.classes($0).has(.negation) }) { return .denied }
    if context.frame.part == .noun, let decided = verdict(behind: context) { return decided }
    var future = false
    var at = context.place - 1
    var steps = 0
    while at >= 0, steps < 10 {
      let element = context.clauses.elements[at]
      if element.mention == nil {
        if element.has(.condition) { return nil }
        if element.has(.negation) || element.has(.denial) { return .denied }
        if element.has(.future) {
          // "no plans to meet"
          if at > 0, context.clauses.elements[at - 1].has(.negation) { return .denied }
          future = true
        }
        if element.has(.subordinator), at > 0, context.clauses.elements[at - 1].mention == nil {
          // "It is planned that …", "he denied that …".
          let before = context.clauses.elements[at - 1]
          if before.has(.negation) || before.has(.denial) { return .denied }
          if before.has(.future) { return .planned }
        }
        if element.isStop || element.has(.subordinator) || element.has(.relative)
          || element.isComma && steps > 2
        {
          break
        }
        if context.frame.part == .noun,
          element.frames.contains(where: { document.pack.frames[$0].status == .planned })
        {
          // "They agreed on the signing of …": the noun is as planned as the verb that governs it.
          return .planned
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
    guard context.frame.part == .verb, context.place > 0,
      context.clauses.elements[context.place - 1].has(.possibly)
    else { return false }
    let spelling = document.spelling(context.element.tokens.lowerBound)
    return document.pack.clitics.presentPrefixes.contains { spelling.starts(with: $0) }
  }

  /// What the verb behind a noun says of it: "the meeting … was cancelled", "… is to be held".
  private func verdict(behind context: Context) -> RelationStatus? {
    let elements = context.clauses.elements
    var at = context.place + 1
    while at < elements.count, at - context.place < 14 {
      let element = elements[at]
      if element.mention == nil {
        if element.isStop || element.has(.relative) || element.has(.subordinator) && !element.isPreposition
          || element.has(.say)
        {
          return nil
        }
        if element.has(.denial), element.frames.isEmpty || context.clauses.isPassive(at) { return .denied }
        if element.has(.be), at + 1 < elements.count,
          elements[at + 1].has(.future) || elements[at + 1].has(.denial)
        {
          return elements[at + 1].has(.denial) ? .denied : .planned
        }
        if element.has(.negation), at > context.place + 1 { return .denied }
        if context.clauses.isVerb(at) { return nil }
      }
      at += 1
    }
    return nil
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
