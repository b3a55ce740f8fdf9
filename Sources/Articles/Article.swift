public import KnowledgeGraph

/// A news article, ready to be read: its text, and what is known about it.
public struct Article: Sendable, Hashable {
  public let id: String
  public let text: String
  public let title: String?
  public let outlet: String?
  public let published: CalendarDate?
  public let language: LanguageCode?
  public let url: String?

  public init(
    id: String, text: String, title: String? = nil, outlet: String? = nil, published: CalendarDate? = nil,
    language: LanguageCode? = nil, url: String? = nil
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.outlet = outlet
    self.published = published
    self.language = language
    self.url = url
  }
}
