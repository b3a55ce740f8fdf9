public import KnowledgeGraph

/// The words of one language, compiled from its tables: all forms, and what each can mean.
///
/// A pack is a value: load it once, share it between threads. Loading costs some tens of nanoseconds a form.
public struct LanguagePack: Sendable {
  public let code: LanguageCode

  /// All forms of the tables, and what each can mean.
  private(set) var forms = Forms()
  private(set) var frames: [Frame] = []
  /// What speaks for each date that a statement may have.
  let dateWeights: DateWeights
  /// The known entities, which all packs share.
  let known: Gazetteer
  let clitics: Clitics
  /// Usual names of countries in this language, by code.
  private(set) var countryNames: [String: [String]] = [:]
  /// Punctuation marks by word id.
  private var marks: [Unicode.Scalar?] = []
  /// Whether names begin with capitals here.
  let hasCapitals: Bool
}

extension LanguagePack {
  /// Every word of every form.
  var words: WordTable { forms.words }

  var gazetteer: [GazetteerEntry] { known.entries }

  /// The country of each outlet, by folded name.
  var outletCountries: [String: String] { known.outletCountries }

  /// The names of an entity of the gazetteer in all languages, the usual one of each first.
  func names(of entry: Int) -> [Name] { known.names(of: entry) }

  /// The classes of the word with this id.
  func classes(of word: Int32) -> WordClasses {
    forms.trie.child(of: Trie.root, by: word).map { forms.classes(at: $0) } ?? []
  }

  /// The mark that a punctuation token's word stands for, when it is one of the marks below.
  func mark(_ word: Int32) -> Unicode.Scalar? { word < marks.count ? marks[Int(word)] : nil }

  /// Loads the pack of `code` from its tables.
  init(_ code: LanguageCode, from source: TableSource, _ gazetteer: Gazetteer) throws(LanguagePackError) {
    self.code = code
    dateWeights = try DateWeights(source)
    known = gazetteer
    // Forms of several words wait until all single words are known: the tables must live as long.
    var tables: [Table] = []
    defer { withExtendedLifetime(tables) {} }
    func table(_ file: String, _ columns: Int) throws(LanguagePackError) -> Table {
      let table = try source.table(code.rawValue, file, columns: columns)
      tables.append(table)
      return table
    }
    clitics = try Clitics(table("clitics.tsv", 2))
    hasCapitals = clitics.article == nil
    var compiler = FormCompiler(clitics: clitics)
    for mark in ".,;:!?\"'()[]{}-/|*•«»“”‘’„‟‹›–—−،؛؟…。&%$€£@#_+=<>~^\\".unicodeScalars {
      let word = Int(compiler.intern(mark))
      while marks.count <= word { marks.append(nil) }
      marks[word] = mark
    }
    try addWords(table("words.tsv", 2), to: &compiler)
    try addTitles(table("titles.tsv", 3), to: &compiler)
    try addHeads(table("heads.tsv", 3), to: &compiler)
    try addFrames(table("relations.tsv", 5), to: &compiler)
    try addFields(table("fields.tsv", 2), to: &compiler)
    try addDates(table("dates.tsv", 2), to: &compiler)
    try addFurniture(table("furniture.tsv", 2), to: &compiler)
    try table("common.tsv", 1).forEachRow { row throws(LanguagePackError) in compiler.add(row[0], .common) }
    try addCountries(table("countries.tsv", 3), to: &compiler)
    addKnownNames(to: &compiler)
    if source.has(code.rawValue, "senses.tsv") { try addNotions(table("senses.tsv", 2), to: &compiler) }
    try addNameParts(table("name-parts.tsv", 2), to: &compiler)
    forms = compiler.close()
  }

  private func addWords(_ table: Table, to compiler: inout FormCompiler) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      guard let kind = WordClass(rawValue: row[0].text) else {
        throw table.error(
          row.line, "unknown class \"\(row[0].text)\"", advice: "the classes stand in Languages/README.md")
      }
      compiler.add(row[1], .word(kind))
    }
  }

  private func addTitles(_ table: Table, to compiler: inout FormCompiler) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      guard let kind = Title.Class(rawValue: row[0].text) else {
        throw table.error(
          row.line, "unknown class \"\(row[0].text)\"", advice: Self.choices(Title.Class.self))
      }
      guard let scope = Title.Scope(rawValue: row[1].text) else {
        throw table.error(row.line, "unknown scope \"\(row[1].text)\"", advice: "use country, body or -")
      }
      compiler.add(row[2], .title(Title(kind: kind, scope: scope)))
    }
  }

  private func addHeads(_ table: Table, to compiler: inout FormCompiler) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      guard let kind = EntityKind(rawValue: row[0].text) else {
        throw table.error(
          row.line, "unknown kind \"\(row[0].text)\"", advice: Self.choices(EntityKind.self))
      }
      compiler.add(row[2], .head(Head(kind: kind, type: row[1].text)), isName: true)
    }
  }

  private mutating func addFrames(_ table: Table, to compiler: inout FormCompiler) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      let frame = try Frame(row, of: table)
      frames.append(frame)
      compiler.add(row[2], .frame(frames.count - 1), keepsArticle: frame.part != .noun)
    }
  }

  private func addFields(_ table: Table, to compiler: inout FormCompiler) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      guard let field = SubjectField(rawValue: row[0].text) else {
        throw table.error(
          row.line, "unknown field \"\(row[0].text)\"", advice: Self.choices(SubjectField.self))
      }
      compiler.add(row[1], .field(field))
    }
  }

  private func addNotions(_ table: Table, to compiler: inout FormCompiler) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      guard let notion = Notion(rawValue: row[0].text) else {
        throw table.error(row.line, "unknown class \"\(row[0].text)\"", advice: Self.choices(Notion.self))
      }
      compiler.add(row[1], .notion(notion))
    }
  }

  private func addDates(_ table: Table, to compiler: inout FormCompiler) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      // Two columns (`month 1`, forms) or three (`month`, `1`, forms).
      let third = row.cell(2)
      let key = third == nil ? row[0].text : "\(row[0].text) \(row[1].text)"
      guard let word = DateWord(key: key) else {
        throw table.error(
          row.line, "unknown key \"\(key)\"", advice: "the keys stand in Languages/README.md")
      }
      compiler.add(third ?? row[1], .date(word), isName: true)
    }
  }

  private func addFurniture(_ table: Table, to compiler: inout FormCompiler) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      guard let kind = Furniture(rawValue: row[0].text) else {
        throw table.error(row.line, "unknown class \"\(row[0].text)\"", advice: "use line, end or cut")
      }
      compiler.add(row[1], .furniture(kind))
    }
  }

  private mutating func addCountries(_ table: Table, to compiler: inout FormCompiler)
    throws(LanguagePackError)
  {
    try table.forEachRow { row throws(LanguagePackError) in
      guard let form = CountryForm(rawValue: row[1].text) else {
        throw table.error(
          row.line, "unknown class \"\(row[1].text)\"",
          advice: "use name, adjective, inhabitant, capital, metonym or prefix")
      }
      let code = row[0].text
      if form == .name { row[2].forEachForm { name, _ in countryNames[code, default: []].append(name.text) } }
      compiler.add(row[2], .country(code: code, form), isName: true)
    }
  }

  /// Names in the same script serve all its languages: French papers quote English names. Places and events are told in one's own.
  private func addKnownNames(to compiler: inout FormCompiler) {
    for names in known.languages {
      let isOwn = names.language == code
      guard isOwn || hasCapitals else { continue }
      for row in names.rows {
        let kind = known.entries[Int(row.entry)].kind
        guard
          isOwn
            || kind != .place && kind != .event
              && ScalarReader.first(of: row.forms).map({ $0.value < 0x530 }) ?? false
        else { continue }
        compiler.add(row.forms, .gazetteer(Int(row.entry)), isName: true)
      }
    }
  }

  private func addNameParts(_ table: Table, to compiler: inout FormCompiler) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      guard let role = NameRole(rawValue: row[0].text) else {
        throw table.error(
          row.line, "unknown role \"\(row[0].text)\"",
          advice: "use given, given-m, given-f, surname or particle")
      }
      compiler.add(row[1], .namePart(role))
    }
  }

  /// What can stand in a column of the tables, for messages.
  static func choices<E: CaseIterable & RawRepresentable>(_: E.Type) -> String where E.RawValue == String {
    "use one of " + E.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
