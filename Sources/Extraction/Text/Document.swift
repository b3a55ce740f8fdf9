import Articles
import KnowledgeGraph

/// An article's text as the stages see it: tokens, sentences, and every form of the tables that occurs in it. It never changes;
/// a class, since all stages hold it and it is large.
final class Document: Sendable {
  /// A form of the tables at a stretch of tokens.
  struct Match {
    let tokens: Range<Int>
    let node: Int32
  }

  let article: Article
  let pack: LanguagePack
  let models: Models
  let words: Words
  let tokens: [Token]
  /// Token ranges, in order, covering all that is not furniture.
  let sentences: [Range<Int>]
  private let matches: Frozen<Match>
  private let matchStarts: Frozen<Int32>

  init(_ article: Article, pack: LanguagePack, models: Models) {
    self.article = article
    self.models = models
    self.pack = pack
    var words = Words(known: pack.words)
    tokens = Tokenizer(clitics: pack.clitics).tokens(of: article.text, words: &words)
    self.words = words
    (matches, matchStarts) = Self.matches(tokens, pack)
    sentences = SentenceSplitter(
      tokens: tokens, pack: pack,
      matches: { [matches, matchStarts] in
        matches[Int(matchStarts[$0])..<Int(matchStarts[$0 + 1])]
      }
    ).sentences()
  }

  /// All forms of the tables, by the token that they begin at. O(tokens · longest form).
  private static func matches(_ tokens: [Token], _ pack: LanguagePack) -> (Frozen<Match>, Frozen<Int32>) {
    let forms = pack.forms
    var matches: [Match] = []
    var starts: [Int32] = []
    matches.reserveCapacity(tokens.count)
    starts.reserveCapacity(tokens.count + 1)
    for start in tokens.indices {
      starts.append(Int32(matches.count))
      guard tokens[start].kind != .punctuation else { continue }
      var node = Trie.root
      var end = start
      while end < tokens.count {
        guard let next = forms.trie.child(of: node, by: tokens[end].word) else {
          // A negation may stand inside: "ne s'est pas rendu".
          guard end > start, pack.classes(of: tokens[end].word).has(.negation), end + 1 < tokens.count,
            forms.trie.child(of: node, by: tokens[end + 1].word) != nil
          else { break }
          end += 1
          continue
        }
        node = next
        end += 1
        if !forms.kinds(at: node).isEmpty { matches.append(Match(tokens: start..<end, node: node)) }
        if end < tokens.count, tokens[end].has(.paragraphStart) { break }
      }
    }
    starts.append(Int32(matches.count))
    return (Frozen(matches), Frozen(starts))
  }

  /// The forms that begin at `token`, the shortest first. Valid while the document lives.
  func matches(at token: Int) -> UnsafeBufferPointer<Match> {
    guard token >= 0, token < tokens.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    return matches[Int(matchStarts[token])..<Int(matchStarts[token + 1])]
  }

  /// The longest form that begins at `token` with a meaning that `pick` takes.
  func longest<T>(at token: Int, _ pick: (Meaning) -> T?) -> (range: Range<Int>, value: T)? {
    for match in matches(at: token).reversed() {
      for meaning in meanings(of: match) {
        if let value = pick(meaning) { return (match.tokens, value) }
      }
    }
    return nil
  }

  /// The meanings of a match whose writing fits.
  @inline(__always)
  func meanings(of match: Match) -> FittingMeanings {
    FittingMeanings(
      pack.forms.meanings(at: match.node), at: tokens[match.tokens.lowerBound].flags,
      isOneWord: match.tokens.count == 1)
  }

  /// The kinds of senses that a match has, whether their writing fits or not.
  func kinds(of match: Match) -> SenseKinds { pack.forms.kinds(at: match.node) }

  /// The word classes of a single token.
  func classes(_ token: Int) -> WordClasses {
    guard token >= 0, token < tokens.count else { return [] }
    return pack.classes(of: tokens[token].word)
  }

  /// The longest closed-class form at `token`, with all its classes.
  func closedClass(at token: Int, before limit: Int = .max) -> (range: Range<Int>, classes: WordClasses)? {
    for match in matches(at: token).reversed() where match.tokens.upperBound <= limit {
      let classes = pack.forms.classes(at: match.node)
      if !classes.isEmpty { return (match.tokens, classes) }
    }
    return nil
  }

  /// The classes of the longest closed-class form that ends at `token`.
  func closedClass(endingAt token: Int) -> WordClasses {
    for start in max(0, token - 4)...max(0, token) {
      if let (range, classes) = closedClass(at: start), range.upperBound == token + 1 { return classes }
    }
    return []
  }

  /// The words of the text from the first to the last of `range`.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let utf8 = article.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: Int(tokens[first].bytes.lowerBound))
    let end = utf8.index(utf8.startIndex, offsetBy: Int(tokens[last].bytes.upperBound))
    return String(article.text[start..<end])
  }

  /// The words of a name, with the article whole where a proclitic swallowed its first letter: "للجيش" names "الجيش".
  func name(_ range: Range<Int>) -> String {
    let text = text(range)
    guard let first = range.first, tokens[first].has(.definite), let article = pack.clitics.article,
      let contraction = pack.clitics.contraction,
      let letter = String(validating: article.dropLast(contraction.count / 2), as: UTF8.self),
      !text.utf8.starts(with: article)
    else { return text }
    return letter + text
  }

  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(
      start: Int(tokens[range.lowerBound].scalars.lowerBound),
      end: Int(tokens[range.upperBound - 1].scalars.upperBound))
  }

  /// The sentence at `index` as evidence.
  func evidence(_ sentence: Int) -> Evidence {
    Evidence(span: span(sentences[sentence]), text: text(sentences[sentence]))
  }

  /// The folded spelling of a token.
  func spelling(_ token: Int) -> ArraySlice<UInt8> { words[tokens[token].word] }

  /// The mark that a token is; nil for words.
  func mark(_ token: Int) -> Unicode.Scalar? {
    guard token >= 0, token < tokens.count, tokens[token].kind == .punctuation else { return nil }
    return pack.mark(tokens[token].word)
  }
}
