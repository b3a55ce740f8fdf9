public import KnowledgeGraph

/// What can be asked in words. The raw values stand in the tables of question words.
public enum QuestionKind: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Who met whom.
  case meetings
  /// Who signed what with whom.
  case signings
  /// Who was interviewed by whom.
  case interviews
  /// Who cooperates with whom.
  case cooperation

  /// The relations that answer it.
  public var relationTypes: [RelationType] {
    switch self {
    case .meetings: [.metWith]
    case .signings: [.signedMoU, .signedAgreement]
    case .interviews: [.interviewedBy]
    case .cooperation: [.cooperatesWith]
    }
  }

  public static func < (a: QuestionKind, b: QuestionKind) -> Bool { a.rawValue < b.rawValue }
}
