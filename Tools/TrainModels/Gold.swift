import Articles
import Extraction
import Foundation
import KnowledgeGraph

/// An annotated article: the text, and the gold entities and relations of it.
struct AnnotatedArticle {
  struct Entity: Decodable {
    let id: String
    let kind: String
    var code: String?
    let names: [String]
    var optional: Bool?
    var mentions: [String]?
    var spans: [Span]?
  }

  /// Start, end, and whether the words are a reference and no name.
  struct Span: Decodable {
    let range: Range<Int>
    let isReference: Bool
    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      let start = try list.decode(Int.self)
      range = start..<(try list.decode(Int.self))
      isReference = try list.decode(Bool.self)
    }
  }

  /// The names of the article: where they stand, or, where gold does not tell, their words.
  var names: [AnnotatedName] {
    var found: [AnnotatedName] = []
    for entity in entities {
      guard let kind = EntityKind(rawValue: entity.kind) else { continue }
      if let spans = entity.spans {
        for span in spans where !span.isReference {
          found.append(AnnotatedName(kind: kind, span: span.range, text: ""))
        }
      } else {
        for text in entity.mentions ?? [] { found.append(AnnotatedName(kind: kind, span: nil, text: text)) }
      }
    }
    return found
  }

  struct Relation: Decodable {
    let type: String
    let source: String
    let target: String
    var date: String?
    var status: String?
    var optional: Bool?
    var evidence: Evidence?
  }

  /// One exact sentence or several.
  struct Evidence: Decodable {
    let sentences: [String]
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        sentences = [one]
      } else {
        sentences = try container.decode([String].self)
      }
    }
  }

  private struct File: Decodable {
    let id: String
    let entities: [Entity]
    let relations: [Relation]
    var rejected: [Relation]?
    var isPartial: Bool?
  }

  private struct Input: Decodable {
    let id: String
    let text: String
    var title: String?
    var outlet: String?
    var published: String?
    var language: String?
  }

  let article: Article
  let entities: [Entity]
  let relations: [Relation]
  /// What is told not to be there, where gold tells of some pairs only; nil where it tells of all.
  let rejected: [Relation]?

  /// All annotated articles of a folder: `articles*.jsonl` beside `ID.json` or `gold/ID.json`. Sorted by id.
  static func read(folder: String) throws -> [AnnotatedArticle] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let decoder = JSONDecoder()
    var found: [AnnotatedArticle] = []
    for name in names where name.hasSuffix(".jsonl") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      for line in text.split(separator: "\n") {
        let input = try decoder.decode(Input.self, from: Data(line.utf8))
        let paths = [folder + "/" + input.id + ".json", folder + "/gold/" + input.id + ".json"]
        guard let path = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) else { continue }
        let file = try decoder.decode(File.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        let article = Article(
          id: input.id, text: input.text, title: input.title, outlet: input.outlet,
          published: input.published.flatMap { CalendarDate(iso: $0) },
          language: input.language.map { LanguageCode(rawValue: $0) })
        found.append(
          AnnotatedArticle(
            article: article, entities: file.entities, relations: file.relations,
            rejected: file.isPartial == true ? file.rejected ?? [] : nil))
      }
    }
    return found.sorted { $0.article.id < $1.article.id }
  }

  /// The gold entity of each entity of a reading, paired by name as the score pairs them; nil for those in excess.
  func pairs(with reading: Reading) -> [Int?] {
    func group(_ kind: String) -> String { kind == "Official" ? "Person" : kind }
    let gold = entities.map { Set($0.names.map(Self.fold)) }
    let told = reading.entities.map { Set($0.names.map { Self.fold($0.text) } + [Self.fold($0.name)]) }
    let fuzzy: Set<String> = ["Agreement", "Event", "Organization", "Outlet", "Place"]
    var scored: [(Double, Int, Int)] = []
    for (i, entity) in entities.enumerated() {
      for (j, read) in reading.entities.enumerated()
      where entity.kind.isEmpty || group(entity.kind) == group(read.kind.rawValue) {
        var score = 0.0
        let shared = gold[i].intersection(told[j])
        if entity.kind == "Country", let code = entity.code, let other = read.code {
          score = code == other ? 2 : 0
        } else if !shared.isEmpty {
          score = 1 + 0.01 * Double(shared.count)
        } else if fuzzy.contains(entity.kind) || entity.kind.isEmpty {
          for x in gold[i] {
            for y in told[j] {
              let (a, b) = (Set(x), Set(y))
              score = max(score, Double(a.intersection(b).count) / Double(max(1, a.union(b).count)))
            }
          }
          if score < 0.5 { score = 0 }
        }
        if score > 0 { scored.append((score, i, j)) }
      }
    }
    scored.sort { ($1.0, $0.1, $0.2) < ($0.0, $1.1, $1.2) }
    var pairs = [Int?](repeating: nil, count: reading.entities.count)
    var used: Set<Int> = []
    for (_, i, j) in scored where pairs[j] == nil && !used.contains(i) {
      pairs[j] = i
      used.insert(i)
    }
    return pairs
  }

  private static let folds: [Character: Character] = [
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
  ]

  private static func fold(_ name: String) -> [String] {
    let folded = String(name.filter { $0 != "ـ" }.map { folds[$0] ?? $0 })
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return folded.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      .map { $0.hasPrefix("ال") && $0.count > 4 ? String($0.dropFirst(2)) : $0 }
      .filter { !["the", "la", "le", "les", "l"].contains($0) }
  }
}
