/// The statistical models that all languages share; a folder of tables may lack them, and then the rules stand alone.
struct Models: Sendable {
  var tags: TagModel?
  var relations: RelationModel?
  var statuses: StatusModel?

  /// No models.
  init() {}

  init(_ source: TableSource) throws(LanguagePackError) {
    tags = try Self.model(source, "tags.model", TagModel.init)
    relations = try Self.model(source, "relations.model", RelationModel.init)
    statuses = try Self.model(source, "statuses.model", StatusModel.init)
  }

  private static func model<M>(
    _ source: TableSource, _ file: String, _ make: (LinearModel.Bytes) -> M?
  ) throws(LanguagePackError) -> M? {
    guard let bytes = source.bytes("world", file) else { return nil }
    guard let model = make(bytes) else {
      throw LanguagePackError(
        file: "world/" + file, line: nil, reason: "is no model that this version reads",
        advice: "make train makes the models anew")
    }
    return model
  }
}
