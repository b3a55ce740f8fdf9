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

  /// The candidate with the most credit to expect, with where it was taken from. The exact date counts whole, a coarser one half;
  /// so a day is told only where it is likelier than not among the days of its month.
  func choice(_ question: Question) -> DateChoice {
    let weights = document.pack.dateWeights
    let candidates = candidates(for: question)
    let chances = weights.chances(candidates)
    var best = DateChoice(source: .none, date: nil)
    var most = -Double.infinity
    for (candidate, chance) in zip(candidates, chances) {
      var credit = weights.silence * chance
      if let date = candidate.choice.date {
        credit = zip(candidates, chances).reduce(0) { sum, other in
          guard let real = other.0.choice.date else { return sum }
          return sum + other.1 * (real.contains(date) ? 1 : date.contains(real) ? 0.5 : 0)
        }
      }
      if credit > most { (best, most) = (candidate.choice, credit) }
    }
    return best
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
