import Foundation
import KnowledgeGraph

/// Trains on all folds but one and tells the other: thresholds and calibration come from articles that the weights never saw.
struct CrossValidation {
  /// The log-odds of each told relation of a class (its likeliest candidate), and whether gold has it.
  private(set) var told: [[(score: Float, isRight: Bool)]]
  private(set) var thresholds = [Float](repeating: 0, count: RelationTrainer.classes)
  private(set) var slopes = [Float](repeating: 1, count: RelationTrainer.classes)
  private(set) var offsets = [Float](repeating: 0, count: RelationTrainer.classes)
  private(set) var report = ""

  /// The probability that relations are told from.
  let level: Double

  init(
    _ trainer: RelationTrainer, _ options: RelationTrainer.Options, folds: Int, measured: Int, level: Double
  ) {
    self.level = level
    let n = RelationTrainer.classes
    told = [[(Float, Bool)]](repeating: [], count: n)
    guard folds > 1 else { return }
    let hashes = trainer.documents.map { document in
      Int(
        document.id.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
          >> 20)
        % folds
    }
    let fold = hashes.enumerated().map { $0.offset < measured ? $0.element : -1 }
    let results = Parallel.map(Array(0..<folds), jobs: 2) { held -> [[(Float, Bool)]] in
      let weights = trainer.train(
        on: trainer.documents.indices.filter { options.isFit || fold[$0] != held }, options)
      var told = [[(Float, Bool)]](repeating: [], count: n)
      for d in trainer.documents.indices where fold[d] == held {
        for (cls, relations) in Self.relations(trainer, trainer.documents[d], weights) {
          told[cls] += relations
        }
      }
      return told
    }
    for result in results { for k in 0..<n { told[k] += result[k].map { (score: $0.0, isRight: $0.1) } } }
    choose(trainer, measured)
  }

  /// What is told of a document: each pair and class once, by its likeliest candidate.
  static func relations(
    _ trainer: RelationTrainer, _ document: RelationTrainer.Document, _ weights: RelationTrainer.Weights
  ) -> [Int: [(Float, Bool)]] {
    struct Key: Hashable { let cls, source, target: Int }
    var best: [Key: (Float, Bool, Bool)] = [:]
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: RelationTrainer.classes)
    defer { scores.deallocate() }
    for example in document.examples {
      trainer.score(example, weights, scores)
      var allowed = example.allowed
      while allowed != 0 {
        let k = allowed.trailingZeroBitCount
        allowed &= allowed - 1
        guard scores[k] > -6 else { continue }
        let type = RelationType.allCases[k / 2]
        var (a, b) = k % 2 == 0 ? (example.first, example.second) : (example.second, example.first)
        if type.isSymmetric, a > b { swap(&a, &b) }
        let key = Key(cls: k / 2 * 2, source: a, target: b)
        let isRight =
          example.masked & (1 << UInt64(k)) != 0
          && (example.positive & (1 << UInt64(k)) != 0 || document.has(k, example))
        let isMasked = !isRight && example.masked & (1 << UInt64(k)) != 0
        if let old = best[key], old.0 >= scores[k] { continue }
        best[key] = (scores[k], isRight, isMasked)
      }
    }
    var found: [Int: [(Float, Bool)]] = [:]
    for (key, value) in best where !value.2 { found[key.cls, default: []].append((value.0, value.1)) }
    return found
  }

  /// The calibration of each class, and the one level of probability that all are told from.
  private mutating func choose(_ trainer: RelationTrainer, _ measured: Int) {
    let required = trainer.documents.prefix(measured).reduce(0) { $0 + $1.required }
    for type in RelationType.allCases {
      let cls = RelationType.allCases.firstIndex(of: type)! * 2
      let (slope, offset) = Self.platt(told[cls])
      for k in [cls, cls + 1] { (slopes[k], offsets[k]) = (Float(slope), Float(offset)) }
    }
    var all: [(p: Double, isRight: Bool)] = []
    for cls in told.indices {
      all += told[cls].map { (1 / (1 + exp(-Double(slopes[cls] * $0.score + offsets[cls]))), $0.isRight) }
    }
    all.sort { $0.p > $1.p }
    var lines: [String] = ["told from  precision  recall  F1"]
    for level in [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] {
      let kept = all.prefix { $0.p >= level }
      let right = kept.count { $0.isRight }
      lines.append(Self.line(String(format: "%.2f", level), right, kept.count, required))
    }
    lines.append("confidence  right  of")
    for low in stride(from: 0.0, to: 1.0, by: 0.1) {
      let those = all.filter { $0.p >= low && $0.p < low + 0.1 }
      let right = Double(those.count { $0.isRight }) / Double(max(1, those.count))
      lines.append(String(format: "%.1f–%.1f  %.3f  %d", low, low + 0.1, right, those.count))
    }
    for type in RelationType.allCases {
      let cls = RelationType.allCases.firstIndex(of: type)! * 2
      for k in [cls, cls + 1] {
        thresholds[k] = (Float(log(level / (1 - level))) - offsets[k]) / max(0.05, slopes[k])
      }
      let kept = told[cls].filter { $0.score >= thresholds[cls] }
      let positives = trainer.documents.prefix(measured).reduce(0) { $0 + $1.requiredCount(cls) }
      lines.append(Self.line(type.rawValue, kept.count { $0.isRight }, kept.count, positives))
    }
    let reached = trainer.documents.prefix(measured).reduce(0) { $0 + $1.bags.count }
    lines.append(
      String(format: "candidates for %.3f of the gold relations", Double(reached) / Double(max(1, required))))
    report = lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ right: Int, _ told: Int, _ required: Int) -> String {
    let p = Double(right) / Double(max(1, told))
    let r = Double(right) / Double(max(1, required))
    return String(
      format: "%-18@ P %.3f R %.3f F %.3f  (%d of %d, told %d)", name as NSString, p, r,
      2 * p * r / max(0.001, p + r), right, required, told)
  }

  /// Platt scaling (1999), with a few counts of a plain logistic so that rare classes stay near it.
  private static func platt(_ told: [(score: Float, isRight: Bool)]) -> (Double, Double) {
    var (slope, offset): (Double, Double) = (1, 0)
    let all = told.filter { $0.score > -4 }
    for _ in 0..<100 {
      let prior = 10.0
      var (ga, gb, haa, hab, hbb) = (prior * (slope - 1), prior * 0.2 * offset, prior, 0.0, prior * 0.2)
      for one in all {
        let x = Double(one.score)
        let p = 1 / (1 + exp(-(slope * x + offset)))
        let e = p - (one.isRight ? 1 : 0)
        ga += e * x
        gb += e
        let w = p * (1 - p)
        haa += w * x * x
        hab += w * x
        hbb += w
      }
      let det = haa * hbb - hab * hab
      guard abs(det) > 1e-9 else { break }
      slope -= (hbb * ga - hab * gb) / det
      offset -= (haa * gb - hab * ga) / det
    }
    return (max(0.1, slope), offset)
  }
}

extension RelationTrainer.Document {
  func requiredCount(_ cls: Int) -> Int { counts[cls] ?? 0 }
  /// Whether gold has the class between the ends of an example, here or elsewhere.
  func has(_ cls: Int, _ example: RelationTrainer.Example) -> Bool { example.gold & (1 << UInt64(cls)) != 0 }
}

/// Maps on several threads, results in order.
enum Parallel {
  static func map<T, R>(_ items: [T], jobs: Int, _ body: @escaping (T) -> R) -> [R] {
    nonisolated(unsafe) var results = [R?](repeating: nil, count: items.count)
    nonisolated(unsafe) let items = items
    nonisolated(unsafe) let body = body
    let lock = NSLock()
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let value = body(items[index])
      lock.withLock { results[index] = value }
    }
    return results.map { $0! }
  }
}
