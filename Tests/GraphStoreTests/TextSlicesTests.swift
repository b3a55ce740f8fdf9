import KnowledgeGraph
import TestSupport
import Testing

@testable import GraphStore

struct TextSlicesTests {
  @Test func spansInAnyOrderAgreeWithBruteForce() {
    let text = "التقى e\u{301}a\r\n🇩🇿👩‍👩‍👧 fin"
    let scalars = Array(text.unicodeScalars)
    var slices = TextSlices(of: text)
    var generator = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let start = Int.random(in: 0...scalars.count + 2, using: &generator)
      let end = Int.random(in: start...scalars.count + 3, using: &generator)
      let found = slices.text(at: TextSpan(start: start, end: end)).map { Array($0.unicodeScalars) }
      #expect(found == (end <= scalars.count ? Array(scalars[start..<end]) : nil))
    }
  }
}
