import KnowledgeGraph

/// The known entities of `world` with their names in every language, read once for all packs.
struct Gazetteer: Sendable {
  /// The forms of one entity in one language, as a row has them.
  struct Row: Sendable {
    let entry: Int
    let forms: Substring
  }

  private(set) var entries: [GazetteerEntry] = []
  private(set) var rows: [LanguageCode: [Row]] = [:]

  /// The country of each outlet, by folded name.
  var outletCountries: [String: String] {
    var found: [String: String] = [:]
    for entry in entries where entry.kind == .outlet {
      guard let country = entry.belongsTo else { continue }
      for name in entry.names {
        found[LetterFolding.key(name.text)] = found[LetterFolding.key(name.text)] ?? country
      }
    }
    return found
  }

  private static let tables: [(file: String, kind: EntityKind)] = [
    ("organizations", .organization), ("outlets", .outlet), ("places", .place), ("events", .event),
    ("persons", .official),
  ]

  init(_ source: TableSource) throws(LanguagePackError) {
    for (file, kind) in Self.tables {
      var number: [Substring: Int] = [:]
      for (_, columns) in try source.table("world", file + ".tsv", columns: 2).rows
      where number[columns[0]] == nil {
        number[columns[0]] = entries.count
        entries.append(Self.entry(columns, kind))
      }
      for language in source.languages {
        let table = try source.table(language.rawValue, file + ".tsv", columns: 2)
        for (line, columns) in table.rows {
          guard let entry = number[columns[0]] else {
            throw table.error(line, "unknown id \"\(columns[0])\"", advice: "add it to world/\(file).tsv")
          }
          for form in columns[1].utf8.split(separator: UInt8(ascii: "|"))
          where form.first != UInt8(ascii: "~") {
            entries[entry].names.append(Name(String(Substring(form)), language: language))
          }
          rows[language, default: []].append(Row(entry: entry, forms: columns[1]))
        }
      }
    }
  }

  private static func entry(_ columns: [Substring], _ kind: EntityKind) -> GazetteerEntry {
    func cell(_ index: Int) -> String? {
      columns.count > index && columns[index] != "-" && !columns[index].isEmpty ? String(columns[index]) : nil
    }
    // Outlets and persons tell what they belong to first, bodies and places their class.
    let belongsFirst = kind == .outlet || kind == .official
    return GazetteerEntry(
      id: String(columns[0]), kind: kind, type: kind == .outlet ? "outlet" : cell(belongsFirst ? 2 : 1) ?? "",
      belongsTo: cell(belongsFirst ? 1 : 2))
  }
}
