import KnowledgeGraph

/// What a case says of the reading of its text.
struct Claim: Sendable {
  enum Content: Sendable {
    /// No relation but those of an office.
    case nothing
    /// A relation between two marks; `details` are statuses and dates that it bears.
    case relation(source: String, RelationType, target: String, details: [String])
  }

  let content: Content
  let isExpected: Bool
  let place: Line

  /// Claim ::= "nothing" | Label Relation Label Status? Date?
  init?(_ text: String, isExpected: Bool, at place: Line) {
    self.isExpected = isExpected
    self.place = place
    let words = text.split(separator: " ").map(String.init)
    if words == ["nothing"], isExpected {
      content = .nothing
    } else {
      guard words.count >= 3, let type = RelationType(rawValue: words[1]) else { return nil }
      let details = Array(words[3...])
      guard details.allSatisfy({ RelationStatus(rawValue: $0) != nil || CalendarDate(iso: $0) != nil }) else {
        return nil
      }
      content = .relation(source: words[0], type, target: words[2], details: details)
    }
  }

  var labels: [String] {
    switch content {
    case .nothing: []
    case .relation(let source, _, let target, _): [source, target]
    }
  }

  /// Whether the reading bears the claim out: finds what is expected, or does not find what is rejected.
  func holds(of reading: MarkedReading) -> Bool {
    switch content {
    case .nothing:
      reading.edges.allSatisfy { [.represents, .partOf, .accreditedTo].contains($0.type) }
    case .relation(let source, let type, let target, let details):
      isExpected
        == reading.edges.contains { edge in
          guard edge.type == type, details.allSatisfy({ $0 == edge.status || $0 == edge.date }) else {
            return false
          }
          return edge.source.contains(source) && edge.target.contains(target)
            || type.isSymmetric && edge.source.contains(target) && edge.target.contains(source)
        }
    }
  }
}

extension Claim: CustomStringConvertible {
  var description: String {
    switch content {
    case .nothing: "nothing"
    case .relation(let source, let type, let target, let details):
      ([source, type.rawValue, target] + details).joined(separator: " ")
    }
  }
}
