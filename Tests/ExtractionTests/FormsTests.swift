import Testing

@testable import Extraction

@Suite("Forms of the tables")
struct FormsTests {
  /// Small numbers of words over a small alphabet: many share beginnings.
  private static func words(_ seed: UInt64) -> [[UInt8]] {
    var state = seed &* 2_654_435_761 &+ 1
    func next(_ limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
    return (0..<500).map { _ in (0..<Int(next(20))).map { _ in 97 + UInt8(next(3)) } }
  }

  @Test(
    "a word table tells words apart, and gives each the number of its first appearance",
    arguments: 1...5 as ClosedRange<UInt64>)
  func wordTable(seed: UInt64) {
    var table = WordTable()
    var expected: [[UInt8]: Int32] = [:]
    for word in Self.words(seed) {
      if expected[word] == nil {
        #expect(table.find(word[...]) == nil)
        expected[word] = Int32(expected.count)
      }
      #expect(table.intern(word[...]) == expected[word])
    }
    #expect(table.count == expected.count)
    for (word, id) in expected {
      #expect(table.find(word[...]) == id)
      #expect(Array(table[id]) == word)
    }
  }

  @Test("a trie leads from form to longer form, and nowhere else", arguments: 1...5 as ClosedRange<UInt64>)
  func trie(seed: UInt64) {
    var trie = Trie()
    var nodes: [[Int32]: Int32] = [:]
    let forms = Self.words(seed).map { $0.map { Int32($0) - 97 } }
    for form in forms {
      var node = Trie.root
      for (index, word) in form.enumerated() {
        node = trie.extend(node, by: word)
        let prefix = Array(form[...index])
        #expect(nodes[prefix] == nil || nodes[prefix] == node)
        nodes[prefix] = node
      }
    }
    #expect(trie.count == nodes.count + 1)
    #expect(Set(nodes.values).count == nodes.count)
    for (prefix, node) in nodes {
      for word in 0..<4 as Range<Int32> { #expect(trie.child(of: node, by: word) == nodes[prefix + [word]]) }
    }
  }

  @Test("the meanings of a form stand in the order of the tables, whatever stands between them")
  func meanings() {
    var forms = Forms()
    let words = ["a", "b"].map { word in Array(word.utf8).withUnsafeBufferPointer { forms.intern($0) } }
    let nodes = words.map { forms.extend(Trie.root, by: $0) }
    for (place, frame) in [0, 1, 0, 1, 0].enumerated() {
      forms.place(forms.add(Meaning(sense: .frame(place), form: [])), at: nodes[frame])
    }
    forms.close()
    let found = nodes.map { node in
      forms.meanings(at: node).map {
        if case .frame(let number) = $0.sense { number } else { -1 }
      }
    }
    #expect(found == [[0, 2, 4], [1, 3]])
    #expect(nodes.allSatisfy { forms.kinds(at: $0) == .frame })
  }
}
