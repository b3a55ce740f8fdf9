import Testing

@Suite("Answers from the seed article")
struct SeedAnswerTests {
  let command: Command

  init() throws {
    command = try Command()
    try command.file("Graphs/default.sqlite", Demo.seed.get())
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let question: String
    /// What the answer's first rows must show.
    let shown: [String]

    init(_ question: String, _ shown: String...) { (self.question, self.shown) = (question, shown) }

    var testDescription: String { question }
  }

  static let signings = [
    Case("who signed what with whom", "Algeria", "United States"),
    Case("من وقع ماذا مع من", "الجزائر", "الولايات المتحدة"),
    Case("qui a signé quoi avec qui", "Algérie", "États-Unis"),
  ]

  @Test("who signed what with whom: Algeria and the United States, the memorandum", arguments: signings)
  func signed(_ test: Case) throws {
    let result = try command.run("ask", test.question)
    #expect(result.code == 0, "\(result.messages)")
    for words in test.shown + ["memorandum of understanding"] {
      #expect(result.output.contains(words), "\(result.output)")
    }
  }

  @Test("the sentence of 22 January stands under the signing", arguments: signings)
  func signedOn22January(_ test: Case) throws {
    let result = try command.run("ask", test.question)
    #expect(result.output.contains("مذكرة التفاهم الموقعة في 22 يناير"), "\(result.output)")
  }

  @Test(
    "who was interviewed by whom: Boukadoum by the site and by the magazine",
    arguments: [
      Case("who was interviewed by whom", "Boukadoum"), Case("من أجرى مقابلة مع من", "بوقادوم"),
      Case("qui a été interviewé par qui", "Boukadoum"),
    ])
  func interviewed(_ test: Case) throws {
    let result = try command.run("ask", test.question)
    #expect(result.code == 0, "\(result.messages)")
    for words in test.shown + ["ديفانس سكوب", "توداي بيزنس فوكيس"] {
      #expect(result.output.contains(words), "\(result.output)")
    }
  }
}
