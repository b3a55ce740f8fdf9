import KnowledgeGraph

/// The date of a statement, and where it was taken from.
struct DateChoice {
  /// What a date can be taken from.
  enum Source: String, CaseIterable, Sendable {
    /// A date of the statement's own sentence.
    case told
    /// The last date of a sentence before.
    case before
    /// The day that the lead tells.
    case lead
    /// The day of publication.
    case publication
    /// The month of publication.
    case month
    /// No date at all.
    case none
  }

  let source: Source
  let date: CalendarDate?
  /// The words that tell the date, and their sentence.
  var words: Range<Int>?
  var sentence: Int?

  /// Where the date was taken from, for an explanation: `dated by the lead, "Tuesday"`; nil for no date.
  func explanation(in document: Document) -> String? {
    let quoted = words.map { ", \"\(document.text($0))\"" } ?? ""
    switch source {
    case .told: return "dated by its sentence" + quoted
    case .before: return "dated by a sentence before" + quoted
    case .lead: return "dated by the lead" + quoted
    case .publication: return "dated by the day of publication"
    case .month: return "dated by the month of publication"
    case .none: return nil
    }
  }
}
