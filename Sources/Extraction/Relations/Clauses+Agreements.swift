import KnowledgeGraph

/// The parties that stand beside the noun of an agreement.
extension Clauses {
  /// Those "between" whom it is; or its possessor and the one it is "with": "Cyprus's agreement with Lebanon".
  func beside(_ place: Int) -> Group? {
    if let group = afterPreposition(.between, from: place), group[0] - place < 12 { return group }
    guard let other = afterPreposition(.with, from: place), other[0] - place < 9 else { return nil }
    if let owner = possessorBefore(place) { return owner + other }
    if place > 0, isOwned(place), let owner = subject(of: place) { return owner + other }
    return nil
  }

  /// Whether "its" or a pronoun suffix makes the agreement that of the clause's subject.
  private func isOwned(_ place: Int) -> Bool {
    var at = place - 1
    while at >= 0, place - at <= 3 {
      if elements[at].has(.possessive) { return true }
      if elements[at].mention != nil || elements[at].mark != nil { return false }
      at -= 1
    }
    return elements[place].tokens.contains { document.tokens[$0].has(.possessed) }
  }

  /// Where an entity is mentioned, nearest to `place`.
  func place(of entity: Int, near place: Int) -> Int? {
    elements.indices.filter { elements[$0].mention.map { mentions[$0].entity == entity } ?? false }
      .min { abs($0 - place) < abs($1 - place) }
  }
}

/// Pronouns as objects.
extension Clauses {
  /// "him" behind the verb, "l'a" before it, a pronoun suffix on it.
  func hasObjectPronoun(_ place: Int) -> Bool {
    if !hasCapitals { return isPossessed(place) }
    if place + 1 < elements.count, elements[place + 1].has(.him) { return true }
    return place > 0 && elements[place - 1].has(.him)
      || place > 1 && elements[place - 2].has(.him) && elements[place - 1].has(.have)
  }
}
