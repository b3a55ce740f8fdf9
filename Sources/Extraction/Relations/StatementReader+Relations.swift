import KnowledgeGraph

/// Relations that one frame makes: its arguments, and what pronouns and pairs among them stand for.
extension StatementReader {
  mutating func readRelation(_ type: RelationType, _ context: Context) -> Bool {
    // "Invited him to visit" tells of no visit.
    if type == .visited || type == .attended, context.clauses.isInvitedTo(context.place) { return true }
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
          clauses.argument(wanted, of: context.place, frame, isPassive: isTurned, isSource: false), clauses)
      }
      if targets.isEmpty, frame.part == .verb, frame.target.contains(.object),
        clauses.hasObjectPronoun(context.place),
        let person = antecedent(context)
      {
        targets = [person]
      }
      targets.removeAll { !type.accepts($0, in: table) }
      if targets.isEmpty, frame.part == .verb, type == .criticizes || type == .rejects {
        targets = ends(clauses.doer(behind: context.place), clauses)
      }
      guard !targets.isEmpty else { return false }
      for slot in frame.source where sources.isEmpty {
        let wanted = isTurned && slot == .subject ? Frame.Slot.after(.by) : slot
        sources = ends(
          clauses.argument(wanted, of: context.place, frame, isPassive: isTurned), clauses)
        if slot == .subject, frame.part == .noun, type.family == .cooperation || type.family == .agreement,
          clauses.isSaid(context.place)
        {
          // Who tells of talks or of help does not do it; the country spoken for does.
          sources = sources.compactMap { country(of: $0) }
        }
        sources.removeAll { targets.contains($0) }
      }
      if sources.isEmpty, !isTurned, frame.source.contains(.subject), frame.part != .adjective,
        let topic = clauses.topic,
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
  func antecedent(_ context: Context) -> Int? {
    let elements = context.clauses.elements
    for place in 0..<context.place {
      if let mention = elements[place].mention, let entity = context.clauses.mentions[mention].entity,
        table[entity].kind.isHuman
      {
        return entity
      }
    }
    guard context.clauses.sentence > 0 else { return nil }
    return coreference.mentions[context.clauses.sentence - 1].compactMap(\.entity).first {
      table[$0].kind.isHuman
    }
  }

  /// Both ends of a reciprocal frame: a coordinated subject, a dual, or what stands behind "between".
  func pair(_ context: Context) -> ([Int], [Int])? {
    for slot in context.frame.source {
      guard let group = context.clauses.argument(slot, of: context.place, context.frame, isPassive: false)
      else { continue }
      let found = ends(group, context.clauses)
      if found.count == 2 { return ([found[0]], [found[1]]) }
      if found.count > 2, found.count <= 4 { return (found, found) }
    }
    return nil
  }
}
