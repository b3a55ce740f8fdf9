import EntityResolution
import KnowledgeGraph
import TestSupport
import Testing

struct ResolveTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let entities: [ArticleEntity]
    let keys: [String]

    init(_ name: String, _ entities: [ArticleEntity], _ keys: [String]) {
      testDescription = name
      self.entities = entities
      self.keys = keys
    }
  }

  static let cases = [
    Case(
      "a country is its code, whatever it is called",
      [entity("a", 0, .country, "Algeria", code: "DZ"), entity("b", 0, .country, "الجزائر", code: "DZ")],
      ["country/DZ", "country/DZ"]),
    Case(
      "the two Guineas stay apart though an article shortens one",
      [
        entity("a", 0, .country, "Guinea", code: "GN"),
        entity("b", 0, .country, "Equatorial Guinea", "Guinea", code: "GQ"),
      ],
      ["country/GN", "country/GQ"]),
    Case(
      "a country without its code joins the one of its name",
      [entity("a", 0, .country, "Algeria", code: "DZ"), entity("b", 0, .country, "ALGERIA")],
      ["country/DZ", "country/DZ"]),
    Case(
      "what the gazetteer knows is its id there",
      [
        entity("a", 0, .organization, "UN", gazetteer: "un"),
        entity("b", 0, .organization, "الأمم المتحدة", gazetteer: "un"),
      ],
      ["organization/un", "organization/un"]),
    Case(
      "an unknown body joins the known one whose full name it bears",
      [
        entity("a", 0, .organization, "United Nations", gazetteer: "un"),
        entity("b", 0, .organization, "united nations"),
      ],
      ["organization/un", "organization/un"]),
    Case(
      "two known bodies stay apart though they share a name, and the unknown third joins neither",
      [
        entity("a", 0, .organization, "Council", gazetteer: "un-security-council"),
        entity("b", 0, .organization, "Council", gazetteer: "european-council"),
        entity("c", 0, .organization, "Council"),
        entity("d", 0, .organization, "Council"),
      ],
      [
        "organization/un-security-council", "organization/european-council", "organization/council",
        "organization/council",
      ]),
    Case(
      "an official and a person of one full name are one",
      [entity("a", 0, .official, "Ahmed Attaf", "Attaf"), entity("b", 0, .person, "AHMED ATTAF")],
      ["person/ahmed attaf", "person/ahmed attaf"]),
    Case(
      "full names join across scripts through an article that has both",
      [
        entity("a", 0, .official, "Ahmed Attaf"), entity("b", 0, .official, "أحمد عطاف"),
        entity("c", 0, .official, "Ahmed Attaf", "أحمد عطّاف"),
      ],
      ["person/ahmed attaf", "person/ahmed attaf", "person/ahmed attaf"]),
    Case(
      "a surname alone stays within its article",
      [
        entity("a", 0, .official, "Attaf"), entity("b", 0, .official, "Attaf"),
        entity("c", 0, .official, "Ahmed Attaf", "Attaf"),
      ],
      ["person/a/attaf", "person/b/attaf", "person/ahmed attaf"]),
    Case(
      "a surname that the gazetteer knows is that person",
      [
        entity("a", 0, .official, "Attaf", gazetteer: "ahmed-attaf"),
        entity("b", 0, .official, "Ahmed Attaf", gazetteer: "ahmed-attaf"),
      ],
      ["person/ahmed-attaf", "person/ahmed-attaf"]),
    Case(
      "the two Ben Salmans stay apart",
      [
        entity("a", 0, .official, "Mohammed bin Salman", "bin Salman"),
        entity("b", 0, .official, "Khalid bin Salman", "bin Salman"),
      ],
      ["person/mohammed bin salman", "person/khalid bin salman"]),
    Case(
      "a longer form of a person's name joins the shorter one",
      [
        entity("a", 0, .official, "Mohammed bin Salman Al Saud", "Mohammed bin Salman"),
        entity("b", 0, .official, "Mohammed bin Salman"), entity("c", 0, .official, "Mohammed bin Salman"),
      ],
      ["person/mohammed bin salman", "person/mohammed bin salman", "person/mohammed bin salman"]),
    Case(
      "two ministries stay apart though both are shortened alike",
      [
        entity("a", 0, .organization, "وزارة الدفاع الفرنسية", "وزارة الدفاع"),
        entity("b", 0, .organization, "وزارة الدفاع الجزائرية", "وزارة الدفاع"),
      ],
      ["organization/وزاره دفاع فرنسيه", "organization/وزاره دفاع جزايريه"]),
    Case(
      "a person and a place of one name stay apart",
      [entity("a", 0, .person, "George Washington"), entity("b", 0, .place, "George Washington")],
      ["person/george washington", "place/george washington"]),
    Case(
      "agreements stay with their article",
      [
        entity("a", 0, .agreement, "memorandum of understanding"),
        entity("b", 0, .agreement, "memorandum of understanding"),
      ],
      ["agreement/a/memorandum of understanding", "agreement/b/memorandum of understanding"]),
    Case(
      "two agreements of one name in one article are numbered in their order",
      [entity("a", 0, .agreement, "memorandum"), entity("a", 1, .agreement, "memorandum")],
      ["agreement/a/memorandum", "agreement/a/memorandum#2"]),
    Case(
      "an agreement that the gazetteer knows is one everywhere",
      [
        entity("a", 0, .agreement, "Paris Agreement", gazetteer: "paris"),
        entity("b", 0, .agreement, "accord", gazetteer: "paris"),
      ],
      ["agreement/paris", "agreement/paris"]),
    Case(
      "a name that is another body's id does not take its key",
      [
        entity("a", 0, .organization, "un"), entity("b", 0, .organization, "United Nations", gazetteer: "un"),
      ],
      ["organization/un#2", "organization/un"]),
    Case(
      "a name without letters leaves the entity alone",
      [entity("a", 0, .organization, "***"), entity("b", 0, .organization, "***")],
      ["organization/a/0", "organization/b/0"]),
    Case("nothing gives nothing", [], []),
  ]

  @Test(arguments: cases)
  func givesEachItsKey(_ test: Case) {
    let resolution = resolve(test.entities)
    #expect(test.entities.map { resolution.key(of: $0.reference) } == test.keys)
  }

  @Test(arguments: cases)
  func doesNotDependOnOrder(_ test: Case) {
    #expect(resolve(test.entities.reversed()) == resolve(test.entities))
  }
}
