/// Forms of one or more words, each with the numbers of its meanings. A node's children are found by (node, word) in one hash table.
///
/// Cost: one look-up a word.
struct Trie: Sendable {
  private var children: [UInt64: Int32] = [:]
  private(set) var values: [[Int32]] = [[]]

  static let root: Int32 = 0

  mutating func insert(_ words: [Int32], _ value: Int32) {
    var node = Self.root
    for word in words {
      let key = Self.key(node, word)
      if let next = children[key] {
        node = next
      } else {
        node = Int32(values.count)
        values.append([])
        children[key] = node
      }
    }
    values[Int(node)].append(value)
  }

  func child(of node: Int32, by word: Int32) -> Int32? { children[Self.key(node, word)] }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}
