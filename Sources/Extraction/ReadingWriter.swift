import Articles
import KnowledgeGraph

/// Turns the working tables of an article into its ``Reading``: entities numbered as they appear, statements without repetition.
struct ReadingWriter {
  private let document: Document
  private let reader: StatementReader
  private let numbers: [Int: Int]
  private let order: [Int]

  init(_ document: Document, _ reader: StatementReader) {
    self.document = document
    self.reader = reader
    let table = reader.table
    var used = Set(
      table.entries.indices.filter {
        table[$0].isNamed && (!table[$0].surfaces.isEmpty || table[$0].code != nil || table[$0].known != nil)
      })
    for draft in reader.drafts { used.formUnion([draft.source, draft.target]) }
    let order = used.sorted { a, b in
      let (x, y) = (
        table[a].surfaces.first?.tokens.lowerBound ?? Int.max,
        table[b].surfaces.first?.tokens.lowerBound ?? Int.max
      )
      return (x, a) < (y, b)
    }
    self.order = order
    numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
  }

  func reading(_ language: LanguageCode, _ findings: [String]) -> Reading {
    Reading(
      article: document.article, language: language,
      sentences: document.sentences.indices.map { document.evidence($0) },
      mentions: reader.coreference.mentions.map { $0.map(readMention) },
      entities: order.map { entity($0, language) },
      statements: statements(), findings: findings)
  }

  private func readMention(_ mention: Mention) -> ReadMention {
    let kind =
      switch mention.referent {
      case .country: "country"
      case .known(let entry): document.pack.gazetteer[entry].kind.rawValue
      case .named(let kind): kind.rawValue
      case .role: "office"
      case .pair(let kind): kind.rawValue
      case .pronoun: "pronoun"
      case .region: "region"
      case .homeland: "country"
      }
    return ReadMention(
      span: document.span(mention.tokens), text: document.text(mention.tokens),
      entity: mention.entity.flatMap { numbers[$0] }, kind: kind)
  }

  /// The number in the reading of an entity of the working table.
  func number(of entity: Int) -> Int? { numbers[entity] }

  private func reference(_ entity: Int) -> EntityReference {
    EntityReference(article: document.article.id, index: numbers[entity]!)
  }

  private func entity(_ index: Int, _ language: LanguageCode) -> ArticleEntity {
    let entry = reader.table[index]
    let texts = Self.distinct(entry.surfaces.map { Name($0.text, language: language) }).map(\.text)
    var names = texts.map { Name($0, language: language) }
    if let number = entry.known { names += document.pack.names(of: number) }
    if let code = entry.code {
      names += (document.pack.countryNames[code] ?? []).map { Name($0, language: document.pack.code) }
    }
    names = Self.distinct(names)
    return ArticleEntity(
      reference: reference(index), kind: entry.kind,
      name: fullest(entry, texts) ?? names.first {
        $0.language == document.pack.code && !texts.contains($0.text)
      }?.text ?? names[0].text, names: names, code: entry.code,
      gazetteerID: entry.known.map { document.pack.gazetteer[$0].id },
      mentions: entry.surfaces.map { document.span($0.tokens) })
  }

  /// The names without repetition, in order. The same bytes are the same name: comparing canonical forms costs ten times more.
  /// Few are compared one by one, many by hash. O(names).
  private static func distinct(_ names: [Name]) -> [Name] {
    guard names.count <= 32 else {
      var seen: Set<[UInt8]> = []
      return names.filter { seen.insert(Array(($0.language.rawValue + " " + $0.text).utf8)).inserted }
    }
    var found: [Name] = []
    for name in names {
      let isKnown = found.contains {
        $0.text.utf8.count == name.text.utf8.count && $0.text.utf8.elementsEqual(name.text.utf8)
          && $0.language == name.language
      }
      if !isKnown { found.append(name) }
    }
    return found
  }

  /// The name to show: the longest that is used for persons; of others the first.
  private func fullest(_ entry: EntityTable.Entry, _ texts: [String]) -> String? {
    guard entry.kind.isHuman || entry.kind == .agreement else {
      return entry.kind == .country ? entry.surfaces.first { isCountryName($0.tokens) }?.text : texts.first
    }
    return texts.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }

  private func isCountryName(_ tokens: Range<Int>) -> Bool {
    document.longest(at: tokens.lowerBound) { if case .country(_, .name) = $0.sense { true } else { nil } }
      != nil
  }

  /// Each edge once: the same relation, ends, date and status told twice keeps its surest reading and all its sentences.
  private func statements() -> [Statement] {
    struct Key: Hashable {
      let type: RelationType
      let a, b: Int
      let date: CalendarDate?
      let status: RelationStatus?
    }
    var keys: [Key] = []
    var told: [Key: [Draft]] = [:]
    for draft in reader.drafts {
      let swap = draft.type.isSymmetric && draft.target < draft.source
      let key = Key(
        type: draft.type, a: swap ? draft.target : draft.source, b: swap ? draft.source : draft.target,
        date: draft.date, status: draft.status)
      if told[key] == nil { keys.append(key) }
      told[key, default: []].append(draft)
    }
    return keys.map { statement(told[$0]!) }
  }

  private func statement(_ drafts: [Draft]) -> Statement {
    let best = drafts.max { $0.confidence < $1.confidence }!
    let sentences = Set(drafts.map(\.sentence) + drafts.compactMap(\.datedBy)).sorted()
    return Statement(
      best.type, from: reference(best.source), to: reference(best.target), date: best.date,
      status: best.status,
      fields: Set(drafts.flatMap(\.fields)).sorted(), position: best.position,
      agreement: best.agreement.flatMap { numbers[$0] != nil && $0 != best.target ? reference($0) : nil },
      provenance: Provenance(
        article: document.article.id, evidence: sentences.map { document.evidence($0) }, rule: best.rule,
        confidence: best.confidence))
  }
}
