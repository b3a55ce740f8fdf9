/// Numbers for words: equal byte strings get equal ids, in order of first appearance.
///
/// Open addressing with linear probing over one arena of bytes; the load stays under one half. The hash is seeded anew in each
/// process, so that no text can be written to make all its words collide; no id depends on it.
/// Cost: O(length of the word) to find or add.
struct WordTable: Sendable {
  /// Half of a word's hash, and its id.
  private struct Slot: Sendable {
    var tag: UInt32 = 0
    var id: Int32 = -1
  }

  private var slots: [Slot]
  private var starts: [Int32] = [0]
  private var arena: [UInt8] = []
  private let seed = WordTable.seedOfProcess

  private static let seedOfProcess = UInt64.random(in: .min ... .max)

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  var count: Int { starts.count - 1 }

  /// The bytes of a word.
  subscript(id: Int32) -> ArraySlice<UInt8> { arena[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])] }

  func find(_ word: Cell) -> Int32? { find(word, hash(word)) }

  /// Finds a word by its hash, which all tables share.
  func find(_ word: Cell, _ hash: UInt64) -> Int32? {
    let id = slots[place(of: word, hash)].id
    return id < 0 ? nil : id
  }

  func find(_ word: ArraySlice<UInt8>) -> Int32? { word.withUnsafeBufferPointer { find($0) } }

  mutating func intern(_ word: Cell) -> Int32 { intern(word, hash(word)) }

  /// The id of a word with this hash, which all tables share.
  mutating func intern(_ word: Cell, _ hash: UInt64) -> Int32 {
    let place = place(of: word, hash)
    if slots[place].id >= 0 { return slots[place].id }
    let id = Int32(count)
    arena.append(contentsOf: word)
    starts.append(Int32(arena.count))
    slots[place] = Slot(tag: Self.tag(hash), id: id)
    if count * 2 > slots.count { grow() }
    return id
  }

  mutating func intern(_ word: ArraySlice<UInt8>) -> Int32 { word.withUnsafeBufferPointer { intern($0) } }

  private func place(of word: Cell, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].id >= 0, slots[place].tag != Self.tag(hash) || !isWord(slots[place].id, word) {
      place = (place + 1) & mask
    }
    return place
  }

  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  private func isWord(_ id: Int32, _ word: Cell) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == word.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      for index in 0..<word.count where arena[start + index] != word[index] { return false }
      return true
    }
  }

  /// Eight bytes at a time, multiplied and folded (after wyhash, Wang Yi 2019, public domain).
  func hash(_ word: Cell) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: word.count)
    let bytes = UnsafeRawBufferPointer(word)
    var at = 0
    while at + 8 <= bytes.count {
      hash = Self.mix(hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at += 1
    }
    return Self.mix(hash ^ rest)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for id in 0..<Int32(count) {
      self[id].withUnsafeBufferPointer { word in
        let hash = hash(word)
        slots[place(of: word, hash)] = Slot(tag: Self.tag(hash), id: id)
      }
    }
  }
}
