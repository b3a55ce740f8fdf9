import Extraction
import KnowledgeGraph
import Testing

@Suite("The seed article")
struct SeedTests {
  struct Edge: Sendable, CustomTestStringConvertible {
    let source: String
    let type: RelationType
    let target: String

    init(_ source: String, _ type: RelationType, _ target: String) {
      (self.source, self.type, self.target) = (source, type, target)
    }

    var testDescription: String { "\(source) \(type.rawValue) \(target)" }
  }

  let reading: Reading

  init() throws { reading = try Corpus.seed.get() }

  /// Whether an entity bears a country code, or a name that begins so.
  private func isNamed(_ reference: EntityReference, _ name: String) -> Bool {
    let entity = reading.entities[reference.index]
    return entity.code == name || entity.names.contains { $0.text.hasPrefix(name) }
  }

  @Test(
    "says who signed, spoke, negotiates and is where",
    arguments: [
      Edge("DZ", .signedMoU, "US"), Edge("DZ", .partyTo, "مذكرة التفاهم"),
      Edge("US", .partyTo, "مذكرة التفاهم"),
      Edge("صبري بوقادوم", .interviewedBy, "ديفانس سكوب"),
      Edge("صبري بوقادوم", .interviewedBy, "توداي بيزنس فوكيس"),
      Edge("صبري بوقادوم", .represents, "DZ"), Edge("صبري بوقادوم", .accreditedTo, "US"),
      Edge("DZ", .negotiatesWith, "US"), Edge("DZ", .cooperatesWith, "US"), Edge("US", .activeIn, "أفريقيا"),
      Edge("RU", .activeIn, "أفريقيا"), Edge("CN", .activeIn, "أفريقيا"), Edge("ترامب", .represents, "US"),
      Edge("وزارة الدفاع الأميركية", .partOf, "US"),
    ])
  func says(_ edge: Edge) {
    #expect(
      reading.statements.contains { statement in
        guard statement.type == edge.type else { return false }
        return isNamed(statement.source, edge.source) && isNamed(statement.target, edge.target)
          || edge.type.isSymmetric && isNamed(statement.source, edge.target)
            && isNamed(statement.target, edge.source)
      })
  }

  @Test("nobody met, and no one but Algeria and the United States signed")
  func saysNoMore() {
    #expect(!reading.statements.contains { $0.type == .metWith && $0.status == .happened })
    for statement in reading.statements where [.signedMoU, .signedAgreement].contains(statement.type) {
      let codes = [statement.source, statement.target].map { reading.entities[$0.index].code }
      #expect(Set(codes) == ["DZ", "US"])
    }
  }

  @Test("the memorandum stands by its sentence of 22 January")
  func evidence() throws {
    let signing = try #require(reading.statements.first { $0.type == .signedMoU })
    #expect(signing.provenance.evidence.contains { $0.text.contains("مذكرة التفاهم الموقعة في 22 يناير") })
  }

  @Test("every span cut out of the text gives its words")
  func spans() {
    let scalars = Array(reading.article.text.unicodeScalars)
    func words(_ span: TextSpan) -> String {
      String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    }
    for evidence in reading.sentences + reading.statements.flatMap(\.provenance.evidence) {
      #expect(words(evidence.span) == evidence.text)
    }
    for mention in reading.mentions.joined() { #expect(words(mention.span) == mention.text) }
    for entity in reading.entities {
      for mention in entity.mentions {
        // A proclitic swallows the first letter of the article ("للجزائر"); the name has it back.
        let told = words(mention)
        let isName = entity.names.contains {
          $0.text == told || (told.hasPrefix("ل") && $0.text == "ا" + told)
        }
        #expect(isName, "\(told) of \(entity.name)")
      }
    }
  }

  @Test("page furniture is no sentence", arguments: ["مقالات ذات صلة", "زر الذهاب إلى الأعلى"])
  func furniture(_ line: String) { #expect(!reading.sentences.contains { $0.text.contains(line) }) }
}
