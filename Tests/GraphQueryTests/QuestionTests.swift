import GraphQuery
import KnowledgeGraph
import Testing

@Suite("Questions")
struct QuestionTests {
  let graph = SmallGraph.graph

  private func rows(_ text: String) throws -> [String] {
    let answer = graph.answer(to: try Question(parsing: text, graph: graph))
    return answer.rows.map { row in
      let ends = (row.who + row.whom).map { graph[$0].name }.joined(separator: " – ")
      return "\(row.date?.description ?? "undated") \(ends) \(row.status?.rawValue ?? "")"
    }
  }

  static let meetings = [
    "2024-11 Ahmed Attaf – صبري بوقادوم happened", "2025-03-02 Ahmed Attaf – Sergey Lavrov happened",
    "undated صبري بوقادوم – Sergey Lavrov planned",
  ]
  static let signings = ["2025-01-22 Algeria – United States happened", "2025-02-01 Russia happened"]
  static let interviews = ["2025-03-05 صبري بوقادوم – DefenseScoop happened"]
  static let cooperation = [
    "2025 United States – Ministry of National Defence planned", "undated Algeria – Russia ongoing",
  ]

  @Test(
    "who met whom, in three languages",
    arguments: [
      "who met whom", "Who met whom?", "who met with whom", "من التقى بمن", "من التقى بمن؟", "من اجتمع مع من",
      "qui a rencontré qui ?", "Qui a rencontre qui",
    ])
  func meetings(_ text: String) throws { #expect(try Set(rows(text)) == Set(Self.meetings)) }

  @Test("rows stand by date, undated ones last")
  func byDate() throws {
    #expect(try rows("who met whom").map { String($0.prefix(7)) } == ["2024-11", "2025-03", "undated"])
  }

  @Test(
    "who signed what with whom, in three languages",
    arguments: [
      "who signed what with whom", "من وقع ماذا مع من", "من وقّع ماذا مع من؟", "Qui a signé quoi avec qui ?",
      "which agreements were signed",
    ])
  func signings(_ text: String) throws { #expect(try rows(text) == Self.signings) }

  @Test(
    "who was interviewed by whom, in three languages",
    arguments: [
      "who was interviewed by whom", "who interviewed whom", "من أجرى مقابلة مع من", "من حاور من",
      "qui a été interviewé par qui",
      "which outlet interviewed Boukadoum", "qui a interviewé Sabri Boukadoum ?", "أي صحيفة حاورت بوقادوم",
      "what outlets interviewed بوقادوم", "who did DefenseScoop interview",
    ])
  func interviews(_ text: String) throws { #expect(try rows(text) == Self.interviews) }

  @Test(
    "who cooperates with whom, in three languages",
    arguments: ["who cooperates with whom", "من يتعاون مع من", "qui coopère avec qui ?"])
  func cooperation(_ text: String) throws { #expect(try Set(rows(text)).count == Self.cooperation.count) }

  @Test(
    "a name stands for one end",
    arguments: [
      ("who met Attaf", 2), ("whom did Ahmed Attaf meet?", 2), ("من التقى عطاف", 2), ("من التقى بعطاف؟", 2),
      ("qui a rencontré Attaf", 2),
      ("Qui Attaf a-t-il rencontré ?", 2), ("did Attaf meet Lavrov", 1),
      ("meetings between Attaf and Lavrov", 1),
      ("من التقى لافروف", 2), ("who signed what with Algeria", 1),
      ("ماذا وقعت الجزائر مع الولايات المتحدة", 1),
      ("ما الاتفاقيات التي وقّعتها الجزائر مع الولايات المتحدة", 1),
      ("Quels accords l'Algérie a-t-elle signés avec les États-Unis ?", 1),
      ("what did Boukadoum sign", 1), ("which memoranda has Algeria signed", 1),
      ("which memoranda has Russia signed", 0),
      ("من يتعاون مع الجزائر", 1), ("من وقع اتفاقا للجزائر", 1), ("الجزائر والولايات المتحدة ماذا وقعتا", 1),
      ("which countries cooperate with Algeria", 1), ("which outlets cooperate with Algeria", 0),
    ])
  func names(_ text: String, _ count: Int) throws { #expect(try rows(text).count == count) }

  @Test(
    "days narrow the answer, and undated relations are counted apart",
    arguments: [
      ("who met whom since 2025", 1), ("who met whom until 2024", 1), ("who met whom in March 2025", 1),
      ("who met whom in 2023", 0),
      ("who met whom between November 2024 and March 2025", 2),
      ("Who met whom between January and March 2025?", 1),
      ("من التقى بمن بين جانفي ومارس 2025؟", 1), ("Qui a rencontré qui entre janvier et mars 2025 ?", 1),
      ("who met whom on 2025-03-02", 1), ("who met whom since 3 March 2025", 0), ("من التقى بمن منذ ٢٠٢٤", 2),
      ("qui a rencontré qui depuis le 1er mars 2025", 1), ("who met whom from January 2025 to April 2025", 1),
      ("من التقى بمن في 2 مارس 2025", 1),
    ])
  func days(_ text: String, _ count: Int) throws {
    let answer = graph.answer(to: try Question(parsing: text, graph: graph))
    #expect(answer.rows.count == count)
    #expect(answer.undated == 1)
  }

  @Test(
    "what is not understood is said, and nothing else is answered",
    arguments: [
      ("who never met whom", "not understood: \"never\" (understood: who met whom)"),
      ("how often did Attaf meet Lavrov", "not understood: \"how often\""),
      ("who mett whom", "ask for instance \"who met whom\""),
      ("who met Lavrof", "\"Lavrof\" is not in the graph, did you mean \"Sergey Lavrov\"?"),
      ("qui a rencontre Atafe", "did you mean"),
      ("من التقى بفلان", "not understood: \"بفلان\""),
      ("who met", ""), ("", "no words"), ("who", "no word says what is asked"),
      ("Algeria", "no word says what is asked"),
      ("who met and interviewed whom", "several things at once"),
      ("who met Attaf and Lavrov", "has 3"),
      ("what did Attaf meet", "not understood: \"what\""),
      ("who met whom since yesterday", "no date stands after \"since\""),
      ("who met whom in March", "of which year"),
      ("who met whom between 2025 and 2024", "no day lies between"),
      ("where did Attaf meet Lavrov", "not understood: \"where\""),
      ("who did not meet Attaf", "not understood: \"not\""),
    ])
  func notUnderstood(_ text: String, _ message: String) {
    guard !message.isEmpty else { return }
    let error = #expect(throws: QuestionError.self) { try Question(parsing: text, graph: graph) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "no error")")
  }

  @Test("an agreement brings its signatories and the sentences of all its edges")
  func signatories() throws {
    let row = graph.answer(to: try Question(parsing: "who signed what with whom", graph: graph)).rows[0]
    #expect(row.signatories.map { graph[$0].name } == ["صبري بوقادوم"])
    #expect(row.agreement.map { graph[$0].name } == "مذكرة التفاهم")
    #expect(row.evidence(in: graph).map(\.evidence.span.start) == [2, 5])
  }

  @Test("one meeting told by two articles has two sources")
  func sources() throws {
    let answer = graph.answer(to: try Question(parsing: "did Attaf meet Lavrov", graph: graph))
    #expect(answer.rows.map { $0.articles(in: graph) } == [["a1", "a2"]])
  }

  @Test(
    "the language of the question is the one of its words",
    arguments: [("who met Attaf", "en"), ("من التقى Attaf", "ar"), ("qui a rencontré Attaf", "fr")])
  func language(_ text: String, _ code: String) throws {
    #expect(try Question(parsing: text, graph: graph).language.rawValue == code)
  }
}
