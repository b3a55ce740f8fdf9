import KnowledgeGraph

/// A trigger in its sentence: what status, date and confidence are read from.
struct Context {
  let clauses: Clauses
  let place: Int
  let frame: Frame
  let dates: [DateReader.Found]
  let isPassive: Bool

  init(_ clauses: Clauses, _ place: Int, _ frame: Frame, _ dates: [DateReader.Found], passive: Bool) {
    self.clauses = clauses
    self.place = place
    self.frame = frame
    self.dates = dates
    isPassive = passive
  }

  /// Whether the clause tells of a telephone: talks by telephone are no meeting.
  var isByPhone: Bool {
    for step in [1, -1] {
      var at = place + step
      while clauses.elements.indices.contains(at), abs(at - place) < 9 {
        let element = clauses.elements[at]
        if element.has(.phone) { return true }
        if element.isStop || element.has(.relative) || element.mention == nil && clauses.isVerb(at) { break }
        at += step
      }
    }
    return false
  }

  var element: Element { clauses.elements[place] }

  /// A verb is surer than a noun, a noun than an adjective.
  var confidence: Double {
    switch frame.part {
    case .verb: 0.85
    case .noun: 0.75
    case .adjective: 0.7
    }
  }
}
