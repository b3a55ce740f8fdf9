import KnowledgeGraph

/// The known entities of `world` with their names in every language, read once for all packs.
struct Gazetteer: Sendable {
  /// The forms of one entity in one language, as a row has them.
  struct Row: Sendable {
    let entry: Int32
    private let start: Int
    private let count: Int

    fileprivate init(entry: Int, forms: Cell) {
      self.entry = Int32(entry)
      start = Int(bitPattern: forms.baseAddress)
      count = forms.count
    }

    /// Valid while the gazetteer lives.
    var forms: Cell { Cell(start: UnsafePointer(bitPattern: start), count: count) }
  }

  /// The rows of one language, by entity.
  struct Names: Sendable {
    let language: LanguageCode
    fileprivate(set) var rows: [Row] = []
    /// The first row of each entity, and the next row of the same entity; -1 for none.
    private var first: [Int32] = []
    private var next: [Int32] = []

    fileprivate init(_ language: LanguageCode) { self.language = language }

    fileprivate mutating func append(_ row: Row) {
      while first.count <= row.entry { first.append(-1) }
      var last = first[Int(row.entry)]
      if last < 0 {
        first[Int(row.entry)] = Int32(rows.count)
      } else {
        while next[Int(last)] >= 0 { last = next[Int(last)] }
        next[Int(last)] = Int32(rows.count)
      }
      rows.append(row)
      next.append(-1)
    }

    fileprivate func forEachRow(of entry: Int, _ body: (Row) -> Void) {
      var row = entry < first.count ? first[entry] : -1
      while row >= 0 {
        body(rows[Int(row)])
        row = next[Int(row)]
      }
    }
  }

  let entries: [GazetteerEntry]
  /// The names of each language, sorted by language.
  let languages: [Names]
  /// The country of each outlet, by folded name.
  private(set) var outletCountries: [String: String] = [:]
  /// What the rows point into.
  private let tables: [Table]

  private static let tables: [(file: String, kind: EntityKind)] = [
    ("organizations", .organization), ("outlets", .outlet), ("places", .place), ("events", .event),
    ("persons", .official),
  ]

  init(_ source: TableSource) throws(LanguagePackError) {
    let languages = source.languages
    var entries: [GazetteerEntry] = []
    var names = languages.map { Names($0) }
    var tables: [Table] = []
    for (file, kind) in Self.tables {
      var ids = WordTable(capacity: 1 << 13)
      let offset = entries.count
      try source.table("world", file + ".tsv", columns: 2).forEachRow { row throws(LanguagePackError) in
        if Int(ids.intern(row[0])) == entries.count - offset { entries.append(Self.entry(row, kind)) }
      }
      for (place, language) in languages.enumerated() {
        let table = try source.table(language.rawValue, file + ".tsv", columns: 2)
        tables.append(table)
        try table.forEachRow { row throws(LanguagePackError) in
          guard let number = ids.find(row[0]) else {
            throw table.error(
              row.line, "unknown id \"\(row[0].text)\"", advice: "add it to world/\(file).tsv")
          }
          names[place].append(Row(entry: offset + Int(number), forms: row[1]))
        }
      }
    }
    self.entries = entries
    self.languages = names
    self.tables = tables
    for (index, entry) in entries.enumerated() where entry.kind == .outlet {
      guard let country = entry.belongsTo else { continue }
      for name in self.names(of: index) {
        let key = LetterFolding.key(name.text)
        if outletCountries[key] == nil { outletCountries[key] = country }
      }
    }
  }

  private static func entry(_ row: Table.Row, _ kind: EntityKind) -> GazetteerEntry {
    func cell(_ index: Int) -> String? {
      guard let cell = row.cell(index), !cell.isEmpty, !(cell == "-") else { return nil }
      return cell.text
    }
    // Outlets and persons tell what they belong to first, bodies and places their class.
    let belongsFirst = kind == .outlet || kind == .official
    return GazetteerEntry(
      id: row[0].text, kind: kind, type: kind == .outlet ? "outlet" : cell(belongsFirst ? 2 : 1) ?? "",
      belongsTo: cell(belongsFirst ? 1 : 2))
  }

  /// The names of an entity in all languages, the usual one of each first. O(names).
  func names(of entry: Int) -> [Name] {
    var names: [Name] = []
    for language in languages {
      language.forEachRow(of: entry) { row in
        row.forms.forEachForm { form, isWeak in
          if !isWeak { names.append(Name(form.text, language: language.language)) }
        }
      }
    }
    return names
  }
}
