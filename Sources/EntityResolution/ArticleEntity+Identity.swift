internal import KnowledgeGraph

extension EntityKind {
  /// The first part of the keys of this kind. Kinds that share it can be one thing.
  var keyPrefix: String { isHuman ? "person" : rawValue.lowercased() }
}

extension ArticleEntity {
  /// The key of a known thing: by ISO code or gazetteer id. `nil` when only its names are known.
  var identity: String? {
    if kind == .country, let code { return "country/\(code.uppercased())" }
    return gazetteerID.map { "\(kind.keyPrefix)/\($0)" }
  }

  /// The folded names that tell by themselves who or what is meant, the shown name first, if it is one of them.
  ///
  /// A person's full name has at least two words. A name that is only a piece of another one of the same entity is not full:
  /// "bin Salman" of "Mohammed bin Salman", "Ministry of Defence" of "French Ministry of Defence". The beginning of a
  /// person's longer name is, because it holds the given name. O(k² · words) in its `k` names.
  var fullNames: [String] {
    guard kind != .agreement else { return [] }
    let shown = LetterFolding.key(name)
    let all = Set(names.map { LetterFolding.key($0.text) } + [shown]).sorted().map {
      $0.split(separator: " ")
    }
    let full = all.filter { words in
      guard words.count >= (kind.isHuman ? 2 : 1) else { return false }
      return words == shown.split(separator: " ")
        || !all.contains { $0.count > words.count && $0.holds(words, from: kind.isHuman ? 1 : 0) }
    }
    let keys = full.map { $0.joined(separator: " ") }
    return keys.filter { $0 == shown } + keys.filter { $0 != shown }
  }
}

extension [Substring] {
  /// Whether `words` stand in a row somewhere at or after `start`.
  fileprivate func holds(_ words: [Substring], from start: Int) -> Bool {
    guard start + words.count <= count else { return false }
    return (start...count - words.count).contains { self[$0..<$0 + words.count].elementsEqual(words) }
  }
}
