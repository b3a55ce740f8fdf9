public import KnowledgeGraph

/// A question that was understood: the relations asked for, the two ends, and the days.
public struct Question: Sendable, Hashable {
  /// One end of the relation: someone who is asked for, or someone who is named.
  public enum Slot: Sendable, Hashable {
    /// Anyone of these kinds; of any kind when there are none.
    case asked(Set<EntityKind>)
    /// One of the entities that bear the name.
    case named(String, [EntityID])
  }

  public let kind: QuestionKind
  /// The relations that can answer; a part of the kind's own when the question narrows them ("which memoranda").
  public let relationTypes: [RelationType]
  /// In the order of the question.
  public let first: Slot
  public let second: Slot
  /// The days asked for, both included. Undated relations do not answer a dated question.
  public var since: CalendarDate?
  public var until: CalendarDate?
  /// The language that most of the question's words belong to.
  public let language: LanguageCode

  public init(
    _ kind: QuestionKind, relationTypes: [RelationType]? = nil, first: Slot = .asked([]),
    second: Slot = .asked([]),
    since: CalendarDate? = nil, until: CalendarDate? = nil, language: LanguageCode = "en"
  ) {
    self.kind = kind
    self.relationTypes = relationTypes ?? kind.relationTypes
    self.first = first
    self.second = second
    self.since = since
    self.until = until
    self.language = language
  }

  /// Whether days are asked for.
  public var isDated: Bool { since != nil || until != nil }
}

extension Question.Slot {
  /// Whether `entity` can stand here. O(names).
  func accepts(_ entity: Entity) -> Bool {
    switch self {
    case .asked(let kinds): kinds.isEmpty || kinds.contains(entity.kind)
    case .named(_, let ids): ids.contains(entity.id)
    }
  }
}
