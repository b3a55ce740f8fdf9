import KnowledgeGraph

/// The day that a report tells of: its dateline, and the first date of its lead.
extension DateReader {
  /// The sentences that make the lead.
  private static let lead = 6

  /// Where the text begins behind its dateline: "ALGIERS, 4 March (APS) - ", "القاهرة في 3 مارس /أ ش أ/".
  static func leadIn(in document: Document) -> Int {
    guard let first = document.sentences.first else { return 0 }
    let limit = min(first.lowerBound + 24, document.tokens.count)
    for index in first.lowerBound..<limit {
      guard let mark = document.mark(index) else {
        if document.classes(index).has(.say) { return 0 }
        continue
      }
      if "-–—".unicodeScalars.contains(mark), document.tokens[index].has(.spaced), index > first.lowerBound {
        return beginsWithPlace(document, first.lowerBound) ? index + 1 : 0
      }
    }
    return 0
  }

  /// A place and a full date at the very beginning, without a dash: "الرياض 12 رمضان 1446 هـ الموافق 12 مارس 2025 م واس".
  func datedLeadIn() -> Int {
    guard let first = document.sentences.first, Self.beginsWithPlace(document, first.lowerBound) else {
      return 0
    }
    var end = 0
    var index = first.lowerBound + 1
    while index < min(first.upperBound, max(end, first.lowerBound) + 5) {
      if let date = numeric(at: index, end: first.upperBound) ?? hijri(at: index, end: first.upperBound)
        ?? dayMonth(at: index, end: first.upperBound) ?? monthFirst(at: index, end: first.upperBound),
        date.date.day != nil
      {
        (end, index) = (date.tokens.upperBound, date.tokens.upperBound)
      } else if document.classes(index).has(.say) {
        break
      } else {
        index += 1
      }
    }
    return end
  }

  private static func beginsWithPlace(_ document: Document, _ index: Int) -> Bool {
    if document.tokens[index].has(.allCapitals) { return true }
    return document.matches(at: index).contains { match in
      document.meanings(of: match).contains {
        switch $0.sense {
        case .country: true
        case .gazetteer(let entry): document.pack.gazetteer[entry].kind == .place
        default: false
        }
      }
    }
  }

  /// The first day that the lead tells, when it lies within a week before the publication.
  func firstDay() -> (date: CalendarDate, sentence: Int, tokens: Range<Int>)? {
    guard let today, today.day != nil else { return nil }
    for sentence in document.sentences.indices.prefix(Self.lead) {
      for found in dates(in: sentence)
      where found.date.day != nil
        && found.traits.isDisjoint(with: [.dateline, .since, .until, .ofName, .ahead])
      {
        let distance = today.dayNumber - found.date.dayNumber
        if distance >= 0, distance <= 7 { return (found.date, sentence, found.tokens) }
      }
    }
    return nil
  }
}
