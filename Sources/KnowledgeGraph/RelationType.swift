/// What an edge of the graph says. The raw values are the identifiers of the ontology, as they stand in data.
public enum RelationType: String, Sendable, Hashable, CaseIterable, Comparable {
  case metWith = "met-with"
  case spokeWith = "spoke-with"
  case visited
  case invited
  case attended
  case interviewedBy = "interviewed-by"

  case signedMoU = "signed-MoU"
  case signedAgreement = "signed-agreement"
  case partyTo = "party-to"
  case signatoryOf = "signatory-of"
  case negotiatesWith = "negotiates-with"

  case cooperatesWith = "cooperates-with"
  case supplies
  case investsIn = "invests-in"
  case aids
  case supports
  case mediates

  case criticizes
  case rejects
  case threatens
  case sanctions
  case attacks

  case represents
  case accreditedTo = "accredited-to"
  case memberOf = "member-of"
  case partOf = "part-of"
  case activeIn = "active-in"
  case appointed

  /// Whether both ends play the same part, so that the edge has no direction.
  public var isSymmetric: Bool {
    switch self {
    case .metWith, .spokeWith, .signedMoU, .signedAgreement, .negotiatesWith, .cooperatesWith: true
    default: false
    }
  }

  /// The family of the ontology that the relation stands in.
  public var family: RelationFamily {
    switch self {
    case .metWith, .spokeWith, .visited, .invited, .attended, .interviewedBy: .contact
    case .signedMoU, .signedAgreement, .partyTo, .signatoryOf, .negotiatesWith: .agreement
    case .cooperatesWith, .supplies, .investsIn, .aids, .supports, .mediates: .cooperation
    case .criticizes, .rejects, .threatens, .sanctions, .attacks: .conflict
    case .represents, .accreditedTo, .memberOf, .partOf, .activeIn, .appointed: .structure
    }
  }

  /// Whether the ontology lets an edge of this type run from a `source` to a `target` of these kinds.
  /// Symmetric types are asked once; the ends may come in either order.
  public func joins(_ source: EntityKind, _ target: EntityKind) -> Bool {
    let o = source.isHuman
    let c = source == .country
    let g = source == .organization
    let acts = o || c || g
    let actor = target.isHuman || target.isParty
    switch self {
    case .metWith, .spokeWith, .invited, .threatens, .negotiatesWith: return acts && actor
    case .visited: return acts && (target == .country || target == .place)
    case .attended: return acts && target == .event
    case .interviewedBy: return acts && target == .outlet
    case .signedMoU, .signedAgreement, .cooperatesWith: return source.isParty && target.isParty
    case .partyTo: return source.isParty && target == .agreement
    case .signatoryOf: return o && target == .agreement
    case .supplies: return source.isParty && target.isParty
    case .investsIn, .aids: return acts && (target.isParty || target == .place)
    case .supports: return acts && (actor || target == .agreement || target == .event)
    case .mediates: return acts && actor
    case .criticizes, .rejects: return acts && (actor || target == .agreement || target == .outlet)
    case .sanctions: return acts && actor
    case .attacks: return acts && (actor || target == .place)
    case .represents: return o && (target.isParty || target == .outlet)
    case .accreditedTo: return o && target.isParty
    case .memberOf: return source.isParty && target == .organization
    case .partOf: return g && target.isParty
    case .activeIn: return source.isParty && (target == .country || target == .place)
    case .appointed: return acts && target.isHuman
    }
  }

  public static func < (a: RelationType, b: RelationType) -> Bool { a.rawValue < b.rawValue }
}

/// A family of relation types.
public enum RelationFamily: String, Sendable, Hashable, CaseIterable {
  case contact, agreement, cooperation, conflict, structure
}
