internal import CQuestionTables
internal import KnowledgeGraph

extension QuestionVocabulary {
  /// The words of Arabic, English and French that come with the program. Read once.
  public static let builtIn: QuestionVocabulary = {
    do { return try QuestionVocabulary(tables: builtInTables) } catch {
      preconditionFailure("the built-in question words are sound, the tests read them: \(error)")
    }
  }()

  private static var builtInTables: [(language: LanguageCode, lines: String)] {
    sequence(state: 0) { (index: inout Int) -> (language: LanguageCode, lines: String)? in
      guard let table = ce_question_table_at(index)?.pointee else { return nil }
      index += 1
      let language = String(cString: table.file).prefix { $0 != "." }
      let lines = String(decoding: UnsafeBufferPointer(start: table.bytes, count: table.count), as: UTF8.self)
      return (LanguageCode(rawValue: String(language)), lines)
    }.map(\.self)
  }
}
