import KnowledgeGraph

/// The words that dates are made of.
extension DateReader {
  /// The longest form at `index` that `dates.tsv` knows, with its senses.
  func word(_ index: Int, _ end: Int) -> (Range<Int>, [DateWord])? {
    guard index < end else { return nil }
    for match in document.matches(at: index).reversed()
    where match.tokens.upperBound <= end && document.kinds(of: match).contains(.date) {
      let words = document.meanings(of: match).compactMap { meaning -> DateWord? in
        guard case .date(let word) = meaning.sense else { return nil }
        // "اليوم" is today, "يوم" a day; "الخميس" is Thursday, "خميس" a name.
        switch word {
        case .day, .weekday:
          if meaning.form.contains(.definite), !document.tokens[index].has(.definite) { return nil }
        default: break
        }
        return word
      }
      if !words.isEmpty { return (match.tokens, words) }
    }
    return nil
  }

  /// The first sense at `index` that `pick` takes, and where its form ends.
  func sense<T>(_ index: Int, _ end: Int, _ pick: (DateWord) -> T?) -> (T, Int)? {
    guard let (range, words) = word(index, end) else { return nil }
    for word in words { if let value = pick(word) { return (value, range.upperBound) } }
    return nil
  }

  func month(_ index: Int, _ end: Int) -> (Int, Int)? {
    sense(index, end) { if case .month(let m) = $0 { m } else { nil } }
  }

  func unit(_ index: Int, _ end: Int) -> (DateWord.Unit, Int)? {
    sense(index, end) { if case .unit(let unit) = $0 { unit } else { nil } }
  }

  func relation(_ index: Int, _ end: Int) -> (DateWord.Relation, Int)? {
    sense(index, end) { if case .relation(let relation) = $0 { relation } else { nil } }
  }

  func number(_ index: Int, _ end: Int) -> (Int, Int)? {
    guard index < end else { return nil }
    if document.tokens[index].kind == .number {
      return Int(String(decoding: document.spelling(index), as: UTF8.self)).map { ($0, index + 1) }
    }
    if let number = coordinated(index) { return (number, index + 1) }
    let letters = document.spelling(index)
    let digits = letters.prefix { $0 >= 48 && $0 <= 57 }
    if !digits.isEmpty, digits.count < 9, letters.count - digits.count <= 3, letters.count - digits.count > 0
    {
      return Int(String(decoding: digits, as: UTF8.self)).map { ($0, index + 1) }
    }
    return sense(index, end) { if case .number(let n) = $0 { n } else { nil } }
  }

  /// The number of a token that begins with a coordinator: "و28".
  private func coordinated(_ index: Int) -> Int? {
    let spelling = document.spelling(index)
    let letters = spelling.prefix { $0 < 48 || $0 > 57 }
    guard !letters.isEmpty, letters.count < spelling.count, let word = document.words.find(letters),
      document.pack.classes(of: word).has(.coordinator)
    else { return nil }
    return Int(String(decoding: spelling[letters.endIndex...], as: UTF8.self))
  }

  /// A number and a unit of time: "three days", "أسبوعين".
  func span(_ index: Int, _ end: Int) -> (count: Int, unit: DateWord.Unit, upper: Int)? {
    if let (unit, next) = sense(index, end, { if case .two(let unit) = $0 { unit } else { nil } }) {
      return (2, unit, next)
    }
    if document.classes(index).has(.indefinite), let (unit, upper) = unit(index + 1, end) {
      return (1, unit, upper)
    }
    if let (count, next) = number(index, end), count < 100, let (unit, upper) = unit(next, end) {
      return (count, unit, upper)
    }
    return nil
  }

  func year(_ index: Int, _ end: Int) -> (Int, Int)? {
    guard index < end, document.tokens[index].kind == .number, let (n, next) = number(index, end), n >= 1900,
      n < 2100
    else { return nil }
    return (n, next)
  }

  /// Over commas, "of", "the", "في", "سنة" between the parts of a date.
  func skip(_ index: Int, _ end: Int) -> Int {
    var at = index
    // The point of an abbreviated month.
    if at + 1 < end, document.mark(at) == ".", !document.tokens[at].has(.spaced) { at += 1 }
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

  /// Over the short words between the parts of a period: "of the", "من", "de l'".
  func skipSmall(_ index: Int, _ end: Int) -> Int {
    var at = index
    while at < end, at - index < 2,
      !document.classes(at).isDisjoint(with: WordClasses(.of, .from, .article, .in))
    { at += 1 }
    return at
  }

  /// Where the second part of "3 to 5", "24 و28" or "3–5" begins.
  func connected(_ index: Int, _ end: Int) -> Int? {
    guard index < end else { return nil }
    if let mark = document.mark(index) {
      return "-–—".unicodeScalars.contains(mark) && !document.tokens[index].has(.spaced) ? index + 1 : nil
    }
    if document.tokens[index].has(.joined) || coordinated(index) != nil { return index }
    return document.classes(index).isDisjoint(with: WordClasses(.to, .until, .coordinator)) ? nil : index + 1
  }
}
