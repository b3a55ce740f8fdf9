import Extraction
import Foundation
import KnowledgeGraph

/// Trains the tagger: an averaged structured perceptron (Collins 2002).
struct TagTrainer {
  static let columns = 16
  static let tags = 15

  struct Sentence {
    let features: [[Int32]]
    let gold: [Int?]
  }

  /// The sentences of each article.
  private(set) var articles: [[Sentence]] = []
  private(set) var features: [UInt32] = []

  init(_ annotated: [AnnotatedArticle], _ reader: ArticleReader) {
    var counts: [UInt32: Int32] = [:]
    // Gold that tells of some pairs only marks no names.
    let examples = annotated.map { article in
      article.rejected == nil ? reader.taggingExamples(article.article, names: article.names) : []
    }
    for sentence in examples.joined() {
      for token in sentence.features { for feature in token { counts[feature, default: 0] += 1 } }
    }
    features = counts.filter { $0.value > 1 }.keys.sorted()
    let index = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, Int32($0)) })
    articles = examples.map { sentences in
      sentences.map { sentence in
        Sentence(features: sentence.features.map { $0.compactMap { index[$0] } }, gold: sentence.tags)
      }
    }
  }

  final class Weights {
    let values: UnsafeMutablePointer<Float>
    let count: Int
    /// Biases, then transitions.
    var extras = [Float](repeating: 0, count: TagTrainer.columns * (TagTrainer.columns + 1))
    init(count: Int) {
      self.count = count
      values = .allocate(capacity: count * TagTrainer.columns)
      values.initialize(repeating: 0, count: count * TagTrainer.columns)
    }
    deinit { values.deallocate() }
  }

  static func follows(_ tag: Int, _ previous: Int) -> Bool {
    tag == 0 || tag % 2 == 1 || previous == tag || previous == tag - 1
  }

  func decode(_ sentence: Sentence, _ weights: Weights, dropping: (() -> Bool)? = nil) -> [Int] {
    let n = Self.tags
    let c = Self.columns
    guard !sentence.features.isEmpty else { return [] }
    var best = [Float](repeating: -.infinity, count: n)
    var back: [[Int]] = []
    for (at, features) in sentence.features.enumerated() {
      var scores = Array(weights.extras[0..<n])
      for feature in features {
        let row = weights.values + Int(feature) * c
        for k in 0..<n { scores[k] += row[k] }
      }
      var next = [Float](repeating: -.infinity, count: n)
      var from = [Int](repeating: 0, count: n)
      for k in 0..<n {
        if at == 0 {
          if k == 0 || k % 2 == 1 { next[k] = scores[k] + weights.extras[c + k] }
          continue
        }
        for j in 0..<n where Self.follows(k, j) {
          let value = best[j] + weights.extras[c + j * c + k] + scores[k]
          if value > next[k] { (next[k], from[k]) = (value, j) }
        }
      }
      best = next
      back.append(from)
    }
    var tag = best.indices.max { best[$0] < best[$1] }!
    var tags = [Int](repeating: 0, count: sentence.features.count)
    for at in tags.indices.reversed() {
      tags[at] = tag
      tag = back[at][tag]
    }
    return tags
  }

  /// Trains on the chosen articles; the weights are the mean over all updates.
  func train(on chosen: [Int], passes: Int) -> Weights {
    let c = Self.columns
    let weights = Weights(count: features.count)
    let sums = Weights(count: features.count)
    var clock: Float = 1
    var random = SplitMix(state: 7)
    for _ in 0..<passes {
      var order: [(Int, Int)] = []
      for a in chosen { for s in articles[a].indices { order.append((a, s)) } }
      order.shuffle(using: &random)
      for (a, s) in order {
        let sentence = articles[a][s]
        let told = decode(sentence, weights)
        let gold = sentence.gold.enumerated().map { $1 ?? told[$0] }
        guard told != gold else { continue }
        for at in told.indices {
          func change(_ tag: Int, _ previous: Int, _ by: Float) {
            weights.extras[tag] += by
            sums.extras[tag] += by * clock
            let place = c + previous * c + tag
            weights.extras[place] += by
            sums.extras[place] += by * clock
          }
          let (goldBefore, toldBefore) = (at == 0 ? 0 : gold[at - 1], at == 0 ? 0 : told[at - 1])
          guard told[at] != gold[at] || goldBefore != toldBefore else { continue }
          change(gold[at], goldBefore, 1)
          change(told[at], toldBefore, -1)
          guard told[at] != gold[at] else { continue }
          for feature in sentence.features[at] {
            let row = Int(feature) * c
            weights.values[row + gold[at]] += 1
            sums.values[row + gold[at]] += clock
            weights.values[row + told[at]] -= 1
            sums.values[row + told[at]] -= clock
          }
        }
        clock += 1
      }
    }
    for i in 0..<(weights.count * c) { weights.values[i] -= sums.values[i] / clock }
    for i in weights.extras.indices { weights.extras[i] -= sums.extras[i] / clock }
    return weights
  }

  /// Precision and recall of names by kind, on articles held out fold by fold; only the first `measured` articles are told.
  func crossValidate(folds: Int, passes: Int, measured: Int) -> String {
    let results = Parallel.map(Array(0..<folds), jobs: 2) { held -> [[Int]] in
      let weights = train(
        on: articles.indices.filter { $0 >= measured || $0 % folds != held }, passes: passes)
      var counts = [[Int]](repeating: [0, 0, 0], count: 8)
      for a in articles.indices where a < measured && a % folds == held {
        for sentence in articles[a] {
          let told = decode(sentence, weights)
          let gold = sentence.gold.enumerated().map { $1 ?? told[$0] }
          let (x, y) = (Self.names(gold), Self.names(told))
          for name in x { counts[name.kind][1] += 1 }
          for name in y {
            counts[name.kind][2] += 1
            if x.contains(name) { counts[name.kind][0] += 1 }
          }
        }
      }
      return counts
    }
    let kinds = ["person", "organization", "place", "country", "outlet", "agreement", "event"]
    var lines: [String] = []
    var all = [0, 0, 0]
    for (k, kind) in kinds.enumerated() {
      let sum = (0..<3).map { i in results.reduce(0) { $0 + $1[k][i] } }
      for i in 0..<3 { all[i] += sum[i] }
      lines.append(Self.line(kind, sum))
    }
    return (lines + [Self.line("all", all)]).joined(separator: "\n")
  }

  private static func line(_ name: String, _ c: [Int]) -> String {
    let (p, r) = (Double(c[0]) / Double(max(1, c[2])), Double(c[0]) / Double(max(1, c[1])))
    return String(
      format: "%-14@ P %.3f R %.3f F %.3f (%d)", name as NSString, p, r, 2 * p * r / max(0.001, p + r), c[1])
  }

  /// The model file.
  func bytes(_ weights: Weights) -> [UInt8] {
    LinearModelWriter(
      features: features, weights: weights.values, columns: Self.columns, extras: weights.extras,
      mostRows: 150_000,
      limit: 12
    ).bytes
  }

  /// For each article the number of the model that has not seen it, and the models.
  func jackknife(folds: Int, passes: Int) -> [[UInt8]] {
    Parallel.map(Array(0..<folds), jobs: 2) { held in
      bytes(train(on: articles.indices.filter { $0 % folds != held }, passes: passes))
    }
  }

  struct Name: Hashable { let kind, start, end: Int }

  static func names(_ tags: [Int]) -> Set<Name> {
    var found: Set<Name> = []
    var at = 0
    while at < tags.count {
      guard tags[at] % 2 == 1 else {
        at += 1
        continue
      }
      var end = at + 1
      while end < tags.count, tags[end] == tags[at] + 1 { end += 1 }
      found.insert(Name(kind: (tags[at] - 1) / 2, start: at, end: end))
      at = end
    }
    return found
  }
}
