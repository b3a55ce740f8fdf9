import KnowledgeGraph

/// A stretch of a sentence that names something, or stands for something named elsewhere.
struct Mention: Sendable {
  enum Referent: Sendable, Hashable {
    /// A country, by code.
    case country(String, CountryForm)
    /// An entity of the gazetteer.
    case known(Int)
    /// A name that no table knows.
    case named(EntityKind)
    /// An office without its holder's name: "the Turkish foreign minister", "his counterpart".
    case role
    /// "The two countries", "both ministers", "the two sides".
    case pair(WordClass)
    /// A subject pronoun.
    case pronoun(WordClass)
    /// "The region": the place named before.
    case region
    /// "The country", "his country": a country named before.
    case homeland
  }

  var referent: Referent
  /// All tokens: title, name and apposition.
  var tokens: Range<Int>
  /// The tokens of the name alone.
  var name: Range<Int>
  /// What the person is, where this mention tells.
  var offices: [Office] = []
  /// The type of the head noun: `ministry`, `mou`, `outlet` …
  var type: String?
  /// A country or body that the mention itself names as its own: "the Algerian Ministry …", "Tunisian embassy".
  var owner: OwnerReference?
  /// A city that is named here; it can stand for its government.
  var isCapital = false
  /// Whether a capital's name means the city (true) or the government (false), as the tagger says.
  var isCity: Bool?
  /// A nationality that qualifies another word: no end of a relation by nearness.
  var isAdjective = false
  /// The head noun stands for a group: "officials", "delegation".
  var isCollective = false
  /// The number that a counted agreement has.
  var count: Int?
  /// The entity of the article, once clustered.
  var entity: Int?
}

/// What a mention belongs to, before entities have numbers: a country, or another mention of the sentence.
enum OwnerReference: Sendable, Hashable {
  case country(String)
  case mention(Range<Int>)
  /// An organization of the gazetteer.
  case known(Int)
}

/// An office as a mention tells it: "Algerian foreign minister", "سفير الجزائر لدى الولايات المتحدة".
struct Office: Sendable {
  var titles: [Title]
  /// Title and what belongs to it, without the name.
  var tokens: Range<Int>
  var owner: OwnerReference?
  /// Where an ambassador or envoy is accredited.
  var post: OwnerReference?
  var isFormer = false
  var isActing = false
  /// "His counterpart": the same office in another country.
  var isCounterpart = false

  var title: Title { titles.first { $0.kind != .military || titles.count == 1 } ?? titles[0] }
}
