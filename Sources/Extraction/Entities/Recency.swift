import KnowledgeGraph

/// What was named last, for the words that point back.
struct Recency {
  private(set) var persons: [Int] = []
  private(set) var places: [Int] = []
  private(set) var countries: [Int] = []
  private(set) var subject: Int?
  private var firstOfSentence: Int?

  /// Whom a singular pronoun means: the first person of its sentence so far, else the subject before.
  var antecedent: Int? { firstOfSentence ?? subject ?? persons.last }

  mutating func saw(_ entity: Int, _ kind: EntityKind, isAdjective: Bool, sentence: Int) {
    if kind.isHuman {
      persons.removeAll { $0 == entity }
      persons.append(entity)
      if firstOfSentence == nil { firstOfSentence = entity }
    } else if kind == .country {
      countries.removeAll { $0 == entity }
      countries.append(entity)
    } else if kind == .place {
      places.removeAll { $0 == entity }
      places.append(entity)
    }
  }

  mutating func endSentence(_ sentence: Int) {
    if let firstOfSentence { subject = firstOfSentence }
    firstOfSentence = nil
  }
}
