internal import KnowledgeGraph

/// Makes values of what stands in the columns of a graph file, and refuses what no version of the program writes.
struct ValueReader {
  let path: String

  func word<Vocabulary: RawRepresentable<String>>(_ text: String, _ what: String) throws -> Vocabulary {
    guard let value = Vocabulary(rawValue: text) else { throw damaged("the \(what) “\(text)” is unknown") }
    return value
  }

  func date(_ text: String?) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let date = CalendarDate(iso: text) else { throw damaged("“\(text)” is no date") }
    return date
  }

  func span(_ start: Int, _ length: Int) throws -> TextSpan {
    guard start >= 0, length >= 0, length <= Int.max - start else { throw damaged("a span before the text") }
    return TextSpan(start: start, end: start + length)
  }

  func reference(_ article: String?, _ index: Int) throws -> EntityReference {
    guard let article else { throw damaged("facts without their article") }
    return EntityReference(article: article, index: index)
  }

  func provenance(
    _ article: String, _ evidence: [Evidence], _ rule: String, _ confidence: Double
  ) throws -> Provenance {
    guard !evidence.isEmpty else { throw damaged("a statement of “\(article)” without evidence") }
    guard (0...1).contains(confidence) else { throw damaged("the confidence \(confidence) in “\(article)”") }
    return Provenance(article: article, evidence: evidence, rule: rule, confidence: confidence)
  }

  func damaged(_ detail: String) -> GraphStoreError { .damaged(path: path, detail: detail) }
}
