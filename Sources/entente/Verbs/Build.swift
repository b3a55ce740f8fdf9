internal import ArgumentParser
internal import Articles
internal import EntityResolution
internal import Extraction
internal import GraphStore
internal import KnowledgeGraph

/// Reads articles and adds what they say to a graph.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles and add what they say to a graph.",
    discussion: """
      Example:
        entente build news/ --graph press
        zcat archive.jsonl.gz | entente build - --graph press

      The graph is made when there is none. Articles that it has with the same content are not read again, so that an
      interrupted build goes on where it was; an article with the same id and another content takes the old one's place.
      """)

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var graph: GraphOptions

  @Flag(help: "Print the counts as JSON.")
  var json = false

  func run() throws {
    let reader = try reading.reader()
    var target = BuildTarget(location: graph.graph)
    let outcome = try ArticleRun(options: reading, reader: reader).forEachBatch(
      isKnown: { try target.holds($0) },
      finish: { reading in
        ArticleFacts(
          reading.article.written(in: reading.language), entities: reading.entities,
          statements: reading.statements)
      },
      take: { try target.add($0) })
    try target.finish()
    guard outcome.articles > 0 else { return try outcome.check() }
    let summary = BuildSummary(
      graph: graph.graph.path, additions: target.counts, outcome: outcome, result: try graph.load())
    var output = StandardOutput()
    if json { output.write(summary.json.line) } else { output.write(summary.text) }
    output.flush()
    try outcome.check()
  }
}

/// The graph that is built. It is opened, and made if need be, when the first article comes: nothing read leaves nothing behind.
private struct BuildTarget {
  let location: GraphLocation
  private var store: GraphStore?
  private(set) var counts: [Addition: Int] = [:]
  private var pending: [ArticleFacts] = []
  private static let transaction = 64

  init(location: GraphLocation) { self.location = location }

  mutating func holds(_ article: Article) throws -> Bool {
    let store = try opened()
    let isHeld = try store.holds(article) || isHeldWithLanguage(article, in: store)
    if isHeld { counts[.unchanged, default: 0] += 1 }
    return isHeld
  }

  /// An article that does not tell its language was stored with the one it was read in.
  private func isHeldWithLanguage(_ article: Article, in store: GraphStore) throws -> Bool {
    guard article.language == nil, let stored = try store.article(id: article.id),
      let language = stored.language
    else { return false }
    return try store.holds(article.written(in: language))
  }

  /// Adds facts, many in one transaction: each waits for the disk once.
  mutating func add(_ facts: [ArticleFacts]) throws {
    pending += facts
    if pending.count >= Self.transaction { try finish() }
  }

  /// Writes what is left.
  mutating func finish() throws {
    guard !pending.isEmpty else { return }
    for addition in try opened().add(contentsOf: pending) { counts[addition, default: 0] += 1 }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func opened() throws -> GraphStore {
    let store = try self.store ?? location.openForWriting()
    self.store = store
    return store
  }
}

/// What a build did, and what the graph holds now.
private struct BuildSummary {
  let graph: String
  let additions: [Addition: Int]
  let outcome: ArticleRun.Outcome
  let result: KnowledgeGraph

  private func count(_ addition: Addition) -> Int { additions[addition] ?? 0 }

  var text: String {
    """
    graph      \(graph)
    articles   \(result.articles.count): \(count(.added)) added, \(count(.replaced)) replaced, \
    \(count(.unchanged)) unchanged; \(outcome.skipped) items skipped
    entities   \(result.entities.count)
    relations  \(result.relations.count)

    """
  }

  var json: JSONValue {
    .object([
      "graph": .string(graph), "articles": .number(result.articles.count), "added": .number(count(.added)),
      "replaced": .number(count(.replaced)), "unchanged": .number(count(.unchanged)),
      "skipped": .number(outcome.skipped),
      "entities": .number(result.entities.count), "relations": .number(result.relations.count),
    ])
  }
}

extension Article {
  /// The article, told to be in `found` where it does not tell its language itself.
  fileprivate func written(in found: LanguageCode) -> Article {
    Article(
      id: id, text: text, title: title, outlet: outlet, published: published, language: language ?? found,
      url: url)
  }
}
