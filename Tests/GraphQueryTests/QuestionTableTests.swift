import GraphQuery
import Testing

@Suite("Tables of question words")
struct QuestionTableTests {
  @Test(
    "a mistake is told with its file, line and reason",
    arguments: [
      ("kind\tmeetings\tmet\nkind\tmet", "en.tsv:2: three columns should stand here, not 2"),
      ("# words\n\nkind\tdances\tdanced", "en.tsv:3: no such class and value: kind dances"),
      ("filler\t-\tthe||a", "en.tsv:1: a form is empty"),
      ("asked\tCountries\twhich", "en.tsv:1: no such class and value: asked Countries"),
      ("example\tdances\twho danced", "en.tsv:1: no such kind: dances"),
      ("month\t13\tsmarch", "en.tsv:1: no such class and value: month 13"),
    ])
  func pointsAtTheMistake(_ lines: String, _ message: String) {
    let error = #expect(throws: QuestionTableError.self) {
      try QuestionVocabulary(tables: [(language: "en", lines: lines)])
    }
    #expect(error?.description == message)
  }

  @Test("a new language is a table")
  func newLanguage() throws {
    let german = try QuestionVocabulary(tables: [
      (language: "de", lines: "kind\tmeetings\ttraf\nasked\tany\twer|wen\n")
    ])
    let question = try Question(parsing: "Wer traf wen?", graph: SmallGraph.graph, vocabulary: german)
    #expect(question.kind == .meetings)
    #expect(question.language == "de")
  }
}
