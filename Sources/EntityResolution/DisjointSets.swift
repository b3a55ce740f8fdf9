/// A partition of `0..<count` that only grows coarser. Union by smaller root with path halving; O(log n) an operation.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The smallest member of the set that holds `member`.
  mutating func root(of member: Int) -> Int {
    var at = member
    while parent[at] != at {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }

  /// Makes the sets of `a` and `b` one; the smaller root stays the root.
  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(of: a), root(of: b))
    parent[max(x, y)] = min(x, y)
  }
}
