import Extraction
import KnowledgeGraph

/// The entities and relations of one article as annotations have them: the gold, or a reading in the same form.
struct AnnotatedGraph: Decodable {
  struct Entity: Decodable {
    let id: String
    let kind: String
    let code: String?
    let names: [String]
    var optional: Bool?
  }

  struct Relation: Decodable {
    let type: String
    let source: String
    let target: String
    var optional: Bool?
  }

  let id: String
  let language: String
  let entities: [Entity]
  let relations: [Relation]
}

extension AnnotatedGraph {
  init(_ reading: Reading) {
    id = reading.article.id
    language = reading.language.rawValue
    entities = reading.entities.enumerated().map { index, entity in
      Entity(
        id: "e\(index)", kind: entity.kind.rawValue, code: entity.code,
        names: [entity.name] + entity.names.map(\.text))
    }
    relations = reading.statements.map {
      Relation(type: $0.type.rawValue, source: "e\($0.source.index)", target: "e\($0.target.index)")
    }
  }
}

extension AnnotatedGraph.Entity {
  var isOptional: Bool { optional ?? false }

  /// `Official` and `Person` count as one kind.
  var group: String { kind == "Official" ? "Person" : kind }
}
