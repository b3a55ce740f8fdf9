import Foundation
import KnowledgeGraph

/// The relation model: one logistic regression a class, over the same features, with the threshold and the calibration of each class.
struct RelationModel: Sendable {
  private let model: LinearModel
  /// As extras of the file: 64 biases, 64 thresholds, 64 calibration slopes, 64 offsets.
  private static let extras = RelationClass.count * 4

  init?(_ bytes: LinearModel.Bytes) {
    guard let model = LinearModel(bytes), model.columns == RelationClass.count,
      model.extras.count == Self.extras
    else { return nil }
    self.model = model
  }

  private func extra(_ list: Int, _ index: Int) -> Float { model.extras[list * RelationClass.count + index] }

  /// The log-odds of all classes.
  func scores(_ features: [Feature]) -> [Float] {
    var sums = [Int32](repeating: 0, count: RelationClass.count)
    model.add(features, to: &sums)
    return sums.enumerated().map { model.score($1) + extra(0, $0) }
  }

  func threshold(_ index: Int) -> Float { extra(1, index) }

  /// The calibrated probability of a class, to three digits.
  func probability(_ score: Float, of index: Int) -> Double {
    (1000 / (1 + exp(-Double(extra(2, index) * score + extra(3, index))))).rounded() / 1000
  }
}
