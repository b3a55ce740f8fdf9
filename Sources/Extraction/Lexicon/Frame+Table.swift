import KnowledgeGraph

extension Frame {
  /// A row of `relations.tsv`.
  init(_ row: Table.Row, of table: Table) throws(LanguagePackError) {
    let name = row[0].text
    if name == "signing" {
      outcome = .signing
    } else if let relation = RelationType(rawValue: name) {
      outcome = .relation(relation)
    } else {
      throw table.error(
        row.line, "unknown relation \"\(name)\"", advice: LanguagePack.choices(RelationType.self))
    }
    guard let part = Part(rawValue: row[1].text) else {
      throw table.error(
        row.line, "unknown part \"\(row[1].text)\"", advice: "use verb, noun or adjective")
    }
    self.part = part
    let statusName = row.cell(5)?.text.filter { $0 != " " } ?? ""
    status = RelationStatus(rawValue: statusName)
    guard status != nil || statusName.isEmpty else {
      throw table.error(
        row.line, "unknown status \"\(statusName)\"", advice: LanguagePack.choices(RelationStatus.self))
    }
    source = try Self.slots(row[3], table, row.line)
    target = try Self.slots(row[4], table, row.line)
  }

  private static func slots(_ cell: Cell, _ table: Table, _ line: Int) throws(LanguagePackError) -> [Slot] {
    var slots: [Slot] = []
    try cell.forEachPart(separatedBy: UInt8(ascii: "|")) { part throws(LanguagePackError) in
      switch part.text {
      case "subject": slots.append(.subject)
      case "object": slots.append(.object)
      case "pair": slots.append(.pair)
      case let name:
        guard let kind = WordClass(rawValue: name), WordClasses.prepositions.has(kind) else {
          throw table.error(
            line, "unknown slot \"\(name)\"", advice: "use subject, object, pair or a class of prepositions")
        }
        slots.append(.after(kind))
      }
    }
    return slots
  }
}
