import KnowledgeGraph

/// Second names of bodies, outlets, places and events: what stands in brackets behind a name, its initials, its head noun alone.
extension Coreference {
  /// The entity that a name is another name of; nil when it is its own.
  mutating func alias(_ kind: EntityKind, _ mention: Mention, _ sentence: Int) -> Int? {
    guard kind != .country, !kind.isHuman, kind != .agreement else { return nil }
    let key = kind.rawValue + "/" + LetterFolding.key(document.text(mention.name)) + "/" + ownerKey(mention)
    if let same = namedByKey[key] { return same }
    guard
      let index = bracketed(kind, mention, sentence) ?? abbreviated(kind, mention) ?? headed(kind, mention)
    else { return nil }
    namedByKey[key] = index
    return index
  }

  /// "the Korea Petroleum Company (KPC)": the name right before the bracket, of the same sort.
  private func bracketed(_ kind: EntityKind, _ mention: Mention, _ sentence: Int) -> Int? {
    var before = mention.tokens.lowerBound - 1
    if let mark = document.mark(before), "\"«\u{201C}".unicodeScalars.contains(mark) { before -= 1 }
    guard document.mark(before) == "(", mention.name.count <= 3 else { return nil }
    let other = mentions[sentence].last { $0.tokens.upperBound == before }
    guard let other, let entity = other.entity, table[entity].kind == kind else { return nil }
    return entity
  }

  /// A name of capitals that are the first letters of another's words, whichever stands first.
  private func abbreviated(_ kind: EntityKind, _ mention: Mention) -> Int? {
    if mention.name.count > 2 {
      let letters = initials(mention.name)
      guard letters.count > 2 else { return nil }
      return table.entries.indices.first { index in
        table[index].kind == kind
          && table[index].surfaces.contains { surface in
            surface.tokens.count == 1 && document.tokens[surface.tokens.lowerBound].has(.capital)
              && Array(document.spelling(surface.tokens.lowerBound)) == letters
          }
      }
    }
    guard mention.name.count == 1, let token = mention.name.first, document.tokens[token].has(.allCapitals)
    else { return nil }
    let letters = Array(document.spelling(token))
    guard letters.count > 2 else { return nil }
    return table.entries.indices.first { index in
      table[index].kind == kind
        && table[index].surfaces.contains { surface in
          surface.tokens.count >= letters.count && initials(surface.tokens) == letters
        }
    }
  }

  private func initials(_ tokens: Range<Int>) -> [UInt8] {
    tokens.filter { document.tokens[$0].has(.capital) }.compactMap { document.spelling($0).first }
  }

  /// A head noun with its article: "the Commission", "المفوضية", "le Centre" of the last body that begins with it.
  private func headed(_ kind: EntityKind, _ mention: Mention) -> Int? {
    guard mention.name.count == 1, let token = mention.name.first,
      document.tokens[token].has(.definite) || document.classes(token - 1).has(.article)
        || document.longest(at: token, { if case .head = $0.sense { true } else { nil } }) != nil
    else { return nil }
    let word = document.tokens[token].word
    return table.entries.indices.last { index in
      table[index].kind == kind
        && table[index].surfaces.contains { surface in
          surface.tokens.count > 1 && surface.tokens.lowerBound < token
            && surface.tokens.contains { document.tokens[$0].word == word }
        }
    }
  }
}
