import KnowledgeGraph

/// The label of a token: outside, or the beginning or the inside of a name of some kind.
struct Tag: Equatable {
  let index: Int

  static let outside = Tag(index: 0)
  /// Columns of the model.
  static let count = 16

  init(index: Int) { self.index = index }

  init(_ kind: EntityKind, isFirst: Bool) {
    index = Self.kinds.firstIndex(of: kind == .official ? .person : kind)! * 2 + (isFirst ? 1 : 2)
  }

  /// The kinds that are told apart: whether a person holds an office is seen later.
  static let kinds: [EntityKind] = [.person, .organization, .place, .country, .outlet, .agreement, .event]

  var kind: EntityKind? { index == 0 || index > Self.kinds.count * 2 ? nil : Self.kinds[(index - 1) / 2] }
  var isFirst: Bool { index > 0 && index % 2 == 1 }
  var isInside: Bool { index > 0 && index % 2 == 0 }

  /// Whether this tag can stand behind `previous`.
  func follows(_ previous: Tag) -> Bool { !isInside || previous.kind == kind && previous != .outside }
}
