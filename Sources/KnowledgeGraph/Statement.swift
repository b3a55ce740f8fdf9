/// An article as far as the graph needs to know it: what evidence is cited from.
public struct SourceArticle: Sendable, Hashable {
  public let id: String
  public let title: String?
  public let outlet: String?
  public let published: CalendarDate?
  public let language: LanguageCode?
  public let url: String?

  public init(
    id: String, title: String? = nil, outlet: String? = nil, published: CalendarDate? = nil,
    language: LanguageCode? = nil, url: String? = nil
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.published = published
    self.language = language
    self.url = url
  }
}

/// A name, and the language it is written in.
public struct Name: Sendable, Hashable, Comparable {
  public let text: String
  public let language: LanguageCode

  public init(_ text: String, language: LanguageCode) {
    self.text = text
    self.language = language
  }

  public static func < (a: Name, b: Name) -> Bool { (a.language, a.text) < (b.language, b.text) }
}

/// Points at the `index`-th entity of an article.
public struct EntityReference: Sendable, Hashable, Comparable {
  public let article: String
  public let index: Int

  public init(article: String, index: Int) {
    self.article = article
    self.index = index
  }

  public static func < (a: EntityReference, b: EntityReference) -> Bool {
    (a.article, a.index) < (b.article, b.index)
  }
}

/// An entity as one article tells it, before resolution joins it with what other articles tell.
public struct ArticleEntity: Sendable, Hashable {
  public let reference: EntityReference
  public let kind: EntityKind
  /// The fullest name that the article uses.
  public let name: String
  /// All names: those the article uses, and those the gazetteer knows for it in other languages.
  public let names: [Name]
  /// ISO 3166-1 alpha-2, of a country.
  public let code: String?
  /// The gazetteer's id, when the entity is known there: `un`, `reuters`, `emmanuel-macron`.
  public let gazetteerID: String?
  /// Where the article names it.
  public let mentions: [TextSpan]

  public init(
    reference: EntityReference, kind: EntityKind, name: String, names: [Name], code: String? = nil,
    gazetteerID: String? = nil, mentions: [TextSpan] = []
  ) {
    self.reference = reference
    self.kind = kind
    self.name = name
    self.names = names
    self.code = code
    self.gazetteerID = gazetteerID
    self.mentions = mentions
  }
}

/// What an article states: a relation between two of its entities, with what is said of it and where it stands.
public struct Statement: Sendable, Hashable {
  public let type: RelationType
  public let source: EntityReference
  public let target: EntityReference
  public let date: CalendarDate?
  public let status: RelationStatus?
  public let fields: [SubjectField]
  /// The title, as the text has it, on `represents`, `accredited-to` and `appointed`.
  public let position: String?
  /// Where it happened, when told: an entity of the same article.
  public let place: EntityReference?
  /// Who says so, when the text attributes it: an entity of the same article.
  public let speaker: EntityReference?
  /// The agreement that a signing edge is about: an entity of the same article.
  public let agreement: EntityReference?
  public let provenance: Provenance

  public init(
    _ type: RelationType, from source: EntityReference, to target: EntityReference, date: CalendarDate? = nil,
    status: RelationStatus? = nil, fields: [SubjectField] = [], position: String? = nil,
    place: EntityReference? = nil,
    speaker: EntityReference? = nil, agreement: EntityReference? = nil, provenance: Provenance
  ) {
    self.type = type
    self.source = source
    self.target = target
    self.date = date
    self.status = status
    self.fields = fields
    self.position = position
    self.place = place
    self.speaker = speaker
    self.agreement = agreement
    self.provenance = provenance
  }
}
