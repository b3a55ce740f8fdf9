import KnowledgeGraph

/// Reads the relations of an article by the statistical model: every pair of ends in a sentence is a candidate, and what the model
/// takes for likely enough becomes a draft. What the frames told enters as features, and gives the attributes where it agrees.
struct RelationScorer {
  private let model: RelationModel
  private var reader: StatementReader

  private struct Told {
    let candidate: RelationCandidate
    let cls: RelationClass
    let confidence: Double
    let status: RelationStatus?
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
    let statuses = reader.document.models.statuses
    RelationCandidates(reader).visit { candidate, features in
      let scores = model.scores(features)
      var classes = candidate.allowed
      while classes != 0 {
        let index = classes.trailingZeroBitCount
        classes &= classes - 1
        guard scores[index] > model.threshold(index) else { continue }
        let cls = RelationClass(index: index)
        told.append(
          Told(
            candidate: candidate, cls: cls, confidence: model.probability(scores[index], of: index),
            status: statuses?.status(of: cls, features)))
      }
    }
    var drafts: [Draft] = []
    for one in told { drafts.append(draft(one)) }
    Agreements(reader).complete(&drafts)
    reader.drafts = drafts
  }

  private func draft(_ told: Told) -> Draft {
    let type = told.cls.type
    let sentence = told.candidate.sentence
    let rule = reader.drafts.first {
      ($0.sentence == sentence || type == .represents || type == .partOf) && $0.type == type
        && ($0.source == told.source && $0.target == told.target
          || type.isSymmetric && $0.source == told.target && $0.target == told.source)
    }
    if var rule {
      rule.confidence = told.confidence
      if let status = told.status, type != .partOf, type != .represents, rule.status != nil {
        rule.status = status
      }
      return rule
    }
    var draft = Draft(
      type: type, source: told.source, target: told.target, status: told.status ?? status(told),
      sentence: sentence,
      rule: self.rule(told), confidence: told.confidence)
    if type == .partOf { draft.status = nil }
    if type == .represents, let office = reader.table[told.source].offices.first?.office {
      draft.position = reader.document.text(office.tokens)
      draft.status = office.isFormer ? .happened : .ongoing
    }
    choose(&draft, told)
    if type.family == .cooperation || type.family == .agreement {
      draft.fields = reader.fields(inSentence: sentence)
    }
    return draft
  }

  /// What an explanation shows: the words between the ends, or where an end comes from that the sentence does not name.
  private func rule(_ told: Told) -> String {
    let (first, second) = (told.candidate.first, told.candidate.second)
    if told.cls.type == .represents || told.cls.type == .partOf {
      return "model, affiliation within the article"
    }
    guard first.form != .context else {
      let name = reader.table[first.entity].surfaces.first?.text ?? ""
      return "model, \"\(name)\" from the sentences before"
    }
    let between = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    let shown = between.prefix(8)
    let words = reader.document.text(shown.startIndex..<shown.endIndex)
    return "model, words \"\(words)\(shown.count < between.count ? " …" : "")\""
  }

  private func status(_ told: Told) -> RelationStatus {
    let sentence = told.candidate.sentence
    let same = reader.drafts.filter { $0.sentence == sentence && $0.type == told.cls.type }
    if let status = same.first?.status { return status }
    switch told.cls.type {
    case .represents, .accreditedTo, .memberOf, .partOf, .activeIn, .cooperatesWith, .negotiatesWith:
      return .ongoing
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
      DateReader.Question(sentence: sentence, trigger: -1, ends: ends, type: draft.type, status: draft.status)
    )
    (draft.date, draft.dateSource) = (choice.date, choice.source)
    if choice.sentence != sentence { draft.datedBy = choice.sentence }
  }
}
