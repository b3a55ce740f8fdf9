internal import KnowledgeGraph

/// A word of a question: as written, and as it is compared.
struct QuestionToken: Sendable, Hashable {
  let text: String
  /// Folded, without the Arabic article.
  let key: String

  init(_ text: String) {
    self.text = text
    key = LetterFolding.key(text)
  }

  /// The words of `text`: stretches of letters and digits. O(length).
  static func tokens(of text: String) -> [QuestionToken] {
    var words: [QuestionToken] = []
    var word = String.UnicodeScalarView()
    func flush() {
      if !word.isEmpty { words.append(QuestionToken(String(word))) }
      word.removeAll()
    }
    for scalar in text.unicodeScalars {
      let (first, _) = LetterFolding.fold(scalar)
      if first == 0 ? !word.isEmpty : LetterFolding.isWordScalar(first) {
        word.append(scalar)
      } else if first != 0 {
        flush()
      }
    }
    flush()
    return words.filter { !$0.key.isEmpty }
  }
}

extension Sequence<QuestionToken> {
  /// The words joined by spaces, as they are compared.
  var key: String { map(\.key).joined(separator: " ") }
  /// The words joined by spaces, as written.
  var text: String { map(\.text).joined(separator: " ") }
}
