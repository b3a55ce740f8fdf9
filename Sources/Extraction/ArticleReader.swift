public import Articles
public import KnowledgeGraph

/// Reads articles: text in, entities and statements out. A value; share one between threads.
///
/// The way of an article: tokens and sentences (``Document``), mentions (``MentionFinder``), coreference (``Coreference``),
/// statements (``StatementReader``), and the ``Reading`` that holds them all.
/// Cost: linear in the length of the article, but for names, which are compared with one another within it.
public struct ArticleReader: Sendable {
  private let packs: LanguagePacks
  private let detector: LanguageDetector
  var models: Models

  /// Reads with the language packs that are built in. Each is loaded when the first article in its language comes.
  public init() throws(LanguagePackError) { try self.init(LanguagePacks(.builtIn)) }

  /// Reads with the language packs in a folder: one folder a language, and `world`. All are loaded at once, so that a mistake in
  /// any table is told.
  public init(languagesIn folder: String) throws(LanguagePackError) {
    try self.init(LanguagePacks(.folder(folder)))
    for language in languages { _ = try packs.load(language) }
  }

  private init(_ packs: LanguagePacks) throws(LanguagePackError) {
    guard !packs.languages.isEmpty else {
      throw LanguagePackError(
        file: "languages", line: nil, reason: "no language pack found",
        advice: "a pack is a folder with words.tsv and its sister files")
    }
    self.packs = packs
    models = try Models(packs.source)
    detector = try LanguageDetector(packs.languages, from: packs.source)
  }

  /// The languages that can be read, sorted.
  public var languages: [LanguageCode] { packs.languages }

  /// The same reader without the statistical models: by tables and frames alone.
  package var byRules: ArticleReader {
    var reader = self
    reader.models = Models()
    return reader
  }

  /// Reads one article. Never fails: what cannot be read is a finding.
  public func read(_ article: Article) -> Reading {
    var (reader, language, findings) = statements(of: article)
    if let model = models.relations { reader = RelationScorer.rescore(reader, model) }
    return ReadingWriter(reader.document, reader).reading(language, findings)
  }

  /// The way up to the statements that the frames make.
  func statements(of article: Article) -> (StatementReader, LanguageCode, findings: [String]) {
    let (document, language, findings) = document(of: article)
    let mentions = MentionFinder.mentions(in: document)
    let coreference = Coreference.resolve(mentions.bySentence, absorbed: mentions.absorbed, in: document)
    return (StatementReader.read(document, coreference), language, findings)
  }

  /// The tokens and sentences of an article, in the language that it is written in.
  func document(of article: Article) -> (Document, LanguageCode, findings: [String]) {
    var findings: [String] = []
    let detected = detector.language(of: article.text, told: article.language)
    var language = detected ?? article.language ?? languages[0]
    if let told = article.language, !languages.contains(told), detected == nil {
      findings.append("language \(told) has no pack; read as \(language)")
    }
    if !languages.contains(language) { language = languages[0] }
    let document = Document(article, pack: packs[language], models: models)
    if document.sentences.isEmpty { findings.append("no sentence found") }
    return (document, language, findings)
  }
}
