/// The clitics of a language, folded, by `clitics.tsv`: what is written together with a word and counts as a word of its own.
struct Clitics: Sendable {
  typealias Letters = [UInt8]

  /// Written in front of a definite word (Arabic `ال`).
  var article: Letters?
  /// In front of any word: `و ف`.
  var proclitics: [Letters] = []
  /// In front of nouns: `ب ك ل`.
  var nounProclitics: [Letters] = []
  /// In front of verbs: `س`.
  var verbProclitics: [Letters] = []
  /// The first letters of the present tense: `ي ت ن أ`.
  var presentPrefixes: [Letters] = []
  /// A noun proclitic melted with the article: `لل`.
  var contraction: Letters?
  /// At the end of a word: pronoun suffixes, `'s`.
  var enclitics: [Letters] = []
  /// In front of an apostrophe: `l'`, `d'`.
  var elisions: [Letters] = []

  var isEmpty: Bool { article == nil && proclitics.isEmpty && nounProclitics.isEmpty }

  init() {}

  init(_ table: Table) throws(LanguagePackError) {
    try table.forEachRow { row throws(LanguagePackError) in
      var forms: [Letters] = []
      row[1].forEachPart(separatedBy: UInt8(ascii: "|")) { forms.append(Clitics.fold($0)) }
      switch row[0].text {
      case "article": article = forms.first
      case "proclitic": proclitics = forms
      case "proclitic-noun": nounProclitics = forms
      case "proclitic-verb": verbProclitics = forms
      case "present": presentPrefixes = forms
      case "contraction": contraction = forms.first
      case "enclitic": enclitics = forms.sorted { $0.count > $1.count }
      case "elision": elisions = forms
      default:
        throw table.error(
          row.line, "unknown class \"\(row[0].text)\"",
          advice:
            "use article, proclitic, proclitic-noun, proclitic-verb, present, contraction, enclitic or elision"
        )
      }
    }
  }

  private static func fold(_ form: Cell) -> Letters {
    var letters: Letters = []
    var reader = ScalarReader(form)
    while let item = reader.next() {
      let (a, b) = foldScalar(item.scalar)
      if a != 0 { letters.appendUTF8(a) }
      if b != 0 { letters.appendUTF8(b) }
    }
    return letters
  }
}
