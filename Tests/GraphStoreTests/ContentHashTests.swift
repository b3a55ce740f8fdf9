import Articles
import KnowledgeGraph
import Testing

@testable import GraphStore

struct ContentHashTests {
  private let article = Article(
    id: "a", text: "نص", title: "T", outlet: "O", published: CalendarDate(year: 2025), language: "ar",
    url: "u")

  @Test func isTheSameInEveryVersion() {
    #expect(ContentHash(of: Article(id: "x", text: "")).value == 0xca82_b1fd_5067_7a06)
  }

  @Test func idAndAddressDoNotCount() {
    let other = Article(
      id: "b", text: "نص", title: "T", outlet: "O", published: CalendarDate(year: 2025), language: "ar",
      url: nil)
    #expect(ContentHash(of: other) == ContentHash(of: article))
  }

  @Test(
    "what the article says counts",
    arguments: [
      Article(
        id: "a", text: "نص ", title: "T", outlet: "O", published: CalendarDate(year: 2025), language: "ar"),
      Article(
        id: "a", text: "نص", title: "TO", outlet: "", published: CalendarDate(year: 2025), language: "ar"),
      Article(
        id: "a", text: "نص", title: "T", outlet: nil, published: CalendarDate(year: 2025), language: "ar"),
      Article(
        id: "a", text: "نص", title: "T", outlet: "O", published: CalendarDate(year: 2025, month: 1),
        language: "ar"),
      Article(
        id: "a", text: "نص", title: "T", outlet: "O", published: CalendarDate(year: 2025), language: "fr"),
    ])
  func contentCounts(other: Article) {
    #expect(ContentHash(of: other) != ContentHash(of: article))
  }
}
