import KnowledgeGraph

/// What a candidate pair can be told to be: a relation type with its direction, one bit and one column of the model each.
///
/// The candidate's first end stands before its second in the text; the class says which of them is the source.
struct RelationClass: Hashable, Sendable {
  let index: Int

  init(index: Int) { self.index = index }

  init(_ type: RelationType, isForward: Bool) {
    index = Self.order[type]! * 2 + (isForward || type.isSymmetric ? 0 : 1)
  }

  /// The columns of a model; a power of two above twice the number of relation types.
  static let count = 64

  var type: RelationType { Self.types[index / 2] }
  var isForward: Bool { index % 2 == 0 }
  var bit: UInt64 { 1 << UInt64(index) }

  static let types = RelationType.allCases
  private static let order = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1, $0) })

  /// The classes that the ontology allows between two kinds.
  static func allowed(_ first: EntityKind, _ second: EntityKind) -> UInt64 {
    table[EntityKind.number(first) * EntityKind.allCases.count + EntityKind.number(second)]
  }

  private static let table: [UInt64] = EntityKind.numbered.flatMap { first in
    EntityKind.numbered.map { second in
      var mask: UInt64 = 0
      for type in types {
        if type.isSymmetric {
          if type.joins(first, second) || type.joins(second, first) {
            mask |= RelationClass(type, isForward: true).bit
          }
        } else {
          if type.joins(first, second) { mask |= RelationClass(type, isForward: true).bit }
          if type.joins(second, first) { mask |= RelationClass(type, isForward: false).bit }
        }
      }
      return mask
    }
  }
}

extension EntityKind {
  /// All kinds by their number.
  static let numbered = allCases.sorted { number($0) < number($1) }

  static func number(_ kind: EntityKind) -> Int {
    switch kind {
    case .country: 0
    case .official: 1
    case .person: 2
    case .organization: 3
    case .outlet: 4
    case .agreement: 5
    case .place: 6
    case .event: 7
    }
  }
}
