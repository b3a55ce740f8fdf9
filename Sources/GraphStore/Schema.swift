internal import GRDB

/// The tables of a graph file, version 1. People may open it with their own SQL tools.
///
/// | table | one row is | columns |
/// |---|---|---|
/// | `article` | an article | `number`, `id` as given, `hash` of the content, `title`, `outlet`, `published` (`2025-01-22`), `language`, `url`, `text` |
/// | `entity` | an entity as one article tells it | `article`, `number` within it, `kind`, `name`, `code` (ISO 3166-1), `gazetteer` id |
/// | `entity_name` | a name of it | `article`, `entity`, `number`, `language`, `name` |
/// | `mention` | a place where the article names it | `article`, `entity`, `number`, `start`, `length` |
/// | `statement` | what an article states | `article`, `number`, `type`, `source`, `target`, `date`, `status`, `fields` (separated by a space), `position`, `place`, `speaker`, `agreement`, `rule`, `confidence` |
/// | `evidence` | a sentence it rests on | `article`, `statement`, `number`, `start`, `length`, `text` where it differs from the article's |
///
/// `article` is the article's `number` everywhere; `source`, `target`, `place`, `speaker` and `agreement` are numbers of
/// entities of the same article. `start` and `length` count Unicode scalar values, as `substr` does:
/// `substr(article.text, evidence.start + 1, evidence.length)` is the sentence. Text that holds U+0000 is a BLOB of UTF-8.
/// `PRAGMA application_id` is 1164866676 ("Entt"), `PRAGMA user_version` the version of the schema.
enum Schema {
  static let applicationID: Int32 = 0x456E_7474
  static let version = 1

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: version1)
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    return migrator
  }

  private static let version1 = """
    CREATE TABLE article (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash INTEGER NOT NULL,
      title TEXT, outlet TEXT, published TEXT, language TEXT, url TEXT, text TEXT NOT NULL);
    CREATE TABLE entity (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, number INTEGER NOT NULL,
      kind TEXT NOT NULL, name TEXT NOT NULL, code TEXT, gazetteer TEXT,
      PRIMARY KEY (article, number)) WITHOUT ROWID;
    CREATE TABLE entity_name (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, entity INTEGER NOT NULL,
      number INTEGER NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (article, entity, number)) WITHOUT ROWID;
    CREATE TABLE mention (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, entity INTEGER NOT NULL,
      number INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
      PRIMARY KEY (article, entity, number)) WITHOUT ROWID;
    CREATE TABLE statement (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, number INTEGER NOT NULL,
      type TEXT NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL, date TEXT, status TEXT,
      fields TEXT, position TEXT, place INTEGER, speaker INTEGER, agreement INTEGER,
      rule TEXT NOT NULL, confidence REAL NOT NULL,
      PRIMARY KEY (article, number)) WITHOUT ROWID;
    CREATE TABLE evidence (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, statement INTEGER NOT NULL,
      number INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, text TEXT,
      PRIMARY KEY (article, statement, number)) WITHOUT ROWID;
    """
}
