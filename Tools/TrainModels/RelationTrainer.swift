import Extraction
import Foundation
import KnowledgeGraph

/// Trains the relation model: one logistic regression a class by AdaGrad, on candidate pairs of annotated articles.
///
/// A gold relation tells which pair is related, and only sometimes where: of the candidates of its pair (within its evidence,
/// where told) the one that the model finds likeliest is the positive example of each pass, the others are left out
/// (multi-instance learning, Dietterich et al. 1997).
struct RelationTrainer {
  static let classes = 64

  struct Example {
    let first, second: Int
    let allowed: UInt64
    /// Classes that this pair has in gold, and that may be told here.
    var positive: UInt64 = 0
    /// Classes that gold has between the two, wherever it is told.
    var gold: UInt64 = 0
    /// Classes that are neither right nor wrong.
    var masked: UInt64 = 0
    let isImplied: Bool
    var features: [Int32]
  }

  struct Document {
    let id: String
    var examples: [Example] = []
    /// Gold relations: class bit by pair; how many required ones there are in all.
    var required = 0
    /// Required relations by forward class.
    var counts: [Int: Int] = [:]
    /// The candidates of each gold relation: (class, examples).
    var bags: [(cls: Int, examples: [Int], status: Int?)] = []
  }

  var documents: [Document] = []
  var index: [UInt32: Int32] = [:]
  var features: [UInt32] = []

  // MARK: Examples

  /// Features seen in fewer examples are dropped.
  static let leastCount = 2

  static func classIndex(_ type: String, forward: Bool) -> Int? {
    // One class for both signings: the agreement's own noun tells them apart.
    let type = type == "signed-MoU" ? "signed-agreement" : type
    guard let type = RelationType(rawValue: type), let at = RelationType.allCases.firstIndex(of: type) else {
      return nil
    }
    return at * 2 + (forward || type.isSymmetric ? 0 : 1)
  }

  /// `reader` reads the article of a number, with a tagger that has not seen it.
  init(_ articles: [AnnotatedArticle], _ reader: (Int) -> ArticleReader) {
    var counts: [UInt32: Int32] = [:]
    for (number, article) in articles.enumerated() {
      for example in reader(number).trainingExamples(article.article).examples {
        for feature in example.features { counts[feature, default: 0] += 1 }
      }
    }
    for (feature, count) in counts where count >= Self.leastCount { features.append(feature) }
    counts = [:]
    features.sort()
    for (number, feature) in features.enumerated() { index[feature] = Int32(number) }
    for (number, article) in articles.enumerated() { documents.append(document(article, reader(number))) }
  }

  func document(_ article: AnnotatedArticle, _ reader: ArticleReader) -> Document {
    let (reading, examples) = reader.trainingExamples(article.article)
    let pairs = article.pairs(with: reading)
    let numbers = Dictionary(
      article.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    struct Key: Hashable { let type: String, source, target: Int }
    var required: [Key: Set<Int>] = [:]
    var statuses: [Key: Int] = [:]
    var optional: Set<Key> = []
    let text = article.article.text
    for relation in article.relations {
      guard let source = numbers[relation.source], let target = numbers[relation.target] else { continue }
      let kind = relation.type == "signed-MoU" ? "signed-agreement" : relation.type
      let type = RelationType(rawValue: kind)
      let turned = type?.isSymmetric == true && source > target
      let key = Key(type: kind, source: turned ? target : source, target: turned ? source : target)
      guard relation.optional != true else {
        optional.insert(key)
        continue
      }
      if statuses[key] == nil, let status = relation.status {
        statuses[key] = StatusTrainer.names.firstIndex(of: status)
      }
      var sentences: Set<Int> = []
      for evidence in relation.evidence?.sentences ?? [] {
        guard let range = text.range(of: evidence) else { continue }
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.unicodeScalars.distance(from: text.startIndex, to: range.upperBound)
        for (number, sentence) in reading.sentences.enumerated()
        where sentence.span.start < end && sentence.span.end > start { sentences.insert(number) }
      }
      required[key, default: []].formUnion(sentences)
    }
    var rejected: Set<Key> = []
    for relation in article.rejected ?? [] {
      guard let source = numbers[relation.source], let target = numbers[relation.target] else { continue }
      rejected.insert(Key(type: relation.type, source: source, target: target))
      rejected.insert(Key(type: relation.type, source: target, target: source))
    }
    let optionalEntities = Set(article.entities.indices.filter { article.entities[$0].optional == true })
    var result = Document(id: article.article.id)
    result.required = required.count
    for key in required.keys { result.counts[Self.classIndex(key.type, forward: true)!, default: 0] += 1 }
    var bags: [Key: [Int]] = [:]
    for example in examples {
      var made = Example(
        first: example.first, second: example.second, allowed: example.allowed, isImplied: example.isImplied,
        features: example.features.compactMap { index[$0] })
      if article.rejected != nil { made.masked = ~0 }
      if let a = pairs[example.first], let b = pairs[example.second] {
        if article.rejected != nil { made.masked = 0 }
        if optionalEntities.contains(a) || optionalEntities.contains(b) { made.masked = ~0 }
        for type in RelationType.allCases where type != .signedMoU {
          for forward in type.isSymmetric ? [true] : [true, false] {
            let cls = Self.classIndex(type.rawValue, forward: forward)!
            let bit = UInt64(1) << UInt64(cls)
            guard example.allowed & bit != 0 else { continue }
            var (source, target) = forward ? (a, b) : (b, a)
            if type.isSymmetric, source > target { swap(&source, &target) }
            let key = Key(type: type.rawValue, source: source, target: target)
            if let sentences = required[key] {
              made.masked |= bit
              made.gold |= bit
              if sentences.isEmpty || sentences.contains(example.sentence) {
                made.positive |= bit
                bags[key, default: []].append(result.examples.count)
              }
            } else if optional.contains(key) || article.rejected != nil && !rejected.contains(key) {
              made.masked |= bit
            }
          }
        }
      }
      result.examples.append(made)
    }
    for (key, members) in bags.sorted(by: {
      ($0.key.type, $0.key.source, $0.key.target) < ($1.key.type, $1.key.source, $1.key.target)
    }) {
      result.bags.append((Self.classIndex(key.type, forward: true)!, members, statuses[key]))
    }
    return result
  }

  // MARK: Training

  final class Weights {
    let count: Int
    let values: UnsafeMutablePointer<Float>
    let squares: UnsafeMutablePointer<Float>
    init(count: Int, warmth: Float) {
      self.count = count
      values = .allocate(capacity: count * RelationTrainer.classes)
      squares = .allocate(capacity: count * RelationTrainer.classes)
      values.initialize(repeating: 0, count: count * RelationTrainer.classes)
      squares.initialize(repeating: warmth, count: count * RelationTrainer.classes)
    }
    deinit {
      values.deallocate()
      squares.deallocate()
    }
  }

  /// The row behind the last feature holds the biases.
  func score(_ example: Example, _ weights: Weights, _ scores: UnsafeMutablePointer<Float>, scale: Float = 1)
  {
    let n = Self.classes
    let bias = weights.values + features.count * n
    for k in 0..<n { scores[k] = 0 }
    for feature in example.features {
      let row = weights.values + Int(feature) * n
      for k in 0..<n { scores[k] += row[k] }
    }
    for k in 0..<n { scores[k] = scores[k] * scale + bias[k] }
  }

  struct Options: Sendable {
    var passes = 12
    /// Trainings whose weights are averaged.
    var runs = 3
    /// Whether the articles measured are those trained on: how well the weights fit.
    var isFit = false
    var rate: Float = 0.2
    var decay: Float = 2e-5
    /// What the sums of squared gradients begin with: rare features learn slowly.
    var warmth: Float = 10
    /// The part of the features left out of each update.
    var dropout: Float = 0.3
    /// How much a positive example counts.
    var positiveWeight: Float = 1.0
  }

  /// The mean of several trainings, each with another order: steadier than one.
  func train(on chosen: [Int], _ options: Options) -> Weights {
    let first = train(on: chosen, options, seed: 42)
    guard options.runs > 1 else { return first }
    let size = first.count * Self.classes
    for run in 1..<options.runs {
      let next = train(on: chosen, options, seed: UInt64(42 + run))
      for i in 0..<size { first.values[i] += next.values[i] }
    }
    for i in 0..<size { first.values[i] /= Float(options.runs) }
    return first
  }

  private func train(on chosen: [Int], _ options: Options, seed: UInt64) -> Weights {
    let n = Self.classes
    let weights = Weights(count: features.count + 1, warmth: options.warmth)
    for k in 0..<n { weights.values[features.count * n + k] = -2 }
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: n)
    defer { scores.deallocate() }
    var random = SplitMix(state: seed)
    for pass in 0..<options.passes {
      var order = chosen
      order.shuffle(using: &random)
      for d in order {
        let document = documents[d]
        // The likeliest candidate of each gold relation stands for it.
        var positives = [UInt64](repeating: 0, count: document.examples.count)
        for bag in document.bags {
          var best = -1
          var bestScore = -Float.infinity
          var bestClass = 0
          for member in bag.examples {
            let example = document.examples[member]
            let forward = example.positive & (1 << UInt64(bag.cls)) != 0
            let cls = forward ? bag.cls : bag.cls + 1
            guard example.positive & (1 << UInt64(cls)) != 0 else { continue }
            score(example, weights, scores)
            let value =
              scores[cls] - (example.isImplied ? (pass == 0 ? 50 : 0) : 0)
              - (pass == 0 ? Float(example.features.count) * 0.001 : 0)
            if value > bestScore { (best, bestScore, bestClass) = (member, value, cls) }
            // Whatever the model is already sure of stands too.
            if pass > 1, scores[cls] > 1 { positives[member] |= 1 << UInt64(cls) }
          }
          if best >= 0 { positives[best] |= 1 << UInt64(bestClass) }
        }
        for (number, example) in document.examples.enumerated() {
          var active = example.allowed & (~example.masked | positives[number])
          // Symmetric and unused columns are never learned.
          if active == 0 { continue }
          var example = example
          if options.dropout > 0 {
            let limit = UInt64(Float(1 << 16) * options.dropout)
            example.features.removeAll { _ in random.next() >> 48 < limit }
          }
          score(example, weights, scores, scale: 1 / (1 - options.dropout))
          var gradient = [Float](repeating: 0, count: n)
          var any = false
          while active != 0 {
            let k = active.trailingZeroBitCount
            active &= active - 1
            let p = 1 / (1 + exp(-scores[k]))
            let isPositive = positives[number] & (1 << UInt64(k)) != 0
            let g = isPositive ? (p - 1) * options.positiveWeight : p
            if abs(g) > 0.005 {
              gradient[k] = g
              any = true
            }
          }
          guard any else { continue }
          update(example, gradient, weights, options)
        }
      }
    }
    return weights
  }

  private func update(_ example: Example, _ gradient: [Float], _ weights: Weights, _ options: Options) {
    let n = Self.classes
    var active: [Int] = []
    for k in 0..<n where gradient[k] != 0 { active.append(k) }
    func step(_ row: Int) {
      let values = weights.values + row * n
      let squares = weights.squares + row * n
      for k in active {
        let g = gradient[k] + options.decay * values[k]
        squares[k] += g * g
        values[k] -= options.rate * g / squares[k].squareRoot()
      }
    }
    for feature in example.features { step(Int(feature)) }
    step(features.count)
  }
}

/// A seeded generator (SplitMix64): the same order on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
