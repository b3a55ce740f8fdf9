internal import KnowledgeGraph
internal import Synchronization

/// The packs of a source, each loaded when it is first asked for. Safe to share between threads; no thread loads what another loads.
final class LanguagePacks: Sendable {
  let source: TableSource
  /// Sorted.
  let languages: [LanguageCode]

  private struct Loaded {
    var gazetteer: Gazetteer?
    var packs: [LanguageCode: LanguagePack] = [:]
  }

  private let loaded = Mutex(Loaded())

  init(_ source: TableSource) {
    self.source = source
    languages = source.languages
  }

  /// The pack of one of the ``languages``, whose tables hold no mistake.
  subscript(language: LanguageCode) -> LanguagePack {
    do { return try load(language) } catch { preconditionFailure("a built-in table is wrong: \(error)") }
  }

  /// The pack of one of the ``languages``.
  func load(_ language: LanguageCode) throws(LanguagePackError) -> LanguagePack {
    try loaded.withLock { loaded throws(LanguagePackError) in
      if let pack = loaded.packs[language] { return pack }
      if loaded.gazetteer == nil { loaded.gazetteer = try Gazetteer(source) }
      let pack = try LanguagePack(language, from: source, loaded.gazetteer!)
      loaded.packs[language] = pack
      return pack
    }
  }
}
