import KnowledgeGraph

/// Which date belongs to a statement.
extension DateReader {
  /// The date of a statement, by its sentence, the token of its trigger (-1 where none is known), the tokens of the mentions of its
  /// ends, its type and its status.
  func date(sentence: Int, trigger: Int, ends: [Range<Int>], type: RelationType, status: RelationStatus?)
    -> CalendarDate?
  {
    choice(Question(sentence: sentence, trigger: trigger, ends: ends, type: type, status: status)).date
  }

  /// The candidate with the most credit to expect, with where it was taken from.
  func choice(_ question: Question) -> DateChoice {
    let weights = document.pack.dateWeights
    let candidates = candidates(for: question)
    let chances = weights.chances(candidates)
    let choices = zip(candidates.map(\.choice), chances)
    var best = DateChoice(source: .none, date: nil)
    var most = -Double.infinity
    for (choice, chance) in choices {
      let credit =
        choice.date == nil
        ? weights.silence * chance
        : choices.reduce(0) { $0 + $1.1 * self.credit(of: choice, where: $1.0) }
      if credit > most { (best, most) = (choice, credit) }
    }
    return best
  }

  /// What a date counts for where another is right: whole for the same or a finer one, half for a coarser one. What words tell
  /// counts only half for a finer date that no words tell.
  private func credit(of choice: DateChoice, where right: DateChoice) -> Double {
    guard let date = choice.date, let real = right.date else { return 0 }
    if real == date { return 1 }
    if real.contains(date) { return right.source == .told && choice.source != .told ? 0.5 : 1 }
    guard date.contains(real) else { return 0 }
    return right.source == .told && choice.source != .told ? 0.25 : 0.5
  }

  /// The date that belongs to a trigger, for a statement about these entities.
  func choice(
    for context: Context, of type: RelationType, _ status: RelationStatus, between entities: [Int]
  ) -> DateChoice {
    let trigger = context.element.tokens.lowerBound
    let ends = entities.compactMap { entity in
      context.clauses.mentions.filter { $0.entity == entity }.map(\.tokens)
        .min { abs($0.lowerBound - trigger) < abs($1.lowerBound - trigger) }
    }
    return choice(
      Question(
        sentence: context.clauses.sentence, trigger: trigger, ends: ends, type: type, status: status))
  }
}
