public import KnowledgeGraph

/// Says which entities of the articles are one and the same.
///
/// Three steps, each surer than the next:
/// 1. **Known things by identity.** A country is its ISO code (`country/DZ`), whatever the gazetteer knows is its id there
///    (`organization/un`, `person/ahmed-attaf`). Two known things never become one.
/// 2. **Everything else by full name.** Within a kind (officials and persons are one kind) entities that share a full name,
///    folded by ``LetterFolding``, are one, and so are a known thing and an unknown one. A name that two known things share
///    proves nothing, and joins only the unknown among themselves.
/// 3. **What its name does not tell stays apart**, an entity an article: a person of whom only a surname is known, an
///    agreement.
///
/// Accepted gap: two bodies whose articles both give nothing but "the Ministry of Defence" are taken for one; telling them
/// apart needs context.
///
/// The order of `entities` does not matter; each reference stands once. O(n log n) in the number of names.
public func resolve(_ entities: [ArticleEntity]) -> Resolution {
  var groups = EntityGroups(of: entities.sorted { $0.reference < $1.reference })
  groups.joinByIdentity()
  groups.joinByName()
  return groups.resolution()
}
