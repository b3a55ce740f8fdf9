import KnowledgeGraph

/// Reads the relations of an article by the statistical model: every pair of ends in a sentence is a candidate, and what the model
/// takes for likely enough becomes a draft. What the frames told enters as features, and gives the attributes where it agrees.
struct RelationScorer {
  private let model: RelationModel
  private var reader: StatementReader

  private struct Told {
    let candidate: RelationCandidate
    let cls: RelationClass
    let score: Float
    var source: Int { cls.isForward ? candidate.first.entity : candidate.second.entity }
    var target: Int { cls.isForward ? candidate.second.entity : candidate.first.entity }
  }

  private init(_ model: RelationModel, _ reader: StatementReader) {
    (self.model, self.reader) = (model, reader)
  }

  /// The same reading with the drafts that the model accepts.
  static func rescore(_ reader: StatementReader, _ model: RelationModel) -> StatementReader {
    var scorer = RelationScorer(model, reader)
    scorer.run()
    return scorer.reader
  }

  private mutating func run() {
    var told: [Told] = []
    RelationCandidates(reader).forEach { candidate, features in
      let scores = model.scores(features)
      var classes = candidate.allowed
      while classes != 0 {
        let index = classes.trailingZeroBitCount
        classes &= classes - 1
        guard scores[index] > model.threshold(index) else { continue }
        told.append(Told(candidate: candidate, cls: RelationClass(index: index), score: scores[index]))
      }
    }
    var drafts: [Draft] = []
    for one in told { drafts.append(draft(one)) }
    reader.drafts = drafts
  }

  private func draft(_ told: Told) -> Draft {
    let type = told.cls.type
    let sentence = told.candidate.sentence
    let confidence = model.probability(told.score, of: told.cls.index)
    let rule = reader.drafts.first {
      ($0.sentence == sentence || type == .represents || type == .partOf) && $0.type == type
        && ($0.source == told.source && $0.target == told.target
          || type.isSymmetric && $0.source == told.target && $0.target == told.source)
    }
    if var rule {
      rule.confidence = confidence
      return rule
    }
    var draft = Draft(
      type: type, source: told.source, target: told.target, status: status(told), sentence: sentence,
      rule: "model", confidence: confidence)
    if type == .partOf { draft.status = nil }
    if type == .represents, let office = reader.table[told.source].offices.first?.office {
      draft.position = reader.document.text(office.tokens)
      draft.status = office.isFormer ? .happened : .ongoing
    }
    choose(&draft, told)
    if type.family == .cooperation || type.family == .agreement { draft.fields = reader.fields(inSentence: sentence) }
    return draft
  }

  private func status(_ told: Told) -> RelationStatus {
    let sentence = told.candidate.sentence
    let same = reader.drafts.filter { $0.sentence == sentence && $0.type == told.cls.type }
    if let status = same.first?.status { return status }
    switch told.cls.type {
    case .represents, .accreditedTo, .memberOf, .partOf, .activeIn, .cooperatesWith, .negotiatesWith: return .ongoing
    default: return .happened
    }
  }

  /// The date by the choice of the date reader; the structure of things bears none.
  private func choose(_ draft: inout Draft, _ told: Told) {
    switch draft.type {
    case .represents, .accreditedTo, .memberOf, .partOf, .activeIn: return
    default: break
    }
    let sentence = told.candidate.sentence
    let ends = [told.candidate.first, told.candidate.second].filter { !$0.tokens.isEmpty }.map(\.tokens)
    let choice = reader.dates.choice(
      DateReader.Question(sentence: sentence, trigger: -1, ends: ends, type: draft.type, status: draft.status))
    (draft.date, draft.dateSource) = (choice.date, choice.source)
    if choice.sentence != sentence { draft.datedBy = choice.sentence }
  }
}
