import KnowledgeGraph

/// Tells the status of a relation from the features of its candidate: a multinomial logistic regression.
struct StatusModel: Sendable {
  private let model: LinearModel
  private static let columns = 16
  private static let statuses: [RelationStatus] = [.happened, .ongoing, .planned, .denied]

  /// As extras of the file: what is usual of each relation type, four weights a type.
  init?(_ bytes: LinearModel.Bytes) {
    guard let model = LinearModel(bytes), model.columns == Self.columns,
      model.extras.count >= RelationClass.types.count * Self.statuses.count
    else { return nil }
    self.model = model
  }

  func status(of cls: RelationClass, _ features: [Feature]) -> RelationStatus {
    var sums = [Int32](repeating: 0, count: Self.columns)
    model.add(features, to: &sums)
    let first = cls.index / 2 * Self.statuses.count
    let scores = Self.statuses.indices.map { model.score(sums[$0]) + model.extras[first + $0] }
    return Self.statuses[scores.indices.max { scores[$0] < scores[$1] }!]
  }
}
