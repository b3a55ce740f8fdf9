import KnowledgeGraph

extension RelationType {
  /// Whether an entity can be the target of such a relation at all, whoever the source is.
  func accepts(_ entity: Int, in table: EntityTable) -> Bool {
    let kind = table[entity].kind
    return EntityKind.allCases.contains { joins($0, kind) || isSymmetric && joins(kind, $0) }
      || (kind.isHuman
        && [.cooperatesWith, .supplies, .memberOf, .signedMoU, .signedAgreement].contains(self))
  }
}
