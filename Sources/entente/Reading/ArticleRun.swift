internal import Articles
internal import Dispatch
internal import Extraction
internal import Synchronization

/// One run over the articles of the caller's paths: read in batches, on all cores, handed on in order.
struct ArticleRun {
  let options: ReadingOptions
  let reader: ArticleReader

  /// What became of the run.
  struct Outcome {
    var articles = 0
    var skipped = 0
    var missing = 0
  }

  /// So much is in memory at once.
  private static let batchArticles = 64
  private static let batchBytes = 4 << 20

  /// Reads everything. Articles that `isKnown` are counted and not read again; `take` gets the readings of a batch.
  /// Memory is bounded by a batch; the order is that of the paths.
  func forEachBatch(
    isKnown: (Article) throws -> Bool = { _ in false }, take: ([Reading]) throws -> Void
  ) throws -> Outcome {
    let source = ArticleSource(paths: options.paths, id: options.id)
    var log = FindingLog(isQuiet: options.quiet)
    var bar = ProgressBar(total: source.byteCount, isQuiet: options.quiet)
    var outcome = Outcome()
    defer { bar.clear() }
    var items = source.makeIterator()
    var batch: [Article] = []
    var bytes = 0
    func finish() throws {
      let readings = readings(of: batch)
      for reading in readings {
        for finding in reading.findings { log.add(finding, article: reading.article.id, clearing: &bar) }
      }
      try take(readings)
      bar.show(articles: outcome.articles, bytes: items.bytesRead)
      batch.removeAll(keepingCapacity: true)
      bytes = 0
    }
    while let item = items.next() {
      switch item {
      case .finding(let finding): log.add(finding, clearing: &bar)
      case .article(let article):
        outcome.articles += 1
        if try isKnown(article) { continue }
        batch.append(article)
        bytes += article.text.utf8.count
      }
      if batch.count >= Self.batchArticles || bytes >= Self.batchBytes { try finish() }
    }
    try finish()
    bar.clear()
    log.end()
    (outcome.skipped, outcome.missing) = (log.skipped, log.missing)
    return outcome
  }

  private func readings(of articles: [Article]) -> [Reading] {
    let results = Mutex([Reading?](repeating: nil, count: articles.count))
    DispatchQueue.concurrentPerform(iterations: articles.count) { index in
      let reading = reader.read(articles[index])
      results.withLock { $0[index] = reading }
    }
    return results.withLock { $0.map { $0! } }
  }
}

extension ArticleRun.Outcome {
  /// Throws when a path does not exist or nothing was read; what was read is kept all the same.
  func check() throws {
    if articles == 0 { throw CommandFailure("no article was read") }
    if missing > 0 { throw CommandFailure("\(missing) of the paths cannot be found; the others were read") }
  }
}
