import KnowledgeGraph

/// Who holds an office: the name behind it, or the one whose apposition it is.
extension MentionFinder {
  /// The person whose name follows an office, over a comma, honorifics and ranks: "the ambassador of Slovenia, Gorazd Renčelj",
  /// "مدير الاستخبارات العسكرية، اللواء صيدو ديا".
  func nameAfter(_ office: Office, _ sentence: Range<Int>) -> Int? {
    guard !office.titles.contains(where: { $0.kind == .collective }) else { return nil }
    var at = office.tokens.upperBound
    var comma = false
    if let mark = document.mark(at), ",،:\"“«".unicodeScalars.contains(mark) {
      comma = true
      at += 1
    }
    while at < sentence.upperBound {
      if let next = mention(at: at), isPerson(next), mentions[next].name.lowerBound == at { break }
      if document.classes(at).has(.honorific) || isRank(at) {
        at += 1
      } else if document.mark(at) == ".", tokens[at].scalars.lowerBound == tokens[at - 1].scalars.upperBound {
        at += 1
      } else if document.classes(at).has(.article), isRank(at + 1) || document.classes(at + 1).has(.honorific)
      {
        at += 1
      } else {
        break
      }
    }
    guard let next = mention(at: at), isPerson(next), mentions[next].name.lowerBound == at else { return nil }
    guard comma, tokens[at].has(.cased) else { return next }
    let before = document.classes(office.tokens.lowerBound - 1)
    let isDefinite =
      document.classes(office.tokens.lowerBound).has(.article) || before.has(.article)
      || before.has(.possessive) || office.owner != nil
    return isDefinite && nameBefore(office, sentence) == nil ? next : nil
  }

  func isRank(_ index: Int) -> Bool {
    title(at: index).map {
      ($0.value.kind == .military || $0.value.kind == .royal || $0.value.scope == .none)
        && $0.range.count == 1
    }
      ?? false
  }

  /// The person whose apposition the office is: "Levan Izoria, the defense minister of Georgia", "Attaf (foreign minister)".
  func nameBefore(_ office: Office, _ sentence: Range<Int>) -> Int? {
    var at = office.tokens.lowerBound - 1
    while at > sentence.lowerBound,
      document.classes(at).has(.article) || document.classes(at).has(.acting)
        || document.classes(at).has(.former)
    { at -= 1 }
    guard at > sentence.lowerBound, let mark = document.mark(at), ",(،-–—".unicodeScalars.contains(mark)
    else { return nil }
    at -= 1
    if let mark = document.mark(at), ")”\"»".unicodeScalars.contains(mark) { at -= 1 }
    guard let previous = mention(at: at), isPerson(previous), mentions[previous].offices.count < 3 else {
      return nil
    }
    return previous
  }

  /// The nationality right before a name is its bearer's: "la Kényane Monica Juma", "المغربية لطيفة أخرباش".
  mutating func findNationalities(in sentence: Range<Int>) {
    for token in sentence.dropFirst() {
      guard let index = mention(at: token), mentions[index].tokens.lowerBound == token, isPerson(index),
        mentions[index].offices.isEmpty, let before = mention(at: token - 1),
        case .country(let code, let form) = mentions[before].referent,
        form == .adjective || form == .inhabitant
      else { continue }
      mentions[index].owner = .country(code)
    }
  }
}
