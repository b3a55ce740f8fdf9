import Articles
import Foundation
import KnowledgeGraph
import Testing

@testable import Extraction

/// What the tests share, since loading the language packs takes longer than all that is done with them.
enum Shared {
  static let reader = Result { try ArticleReader() }

  /// Reads by the frames and the tables alone: what the case files test.
  static let rules = Result { try ArticleReader().byRules }

  static let packs = Result {
    let gazetteer = try Gazetteer(.builtIn)
    return try Dictionary(
      uniqueKeysWithValues: TableSource.builtIn.languages.map {
        ($0, try LanguagePack($0, from: .builtIn, gazetteer))
      })
  }

  static let models = Result { try Models(.builtIn) }

  /// The folder of these tests.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The language packs as they stand in the sources.
  static let languages = folder.appendingPathComponent("../../Sources/Extraction/Languages").standardized.path

  static func pack(_ code: LanguageCode) throws -> LanguagePack { try #require(try packs.get()[code]) }

  static func document(_ text: String, _ code: LanguageCode, published: CalendarDate? = nil) throws
    -> Document
  {
    Document(
      Article(id: "test", text: text, published: published), pack: try pack(code), models: try models.get())
  }

  static func read(_ text: String, id: String = "test") throws -> Reading {
    try reader.get().read(Article(id: id, text: text))
  }
}

extension Document {
  /// The words of the tokens, as the text has them.
  var tokenTexts: [String] { tokens.indices.map { text($0..<$0 + 1) } }

  /// The folded words of the tokens.
  var spellings: [String] { tokens.indices.map { String(decoding: spelling($0), as: UTF8.self) } }

  var sentenceTexts: [String] { sentences.map { text($0) } }
}
