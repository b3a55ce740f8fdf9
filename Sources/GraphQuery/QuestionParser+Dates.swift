internal import KnowledgeGraph

/// A date in a question, whose year may stand elsewhere: "between January and March 2025".
struct QuestionDate: Hashable {
  var year: Int?
  let month: Int?
  let day: Int?
  let text: String

  /// Throws when the year is told nowhere, or there is no such day.
  func date(year other: Int?) throws(QuestionError) -> CalendarDate {
    guard let year = year ?? other else { throw .noYear(text) }
    let digits = [month, day].compactMap(\.self).map { $0 < 10 ? "-0\($0)" : "-\($0)" }.joined()
    guard let date = CalendarDate(iso: String(year) + digits) else { throw .noDate(after: text) }
    return date
  }
}

extension QuestionParser {
  // Period ::= Since Date | Until Date | In Date | Between Date And Date
  /// Takes a period that begins here. Throws when a word that only ever stands before a date has none after it.
  mutating func takePeriod() throws(QuestionError) -> Bool {
    guard let form = longestForm(at: position) else { return false }
    let meanings = Set(form.rows.map(\.meaning))
    guard !meanings.isDisjoint(with: [.since, .until, .between, .within]) else { return false }
    var next = position + form.length
    guard let date = date(at: &next) else {
      let onlyBeforeDates = meanings.isSubset(of: [.since, .until, .within])
      if onlyBeforeDates { throw .noDate(after: tokens[position..<position + form.length].text) }
      return false
    }
    if meanings.contains(.between) {
      guard skipAnd(&next), let last = self.date(at: &next) else { return false }
      set(since: date, until: last)
    } else {
      set(since: meanings.contains(.until) ? nil : date, until: meanings.contains(.since) ? nil : date)
    }
    for language in Set(form.rows.map(\.language)) { found.languages[language, default: 0] += 1 }
    found.understood.append(tokens[position..<next].text)
    position = next
    return true
  }

  private mutating func set(since: QuestionDate?, until: QuestionDate?) {
    if let since { found.since = since }
    if let until { found.until = until }
  }

  private func skipAnd(_ next: inout Int) -> Bool {
    guard next < tokens.count else { return false }
    if let form = longestForm(at: next), form.rows.contains(where: { $0.meaning == .and }) {
      next += form.length
      return true
    }
    // Written together with what follows, as in `ومارس`.
    return vocabulary.clitics.contains { withoutClitic($0, tokens[next]) != nil && isAnd($0) }
  }

  private func isAnd(_ clitic: String) -> Bool {
    vocabulary.rows[clitic]?.contains { $0.meaning == .and } ?? false
  }

  // Date ::= Year [ Number [ Number ] ] | [ Number ] Month [ Number ] [ Year ]
  private func date(at next: inout Int) -> QuestionDate? {
    var here = next
    skipFillers(&here)
    let start = here
    if let year = year(at: here) {
      let month = number(at: here + 1, in: 1...12)
      let day = month == nil ? nil : number(at: here + 2, in: 1...31)
      next = here + 1 + (month == nil ? 0 : 1) + (day == nil ? 0 : 1)
      return QuestionDate(year: year, month: month, day: day, text: tokens[start..<next].text)
    }
    var day = number(at: here, in: 1...31)
    if day != nil {
      here += 1
      skipFillers(&here)
    }
    guard let month = month(at: &here) else { return nil }
    if day == nil, let after = number(at: here, in: 1...31) {
      day = after
      here += 1
    }
    let year = year(at: here)
    next = year == nil ? here : here + 1
    return QuestionDate(year: year, month: month, day: day, text: tokens[start..<next].text)
  }

  private func skipFillers(_ here: inout Int) {
    while here < tokens.count, let form = longestForm(at: here), form.length == 1,
      form.rows.contains(where: { $0.meaning == .filler || $0.meaning == .within })
    { here += 1 }
  }

  private func year(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].key.utf8.count == 4, let year = Int(tokens[index].key) else {
      return nil
    }
    return (1000...9999).contains(year) ? year : nil
  }

  /// A number, with or without the letters of an ordinal: `1er`, `22nd`.
  private func number(at index: Int, in range: ClosedRange<Int>) -> Int? {
    guard index < tokens.count else { return nil }
    let key = tokens[index].key
    let digits = key.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 2, key.count - digits.count <= 2, let value = Int(digits) else { return nil }
    return range.contains(value) ? value : nil
  }

  private func month(at here: inout Int) -> Int? {
    for length in stride(from: min(2, tokens.count - here), to: 0, by: -1) {
      let words = Array(tokens[here..<here + length])
      let bare = vocabulary.clitics.filter(isAnd).compactMap { withoutClitic($0, words[0]) }
      for first in [words[0]] + bare {
        for row in vocabulary.rows[([first] + words.dropFirst()).key] ?? [] {
          guard case .month(let month) = row.meaning else { continue }
          here += length
          return month
        }
      }
    }
    return nil
  }
}
