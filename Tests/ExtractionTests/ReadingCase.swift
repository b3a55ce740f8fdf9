import Articles
import KnowledgeGraph
import Testing

/// A text with marked mentions, and what must and must not be read from it.
struct ReadingCase: Sendable, CustomTestStringConvertible {
  let name: String
  let place: Line
  /// With its marks: `[words](label)`.
  var markedText = ""
  var claims: [Claim] = []
  private var language: LanguageCode?
  private var published: CalendarDate?
  private var outlet: String?

  init(name: String, place: Line) {
    self.name = name
    self.place = place
  }

  var testDescription: String { "\(place.file):\(place.number) \(name)" }

  /// Sets what a key says; the reason when it cannot.
  mutating func set(_ key: String, to value: String, at place: Line) -> String? {
    switch key {
    case "text": markedText = value
    case "language": language = LanguageCode(rawValue: value)
    case "outlet": outlet = value
    case "published":
      published = CalendarDate(iso: value)
      return published == nil ? "\"\(value)\" is no date; write 2025-01-10" : nil
    case "expect", "reject":
      guard let claim = Claim(value, isExpected: key == "expect", at: place) else {
        return "\"\(value)\" is no claim; write SOURCE relation TARGET [status] [date], or nothing"
      }
      claims.append(claim)
    default: return "unknown key \"\(key)\"; use name, language, published, outlet, text, expect or reject"
    }
    return nil
  }

  /// What can be said only of the whole case.
  var mistakes: [(line: Int, reason: String)] {
    let marks = MarkedText(markedText)
    var found = claims.flatMap { claim in
      claim.labels.filter { marks.spans[$0] == nil }.map {
        (claim.place.number, "\"\($0)\" is not marked in the text of \"\(name)\"")
      }
    }
    if marks.plain.isEmpty { found.append((place.number, "\"\(name)\" has no text")) }
    if claims.isEmpty { found.append((place.number, "\"\(name)\" expects and rejects nothing")) }
    return found
  }

  var article: Article {
    Article(
      id: name, text: MarkedText(markedText).plain, outlet: outlet, published: published, language: language)
  }
}
