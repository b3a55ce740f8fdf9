import KnowledgeGraph

/// Reads dates: full, partial, and relative to the day of publication.
struct DateReader {
  struct Found {
    let tokens: Range<Int>
    let date: CalendarDate
    /// A weekday alone: the one before the publication, or the one after it for what is planned.
    var isBareWeekday = false
  }

  let document: Document

  init(_ document: Document) { self.document = document }

  private var today: CalendarDate? { document.article.published }

  /// The dates of a sentence, in order.
  func dates(in sentence: Int) -> [Found] {
    var found: [Found] = []
    var index = document.sentences[sentence].lowerBound
    let end = document.sentences[sentence].upperBound
    while index < end {
      if let date = date(at: index, end: end) {
        found.append(date)
        index = date.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: Words

  private func word(_ index: Int, _ end: Int) -> (Range<Int>, [DateWord])? {
    guard index < end else { return nil }
    for match in document.matches(at: index).reversed() where match.tokens.upperBound <= end {
      let words = document.meanings(of: match).compactMap { meaning -> DateWord? in
        guard case .date(let word) = meaning.sense else { return nil }
        // "اليوم" is today, "يوم" a day.
        if case .day = word, meaning.form.contains(.definite), !document.tokens[index].has(.definite) { return nil }
        return word
      }
      if !words.isEmpty { return (match.tokens, words) }
    }
    return nil
  }

  private func month(_ index: Int, _ end: Int) -> (Int, Int)? {
    guard let (range, words) = word(index, end) else { return nil }
    for word in words { if case .month(let m) = word { return (m, range.upperBound) } }
    return nil
  }

  private func number(_ index: Int, _ end: Int) -> (Int, Int)? {
    guard index < end else { return nil }
    if document.tokens[index].kind == .number {
      return Int(String(decoding: document.spelling(index), as: UTF8.self)).map { ($0, index + 1) }
    }
    let letters = Array(document.spelling(index))
    let digits = letters.prefix { $0 >= 48 && $0 <= 57 }
    if !digits.isEmpty, letters.count - digits.count <= 3, letters.count - digits.count > 0 {
      return (Int(String(decoding: digits, as: UTF8.self))!, index + 1)
    }
    guard let (range, words) = word(index, end) else { return nil }
    for word in words { if case .number(let n) = word { return (n, range.upperBound) } }
    return nil
  }

  private func year(_ index: Int, _ end: Int) -> (Int, Int)? {
    guard index < end, document.tokens[index].kind == .number, let (n, next) = number(index, end), n >= 1900,
      n < 2100
    else { return nil }
    return (n, next)
  }

  /// Over commas, "of", "the", "في", "سنة" between the parts of a date.
  private func skip(_ index: Int, _ end: Int) -> Int {
    var at = index
    while at < end, at - index < 2 {
      if let mark = document.mark(at), ",،".unicodeScalars.contains(mark) {
        at += 1
        continue
      }
      if !document.classes(at).isDisjoint(with: WordClasses(.of, .article)) {
        at += 1
        continue
      }
      break
    }
    return at
  }

  private func date(at index: Int, end: Int) -> Found? {
    numeric(at: index, end: end) ?? dayOfThisMonth(at: index, end: end) ?? ago(at: index, end: end) ?? dayMonth(at: index, end: end) ?? monthFirst(at: index, end: end)
      ?? relative(at: index, end: end) ?? bareYear(at: index, end: end)
  }

  /// `22/01/2025`, `2025-01-22`: three numbers joined by one mark.
  private func numeric(at index: Int, end: Int) -> Found? {
    guard index + 2 < end, document.tokens[index].kind == .number, let (a, _) = number(index, end) else {
      return nil
    }
    var at = index + 1
    var parts = [a]
    while parts.count < 3, at < end {
      if let mark = document.mark(at) {
        guard "/-.".unicodeScalars.contains(mark), !document.tokens[at].has(.spaced) else { return nil }
        at += 1
      } else if !document.tokens[at].has(.joined) {
        return nil
      }
      guard at < end, document.tokens[at].kind == .number, let (n, next) = number(at, end) else { return nil }
      parts.append(n)
      at = next
    }
    guard parts.count == 3 else { return nil }
    let (y, m, d) =
      parts[0] > 31
      ? (parts[0], parts[1], parts[2]) : (parts[2] < 100 ? parts[2] + 2000 : parts[2], parts[1], parts[0])
    return CalendarDate.exists(y, m, d) && y > 1900
      ? Found(tokens: index..<at, date: CalendarDate(year: y, month: m, day: d)) : nil
  }

  /// `22 January 2025`, `22 يناير`, `le 1er février`.
  private func dayMonth(at index: Int, end: Int) -> Found? {
    guard let (day, next) = number(index, end), (1...31).contains(day),
      let (m, after) = month(skip(next, end), end)
    else { return nil }
    return finish(day, m, index, skipDouble(after, end), end)
  }

  /// `the 6th of this month`, `السادس من الشهر الجاري`.
  private func dayOfThisMonth(at index: Int, end: Int) -> Found? {
    guard let today, let (day, next) = number(index, end), (1...31).contains(day) else { return nil }
    var at = next
    while at < end, at - next < 2, !document.classes(at).isDisjoint(with: WordClasses(.of, .from, .article)) { at += 1 }
    guard let (unitRange, units) = word(at, end), unit(units) == .month, let (upper, words) = word(unitRange.upperBound, end) else { return nil }
    for case .relation(let relation) in words {
      let month = today.adding(months: relation == .last ? -1 : relation == .next ? 1 : 0)
      return make(month.year, month.month, day, index..<upper.upperBound)
    }
    return nil
  }

  /// `three days ago`, `il y a deux mois`, `قبل ثلاثة أيام`: as exact as the unit is.
  private func ago(at index: Int, end: Int) -> Found? {
    guard let today, today.day != nil else { return nil }
    if let (range, words) = word(index, end), words.contains(.ago) {
      let (count, next) = number(range.upperBound, end) ?? (1, range.upperBound)
      guard let (unitRange, units) = word(next, end), let unit = unit(units) else { return nil }
      return back(count, unit, index..<unitRange.upperBound, today)
    }
    guard let (count, next) = number(index, end), count < 100, let (unitRange, units) = word(next, end), let unit = unit(units),
      let (upper, words) = word(unitRange.upperBound, end), words.contains(.ago)
    else { return nil }
    return back(count, unit, index..<upper.upperBound, today)
  }

  private func back(_ count: Int, _ unit: DateWord.Unit, _ tokens: Range<Int>, _ today: CalendarDate) -> Found? {
    switch unit {
    case .day: return Found(tokens: tokens, date: today.adding(days: -count))
    case .week:
      let day = today.adding(days: -7 * count)
      return Found(tokens: tokens, date: CalendarDate(year: day.year, month: day.month))
    case .month: return Found(tokens: tokens, date: today.adding(months: -count))
    case .quarter: return Found(tokens: tokens, date: today.adding(months: -3 * count))
    case .year: return Found(tokens: tokens, date: CalendarDate(year: today.year - count))
    case .decade: return nil
    }
  }

  /// `January 22, 2025`, `January 2025`, `في يناير الماضي`.
  private func monthFirst(at index: Int, end: Int) -> Found? {
    guard let (m, after) = month(index, end) else { return nil }
    if let mark = document.mark(after), mark == ".", after + 1 < end,
      let (day, next) = number(after + 1, end), (1...31).contains(day), year(after + 1, end) == nil
    {
      return finish(day, m, index, next, end)
    }
    if let (day, next) = number(after, end), (1...31).contains(day),
      document.tokens[after].kind == .number || document.tokens[after].has(.cased)
    {
      return finish(day, m, index, next, end)
    }
    return finish(nil, m, index, skipDouble(after, end), end)
  }

  /// The second name of a month in another calendar: "جانفي/يناير", "كانون الثاني (يناير)".
  private func skipDouble(_ index: Int, _ end: Int) -> Int {
    guard let mark = document.mark(index), "/(".unicodeScalars.contains(mark),
      let (_, after) = month(index + 1, end)
    else { return index }
    return document.mark(after) == ")" ? after + 1 : after
  }

  /// Finds the year of a day and month: told, or the one that "last" and "next" or the article's day give.
  private func finish(_ day: Int?, _ month: Int, _ start: Int, _ after: Int, _ end: Int) -> Found? {
    if let (y, next) = year(skip(after, end), end) { return make(y, month, day, start..<next) }
    var shift: DateWord.Relation?
    var upper = after
    if let (range, words) = word(after, end) {
      for word in words { if case .relation(let r) = word { (shift, upper) = (r, range.upperBound) } }
    }
    if start > 0, let (range, words) = word(start - 1, start), range.count == 1 {
      for word in words { if case .relation(let r) = word { shift = shift ?? r } }
    }
    guard let today else { return nil }
    let now = (today.year * 12 + (today.month ?? 1))
    var y = today.year
    switch shift {
    case .last:
      if y * 12 + month > now || (y * 12 + month == now && (day ?? 1) > (today.day ?? 31)) { y -= 1 }
    case .next: if y * 12 + month < now { y += 1 }
    default:
      // The nearest such month, the past first.
      if y * 12 + month - now > 6 { y -= 1 }
      if now - (y * 12 + month) > 9, false { y += 1 }
    }
    return make(y, month, day, start..<upper)
  }

  private func make(_ y: Int, _ m: Int?, _ d: Int?, _ tokens: Range<Int>) -> Found? {
    CalendarDate.exists(y, m, d) ? Found(tokens: tokens, date: CalendarDate(year: y, month: m, day: d)) : nil
  }

  /// `yesterday`, `on Tuesday`, `last week`, `three days ago`.
  private func relative(at index: Int, end: Int) -> Found? {
    guard let today, let (range, words) = word(index, end) else { return nil }
    for word in words {
      switch word {
      case .day(let offset):
        guard today.day != nil else { return Found(tokens: range, date: today) }
        return Found(tokens: range, date: today.adding(days: offset))
      case .weekday(let day): return weekday(day, range, end, today)
      case .relation(let relation):
        if let (unitRange, unitWords) = self.word(range.upperBound, end), let unit = unit(unitWords) {
          return shifted(unit, relation, range.lowerBound..<unitRange.upperBound, today)
        }
        if let (weekRange, weekWords) = self.word(range.upperBound, end) {
          for w in weekWords {
            if case .weekday(let day) = w {
              return self.weekday(day, range.lowerBound..<weekRange.upperBound, end, today, relation)
            }
          }
        }
      case .unit(let unit):
        if let (next, following) = self.word(range.upperBound, end) {
          for w in following {
            if case .relation(let relation) = w {
              return shifted(unit, relation, range.lowerBound..<next.upperBound, today)
            }
          }
        }
      default: continue
      }
    }
    return nil
  }

  private func unit(_ words: [DateWord]) -> DateWord.Unit? {
    for word in words { if case .unit(let unit) = word { return unit } }
    return nil
  }

  /// The weekday nearest before the day of publication (the next one when "next" stands beside it).
  private func weekday(
    _ day: Int, _ range: Range<Int>, _ end: Int, _ today: CalendarDate, _ given: DateWord.Relation? = nil
  ) -> Found? {
    guard today.day != nil else { return nil }
    var relation = given
    var upper = range.upperBound
    if relation == nil, let (next, words) = word(upper, end) {
      for word in words {
        if case .relation(let r) = word { (relation, upper) = (r, next.upperBound) }
      }
    }
    // A full date follows: "الخميس 12 سبتمبر".
    let after = skip(upper, end)
    if let full = dayMonth(at: after, end: end) ?? monthFirst(at: after, end: end) {
      return Found(tokens: range.lowerBound..<full.tokens.upperBound, date: full.date)
    }
    let back = (today.weekday - day + 7) % 7
    switch relation {
    case .next:
      return Found(tokens: range.lowerBound..<upper, date: today.adding(days: back == 0 ? 7 : 7 - back))
    case .last:
      return Found(tokens: range.lowerBound..<upper, date: today.adding(days: -(back == 0 ? 7 : back)))
    default:
      return Found(tokens: range.lowerBound..<upper, date: today.adding(days: -back), isBareWeekday: true)
    }
  }

  private func shifted(
    _ unit: DateWord.Unit, _ relation: DateWord.Relation, _ range: Range<Int>, _ today: CalendarDate
  ) -> Found? {
    let step = relation == .last ? -1 : relation == .next ? 1 : 0
    switch unit {
    case .year: return Found(tokens: range, date: CalendarDate(year: today.year + step))
    case .month: return Found(tokens: range, date: today.adding(months: step))
    case .week:
      guard today.day != nil else { return nil }
      let day = today.adding(days: step * 7)
      return Found(tokens: range, date: CalendarDate(year: day.year, month: day.month))
    case .day where relation == .this: return Found(tokens: range, date: today)
    default: return nil
    }
  }

  private func bareYear(at index: Int, end: Int) -> Found? {
    guard let (y, next) = year(index, end) else { return nil }
    let before = document.classes(index - 1)
    let isYearWord = word(index - 1, index).map { unit($0.1) == .year } ?? false
    guard
      !before.isDisjoint(with: WordClasses(.in, .since, .during, .until, .from, .after, .before))
        || isYearWord
    else { return nil }
    return Found(tokens: index..<next, date: CalendarDate(year: y))
  }

  // MARK: The date of a statement

  /// The date that belongs to a trigger: the nearest in its clause, then in its sentence.
  func date(for context: Context, of type: RelationType, _ status: RelationStatus) -> CalendarDate? {
    let trigger = context.element.tokens.lowerBound
    let clause = clause(around: context.place, context.clauses)
    let inClause = context.dates.filter { clause.overlaps($0.tokens) }
    if context.dates.isEmpty {
      let isEvent = status == .happened && (type.family == .contact || type.family == .agreement || type == .supports)
      return isEvent ? inherited(context) : nil
    }
    let pool = inClause.isEmpty ? (context.dates.count == 1 ? context.dates : []) : inClause
    guard let found = pool.min(by: { abs($0.tokens.lowerBound - trigger) < abs($1.tokens.lowerBound - trigger) })
    else { return nil }
    return found.isBareWeekday && status == .planned ? found.date.adding(days: 7) : found.date
  }

  /// What a report goes on telling without a date happened on the day of its lead: the first date of the first two sentences, when
  /// it lies within a week of the publication.
  private func inherited(_ context: Context) -> CalendarDate? {
    guard context.clauses.sentence <= 5, let today, today.day != nil else { return nil }
    for sentence in document.sentences.indices.prefix(2) {
      for found in dates(in: sentence) where found.date.day != nil {
        let distance = today.dayNumber - found.date.dayNumber
        return distance >= 0 && distance <= 7 ? found.date : nil
      }
    }
    return nil
  }

  /// The tokens between the clause borders around an element.
  private func clause(around place: Int, _ clauses: Clauses) -> Range<Int> {
    var low = place
    while low > 0, !isBorder(clauses.elements[low - 1]) { low -= 1 }
    var high = place
    while high + 1 < clauses.elements.count, !isBorder(clauses.elements[high + 1]) { high += 1 }
    return clauses.elements[low].tokens.lowerBound..<clauses.elements[high].tokens.upperBound
  }

  private func isBorder(_ element: Element) -> Bool {
    element.isStop || element.has(.subordinator) && !element.isPreposition || element.has(.relative)
  }
}
