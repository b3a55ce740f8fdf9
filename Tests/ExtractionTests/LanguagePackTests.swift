import Articles
import Foundation
import Testing

@testable import Extraction

@Suite("Language packs")
struct LanguagePackTests {
  @Test("the built-in tables load") func builtIn() throws {
    #expect(try Shared.reader.get().languages == ["ar", "en", "fr"])
    #expect(try Shared.packs.get().keys.sorted() == ["ar", "en", "fr"])
  }

  @Test("each word class has a bit of its own")
  func bits() {
    let bits = WordClass.allCases.map(\.bit)
    #expect(bits == (0..<WordClass.allCases.count).map { 1 << UInt64($0) })
  }

  @Test("the tables in the binary are those of the sources")
  func upToDate() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Shared.languages).filter {
      $0.hasSuffix(".tsv")
    }
    #expect(files.count > 40)
    for file in files.sorted() {
      let parts = file.split(separator: "/").map(String.init)
      let bytes = try #require(
        BuiltInTables.bytes(folder: parts[0], file: parts[1]), "\(file) is not built in")
      let source = try Data(contentsOf: URL(fileURLWithPath: Shared.languages + "/" + file))
      #expect(source.elementsEqual(bytes), "\(file) differs; build again")
    }
  }

  @Test("a pack of a folder is read as it is")
  func folder() throws {
    let pack = try SmallPack()
    let reader = try ArticleReader(languagesIn: pack.folder.path)
    #expect(reader.languages == ["en"])
    #expect(reader.read(Article(id: "a", text: "Ahmed Attaf met with Reuters.")).entities.count == 2)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let rows: String
    let message: String

    init(_ name: String, _ file: String, _ rows: String, _ message: String) {
      (testDescription, self.file, self.rows, self.message) = (name, file, rows, message)
    }
  }

  @Test(
    "a mistake in a table is told with file, line and reason",
    arguments: [
      Case(
        "a word class", "en/words.tsv", "with\twith\nwiht\twith", "en/words.tsv:2: unknown class \"wiht\"; "),
      Case("comments count as lines", "en/words.tsv", "# x\n\nwiht\twith", "en/words.tsv:3: unknown class"),
      Case(
        "Windows line ends", "en/words.tsv", "with\twith\r\nwiht\twith\r\n", "en/words.tsv:2: unknown class"),
      Case(
        "a missing column", "en/titles.tsv", "minister\tminister",
        "en/titles.tsv:1: has 2 columns where 3 are needed"),
      Case(
        "a class of clitics", "en/clitics.tsv", "suffix\t's", "en/clitics.tsv:1: unknown class \"suffix\""),
      Case(
        "a class of titles", "en/titles.tsv", "boss\tbody\tboss", "en/titles.tsv:1: unknown class \"boss\""),
      Case(
        "a scope", "en/titles.tsv", "minister\tworld\tx",
        "en/titles.tsv:1: unknown scope \"world\"; use country, body or -"),
      Case("a kind", "en/heads.tsv", "Thing\tx\tx", "en/heads.tsv:1: unknown kind \"Thing\""),
      Case(
        "a relation", "en/relations.tsv", "met\tverb\tmet\tsubject\tobject\t",
        "en/relations.tsv:1: unknown relation \"met\""),
      Case(
        "a part", "en/relations.tsv", "visited\tword\tx\tsubject\tin\t",
        "en/relations.tsv:1: unknown part \"word\""),
      Case(
        "a slot", "en/relations.tsv", "visited\tverb\tx\tsubject\tinto\t",
        "en/relations.tsv:1: unknown slot \"into\""),
      Case(
        "a status", "en/relations.tsv", "visited\tverb\tx\tsubject\tin\tmaybe",
        "en/relations.tsv:1: unknown status \"maybe\""),
      Case("a field", "en/fields.tsv", "war\tarmy", "en/fields.tsv:1: unknown field \"war\""),
      Case("a month", "en/dates.tsv", "month\t13\tx", "en/dates.tsv:1: unknown key \"month 13\""),
      Case("furniture", "en/furniture.tsv", "box\tx", "en/furniture.tsv:1: unknown class \"box\""),
      Case(
        "a form of a country", "en/countries.tsv", "DZ\tnick\tx", "en/countries.tsv:1: unknown class \"nick\""
      ),
      Case(
        "an id", "en/places.tsv", "oran\tOran\nwahran\tWahran",
        "en/places.tsv:2: unknown id \"wahran\"; add it to world/places.tsv"),
      Case("a role", "en/name-parts.tsv", "nick\tx", "en/name-parts.tsv:1: unknown role \"nick\""),
    ])
  func mistakes(_ test: Case) throws {
    let pack = try SmallPack(changing: [test.file: Data(test.rows.utf8)])
    let error = #expect(throws: LanguagePackError.self) { try ArticleReader(languagesIn: pack.folder.path) }
    #expect(error?.description.hasPrefix(test.message) == true, "\(error?.description ?? "no error")")
  }

  @Test("a missing table is told by its name")
  func missing() throws {
    let pack = try SmallPack(without: "en/heads.tsv")
    let error = #expect(throws: LanguagePackError.self) { try ArticleReader(languagesIn: pack.folder.path) }
    #expect(error?.description.hasPrefix("en/heads.tsv: cannot be read in ") == true)
  }

  @Test("a table in another encoding is told by its name")
  func notUTF8() throws {
    let pack = try SmallPack(changing: ["en/common.tsv": Data([0xE9, 0x74, 0xE9])])
    let error = #expect(throws: LanguagePackError.self) { try ArticleReader(languagesIn: pack.folder.path) }
    #expect(error?.description == "en/common.tsv: is not UTF-8; save it as UTF-8")
  }

  @Test("a folder without packs is no set of languages")
  func empty() throws {
    let error = #expect(throws: LanguagePackError.self) { try ArticleReader(languagesIn: "/nonexistent") }
    #expect(error?.reason == "no language pack found")
  }
}
