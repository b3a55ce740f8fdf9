internal import Foundation
internal import KnowledgeGraph

/// Names of entities as a person who asks in one language reads them: in that language where it has a name, else as they are.
struct ShownNames {
  let graph: KnowledgeGraph
  let language: LanguageCode

  /// Among several names in the language, the usual one of a country, else the one that articles use most.
  func name(_ id: EntityID) -> String {
    let entity = graph[id]
    let names = entity.names.filter { $0.language == language }.map(\.text)
    if names.contains(entity.name) { return entity.name.onOneLine }
    let usual = entity.code.flatMap {
      Locale(identifier: language.rawValue).localizedString(forRegionCode: $0)
    }
    let shown = names.isEmpty ? usual : names.first { $0 == usual } ?? names[0]
    return (shown ?? entity.name).onOneLine
  }

  func names(_ ids: [EntityID]) -> String { ids.map(name).joined(separator: ", ") }

  /// What was signed: its kind, and its name where it says more.
  func agreement(_ row: (agreement: EntityID?, type: RelationType)) -> String {
    let kind = row.type == .signedMoU ? "memorandum of understanding" : "agreement"
    guard let agreement = row.agreement else { return kind }
    let name = name(agreement)
    guard row.type == .signedMoU, !LetterFolding.key(name).hasPrefix("memorandum of understanding") else {
      return name
    }
    return "\(kind): \(name)"
  }
}
