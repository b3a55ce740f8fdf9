public import KnowledgeGraph

/// The words of one language, compiled from its tables: one trie over all forms, and what each can mean.
///
/// A pack is a value: load it once, share it between threads.
public struct LanguagePack: Sendable {
  public let code: LanguageCode

  /// Every word of every form.
  private(set) var words: WordTable
  /// Forms of several words, and their meanings, as numbers into `meanings`.
  private(set) var trie = Trie()
  private(set) var meanings: [Meaning] = []
  private(set) var frames: [Frame] = []
  private(set) var gazetteer: [GazetteerEntry] = []
  /// The country of each outlet, by folded name.
  private(set) var outletCountries: [String: String] = [:]
  private(set) var clitics = Clitics()
  /// What speaks for each date that a statement may have.
  let dateWeights: DateWeights
  /// Word classes of single words, by word id.
  private(set) var classes: [WordClasses] = []
  /// Usual names of countries in this language, by code.
  private(set) var countryNames: [String: [String]] = [:]
  /// Punctuation marks by word id.
  private(set) var marks: [Int32: Unicode.Scalar] = [:]
  /// Forms of several words that wait for the single ones, while loading.
  private var phrases: [(text: Substring, meaning: Int32)] = []
  /// Whether names begin with capitals here.
  private(set) var hasCapitals = true
}

extension LanguagePack {
  /// The classes of the word with this id.
  func classes(of word: Int32) -> WordClasses { word < classes.count ? classes[Int(word)] : [] }

  /// Loads the pack of `code` from `folder`, or the built-in one.
  init(_ code: LanguageCode, from source: TableSource, _ gazetteer: Gazetteer) throws(LanguagePackError) {
    self.code = code
    dateWeights = try DateWeights(source)
    words = WordTable(capacity: 1 << 15)
    func table(_ file: String, _ columns: Int) throws(LanguagePackError) -> Table {
      try source.table(code.rawValue, file, columns: columns)
    }
    for mark in ".,;:!?\"'()[]{}-/|*•«»“”‘’„‟‹›–—−،؛؟…。&%$€£@#_+=<>~^\\".unicodeScalars {
      marks[words.intern(Array(String(mark).utf8)[...])] = mark
    }
    clitics = try Clitics(table("clitics.tsv", 2))
    hasCapitals = clitics.article == nil
    for (line, columns) in try table("words.tsv", 2).rows {
      guard let kind = WordClass(rawValue: String(columns[0])) else {
        throw try table("words.tsv", 2).error(
          line, "unknown class \"\(columns[0])\"", advice: "the classes stand in Languages/README.md")
      }
      add(columns[1], .word(kind))
    }
    try addTitlesAndHeads(table("titles.tsv", 3), table("heads.tsv", 3))
    try addFrames(table("relations.tsv", 5))
    try addSmallTables(table)
    try addCountries(table("countries.tsv", 3))
    add(gazetteer)
    try addNameParts(table("name-parts.tsv", 2))
    insertPhrases()
    fillClasses()
  }

  private mutating func addTitlesAndHeads(_ titles: Table, _ heads: Table) throws(LanguagePackError) {
    for (line, columns) in titles.rows {
      guard let kind = Title.Class(rawValue: String(columns[0])) else {
        throw titles.error(line, "unknown class \"\(columns[0])\"", advice: Self.choices(Title.Class.self))
      }
      guard let scope = Title.Scope(rawValue: String(columns[1])) else {
        throw titles.error(line, "unknown scope \"\(columns[1])\"", advice: "use country, body or -")
      }
      add(columns[2], .title(Title(kind: kind, scope: scope)))
    }
    for (line, columns) in heads.rows {
      guard let kind = EntityKind(rawValue: String(columns[0])) else {
        throw heads.error(line, "unknown kind \"\(columns[0])\"", advice: Self.choices(EntityKind.self))
      }
      add(columns[2], .head(Head(kind: kind, type: String(columns[1]))), isName: true)
    }
  }

  private mutating func addFrames(_ table: Table) throws(LanguagePackError) {
    for (line, columns) in table.rows {
      let name = String(columns[0])
      let outcome: Frame.Outcome
      if name == "signing" {
        outcome = .signing
      } else if let relation = RelationType(rawValue: name) {
        outcome = .relation(relation)
      } else {
        throw table.error(line, "unknown relation \"\(name)\"", advice: Self.choices(RelationType.self))
      }
      guard let part = Frame.Part(rawValue: String(columns[1])) else {
        throw table.error(line, "unknown part \"\(columns[1])\"", advice: "use verb, noun or adjective")
      }
      let statusName = columns.count > 5 ? columns[5].filter { $0 != " " } : ""
      let status = RelationStatus(rawValue: statusName)
      guard status != nil || statusName.isEmpty else {
        throw table.error(line, "unknown status \"\(statusName)\"", advice: Self.choices(RelationStatus.self))
      }
      let source = try slots(columns[3], table, line)
      let target = try slots(columns[4], table, line)
      frames.append(
        Frame(
          outcome: outcome, part: part, source: source, target: target, status: status))
      add(columns[2], .frame(frames.count - 1), keepsArticle: part != .noun)
    }
  }

  private func slots(_ cell: Substring, _ table: Table, _ line: Int) throws(LanguagePackError) -> [Frame.Slot]
  {
    var slots: [Frame.Slot] = []
    for name in cell.split(separator: "|") {
      switch name {
      case "subject": slots.append(.subject)
      case "object": slots.append(.object)
      case "pair": slots.append(.pair)
      default:
        guard let kind = WordClass(rawValue: String(name)), WordClasses.prepositions.has(kind) else {
          throw table.error(
            line, "unknown slot \"\(name)\"", advice: "use subject, object, pair or a class of prepositions")
        }
        slots.append(.after(kind))
      }
    }
    return slots
  }

  private mutating func addSmallTables(_ table: (String, Int) throws(LanguagePackError) -> Table)
    throws(LanguagePackError)
  {
    let fields = try table("fields.tsv", 2)
    for (line, columns) in fields.rows {
      guard let field = SubjectField(rawValue: String(columns[0])) else {
        throw fields.error(line, "unknown field \"\(columns[0])\"", advice: Self.choices(SubjectField.self))
      }
      add(columns[1], .field(field))
    }
    let dates = try table("dates.tsv", 2)
    for (line, columns) in dates.rows {
      // Two columns (`month 1`, forms) or three (`month`, `1`, forms).
      let key = columns.count > 2 ? "\(columns[0]) \(columns[1])" : String(columns[0])
      guard let word = DateWord(key: key) else {
        throw dates.error(line, "unknown key \"\(key)\"", advice: "the keys stand in Languages/README.md")
      }
      add(columns.count > 2 ? columns[2] : columns[1], .date(word), isName: true)
    }
    let furniture = try table("furniture.tsv", 2)
    for (line, columns) in furniture.rows {
      guard let kind = Furniture(rawValue: String(columns[0])) else {
        throw furniture.error(line, "unknown class \"\(columns[0])\"", advice: "use line, end or cut")
      }
      add(columns[1], .furniture(kind))
    }
    for (_, columns) in try table("common.tsv", 1).rows { add(columns[0], .common) }
  }

  private mutating func addCountries(_ table: Table) throws(LanguagePackError) {
    for (line, columns) in table.rows {
      guard let form = CountryForm(rawValue: String(columns[1])) else {
        throw table.error(
          line, "unknown class \"\(columns[1])\"",
          advice: "use name, adjective, inhabitant, capital, metonym or prefix")
      }
      let code = String(columns[0])
      if form == .name {
        countryNames[code, default: []] += columns[2].utf8.split(separator: UInt8(ascii: "|")).map(
          Substring.init
        ).map {
          String($0.drop { $0 == "~" })
        }
      }
      add(columns[2], .country(code: code, form), isName: true)
    }
  }

  /// Names in the same script serve all its languages: French papers quote English names. Places and events are told in one's own.
  private mutating func add(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer.entries
    outletCountries = gazetteer.outletCountries
    for language in gazetteer.rows.keys.sorted() {
      let isOwn = language == code
      guard isOwn || hasCapitals else { continue }
      for row in gazetteer.rows[language]! {
        let kind = gazetteer.entries[row.entry].kind
        guard isOwn || kind != .place && kind != .event && row.forms.unicodeScalars.first!.value < 0x530
        else { continue }
        add(row.forms, .gazetteer(row.entry), isName: true)
      }
    }
  }

  private mutating func addNameParts(_ table: Table) throws(LanguagePackError) {
    for (line, columns) in table.rows {
      guard let role = NameRole(rawValue: String(columns[0])) else {
        throw table.error(
          line, "unknown role \"\(columns[0])\"", advice: "use given, given-m, given-f, surname or particle")
      }
      add(columns[1], .namePart(role))
    }
  }

  private static func choices<E: CaseIterable & RawRepresentable>(_: E.Type) -> String
  where E.RawValue == String {
    "use one of " + E.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// Adds every form of `cell` with one meaning.
  private mutating func add(
    _ cell: Substring, _ sense: Sense, keepsArticle: Bool = false, isName: Bool = false
  ) {
    for part in cell.utf8.split(separator: UInt8(ascii: "|")).map(Substring.init) {
      let isWeak = part.first == "~"
      let text = isWeak ? part.dropFirst() : part
      var form: Meaning.Form = isWeak ? .weak : []
      if hasCapitals, isName, let first = text.unicodeScalars.first, first.properties.isUppercase {
        form.insert(.capital)
        let isShort = text.unicodeScalars.count <= 4
        if isShort, text.unicodeScalars.allSatisfy({ $0.properties.isUppercase || $0 == "." || $0 == "&" }) {
          form.insert(.allCapitals)
        }
      }
      if let article = clitics.article, text.utf8.starts(with: article) { form.insert(.definite) }
      meanings.append(Meaning(sense: sense, form: form))
      let number = Int32(meanings.count - 1)
      if let raw = RawWord(word: text) {
        trie.insert([words.intern(bare(raw, keepsArticle: keepsArticle))], number)
      } else if clitics.article != nil {
        phrases.append((text, number))
      } else {
        insert(text, number)
      }
    }
  }

  /// A form of several words in a language without proclitics.
  private mutating func insert(_ text: Substring, _ number: Int32) {
    var scratch = Words(known: WordTable())
    let tokens = Tokenizer(clitics: clitics).tokens(of: String(text), words: &scratch)
    var ids = tokens.filter { $0.kind != .punctuation }.map { words.intern(scratch[$0.word]) }
    // A form that ends in an elision ("l'", "de l'"): what it is elided before is not there to join it to.
    if let last = tokens.last, last.kind == .punctuation, let stem = ids.last,
      clitics.elisions.contains(words[stem] + [39])
    {
      ids[ids.count - 1] = words.intern((words[stem] + [39])[...])
    }
    if !ids.isEmpty { trie.insert(ids, number) }
  }

  /// Forms of several words in a language with proclitics: their words fall into clitics and stems as those of a text do, so
  /// they wait until all single words are known.
  private mutating func insertPhrases() {
    for (text, number) in phrases {
      var ids: [Int32] = []
      for (index, part) in text.split(whereSeparator: { $0 == " " || $0 == "-" }).enumerated() {
        guard let raw = RawWord(word: part) else {
          var scratch = Words(known: WordTable())
          let tokens = Tokenizer(clitics: Clitics()).tokens(of: String(part), words: &scratch)
          ids += tokens.filter { $0.kind != .punctuation }.map { words.intern(scratch[$0.word]) }
          continue
        }
        guard index > 0 else {
          ids.append(words.intern(bare(raw, keepsArticle: false)))
          continue
        }
        let analysis = Segmenter(clitics: clitics, known: words).analyse(raw)
        var at = 0
        for length in analysis.proclitics {
          ids.append(words.intern(raw.letters[at..<at + length]))
          at += length
        }
        ids.append(words.intern(analysis.stem[...]))
      }
      if !ids.isEmpty { trie.insert(ids, number) }
    }
    phrases = []
  }

  /// The letters of a word without its article.
  private func bare(_ raw: RawWord, keepsArticle: Bool) -> ArraySlice<UInt8> {
    guard !keepsArticle, let article = clitics.article, raw.letters.count > 8, raw.isPlain[0],
      raw.letters.starts(with: article)
    else { return raw.letters[...] }
    return raw.letters.dropFirst(article.count)
  }

  private mutating func fillClasses() {
    classes = [WordClasses](repeating: [], count: words.count)
    for word in 0..<Int32(words.count) {
      guard let node = trie.child(of: Trie.root, by: word) else { continue }
      for meaning in trie.values[Int(node)] {
        if case .word(let kind) = meanings[Int(meaning)].sense {
          classes[Int(word)].insert(WordClasses(kind))
        }
      }
    }
  }
}
