import KnowledgeGraph

/// All forms of a language and what each can mean: words, trie and meanings.
struct Forms: Sendable {
  /// Every word of every form.
  private(set) var words: WordTable
  private(set) var trie: Trie
  /// The meanings, those of a form side by side in the order of the tables.
  private(set) var meanings: [Meaning] = []
  /// Where the meanings of each node begin.
  private var starts: [Int32] = []
  /// What kinds of senses each node has, and which classes of `words.tsv`.
  private var kinds: [SenseKinds] = []
  private var classes: [WordClasses] = []
  /// The node of each meaning, while loading.
  private var nodes: [Int32] = []

  init(capacity: Int = 64) {
    words = WordTable(capacity: capacity)
    trie = Trie(capacity: capacity)
    meanings.reserveCapacity(capacity)
    nodes.reserveCapacity(capacity)
  }

  mutating func intern(_ word: Cell) -> Int32 { words.intern(word) }

  /// Notes a meaning; nobody asks for it before ``close()``.
  mutating func add(_ meaning: Meaning) -> Int {
    meanings.append(meaning)
    nodes.append(Trie.root)
    return meanings.count - 1
  }

  /// Makes `node` the form of a meaning.
  mutating func place(_ meaning: Int, at node: Int32) { nodes[meaning] = node }

  mutating func extend(_ node: Int32, by word: Int32) -> Int32 { trie.extend(node, by: word) }

  /// Sorts the meanings by node; called once, when all forms are in. Meanings without a form fall to the root, which none reads.
  mutating func close() {
    var counts = [Int32](repeating: 0, count: trie.count + 1)
    for node in nodes { counts[Int(node) + 1] += 1 }
    for node in 0..<trie.count { counts[node + 1] += counts[node] }
    starts = counts
    var order = [Int32](repeating: 0, count: meanings.count)
    for (index, node) in nodes.enumerated() {
      order[Int(counts[Int(node)])] = Int32(index)
      counts[Int(node)] += 1
    }
    kinds = [SenseKinds](repeating: [], count: trie.count)
    classes = [WordClasses](repeating: [], count: trie.count)
    for (meaning, node) in zip(meanings, nodes) {
      kinds[Int(node)].insert(meaning.sense.kind)
      if case .word(let kind) = meaning.sense { classes[Int(node)].insert(WordClasses(kind)) }
    }
    meanings = order.map { meanings[Int($0)] }
    nodes = []
  }

  /// The meanings of a form, by places in ``meanings``; none for what only leads to longer forms.
  func meanings(at node: Int32) -> Range<Int> { Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) }

  func kinds(at node: Int32) -> SenseKinds { kinds[Int(node)] }

  func classes(at node: Int32) -> WordClasses { classes[Int(node)] }
}
