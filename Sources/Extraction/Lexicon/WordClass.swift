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

  /// The bit of the case in ``WordClasses``.
  @inline(__always)
  var bit: UInt64 { 1 << UInt64(number) }

  /// The place of the case among all cases: what an enumeration without payloads is in memory.
  @inline(__always)
  private var number: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}

/// A set of word classes, one bit each.
struct WordClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }

  @inline(__always)
  init(_ classes: WordClass...) {
    var bits: UInt64 = 0
    for kind in classes { bits |= kind.bit }
    rawValue = bits
  }

  @inline(__always)
  func has(_ kind: WordClass) -> Bool { rawValue & kind.bit != 0 }

  static let prepositions = WordClasses(
    .with, .of, .in, .to, .from, .by, .between, .for, .against, .on, .about, .near, .during, .after, .before,
    .since, .until,
    .under, .including, .as, .preposition)
}
