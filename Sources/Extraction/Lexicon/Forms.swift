import KnowledgeGraph

/// All forms of a language and what each can mean: words, trie and meanings.
struct Forms: Sendable {
  /// Every word of every form.
  private(set) var words: WordTable
  private(set) var trie: Trie
  /// The meanings, those of a form side by side in the order of the tables.
  private var meanings = Frozen<Meaning>([])
  /// Where the meanings of each node begin.
  private var starts = Frozen<Int32>([])
  /// What kinds of senses each node has, and which classes of `words.tsv`.
  private var kinds = Frozen<SenseKinds>([])
  private var classes = Frozen<WordClasses>([])
  /// The meanings and the node of each, while loading.
  private var added: [(meaning: Meaning, node: Int32)] = []

  init(capacity: Int = 64) {
    words = WordTable(capacity: capacity)
    trie = Trie(capacity: capacity)
    added.reserveCapacity(capacity)
  }

  mutating func intern(_ word: Cell) -> Int32 { words.intern(word) }

  /// Notes a meaning; nobody asks for it before ``close()``.
  mutating func add(_ meaning: Meaning) -> Int {
    added.append((meaning, Trie.root))
    return added.count - 1
  }

  /// Makes `node` the form of a meaning.
  mutating func place(_ meaning: Int, at node: Int32) { added[meaning].node = node }

  mutating func extend(_ node: Int32, by word: Int32) -> Int32 { trie.extend(node, by: word) }

  /// Sorts the meanings by node; called once, when all forms are in. Meanings without a form fall to the root, which none reads.
  mutating func close() {
    var counts = [Int32](repeating: 0, count: trie.count + 1)
    for (_, node) in added { counts[Int(node) + 1] += 1 }
    for node in 0..<trie.count { counts[node + 1] += counts[node] }
    starts = Frozen(counts)
    var order = [Int32](repeating: 0, count: added.count)
    var kinds = [SenseKinds](repeating: [], count: trie.count)
    var classes = [WordClasses](repeating: [], count: trie.count)
    for (index, (meaning, node)) in added.enumerated() {
      order[Int(counts[Int(node)])] = Int32(index)
      counts[Int(node)] += 1
      kinds[Int(node)].insert(meaning.sense.kind)
      if case .word(let kind) = meaning.sense { classes[Int(node)].insert(WordClasses(kind)) }
    }
    meanings = Frozen(order.map { added[Int($0)].meaning })
    self.kinds = Frozen(kinds)
    self.classes = Frozen(classes)
    added = []
  }

  /// The meanings of a form, in the order of the tables; none for what only leads to longer forms. Valid while the forms live.
  @inline(__always)
  func meanings(at node: Int32) -> UnsafeBufferPointer<Meaning> {
    meanings[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])]
  }

  func kinds(at node: Int32) -> SenseKinds { kinds[Int(node)] }

  func classes(at node: Int32) -> WordClasses { classes[Int(node)] }
}
