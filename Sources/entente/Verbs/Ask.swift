internal import ArgumentParser
internal import GraphQuery
internal import KnowledgeGraph

/// Answers a question in words.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Answer a question: who met whom, who signed what with whom, who was interviewed by whom, who cooperates with whom.",
    discussion: """
      Example:
        entente ask "who met whom" --graph press
        entente ask "من وقّع ماذا مع الجزائر" --since 2024
        entente ask "qui a rencontré Attaf entre janvier et mars 2025"

      Questions are asked in English, Arabic or French; a name may stand for either end, in any script. Happened, planned and
      denied things are all told, each with its status. A question that is not understood is never answered in part.
      """)

  @Argument(help: "The question; quotation marks are not needed.")
  var question: [String]

  @OptionGroup var graph: GraphOptions

  @Option(help: "The first day: a year, a month or a day, like 2025-01-22.", transform: Ask.date)
  var since: CalendarDate?

  @Option(help: "The last day, likewise.", transform: Ask.date)
  var until: CalendarDate?

  @Flag(help: "Leave the sentences out.")
  var noEvidence = false

  @Flag(help: "Print the answer as JSON.")
  var json = false

  func run() throws {
    let graph = try graph.load()
    let answer = graph.answer(to: try understood(graph))
    var output = StandardOutput()
    if json {
      output.write(answer.json(graph).line)
    } else if !answer.rows.isEmpty {
      let table = AnswerTable(answer: answer, graph: graph, showsEvidence: !noEvidence)
      output.write(table.text(Style(isTerminal: StandardOutput.isTerminal)))
    }
    output.flush()
    tellGaps(answer)
  }

  /// The question, with the days of the options in place of its own.
  private func understood(_ graph: KnowledgeGraph) throws -> Question {
    var question = try Question(parsing: question.joined(separator: " "), graph: graph)
    question.since = since ?? question.since
    question.until = until ?? question.until
    if let since = question.since, let until = question.until, until.lastDay < since.firstDay {
      throw QuestionError.emptyPeriod(since: since, until: until)
    }
    return question
  }

  private func tellGaps(_ answer: Answer) {
    if answer.rows.isEmpty { Messages.write("entente: the graph has no answer to this question\n") }
    if answer.undated > 0 {
      Messages.write(
        "entente: \(answer.undated) without a date were left out; ask without days to see them\n")
    }
  }

  private static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: text) else {
      throw ValidationError(
        "\"\(text)\" is no date; write a year, a month or a day: 2025, 2025-01 or 2025-01-22")
    }
    return date
  }
}
