public import KnowledgeGraph

/// What every export tells of nodes and edges: the one place that names their attributes.
public struct GraphColumns: Sendable {
  public let nodes: [Column<Entity>]
  public let edges: [Column<Relation>]

  /// The columns that suit `graph`: `name_ar`, `name_en` … stand for the languages that its names are in. O(names).
  public init(of graph: KnowledgeGraph) {
    let languages = Set(graph.entities.lazy.flatMap { $0.names.lazy.map(\.language) }).filter {
      !$0.rawValue.isEmpty
    }
    nodes = Self.nodeColumns(languages: languages.sorted())
    edges = Self.edgeColumns
  }
}

extension GraphColumns {
  /// | column | holds |
  /// |---|---|
  /// | `kind` | the entity kind of the ontology |
  /// | `name` | the name to show |
  /// | `name_ar`, … | the best name in each language of the graph |
  /// | `names` | all names, each once, separated by `; ` |
  /// | `code` | ISO 3166-1 alpha-2, of a country |
  /// | `articles` | how many articles name it |
  private static func nodeColumns(languages: [LanguageCode]) -> [Column<Entity>] {
    [.text("kind") { entity, _ in entity.kind.rawValue }, .text("name") { entity, _ in entity.name }]
      + languages.map { language in .text("name_\(language)") { entity, _ in entity.name(in: language) } }
      + [
        .text("names") { entity, _ in distinct(entity.names.map(\.text)).joined(separator: "; ") },
        .text("code") { entity, _ in entity.code },
        .integer("articles") { entity, _ in entity.articles.count },
      ]
  }

  /// | column | holds |
  /// |---|---|
  /// | `relation` | the relation type of the ontology |
  /// | `symmetric` | whether the edge has no direction |
  /// | `date`, `status` | ISO 8601 as exact as known; `happened`, `ongoing`, `planned`, `denied` |
  /// | `field` | the subjects, separated by `;` |
  /// | `position` | the title that comes with a post |
  /// | `place`, `speaker`, `agreement` | the names of these nodes |
  /// | `confidence` | 0…1, to four decimals |
  /// | `sources` | how many articles tell it |
  /// | `evidence` | the sentences that it rests on, each once, a line each |
  /// | `article` | the ids of the articles, separated by `; ` |
  /// | `outlet` | their outlets, each once, separated by `; ` |
  private static let edgeColumns: [Column<Relation>] = [
    .text("relation") { relation, _ in relation.type.rawValue },
    .truth("symmetric") { relation, _ in relation.type.isSymmetric },
    .text("date") { relation, _ in relation.date?.description },
    .text("status") { relation, _ in relation.status?.rawValue },
    .text("field") { relation, _ in relation.fields.map(\.rawValue).joined(separator: ";") },
    .text("position") { relation, _ in relation.position },
    .text("place") { relation, graph in relation.place.map { graph[$0].name } },
    .text("speaker") { relation, graph in relation.speaker.map { graph[$0].name } },
    .text("agreement") { relation, graph in relation.agreement.map { graph[$0].name } },
    .real("confidence") { relation, _ in (relation.confidence * 10_000).rounded() / 10_000 },
    .integer("sources") { relation, _ in relation.articles.count },
    .text("evidence") { relation, _ in
      distinct(relation.provenance.flatMap { $0.evidence.map(\.text) }).joined(separator: "\n")
    },
    .text("article") { relation, _ in relation.articles.joined(separator: "; ") },
    .text("outlet") { relation, graph in
      distinct(relation.articles.compactMap { graph.articles[$0]?.outlet }).joined(separator: "; ")
    },
  ]

  /// The values in their order, each once.
  private static func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
