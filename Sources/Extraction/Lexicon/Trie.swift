/// Forms of one or more words, as the ways down from a root; each form is a node.
///
/// The first word leads on by its id, every further one through a hash table of (node, word).
/// Cost: one look-up a word, without allocation.
struct Trie: Sendable {
  static let root: Int32 = 0

  /// Nodes of one word, by word; `none` where no form begins with it.
  private var first: [Int32] = []
  /// Pairs of node and word, with the node that they lead to; open addressing, at most half full.
  private var slots: [Slot]
  private var used = 0
  /// Whether forms go on behind a node.
  private var goesOn: [Bool] = [false]

  private static let none: Int32 = -1

  private struct Slot: Sendable {
    var key: UInt64 = .max
    var node: Int32 = Trie.none
  }

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// The number of nodes, the root's included.
  var count: Int { goesOn.count }

  func child(of node: Int32, by word: Int32) -> Int32? {
    if node == Self.root {
      guard word < first.count else { return nil }
      let next = first[Int(word)]
      return next < 0 ? nil : next
    }
    guard goesOn[Int(node)] else { return nil }
    let next = slots[place(of: Self.key(node, word))].node
    return next < 0 ? nil : next
  }

  /// The node of the form with one word more; made when missing.
  mutating func extend(_ node: Int32, by word: Int32) -> Int32 {
    if node == Self.root {
      while first.count <= word { first.append(Self.none) }
      if first[Int(word)] < 0 { first[Int(word)] = newNode() }
      return first[Int(word)]
    }
    let key = Self.key(node, word)
    let place = place(of: key)
    if slots[place].node >= 0 { return slots[place].node }
    let next = newNode()
    slots[place] = Slot(key: key, node: next)
    goesOn[Int(node)] = true
    used += 1
    if used * 2 > slots.count { grow() }
    return next
  }

  private mutating func newNode() -> Int32 {
    goesOn.append(false)
    return Int32(goesOn.count - 1)
  }

  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    let hash = key &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[place].node >= 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.node >= 0 { slots[place(of: slot.key)] = slot }
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}
