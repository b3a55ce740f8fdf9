import Foundation

/// A name as the score compares it: case, accents, vowel signs, punctuation and the article do not count.
struct ScoredName: Hashable {
  let words: [String]

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
  ]
  private static let articles: Set<String> = ["the", "la", "le", "les", "l"]

  /// Nil when no word is left.
  init?(_ name: String) {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar != "ـ" { folded.append(Self.letters[scalar] ?? scalar) }
    let text = String(folded).decomposedStringWithCompatibilityMapping.lowercased()
    let bare = text.unicodeScalars.filter { $0.properties.canonicalCombiningClass == .notReordered }
    let words = bare.split { !Self.isWord($0) }.map { String(String.UnicodeScalarView($0)) }
    self.words = words.filter { !Self.articles.contains($0) }.map { word in
      word.unicodeScalars.starts(with: "ال".unicodeScalars) && word.unicodeScalars.count > 4
        ? String(word.unicodeScalars.dropFirst(2)) : word
    }
    if self.words.isEmpty { return nil }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }

  /// The share of words that both names have, 0…1.
  func overlap(_ other: ScoredName) -> Double {
    let (a, b) = (Set(words), Set(other.words))
    return Double(a.intersection(b).count) / Double(a.union(b).count)
  }
}
