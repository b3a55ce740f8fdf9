/// The closed classes of `words.tsv`.
enum WordClass: String, Sendable, CaseIterable {
  case article, indefinite, coordinator
  case with, of, `in`, to, from, by, between, `for`, against, on, about, near, during, after, before, since,
    until, under
  case including, `as`, preposition
  case be, have, negation, denial, future, condition, possibly, phone, hearsay, former, acting
  case relative, subordinator, he, she, they, it, him, possessive, counterpart
  case twoCountries = "two-countries"
  case twoPersons = "two-persons"
  case twoSides = "two-sides"
  case region, homeland, say, function, abbreviation, honorific

  var bit: UInt64 { 1 << UInt64(Self.index[self]!) }
  private static let index = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// A set of word classes, one bit each.
struct WordClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  init(_ classes: WordClass...) { rawValue = classes.reduce(0) { $0 | $1.bit } }

  func has(_ kind: WordClass) -> Bool { rawValue & kind.bit != 0 }

  static let prepositions = WordClasses(
    .with, .of, .in, .to, .from, .by, .between, .for, .against, .on, .about, .near, .during, .after, .before,
    .since, .until,
    .under, .including, .as, .preposition)
}
