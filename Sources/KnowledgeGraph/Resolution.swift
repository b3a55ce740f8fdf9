/// Which entities of the articles are one and the same: each reference is given the key of its node.
///
/// Keys are stable between builds (`country/DZ`, `organization/un`, `official/sabri boukadoum`) and give the nodes their order.
/// A reference without a key stands for itself.
public struct Resolution: Sendable, Equatable {
  public private(set) var keys: [EntityReference: String]

  public init(keys: [EntityReference: String] = [:]) { self.keys = keys }

  /// The key of the node that `reference` belongs to.
  public func key(of reference: EntityReference) -> String {
    keys[reference] ?? "article/\(reference.article)/\(reference.index)"
  }

  public mutating func assign(_ key: String, to reference: EntityReference) { keys[reference] = key }
}
