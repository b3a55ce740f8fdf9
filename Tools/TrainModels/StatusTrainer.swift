import Foundation

/// Trains the model of statuses: which of the four a relation has, from the features of its likeliest candidate.
struct StatusTrainer {
  static let names = ["happened", "ongoing", "planned", "denied"]
  static let columns = 16

  struct Example {
    let features: [Int32]
    let cls: Int
    let status: Int
    let document: Int
  }

  let trainer: RelationTrainer
  private(set) var examples: [Example] = []

  init(_ trainer: RelationTrainer, _ weights: RelationTrainer.Weights) {
    self.trainer = trainer
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: RelationTrainer.classes)
    defer { scores.deallocate() }
    for (number, document) in trainer.documents.enumerated() {
      for bag in document.bags {
        guard let status = bag.status else { continue }
        var best: (Float, Int, Int) = (-.infinity, -1, 0)
        for member in bag.examples {
          let example = document.examples[member]
          let cls = example.positive & (1 << UInt64(bag.cls)) != 0 ? bag.cls : bag.cls + 1
          trainer.score(example, weights, scores)
          if scores[cls] > best.0 { best = (scores[cls], member, cls) }
        }
        guard best.1 >= 0 else { continue }
        examples.append(
          Example(
            features: document.examples[best.1].features, cls: bag.cls / 2, status: status, document: number))
      }
    }
  }

  /// The rows behind the features: one a relation type, for what is usual of it.
  private func scores(_ example: Example, _ weights: [Float]) -> [Float] {
    var sums = Array(weights[row(example.cls)..<row(example.cls) + 4])
    for feature in example.features {
      let at = Int(feature) * 4
      for k in 0..<4 { sums[k] += weights[at + k] }
    }
    return sums
  }

  private func row(_ cls: Int) -> Int { (trainer.features.count + cls) * 4 }

  func train(_ chosen: [Example]) -> [Float] {
    let size = (trainer.features.count + RelationTrainer.classes / 2) * 4
    var weights = [Float](repeating: 0, count: size)
    var squares = [Float](repeating: 10, count: size)
    var random = SplitMix(state: 11)
    for _ in 0..<12 {
      for var example in chosen.shuffled(using: &random) {
        let whole = example.features
        example = Example(
          features: whole.filter { _ in random.next() & 3 != 0 }, cls: example.cls, status: example.status,
          document: example.document)
        let scores = scores(example, weights)
        let top = scores.max()!
        let powers = scores.map { exp($0 - top) }
        let total = powers.reduce(0, +)
        for k in 0..<4 {
          let gradient = powers[k] / total - (k == example.status ? 1 : 0)
          guard abs(gradient) > 0.01 else { continue }
          for at in example.features.map({ Int($0) * 4 + k }) + [row(example.cls) + k] {
            squares[at] += gradient * gradient
            weights[at] -= 0.2 * gradient / squares[at].squareRoot()
          }
        }
      }
    }
    return weights
  }

  func crossValidate(folds: Int) -> String {
    let right = Parallel.map(Array(0..<folds), jobs: 2) { held -> (Int, Int) in
      let weights = train(examples.filter { $0.document % folds != held })
      let those = examples.filter { $0.document % folds == held }
      let right = those.count { example in
        let scores = scores(example, weights)
        return scores.indices.max { scores[$0] < scores[$1] } == example.status
      }
      return (right, those.count)
    }
    let (hits, all) = right.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    return String(format: "statuses: %.3f right of %d", Double(hits) / Double(max(1, all)), all)
  }

  func bytes(_ weights: [Float]) -> [UInt8] {
    var rows = [Float](repeating: 0, count: trainer.features.count * Self.columns)
    for index in trainer.features.indices {
      for k in 0..<4 { rows[index * Self.columns + k] = weights[index * 4 + k] }
    }
    let usual = Array(weights[(trainer.features.count * 4)...])
    return LinearModelWriter(
      features: trainer.features, weights: rows, columns: Self.columns, extras: usual, mostRows: 60_000,
      limit: 1.5
    ).bytes
  }
}
