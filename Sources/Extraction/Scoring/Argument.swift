import KnowledgeGraph

/// What can be an end of a relation in one sentence: an entity, and where and how it is mentioned there.
struct Argument {
  enum Form: UInt32 {
    case name, adjective, role, pronoun, pair
    /// Inside the words of an office or of a body's name: "the *Russian* foreign minister".
    case owner
    /// Not in the sentence at all, but on stage: told just before, or what the article is about.
    case context
  }

  let entity: Int
  /// The tokens of the mention; empty, at the beginning of the sentence, for what is not mentioned.
  let tokens: Range<Int>
  let form: Form
  /// The place in the list of its sort, for arguments that come from the context.
  var rank: UInt32 = 0
  /// The mention among those of the sentence.
  var mention: Int?
  /// The tokens of the list that the mention stands in, "A, B and C"; its own where it stands alone.
  var group: Range<Int>

  init(entity: Int, tokens: Range<Int>, form: Form, rank: UInt32 = 0, mention: Int? = nil) {
    (self.entity, self.tokens, self.form, self.rank, self.mention) = (entity, tokens, form, rank, mention)
    group = tokens
  }
}

/// Who and what is on stage: the entities that a sentence can speak of without naming them.
struct Stage {
  private var recent: [EntityKind: [Int]] = [:]
  private var counts: [Int: Int] = [:]
  private(set) var topic: Int?

  /// What was named before, by sort: the persons named last, the countries named most, the last body, agreement and event.
  func arguments(_ table: EntityTable, at position: Int, except named: Set<Int>) -> [Argument] {
    var found: [Argument] = []
    func add(_ entities: some Sequence<Int>, limit: Int) {
      var rank: UInt32 = 0
      for entity in entities where rank < limit {
        defer { rank += 1 }
        guard !named.contains(entity), !found.contains(where: { $0.entity == entity }) else { continue }
        found.append(
          Argument(
            entity: entity, tokens: position..<position, form: .context,
            rank: rank * 2 + (entity == topic ? 1 : 0)))
      }
    }
    add((recent[.person] ?? []).reversed(), limit: 3)
    let countries = recent[.country] ?? []
    add(countries.sorted { (counts[$0]!, $1) > (counts[$1]!, $0) }, limit: 2)
    add(countries.reversed(), limit: 2)
    add((recent[.organization] ?? []).reversed(), limit: 2)
    add((recent[.agreement] ?? []).reversed(), limit: 1)
    add((recent[.event] ?? []).reversed(), limit: 1)
    return found
  }

  mutating func saw(_ entity: Int, _ kind: EntityKind) {
    let sort: EntityKind = kind == .official ? .person : kind
    recent[sort, default: []].removeAll { $0 == entity }
    recent[sort, default: []].append(entity)
    counts[entity, default: 0] += 1
  }

  mutating func endSentence(topic: Int?) { if let topic { self.topic = topic } }
}
