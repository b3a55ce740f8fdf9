import Articles
import Extraction
import KnowledgeGraph

// libFuzzer on the way of a text: bytes, an article, its reading, a line of JSON and the explanation. `make fuzz` builds and runs it.

private let reader = try! ArticleReader()
private let languages: [LanguageCode?] = [nil, "ar", "en", "fr", "xx"]

/// The first byte chooses the language that the article tells and its date; the rest is its text, invalid bytes repaired.
@_cdecl("LLVMFuzzerTestOneInput")
public func readText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let choice = Int(start[0])
  let text = String(decoding: UnsafeBufferPointer(start: start + 1, count: count - 1), as: UTF8.self)
  let article = Article(
    id: "fuzz", text: text, published: choice & 64 == 0 ? nil : CalendarDate(year: 2025, month: 3, day: 2),
    language: languages[(choice & 63) % languages.count])
  let reading = reader.read(article)
  check(reading)
  return 0
}

/// What must hold of every reading.
private func check(_ reading: Reading) {
  let length = reading.article.text.unicodeScalars.count
  precondition(reading.sentences.count == reading.mentions.count, "each sentence has its mentions")
  for sentence in reading.sentences { check(sentence.span, length) }
  for mention in reading.mentions.joined() { check(mention.span, length) }
  for entity in reading.entities {
    precondition(!entity.name.isEmpty, "an entity has a name")
    for span in entity.mentions { check(span, length) }
  }
  for statement in reading.statements {
    precondition(reading.entities.indices.contains(statement.source.index), "a source is an entity")
    precondition(reading.entities.indices.contains(statement.target.index), "a target is an entity")
    precondition(!statement.provenance.evidence.isEmpty, "a statement has evidence")
  }
  var parser = JSONParser(reading.json.line.dropLast())
  do { _ = try parser.parse() } catch { preconditionFailure("the line is no JSON: \(error)") }
  _ = reading.explanation
}

private func check(_ span: TextSpan, _ length: Int) {
  precondition(0 <= span.start && span.start < span.end && span.end <= length, "a span lies in the text")
}

extension JSONValue {
  fileprivate var line: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    bytes.append(10)
    return bytes
  }
}
