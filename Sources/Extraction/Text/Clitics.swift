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
    for (line, columns) in table.rows {
      let forms = columns[1].split(separator: "|").map { Clitics.fold($0) }
      switch columns[0] {
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
          line, "unknown class \"\(columns[0])\"",
          advice:
            "use article, proclitic, proclitic-noun, proclitic-verb, present, contraction, enclitic or elision"
        )
      }
    }
  }

  private static func fold(_ text: some StringProtocol) -> Letters {
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let (a, b) = foldScalar(scalar)
      if a != 0 { letters.append(Unicode.Scalar(a)!) }
      if b != 0 { letters.append(Unicode.Scalar(b)!) }
    }
    return Array(String(letters).utf8)
  }
}
