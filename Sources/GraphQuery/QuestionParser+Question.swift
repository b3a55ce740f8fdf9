public import KnowledgeGraph

extension QuestionParser {
  /// What was found, as a question. Throws when it is not exactly one question.
  func question() throws(QuestionError) -> Question {
    guard found.unknown.isEmpty else {
      throw .unknownWords(found.unknown, understood: found.understood, nearest: examples)
    }
    let kind = try kind()
    guard found.ends.count <= 2 else { throw .tooManyEnds(found.ends.map(\.text)) }
    if kind != .signings, let thing = found.things.first {
      let word = QuestionError.UnknownWord(text: thing.text, nearNames: [])
      throw .unknownWords([word], understood: found.understood.filter { $0 != thing.text }, nearest: examples)
    }
    let since = try found.since?.date(year: found.until?.year)
    let until = try found.until?.date(year: found.since?.year)
    if let since, let until, until.lastDay < since.firstDay { throw .emptyPeriod(since: since, until: until) }
    let slots = found.ends.map(\.slot) + [.asked([]), .asked([])]
    return Question(
      kind, relationTypes: found.things.contains { $0.thing == .memorandum } ? [.signedMoU] : nil,
      first: slots[0], second: slots[1],
      since: since, until: until, language: language)
  }

  private func kind() throws(QuestionError) -> QuestionKind {
    var kinds = found.kinds.map(\.kind)
    if kinds.isEmpty, found.things.contains(where: { $0.thing != .any }) { kinds = [.signings] }
    guard let kind = kinds.first else { throw .noKind(understood: found.understood, nearest: examples) }
    guard kinds.allSatisfy({ $0 == kind }) else {
      throw .severalKinds(
        found.kinds.map(\.text), nearest: Set(kinds).sorted().map { vocabulary.example(of: $0, in: language) }
      )
    }
    return kind
  }

  /// The language of most words; English where none stands out.
  private var language: LanguageCode {
    let best = found.languages.values.max() ?? 0
    let most = found.languages.filter { $0.value == best }.map(\.key).sorted()
    return most.contains("en") ? "en" : most.first ?? "en"
  }

  /// How the kinds are asked, the one whose words are nearest to what was not understood first.
  private var examples: [String] {
    let words = found.unknown.map { LetterFolding.key($0.text) }
    let near = words.compactMap { word in
      EditDistance.nearest(to: word, among: vocabulary.kindForms.map(\.form), count: 1).first
    }
    let first = vocabulary.kindForms.filter { near.contains($0.form) }.map(\.kind)
    let rest = QuestionKind.allCases.filter { !first.contains($0) }
    return (Array(Set(first)).sorted() + rest).map { vocabulary.example(of: $0, in: language) }
  }
}

extension Question {
  /// Reads a question in any language of the vocabulary, names as the graph knows them. O(words × length of the longest name).
  ///
  /// Throws a ``QuestionError`` that says which words were understood, which not, and what can be asked.
  public init(
    parsing text: String, graph: KnowledgeGraph, vocabulary: QuestionVocabulary = .builtIn
  ) throws(QuestionError) {
    var parser = QuestionParser(text, vocabulary: vocabulary, graph: graph)
    self = try parser.parse()
  }
}
