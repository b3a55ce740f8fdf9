import KnowledgeGraph

/// What the edges of one agreement say of one another: who are its parties has signed it with each other, and the noun of the
/// agreement tells a memorandum from the rest.
struct Agreements {
  private let reader: StatementReader
  /// The sentences that name each agreement.
  private let sentences: [Int: Set<Int>]

  init(_ reader: StatementReader) {
    self.reader = reader
    var sentences: [Int: Set<Int>] = [:]
    for (number, mentions) in reader.coreference.mentions.enumerated() {
      for mention in mentions {
        if let entity = mention.entity, reader.table[entity].kind == .agreement {
          sentences[entity, default: []].insert(number)
        }
      }
    }
    self.sentences = sentences
  }

  func complete(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].type == .signedAgreement {
      guard let agreement = agreement(of: drafts[index], drafts) else { continue }
      drafts[index].agreement = agreement
      if isMemorandum(agreement) { drafts[index].type = .signedMoU }
    }
    for agreement in sentences.keys.sorted() { drafts += signings(of: agreement, drafts) }
    date(&drafts)
  }

  /// Gives the edges of an agreement the day of its signing, and the sentence that tells it, where their own tells none or a coarser one.
  private func date(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].status == .happened {
      let draft = drafts[index]
      let target = reader.table[draft.target].kind == .agreement ? draft.target : draft.agreement
      guard let target, let signing = reader.signings[target],
        draft.date.map({ $0.contains(signing.date) }) ?? true
      else { continue }
      drafts[index].date = signing.date
      if draft.sentence != signing.sentence { drafts[index].datedBy = signing.sentence }
    }
  }

  private func isMemorandum(_ agreement: Int) -> Bool {
    reader.table[agreement].type?.hasPrefix("mou") ?? false
  }

  /// The agreement of a signing: one that both are told to be parties of, else the nearest one named.
  private func agreement(of signing: Draft, _ drafts: [Draft]) -> Int? {
    func isParty(_ party: Int, _ agreement: Int) -> Bool {
      drafts.contains { $0.type == .partyTo && $0.source == party && $0.target == agreement }
    }
    let all = sentences.keys.sorted {
      (distance($0, signing.sentence), $0) < (distance($1, signing.sentence), $1)
    }
    return all.first { isParty(signing.source, $0) && isParty(signing.target, $0) }
      ?? all.first.flatMap { distance($0, signing.sentence) <= 1 ? $0 : nil }
  }

  private func distance(_ agreement: Int, _ sentence: Int) -> Int {
    sentences[agreement]!.map { abs($0 - sentence) }.min()!
  }

  /// The signings that are missing between the parties of an agreement: two to four of them.
  private func signings(of agreement: Int, _ drafts: [Draft]) -> [Draft] {
    var parties: [Draft] = []
    for draft in drafts where draft.type == .partyTo && draft.target == agreement {
      if !parties.contains(where: { $0.source == draft.source }) { parties.append(draft) }
    }
    guard (2...4).contains(parties.count) else { return [] }
    var found: [Draft] = []
    for (number, a) in parties.enumerated() {
      for b in parties[(number + 1)...] {
        let isTold = drafts.contains {
          ($0.type == .signedMoU || $0.type == .signedAgreement)
            && Set([$0.source, $0.target]) == Set([a.source, b.source])
        }
        guard !isTold else { continue }
        var draft = a.confidence < b.confidence ? a : b
        draft.type = isMemorandum(agreement) ? .signedMoU : .signedAgreement
        (draft.source, draft.target) = (a.source, b.source)
        draft.agreement = agreement
        draft.rule = "parties of one agreement"
        found.append(draft)
      }
    }
    return found
  }
}
