package import Articles
package import KnowledgeGraph

/// A sentence as the trainer of the tagger needs it.
package struct TaggingExample: Sendable {
  package let features: [[UInt32]]
  /// The tag of each token: 0 outside, 1 + 2k the beginning of a name of kind k, 2 + 2k its inside; nil where gold does not tell.
  package let tags: [Int?]
}

/// A name in an annotated article.
package struct AnnotatedName: Sendable {
  package let kind: EntityKind
  /// Where it stands, in Unicode scalars; nil when only its words are known.
  package let span: Range<Int>?
  package let text: String
  package init(kind: EntityKind, span: Range<Int>?, text: String) {
    (self.kind, self.span, self.text) = (kind, span, text)
  }
}

extension ArticleReader {
  /// The same reader with another tagger, or with none: what the trainer reads articles with that the shipped one has seen.
  package func with(tagModel bytes: [UInt8]?) -> ArticleReader {
    var reader = self
    reader.models.tags = bytes.flatMap { TagModel(.owned($0)) }
    reader.models.relations = nil
    return reader
  }

  /// The sentences of an article with the tags that its names give.
  package func taggingExamples(_ article: Article, names: [AnnotatedName]) -> [TaggingExample] {
    let (document, _, _) = document(of: article)
    var tags = [Int?](repeating: 0, count: document.tokens.count)
    var isTaken = [Bool](repeating: false, count: document.tokens.count)
    func take(_ told: Range<Int>, _ kind: EntityKind) {
      // A name begins behind its conjunctions and prepositions.
      let range = (told.first { !document.tokens[$0].has(.proclitic) } ?? told.upperBound)..<told.upperBound
      guard !range.isEmpty, !range.contains(where: { isTaken[$0] }) else { return }
      for token in range {
        isTaken[token] = true
        tags[token] = Tag(kind, isFirst: token == range.lowerBound).index
      }
    }
    let spans = names.compactMap { name in name.span.map { (span: $0, kind: name.kind) } }
    for (span, kind) in spans.sorted(by: {
      ($1.span.count, $0.span.lowerBound) < ($0.span.count, $1.span.lowerBound)
    }) {
      let inside = document.tokens.indices.filter {
        Int(document.tokens[$0].scalars.lowerBound) >= span.lowerBound
          && Int(document.tokens[$0].scalars.upperBound) <= span.upperBound
      }
      if let first = inside.first, let last = inside.last { take(first..<last + 1, kind) }
    }
    // Names of which only the words are known: wherever they stand, the longest first.
    var kinds: [String: Set<EntityKind>] = [:]
    for name in names where name.span == nil {
      kinds[name.text, default: []].insert(name.kind == .official ? .person : name.kind)
    }
    var starts: [Int32: [Int]] = [:]
    for (index, token) in document.tokens.enumerated() { starts[token.word, default: []].append(index) }
    let sorted = kinds.map { (words: words(of: $0.key, in: document), kinds: $0.value) }
      .sorted { ($1.words.count, $0.words.lexicographicallyPrecedes($1.words) ? 0 : 1) < ($0.words.count, 0) }
    for (words, kinds) in sorted {
      guard let first = words.first else { continue }
      for start in starts[first] ?? [] where start + words.count <= document.tokens.count {
        guard (0..<words.count).allSatisfy({ document.tokens[start + $0].word == words[$0] }) else {
          continue
        }
        let range = start..<start + words.count
        if kinds.count == 1 {
          take(range, kinds.first!)
        } else if !range.contains(where: { isTaken[$0] }) {
          for token in range { (isTaken[token], tags[token]) = (true, nil) }
        }
      }
    }
    var finder = MentionFinder(document)
    finder.findNames()
    let features = TagFeatures(finder: finder)
    return document.sentences.map {
      TaggingExample(features: features.features(of: $0), tags: Array(tags[$0]))
    }
  }

  private func words(of name: String, in document: Document) -> [Int32] {
    var words = document.words
    let tokens = Tokenizer(clitics: document.pack.clitics).tokens(of: name, words: &words)
    return tokens.map(\.word)
  }
}
