/// A sequence model over tags: weights of features, and of one tag behind another (Collins 2002).
struct TagModel: Sendable {
  private let model: LinearModel
  /// Extras of the file: the biases of the tags, then the transitions, previous tag first.
  private static let extras = Tag.count + Tag.count * Tag.count

  init?(_ bytes: LinearModel.Bytes) {
    guard let model = LinearModel(bytes), model.columns == Tag.count, model.extras.count == Self.extras else {
      return nil
    }
    self.model = model
  }

  /// The likeliest tags (Viterbi). Cost: tokens · tags².
  func tags(_ tokens: [[Feature]]) -> [Tag] {
    guard !tokens.isEmpty else { return [] }
    let n = Tag.kinds.count * 2 + 1
    var best = [Float](repeating: -.infinity, count: n)
    var back = [[UInt8]]()
    back.reserveCapacity(tokens.count)
    var sums = [Int32](repeating: 0, count: Tag.count)
    for (at, features) in tokens.enumerated() {
      for k in 0..<Tag.count { sums[k] = 0 }
      model.add(features, to: &sums)
      var next = [Float](repeating: -.infinity, count: n)
      var from = [UInt8](repeating: 0, count: n)
      for k in 0..<n {
        let score = model.score(sums[k]) + model.extras[k]
        if at == 0 {
          if !Tag(index: k).isInside { next[k] = score + model.extras[Tag.count + k] }
          continue
        }
        for j in 0..<n where Tag(index: k).follows(Tag(index: j)) {
          let value = best[j] + model.extras[Tag.count + j * Tag.count + k] + score
          if value > next[k] { (next[k], from[k]) = (value, UInt8(j)) }
        }
      }
      best = next
      back.append(from)
    }
    var tag = best.indices.max { best[$0] < best[$1] }!
    var tags = [Tag](repeating: .outside, count: tokens.count)
    for at in tokens.indices.reversed() {
      tags[at] = Tag(index: tag)
      tag = Int(back[at][tag])
    }
    return tags
  }
}
