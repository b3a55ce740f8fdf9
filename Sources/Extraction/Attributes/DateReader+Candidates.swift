import KnowledgeGraph

/// The dates that a statement may have, and the facts that speak for each.
extension DateReader {
  /// A statement that asks for its date.
  struct Question {
    let sentence: Int
    /// The token of the trigger; -1 where it is not known.
    let trigger: Int
    let ends: [Range<Int>]
    let type: RelationType
    let status: RelationStatus?
  }

  struct Candidate {
    let choice: DateChoice
    let facts: [(place: Int, value: Double)]
  }

  /// Every candidate with its facts; the last is no date. Cost: linear in the length of the sentence.
  func candidates(for question: Question) -> [Candidate] {
    // The year of an agreement's name dates nothing that is said of it.
    let told = dates(in: question.sentence).filter {
      !$0.traits.contains(.ofName) || !isSpeech(question.type)
    }
    let shared = sharedFacts(question, told)
    var found: [Candidate] = []
    func add(_ choice: DateChoice, _ facts: [Fact]) {
      let own = facts.map { (place: DateWeights.place(of: $0), value: 1.0) }
      found.append(Candidate(choice: choice, facts: shared + own))
    }
    found += toldCandidates(question, told, shared)
    for (number, (before, sentence)) in datesBefore(question.sentence).enumerated() {
      let gap = question.sentence - sentence
      var facts: [Fact] = [gap == 1 ? .gapOne : gap == 2 ? .gapTwo : .gapMore]
      facts += timeFacts(before.date, question) + traitFacts(before)
      if number == 0 { facts.append(.nearest) }
      if before.date == leadDay?.date { facts.append(.isLead) }
      let start =
        document.sentences[sentence].upperBound..<document.sentences[question.sentence].lowerBound + 1
      if !start.contains(where: { document.tokens[$0].has(.paragraphStart) }) { facts.append(.paragraph) }
      add(DateChoice(source: .before, date: before.date, words: before.tokens, sentence: sentence), facts)
    }
    if let lead = leadDay {
      add(DateChoice(source: .lead, date: lead.date, words: lead.tokens, sentence: lead.sentence), [])
    }
    if let today {
      add(DateChoice(source: .publication, date: today), [])
      if let month = today.month {
        add(DateChoice(source: .month, date: CalendarDate(year: today.year, month: month)), [])
      }
    }
    add(DateChoice(source: .none, date: nil), [])
    return found
  }

  private typealias Fact = DateWeights.Fact

  private func sharedFacts(_ question: Question, _ told: [Found]) -> [(place: Int, value: Double)] {
    var facts: [Fact] = [.always]
    facts.append(
      question.sentence == 0
        ? .first : question.sentence == 1 ? .second : question.sentence < 5 ? .early : .late)
    facts.append(told.contains { !$0.traits.contains(.dateline) } ? .dated : .undated)
    if leadDay != nil { facts.append(.hasLead) }
    return facts.map { (DateWeights.place(of: $0), 1) } + [
      (DateWeights.place(of: question.type), 1), (DateWeights.place(of: question.status), 1),
    ]
  }

  /// Whether a relation is something said, which may speak of any time.
  private func isSpeech(_ type: RelationType) -> Bool {
    switch type {
    case .criticizes, .rejects, .threatens, .supports, .invited, .interviewedBy, .spokeWith: true
    default: false
    }
  }

  /// The dates told in the sentences before, each once, the nearest first.
  private func datesBefore(_ sentence: Int) -> [(Found, Int)] {
    var found: [(Found, Int)] = []
    for earlier in (max(0, sentence - 6)..<max(0, sentence)).reversed() {
      for date in dates(in: earlier).reversed()
      where date.traits.isDisjoint(with: [.since, .until, .ofName, .ahead, .dateline]) {
        guard found.count < 3 else { return found }
        if !found.contains(where: { $0.0.date == date.date }) { found.append((date, earlier)) }
      }
    }
    return found
  }

  // MARK: Dates of the sentence

  private func toldCandidates(
    _ question: Question, _ told: [Found], _ shared: [(place: Int, value: Double)]
  ) -> [Candidate] {
    let center = center(of: question)
    let places = told.filter { !$0.traits.contains(.dateline) }.map { distance($0.tokens, center) }.sorted()
    return told.flatMap { found in
      let distance = distance(found.tokens, center)
      return readings(of: found, for: question.status).map { date, isTurned in
        var facts = traitFacts(found) + timeFacts(date, question) + placeFacts(found, question, center)
        if told.count == 1 { facts.append(.only) }
        if !found.traits.contains(.dateline), distance == places.first { facts.append(.nearest) }
        if isTurned {
          facts +=
            question.status == .happened
            ? [.turnedBack] : question.status == .denied ? [.turned, .turnedDenied] : [.turned]
        }
        let crossed = between(found.tokens, center)
        if isSpeech(question.type) {
          if facts.contains(.old) || facts.contains(.pastPlanned) { facts.append(.speechOld) }
          if facts.contains(.future) || isTurned { facts.append(.speechFuture) }
          if crossed.contains(where: { $0.0 == .borders && $0.1 > 0 }) { facts.append(.speechBorders) }
          if crossed.contains(where: { $0.0 == .triggers && $0.1 > 0 }) { facts.append(.speechTriggers) }
          if distance < 4 { facts.append(.speechNear) }
        }
        var values = facts.map { (place: DateWeights.place(of: $0), value: 1.0) }
        values.append((DateWeights.place(of: .distance), logarithm(distance)))
        for (fact, count) in crossed + endFacts(found.tokens, question.ends) where count > 0 {
          values.append((DateWeights.place(of: fact), Double(min(count, 6))))
        }
        return Candidate(
          choice: DateChoice(source: .told, date: date, words: found.tokens, sentence: question.sentence),
          facts: shared + values)
      }
    }
  }

  /// The base-2 logarithm of a distance, rounded to whole numbers.
  private func logarithm(_ distance: Int) -> Double {
    Double(Int.bitWidth - (distance + 1).leadingZeroBitCount - 1)
  }

  /// What a date must be near: the trigger, or the trigger of this type nearest to the ends, or the ends.
  private func center(of question: Question) -> Range<Int> {
    if question.trigger >= 0 { return question.trigger..<question.trigger + 1 }
    let ends = question.ends.isEmpty ? [document.sentences[question.sentence]] : question.ends
    let low = ends.map(\.lowerBound).min()!
    let high = ends.map(\.upperBound).max()!
    let triggers = document.sentences[question.sentence].filter { isTrigger(at: $0, of: question.type) }
    func reach(_ index: Int) -> Int {
      index < low ? low - index : index >= high ? index - high + 1 : 0
    }
    if let nearest = triggers.min(by: { reach($0) < reach($1) }), reach(nearest) < 12 {
      return nearest..<nearest + 1
    }
    return low..<high
  }

  private func isTrigger(at index: Int, of type: RelationType?) -> Bool {
    for match in document.matches(at: index) {
      for meaning in document.meanings(of: match) {
        guard case .frame(let number) = meaning.sense else { continue }
        switch document.pack.frames[number].outcome {
        case .signing: if type == nil || type!.family == .agreement { return true }
        case .relation(let told): if type == nil || told == type { return true }
        }
      }
    }
    return false
  }

  private func distance(_ tokens: Range<Int>, _ center: Range<Int>) -> Int {
    tokens.lowerBound >= center.upperBound
      ? tokens.lowerBound - center.upperBound
      : max(0, center.lowerBound - tokens.upperBound)
  }

  /// What stands between a date and the trigger.
  private func between(_ tokens: Range<Int>, _ center: Range<Int>) -> [(Fact, Int)] {
    let gap =
      tokens.lowerBound >= center.upperBound
      ? center.upperBound..<tokens.lowerBound
      : tokens.upperBound..<max(tokens.upperBound, center.lowerBound)
    let (commas, stops, borders, triggers) = marks(in: gap)
    let isBehind = tokens.lowerBound >= center.upperBound
    return [
      (.commas, min(commas, 3)), (.commasBehind, isBehind ? min(commas, 3) : 0), (.stops, min(stops, 2)),
      (.borders, min(borders, 1)), (.bordersBehind, isBehind ? min(borders, 1) : 0),
      (.triggers, min(triggers, 3)),
    ]
  }

  /// Commas, stops, borders of clauses and triggers in a stretch of tokens.
  private func marks(in gap: Range<Int>) -> (commas: Int, stops: Int, borders: Int, triggers: Int) {
    var (commas, stops, borders, triggers) = (0, 0, 0, 0)
    for index in gap {
      if let mark = document.mark(index) {
        if ",،".unicodeScalars.contains(mark) { commas += 1 }
        if ";؛:.!?؟".unicodeScalars.contains(mark) { stops += 1 }
        continue
      }
      let classes = document.classes(index)
      if classes.has(.relative) || classes.has(.subordinator) && classes.isDisjoint(with: .prepositions) {
        borders += 1
      }
      if classes.has(.say) || isTrigger(at: index, of: nil) { triggers += 1 }
    }
    return (commas, stops, borders, triggers)
  }

  /// How far a date stands from the nearest end, and what lies between.
  private func endFacts(_ tokens: Range<Int>, _ ends: [Range<Int>]) -> [(Fact, Int)] {
    guard let near = ends.min(by: { distance(tokens, $0) < distance(tokens, $1) }) else { return [] }
    let gap =
      tokens.lowerBound >= near.upperBound
      ? near.upperBound..<tokens.lowerBound
      : tokens.upperBound..<max(tokens.upperBound, near.lowerBound)
    let (_, stops, borders, _) = marks(in: gap)
    let length = distance(tokens, near)
    return [
      (.endDistance, Int(logarithm(length))), (.endBorders, min(borders, 1)), (.endStops, min(stops, 1)),
      (.beside, length < 3 ? 1 : 0),
    ]
  }

  private func placeFacts(_ found: Found, _ question: Question, _ center: Range<Int>) -> [Fact] {
    var facts: [Fact] = []
    let start = max(document.sentences[question.sentence].lowerBound, leadIn)
    if found.tokens.lowerBound - start < 4, found.tokens.lowerBound >= start { facts.append(.fronted) }
    if found.tokens.lowerBound >= center.upperBound { facts.append(.behind) }
    let ends = question.ends
    if let low = ends.map(\.lowerBound).min(), let high = ends.map(\.upperBound).max(),
      (low..<high).contains(found.tokens.lowerBound)
    {
      facts.append(.inside)
    }
    if found.traits.contains(.ofName), question.type.family == .agreement {
      facts.append(.ofNameOfAgreement)
      if ends.contains(where: { distance(found.tokens, $0) < 3 }) { facts.append(.ofNameBeside) }
    }
    if document.mark(found.tokens.lowerBound - 1) == "(" { facts.append(.bracketed) }
    if found.traits.contains(.since), question.status == .ongoing { facts.append(.sinceOngoing) }
    return facts
  }

  private func traitFacts(_ found: Found) -> [Fact] {
    let traits: [(Traits, Fact)] = [
      (.weekday, .weekday), (.yearless, .yearless), (.monthless, .monthless), (.counted, .counted),
      (.chained, .chained), (.since, .since), (.until, .until), (.ofName, .ofName), (.dateline, .dateline),
      (.range, .range), (.ahead, .ahead),
    ]
    return traits.filter { found.traits.contains($0.0) }.map(\.1)
      + [found.date.day != nil ? .day : found.date.month != nil ? .month : .year]
  }

  private func timeFacts(_ date: CalendarDate, _ question: Question) -> [Fact] {
    guard let today else { return [] }
    let isPlanned = question.status == .planned
    if date.firstDay > today.lastDay {
      return [.future]
        + (isPlanned ? [.futurePlanned] : question.status == .happened ? [.futureHappened] : [])
    }
    if date.lastDay < today.firstDay, isPlanned { return [.pastPlanned] }
    let distance = today.dayNumber - date.lastDay.dayNumber
    if distance <= 7 { return [.recent] }
    return distance > 60 ? [.old] + (question.status == .happened ? [.oldHappened] : []) : []
  }

  // MARK: Status

  /// The days that words can mean, and whether they are turned to the future: for what is planned or denied the Monday before
  /// and the Monday to come.
  private func readings(of found: Found, for status: RelationStatus?) -> [(CalendarDate, Bool)] {
    let date = found.date
    guard let today else { return [(date, false)] }
    if status == .happened || status == .ongoing {
      let isAhead =
        found.traits.contains(.yearless) && date.firstDay.dayNumber > today.dayNumber + 2
        && (status == .happened || found.traits.contains(.since))
      return [(isAhead ? moved(date, -1) : date, isAhead)]
    }
    guard date.lastDay < today.firstDay else { return [(date, false)] }
    var next: CalendarDate?
    if found.traits.contains(.weekday) {
      next = date.adding(days: 7)
    } else if found.traits.contains(.monthless), let day = date.day {
      let month = date.adding(months: 1)
      next =
        CalendarDate.exists(month.year, month.month, day)
        ? CalendarDate(year: month.year, month: month.month, day: day) : month
    } else if found.traits.contains(.yearless) {
      next = moved(date, 1)
    }
    return [(date, false)] + (next.map { [($0, true)] } ?? [])
  }

  private func moved(_ date: CalendarDate, _ years: Int) -> CalendarDate {
    CalendarDate.exists(date.year + years, date.month, date.day)
      ? CalendarDate(year: date.year + years, month: date.month, day: date.day)
      : CalendarDate(year: date.year + years, month: date.month)
  }
}
