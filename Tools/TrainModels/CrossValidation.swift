import Foundation
import KnowledgeGraph

/// Trains on all folds but one and tells the other: thresholds and calibration come from articles that the weights never saw.
struct CrossValidation {
  /// The log-odds of each told relation of a class (its likeliest candidate), and whether gold has it.
  private(set) var told: [[(score: Float, isRight: Bool)]]
  private(set) var required = [Int](repeating: 0, count: RelationTrainer.classes)
  private(set) var thresholds = [Float](repeating: 0, count: RelationTrainer.classes)
  private(set) var slopes = [Float](repeating: 1, count: RelationTrainer.classes)
  private(set) var offsets = [Float](repeating: 0, count: RelationTrainer.classes)
  private(set) var report = ""

  init(_ trainer: RelationTrainer, _ options: RelationTrainer.Options, folds: Int, measured: Int) {
    let n = RelationTrainer.classes
    told = [[(Float, Bool)]](repeating: [], count: n)
    guard folds > 1 else { return }
    let hashes = trainer.documents.map { document in
      Int(document.id.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 } >> 20)
        % folds
    }
    let fold = hashes.enumerated().map { $0.offset < measured ? $0.element : -1 }
    let results = Parallel.map(Array(0..<folds), jobs: 2) { held -> [[(Float, Bool)]] in
      let weights = trainer.train(on: trainer.documents.indices.filter { fold[$0] != held }, options)
      var told = [[(Float, Bool)]](repeating: [], count: n)
      for d in trainer.documents.indices where fold[d] == held {
        for (cls, relations) in Self.relations(trainer, trainer.documents[d], weights) { told[cls] += relations }
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
        let isRight = example.masked & (1 << UInt64(k)) != 0 && (example.positive & (1 << UInt64(k)) != 0 || document.has(k, example))
        let isMasked = !isRight && example.masked & (1 << UInt64(k)) != 0
        if let old = best[key], old.0 >= scores[k] { continue }
        best[key] = (scores[k], isRight, isMasked)
      }
    }
    var found: [Int: [(Float, Bool)]] = [:]
    for (key, value) in best where !value.2 { found[key.cls, default: []].append((value.0, value.1)) }
    return found
  }

  /// The threshold of each type that gives the best F1 at a precision near the one wanted, and the calibration over all.
  private mutating func choose(_ trainer: RelationTrainer, _ measured: Int) {
    var total = (tp: 0, told: 0, required: trainer.documents.prefix(measured).reduce(0) { $0 + $1.required })
    var lines: [String] = []
    for type in RelationType.allCases {
      let cls = RelationType.allCases.firstIndex(of: type)! * 2
      let sorted = told[cls].sorted { $0.score > $1.score }
      let positives = trainer.documents.prefix(measured).reduce(0) { $0 + $1.requiredCount(cls) }
      var tp = 0
      var best: (value: Double, threshold: Float, tp: Int, n: Int) = (0, 0, 0, 0)
      for (n, one) in sorted.enumerated() {
        tp += one.isRight ? 1 : 0
        // F0.7: a wrong edge costs more than a missing one.
        let precision = Double(tp) / Double(n + 1)
        let recall = Double(tp) / Double(max(1, positives))
        let beta = 0.49
        let value = tp == 0 ? 0 : (1 + beta) * precision * recall / (beta * precision + recall)
        let next = n + 1 < sorted.count ? sorted[n + 1].score : one.score - 1
        if value >= best.value { best = (value, (one.score + next) / 2, tp, n + 1) }
      }
      // Few examples tell little: never below log-odds of -1, never above 2.
      let threshold = max(-4, min(1.5, best.threshold))
      let kept = sorted.filter { $0.score >= threshold }
      let right = kept.filter(\.isRight).count
      thresholds[cls] = threshold
      thresholds[cls + 1] = threshold
      total.tp += right
      total.told += kept.count
      let p = Double(right) / Double(max(1, kept.count))
      let r = Double(right) / Double(max(1, positives))
      lines.append(
        String(format: "%-18@ P %.3f R %.3f F %.3f  (%d of %d, %d reached, told %d, threshold %.2f)", type.rawValue as NSString, p, r, 2 * p * r / max(0.001, p + r), right, positives, trainer.documents.prefix(measured).reduce(0) { $0 + $1.bags.count { $0.cls == cls } }, kept.count, threshold))
    }
    calibrate()
    let p = Double(total.tp) / Double(max(1, total.told))
    let r = Double(total.tp) / Double(max(1, total.required))
    let reached = trainer.documents.prefix(measured).reduce(0) { $0 + $1.bags.count }
    lines.append(String(format: "candidates for %.3f of the gold relations", Double(reached) / Double(max(1, total.required))))
    lines.append(String(format: "all                P %.3f R %.3f F %.3f", p, r, 2 * p * r / max(0.001, p + r)))
    report = lines.joined(separator: "\n")
  }

  /// Platt scaling over all classes together.
  private mutating func calibrate() {
    var (slope, offset): (Double, Double) = (1, 0)
    let all = told.joined().filter { $0.score > -4 }
    guard !all.isEmpty else { return }
    for _ in 0..<200 {
      var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-6, 0.0, 1e-6)
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
    slopes = slopes.map { _ in Float(slope) }
    offsets = offsets.map { _ in Float(offset) }
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
