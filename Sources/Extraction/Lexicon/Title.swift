/// What a person is, by `titles.tsv`.
struct Title: Sendable, Hashable {
  enum Class: String, Sendable, CaseIterable {
    case headOfState = "head-of-state"
    case royal
    case headOfGovernment = "head-of-government"
    case minister, portfolio, ambassador, envoy, legislator, military, spokesperson
    case headOfBody = "head-of-body"
    case partyLeader = "party-leader"
    case official, religious, executive, journalist, analyst, activist, other, collective

    /// Whether a holder is an `Official` of the ontology.
    var isOffice: Bool {
      switch self {
      case .executive, .journalist, .analyst, .activist, .other, .portfolio, .collective: false
      default: true
      }
    }
  }

  /// Whom a holder represents.
  enum Scope: String, Sendable {
    case country, body
    case none = "-"
  }

  let kind: Class
  let scope: Scope
}
