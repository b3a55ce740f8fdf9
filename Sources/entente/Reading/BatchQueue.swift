internal import Articles
internal import Foundation
internal import Synchronization

/// Items of the source that are read together.
struct Batch: Sendable {
  /// Findings, and the articles that are to be read.
  var items: [ArticleSource.Item] = []
  /// With those that are known already.
  var articleCount = 0
  /// How far the source had been read.
  var bytesRead = 0

  var articles: [Article] {
    items.compactMap { if case .article(let article) = $0 { article } else { nil } }
  }
}

/// Batches under work, first in, first out. One thread works where it stands; more have a queue of their own.
final class BatchQueue<Result: Sendable> {
  /// The results of a batch, once they are there.
  private final class Work: Sendable {
    let batch: Batch
    let results = Mutex<[Result]?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    init(_ batch: Batch) { self.batch = batch }
  }

  private let threads: Int
  private let work: @Sendable (Article) -> Result
  private let queue: OperationQueue?
  private var waiting: [Work] = []

  init(threads: Int, work: @escaping @Sendable (Article) -> Result) {
    self.threads = threads
    self.work = work
    queue = threads > 1 ? OperationQueue() : nil
    queue?.maxConcurrentOperationCount = threads
  }

  deinit { queue?.cancelAllOperations() }

  /// Whether enough is under work to keep all threads busy.
  var isFull: Bool { waiting.count >= (threads > 1 ? threads * 2 : 1) }

  func add(_ batch: Batch) {
    let item = Work(batch)
    waiting.append(item)
    queue?.addOperation { [work] in
      let results = batch.articles.map(work)
      item.results.withLock { $0 = results }
      item.isDone.signal()
    }
  }

  /// The oldest batch with its results, when they are there; nil when none is left.
  func takeFirst() -> (Batch, [Result])? {
    guard !waiting.isEmpty else { return nil }
    let first = waiting.removeFirst()
    guard queue != nil else { return (first.batch, first.batch.articles.map(work)) }
    first.isDone.wait()
    return (first.batch, first.results.withLock { $0! })
  }
}
