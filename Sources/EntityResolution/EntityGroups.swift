internal import KnowledgeGraph

/// The entities of all articles, in the groups that resolution has joined so far.
///
/// A group is known by its smallest member, and has at most one identity.
struct EntityGroups {
  private let entities: [ArticleEntity]
  private let fullNames: [[String]]
  private var sets: DisjointSets
  /// By the root of the group.
  private var identities: [Int: String] = [:]

  /// Every entity alone. `entities` are sorted by reference, which makes all that follows independent of reading order.
  init(of entities: [ArticleEntity]) {
    self.entities = entities
    fullNames = entities.map(\.fullNames)
    sets = DisjointSets(count: entities.count)
  }

  /// Joins the entities that are the same known thing. O(n).
  mutating func joinByIdentity() {
    var first: [String: Int] = [:]
    for (index, entity) in entities.enumerated() {
      guard let identity = entity.identity else { continue }
      if let known = first[identity] {
        sets.join(known, index)
      } else {
        first[identity] = index
        identities[index] = identity
      }
    }
  }

  /// Joins the entities of a kind that share a full name, name by name in sorted order. O(n log n) in names.
  mutating func joinByName() {
    var bearers: [String: [Int]] = [:]
    for (index, entity) in entities.enumerated() {
      for name in fullNames[index] { bearers["\(entity.kind.keyPrefix)/\(name)", default: []].append(index) }
    }
    for name in bearers.keys.sorted() { join(bearers[name]!) }
  }

  /// Joins the bearers of one name; if they are several known things, only those that are none of them.
  private mutating func join(_ bearers: [Int]) {
    let roots = Set(bearers.map { sets.root(of: $0) }).sorted()
    let known = roots.filter { identities[$0] != nil }
    let joined = known.count > 1 ? roots.filter { identities[$0] == nil } : roots
    guard let first = joined.first else { return }
    for root in joined.dropFirst() { sets.join(first, root) }
    if known.count == 1 { identities[first] = identities[known[0]] }
  }
}

extension EntityGroups {
  /// Gives every group its key. Where two groups claim one key, known things come first, then the group that the smaller
  /// reference belongs to; the others get `#2`, `#3`. O(n log n).
  mutating func resolution() -> Resolution {
    var members: [Int: [Int]] = [:]
    for index in entities.indices { members[sets.root(of: index), default: []].append(index) }
    let roots = members.keys.sorted()
    var taken: Set<String> = []
    var result = Resolution()
    for root in roots.filter({ identities[$0] != nil }) + roots.filter({ identities[$0] == nil }) {
      let key = free(identities[root] ?? claimedKey(of: members[root]!), beside: taken)
      taken.insert(key)
      for index in members[root]! { result.assign(key, to: entities[index].reference) }
    }
    return result
  }

  /// The most used full name, the first of several in sorted order. Whoever has none is named within the article.
  private func claimedKey(of members: [Int]) -> String {
    let first = entities[members[0]]
    var uses: [String: Int] = [:]
    for member in members {
      if let name = fullNames[member].first { uses[name, default: 0] += 1 }
    }
    if let name = uses.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key {
      return "\(first.kind.keyPrefix)/\(name)"
    }
    let name = LetterFolding.key(first.name)
    let place = "\(first.kind.keyPrefix)/\(first.reference.article)"
    return name.isEmpty ? "\(place)/\(first.reference.index)" : "\(place)/\(name)"
  }

  private func free(_ key: String, beside taken: Set<String>) -> String {
    guard taken.contains(key) else { return key }
    var number = 2
    while taken.contains("\(key)#\(number)") { number += 1 }
    return "\(key)#\(number)"
  }
}
