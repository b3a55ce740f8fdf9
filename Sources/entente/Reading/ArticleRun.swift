internal import Articles
internal import Extraction
internal import Foundation

/// One run over the articles of the caller's paths: read in batches on all cores, handed on in the order of the paths.
///
/// The caller's thread takes articles from the files and hands readings on; the other threads read. Every step of that order is
/// kept, messages included, so that a run says the same whatever the number of threads.
struct ArticleRun {
  let options: ReadingOptions
  let reader: ArticleReader

  /// What became of the run.
  struct Outcome {
    var articles = 0
    var skipped = 0
    var missing = 0
  }

  /// A batch is full with so many articles or bytes. Memory is bounded by two batches a thread.
  private static let batchArticles = 16
  private static let batchBytes = 1 << 20

  /// Reads everything. Articles that `isKnown` are counted and not read again; `finish` makes of a reading what is wanted, on any
  /// thread; `take` gets what it made of a batch.
  func forEachBatch<Finished: Sendable>(
    isKnown: (Article) throws -> Bool = { _ in false },
    finish: @escaping @Sendable (Reading) -> Finished, take: ([Finished]) throws -> Void
  ) throws -> Outcome {
    let source = ArticleSource(paths: options.paths, id: options.id)
    var log = FindingLog(isQuiet: options.quiet)
    var bar = ProgressBar(total: source.byteCount, isQuiet: options.quiet)
    var outcome = Outcome()
    defer { bar.clear() }
    var items = source.makeIterator()
    let threads = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let work = BatchQueue(threads: threads) { [reader] (article: Article) in
      let reading = reader.read(article)
      return (findings: reading.findings, finished: finish(reading))
    }
    while true {
      while !work.isFull, let batch = try nextBatch(&items, isKnown) { work.add(batch) }
      guard let (batch, results) = work.takeFirst() else { break }
      outcome.articles += batch.articleCount
      var rest = results[...]
      for item in batch.items {
        switch item {
        case .finding(let finding): log.add(finding, clearing: &bar)
        case .article(let article):
          for finding in rest.removeFirst().findings { log.add(finding, article: article.id, clearing: &bar) }
        }
      }
      try take(results.map(\.finished))
      bar.show(articles: outcome.articles, bytes: batch.bytesRead)
    }
    bar.clear()
    log.end()
    (outcome.skipped, outcome.missing) = (log.skipped, log.missing)
    return outcome
  }

  /// The next items of the source; nil at its end.
  private func nextBatch(_ items: inout ArticleIterator, _ isKnown: (Article) throws -> Bool) throws -> Batch?
  {
    var batch = Batch()
    var bytes = 0
    while batch.items.count < Self.batchArticles, bytes < Self.batchBytes, let item = items.next() {
      if case .article(let article) = item {
        batch.articleCount += 1
        bytes += article.text.utf8.count
        if try isKnown(article) { continue }
      }
      batch.items.append(item)
    }
    batch.bytesRead = items.bytesRead
    return batch.items.isEmpty && batch.articleCount == 0 ? nil : batch
  }
}

extension ArticleRun.Outcome {
  /// Throws when a path does not exist or nothing was read; what was read is kept all the same.
  func check() throws {
    if articles == 0 { throw CommandFailure("no article was read") }
    if missing > 0 { throw CommandFailure("\(missing) of the paths cannot be found; the others were read") }
  }
}
