import Articles
import Extraction
import KnowledgeGraph
import Testing

@Suite("Reading twice")
struct DeterminismTests {
  /// What a reading says, without the article it was read from.
  private struct Content: Equatable, Sendable {
    let language: LanguageCode
    let sentences: [Evidence]
    let mentions: [[ReadMention]]
    let entities: [ArticleEntity]
    let statements: [Statement]

    init(_ reading: Reading) {
      (language, sentences, mentions) = (reading.language, reading.sentences, reading.mentions)
      (entities, statements) = (reading.entities, reading.statements)
    }
  }

  @Test("an article says the same on eight tasks at once", arguments: ["seed", "ar", "en", "fr"])
  func atOnce(_ set: String) async throws {
    let reader = try Shared.reader.get()
    let article = try #require(try Corpus.articles(set).first)
    let expected = Content(reader.read(article))
    await withTaskGroup(of: Content.self) { group in
      for _ in 0..<8 { group.addTask { Content(reader.read(article)) } }
      for await content in group { #expect(content == expected) }
    }
  }
}
