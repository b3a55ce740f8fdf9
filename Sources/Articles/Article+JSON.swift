internal import KnowledgeGraph

extension Article {
  /// Why a line holds no article.
  struct RecordError: Error {
    let reason: String
    let advice: String?
  }

  /// The article that one line of JSON Lines holds, and what had to be left aside or changed in it.
  ///
  /// `id` and `text` are required; `title`, `outlet`, `published`, `language` and `url` may be absent.
  static func record(_ line: ArraySlice<UInt8>) throws(RecordError) -> (article: Article, remarks: [String]) {
    var parser = JSONParser(line)
    let value: JSONValue
    do { value = try parser.parse() } catch {
      throw RecordError(reason: "no JSON: \(error)", advice: "mend the line, one object a line")
    }
    var fields = RecordFields(value)
    guard case .object = value else {
      throw RecordError(
        reason: "an object should stand here, not \(value.kindName)", advice: "one object a line")
    }
    let id = try fields.required("id")
    if value["text"] == nil, value["html"] != nil {
      throw RecordError(
        reason: "article \"\(id)\" is a page; pages are not read yet", advice: "give its text as \"text\"")
    }
    let text = try fields.required("text")
    let article = Article(
      id: id, text: text, title: fields.optional("title"), outlet: fields.optional("outlet"),
      published: fields.date("published"),
      language: fields.optional("language").map { LanguageCode(rawValue: $0.lowercased()) },
      url: fields.optional("url"))
    switch parser.loneSurrogates {
    case 0: break
    case 1: fields.remarks.append("a lone surrogate in \"\(id)\" became U+FFFD")
    case let count: fields.remarks.append("\(count) lone surrogates in \"\(id)\" became U+FFFD")
    }
    return (article, fields.remarks)
  }
}

/// The members of an article's object, and what was wrong with those that may be absent.
private struct RecordFields {
  let value: JSONValue
  var remarks: [String] = []

  init(_ value: JSONValue) { self.value = value }

  func required(_ name: String) throws(Article.RecordError) -> String {
    switch value[name] {
    case .string(let text) where text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }):
      return text
    case .number(let digits) where name == "id": return digits
    case .string: throw Article.RecordError(reason: "\"\(name)\" is empty", advice: nil)
    case nil:
      throw Article.RecordError(
        reason: "\"\(name)\" is missing", advice: "every article needs \"id\" and \"text\"")
    case let other?:
      throw Article.RecordError(reason: "\"\(name)\" should be a string, not \(other.kindName)", advice: nil)
    }
  }

  mutating func optional(_ name: String) -> String? {
    switch value[name] {
    case .string(let text): return text.isEmpty ? nil : text
    case nil, .null: return nil
    case let other?:
      remarks.append("\"\(name)\" should be a string, not \(other.kindName); read without it")
      return nil
    }
  }

  mutating func date(_ name: String) -> CalendarDate? {
    guard let text = optional(name) else { return nil }
    guard let date = CalendarDate(iso: text) else {
      remarks.append("\"\(name)\" is \"\(text)\", no date like 2025-01-22; read without it")
      return nil
    }
    return date
  }
}
