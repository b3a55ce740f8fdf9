import KnowledgeGraph

/// How a trigger word takes its arguments: a row of `relations.tsv`.
struct Frame: Sendable {
  enum Part: String, Sendable { case verb, noun, adjective }

  /// What the row makes: a relation, or the signing of an agreement, of which several relations are made.
  enum Outcome: Sendable, Hashable {
    case relation(RelationType)
    case signing
  }

  /// Where an argument stands.
  enum Slot: Sendable, Hashable {
    case subject, object, pair
    case after(WordClass)
  }

  let outcome: Outcome
  let part: Part
  let source: [Slot]
  let target: [Slot]
  let status: RelationStatus?
}
