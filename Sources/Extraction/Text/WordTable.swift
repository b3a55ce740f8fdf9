/// Numbers for words: equal byte strings get equal ids, in order of first appearance.
///
/// Open addressing with linear probing over one arena of bytes; the load stays under one half.
/// Cost: O(length of the word) to find or add.
struct WordTable: Sendable {
  private var slots: [Int32]
  private var starts: [Int32] = [0]
  private var arena: [UInt8] = []

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  var count: Int { starts.count - 1 }

  /// The bytes of a word.
  subscript(id: Int32) -> ArraySlice<UInt8> { arena[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])] }

  func find(_ word: ArraySlice<UInt8>) -> Int32? {
    let id = slots[slot(of: word)]
    return id < 0 ? nil : id
  }

  mutating func intern(_ word: ArraySlice<UInt8>) -> Int32 {
    let place = slot(of: word)
    if slots[place] >= 0 { return slots[place] }
    let id = Int32(count)
    arena.append(contentsOf: word)
    starts.append(Int32(arena.count))
    slots[place] = id
    if count * 2 > slots.count { grow() }
    return id
  }

  private func slot(of word: ArraySlice<UInt8>) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[place] >= 0, !isWord(slots[place], word) { place = (place + 1) & mask }
    return place
  }

  private func isWord(_ id: Int32, _ word: ArraySlice<UInt8>) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == word.count else { return false }
    var at = start
    for byte in word {
      if arena[at] != byte { return false }
      at += 1
    }
    return true
  }

  /// FNV-1a, 64 bits, its high half folded in.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for id in 0..<Int32(count) { slots[slot(of: self[id])] = id }
  }
}
