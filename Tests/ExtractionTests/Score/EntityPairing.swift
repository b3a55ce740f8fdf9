/// Which entity of the gold each entity that was read stands for; one to one, the most similar first.
struct EntityPairing {
  /// Ids of the gold by ids of the reading.
  private(set) var pairs: [String: String] = [:]

  private static let fuzzyKinds: Set<String> = ["Agreement", "Event", "Organization", "Outlet", "Place"]

  init(gold: AnnotatedGraph, read: AnnotatedGraph) {
    let goldNames = gold.entities.map { Set($0.names.compactMap(ScoredName.init)) }
    let readNames = read.entities.map { Set($0.names.compactMap(ScoredName.init)) }
    var candidates: [(similarity: Double, gold: Int, read: Int)] = []
    for g in gold.entities.indices {
      for r in read.entities.indices {
        let similarity = Self.similarity(
          gold.entities[g], goldNames[g], read.entities[r], readNames[r])
        if similarity > 0 { candidates.append((similarity, g, r)) }
      }
    }
    var taken: Set<Int> = []
    for candidate in candidates.sorted(by: { (-$0.0, $0.1, $0.2) < (-$1.0, $1.1, $1.2) }) {
      let id = read.entities[candidate.read].id
      guard pairs[id] == nil, taken.insert(candidate.gold).inserted else { continue }
      pairs[id] = gold.entities[candidate.gold].id
    }
    pairAgreementsByParties(gold, read)
  }

  private static func similarity(
    _ gold: AnnotatedGraph.Entity, _ goldNames: Set<ScoredName>, _ read: AnnotatedGraph.Entity,
    _ readNames: Set<ScoredName>
  ) -> Double {
    guard gold.group == read.group else { return 0 }
    if gold.kind == "Country", let a = gold.code, let b = read.code { return a == b ? 2 : 0 }
    let shared = goldNames.intersection(readNames).count
    if shared > 0 { return 1 + 0.01 * Double(shared) }
    guard fuzzyKinds.contains(gold.kind) else { return 0 }
    let best = goldNames.flatMap { a in readNames.map { a.overlap($0) } }.max() ?? 0
    return best >= 0.5 ? best : 0
  }

  /// An agreement that bears another name still pairs when its parties are the same.
  private mutating func pairAgreementsByParties(_ gold: AnnotatedGraph, _ read: AnnotatedGraph) {
    func parties(_ graph: AnnotatedGraph) -> [String: Set<String>] {
      Dictionary(
        graph.relations.filter { $0.type == "party-to" }.map { ($0.target, [$0.source]) },
        uniquingKeysWith: { $0.union($1) })
    }
    let (goldParties, readParties) = (parties(gold), parties(read))
    let paired = Set(pairs.values)
    var free = gold.entities.filter { $0.kind == "Agreement" && !paired.contains($0.id) }.map(\.id)
    for entity in read.entities where entity.kind == "Agreement" && pairs[entity.id] == nil {
      guard let sources = readParties[entity.id] else { continue }
      let translated = Set(sources.map { pairs[$0] })
      guard
        let place = free.firstIndex(where: {
          goldParties[$0].map { $0.map(Optional.init) }.map(Set.init) == translated
        })
      else { continue }
      pairs[entity.id] = free.remove(at: place)
    }
  }
}
