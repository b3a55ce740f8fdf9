import KnowledgeGraph

/// Lays out the candidates of an article, sentence by sentence, with their features.
struct RelationCandidates {
  private let reader: StatementReader
  private let drafts: [Int: [Draft]]
  private let homes: [Int: Int]
  private let home: Int?

  init(_ reader: StatementReader) {
    self.reader = reader
    var drafts: [Int: [Draft]] = [:]
    for draft in reader.drafts { drafts[draft.sentence, default: []].append(draft) }
    self.drafts = drafts
    var homes: [Int: Int] = [:]
    for entity in reader.table.entries.indices {
      if reader.table[entity].kind.isHuman {
        homes[entity] = reader.country(of: entity)
      } else if let owner = reader.table[entity].owner {
        homes[entity] = owner
      }
    }
    self.homes = homes
    home = reader.home
  }

  /// Visits every candidate with its features.
  func visit(_ visit: (RelationCandidate, [Feature]) -> Void) {
    AffiliationCandidates(reader, home: home).visit(visit)
    let (document, coreference) = (reader.document, reader.coreference)
    let table = coreference.table
    var stage = Stage()
    var features: [Feature] = []
    for sentence in document.sentences.indices {
      let rules = drafts[sentence] ?? []
      let view = SentenceView(
        document, coreference, sentence: sentence, stage: stage, pairs: reader.pairs,
        implied: rules.flatMap { [$0.source, $0.target] })
      var told: [RelationFeatures.Pair: [(type: RelationType, source: Int, confidence: Double)]] = [:]
      for rule in rules {
        told[.init(rule.source, rule.target), default: []].append((rule.type, rule.source, rule.confidence))
      }
      let types = Set(rules.map { UInt32(RelationClass($0.type, isForward: true).index) }).sorted()
      let builder = RelationFeatures(
        view: view, document: document, coreference: coreference, told: told, toldTypes: types, homes: homes,
        home: home)
      for (i, first) in view.arguments.enumerated() {
        for second in view.arguments[(i + 1)...] {
          guard first.entity != second.entity,
            second.form != .context || told[.init(first.entity, second.entity)] != nil
          else { continue }
          let allowed =
            RelationClass.allowed(table[first.entity].kind, table[second.entity].kind)
            & ~AffiliationCandidates.classes
            & ~RelationClass(.signedMoU, isForward: true).bit
          guard allowed != 0 else { continue }
          let candidate = RelationCandidate(
            sentence: sentence, first: first, second: second, allowed: allowed)
          features.removeAll(keepingCapacity: true)
          builder.collect(candidate, into: &features)
          visit(candidate, features)
        }
      }
      for argument in view.arguments where argument.form != .context {
        stage.saw(argument.entity, table[argument.entity].kind)
      }
      stage.endSentence(
        topic: view.arguments.first {
          $0.form != .context && $0.form != .owner && table[$0.entity].kind.isHuman
        }?.entity)
    }
  }
}
