import Articles
import EntityResolution
import GraphStore
import KnowledgeGraph
import TestSupport
import Testing

struct AddingTests {
  private let folder: TemporaryFolder
  private let store: GraphStore

  init() throws {
    folder = try TemporaryFolder()
    store = try GraphStore(path: folder.file("graph.sqlite"))
  }

  @Test func whatGoesInComesOutAfterReopening() throws {
    let facts = ArticleFacts.meeting()
    #expect(try store.add(facts.article, entities: facts.entities, statements: facts.statements) == .added)
    let reader = try GraphStore(readingAt: store.path)
    let loaded = try reader.load()
    #expect(loaded.articles == [facts.article.source])
    #expect(loaded.entities == facts.entities)
    #expect(loaded.statements == facts.statements)
    #expect(try reader.article(id: "a1") == facts.article)
    #expect(try reader.article(id: "a2") == nil)
    let counts = try reader.counts()
    #expect((counts.articles, counts.entities, counts.mentions, counts.statements) == (1, 3, 2, 2))
  }

  @Test(
    "text of any kind survives",
    arguments: [
      "", "\u{0}", "a\u{0}b\u{0}", "]]>", "'; DROP TABLE article; --", "\u{FEFF}x", "e\u{301}\r\n",
      "🇩🇿\u{202B}\u{FFFF}",
    ])
  func hostileText(text: String) throws {
    let article = Article(
      id: "id" + text, text: text, title: text, outlet: text, language: LanguageCode(rawValue: text),
      url: text)
    let entity = ArticleEntity(
      reference: EntityReference(article: article.id, index: 0), kind: .outlet, name: text,
      names: [Name(text, language: LanguageCode(rawValue: text))], code: text, gazetteerID: text)
    try store.add(article, entities: [entity], statements: [])
    let back = try store.load()
    #expect(back.entities == [entity])
    #expect(back.articles == [article.source])
    let read = try #require(try store.article(id: article.id))
    #expect(Array(read.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(try store.holds(article))
  }

  @Test func theSameArticleAgainChangesNothing() throws {
    let facts = ArticleFacts.meeting()
    try store.add(contentsOf: [facts])
    #expect(try store.holds(facts.article))
    #expect(try store.add(facts.article, entities: [], statements: []) == .unchanged)
    #expect(try store.load().statements == facts.statements)
  }

  @Test func changedContentReplacesTheFactsOfThatArticleAlone() throws {
    let kept = ArticleFacts.meeting(id: "kept")
    try store.add(contentsOf: [.meeting(), kept])
    let changed = Article(id: "a1", text: "Nobody met.")
    #expect(try !store.holds(changed))
    #expect(try store.add(changed, entities: [], statements: []) == .replaced)
    let loaded = try store.load()
    #expect(loaded.articles == [changed.source, kept.article.source])
    #expect(loaded.entities == kept.entities)
    #expect(loaded.statements == kept.statements)
    #expect(try store.counts().mentions == 2)
  }

  @Test func aBatchTellsWhatBecameOfEach() throws {
    let facts = ArticleFacts.meeting()
    let changed = ArticleFacts(Article(id: "a1", text: "x"), entities: [], statements: [])
    #expect(
      try store.add(contentsOf: [facts, facts, changed, .meeting(id: "a2")]) == [
        .added, .unchanged, .replaced, .added,
      ])
    #expect(try store.add(contentsOf: []).isEmpty)
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func theOrderOfArticlesDoesNotMatterToTheGraph(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let facts = Facts.random(articles: 30, seed: seed)
    let batch = facts.articles.map { article in
      ArticleFacts(
        Article(
          id: article.id, text: "Sentence at 0 … and more of it.", title: article.title,
          outlet: article.outlet,
          published: article.published, language: article.language),
        entities: facts.entities.filter { $0.reference.article == article.id },
        statements: facts.statements.filter { $0.provenance.article == article.id })
    }
    let other = try GraphStore(path: folder.file("other.sqlite"))
    try store.add(contentsOf: batch)
    for facts in batch.shuffled(using: &generator) { try other.add(contentsOf: [facts]) }
    let (a, b) = (
      try store.knowledgeGraph(resolvedBy: resolve), try other.knowledgeGraph(resolvedBy: resolve)
    )
    let straight = facts.graph(by: resolve)
    #expect(a.entities == straight.entities)
    #expect(a.relations == straight.relations)
    #expect(a.articles == straight.articles)
    #expect(b.entities == a.entities)
    #expect(b.relations == a.relations)
  }
}
