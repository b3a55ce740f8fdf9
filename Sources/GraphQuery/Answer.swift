public import KnowledgeGraph

/// The answer to a question: rows by date, undated ones last, then by names.
public struct Answer: Sendable, Hashable {
  /// One thing that happened between the two ends.
  public struct Row: Sendable, Hashable {
    /// The end asked for first; the parties of one side, when no pair of parties is told.
    public let who: [EntityID]
    public let whom: [EntityID]
    /// What was signed, when it is a node of the graph.
    public let agreement: EntityID?
    /// Those who put their names under it.
    public let signatories: [EntityID]
    public let type: RelationType
    public let date: CalendarDate?
    public let status: RelationStatus?
    /// The edges that the row rests on; every sentence is reached through their provenance.
    public let relations: [RelationID]
  }

  public let question: Question
  public let rows: [Row]
  /// How many relations would answer, were they dated: a dated question leaves them out.
  public let undated: Int
}

extension Answer.Row {
  /// The articles that tell it, sorted. O(statements).
  public func articles(in graph: KnowledgeGraph) -> [String] {
    Set(relations.flatMap { graph[$0].articles }).sorted()
  }

  /// The sentences that it rests on, each once, by article and place. O(statements log statements).
  public func evidence(in graph: KnowledgeGraph) -> [(article: String, evidence: Evidence)] {
    var seen: Set<EvidencePlace> = []
    for item in relations.flatMap({ graph[$0].provenance }) {
      for evidence in item.evidence { seen.insert(EvidencePlace(article: item.article, evidence: evidence)) }
    }
    return seen.sorted().map { ($0.article, $0.evidence) }
  }

  /// How likely at least one of the edges is right.
  public func confidence(in graph: KnowledgeGraph) -> Double {
    relations.map { graph[$0].confidence }.max() ?? 0
  }
}

private struct EvidencePlace: Hashable, Comparable {
  let article: String
  let evidence: Evidence
  static func < (a: EvidencePlace, b: EvidencePlace) -> Bool {
    (a.article, a.evidence) < (b.article, b.evidence)
  }
}
