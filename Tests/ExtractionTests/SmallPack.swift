import Foundation
import TestSupport

/// Language packs with one English language of a row a table, for what goes wrong in tables.
struct SmallPack {
  let folder: TemporaryFolder

  static let tables = [
    "en/words.tsv": "with\twith\nof\tof", "en/clitics.tsv": "enclitic\t's",
    "en/titles.tsv": "minister\tcountry\tminister",
    "en/heads.tsv": "Organization\tministry\tministry",
    "en/relations.tsv": "met-with\tverb\tmet\tsubject\tobject|with\t",
    "en/fields.tsv": "defence\tmilitary", "en/dates.tsv": "month\t1\tJanuary",
    "en/furniture.tsv": "line\tRead more",
    "en/common.tsv": "house", "en/countries.tsv": "DZ\tname\tAlgeria", "en/name-parts.tsv": "given\tAhmed",
    "en/organizations.tsv": "un\tUnited Nations", "en/outlets.tsv": "reuters\tReuters",
    "en/places.tsv": "oran\tOran",
    "en/events.tsv": "cop\tCOP", "en/persons.tsv": "attaf\tAhmed Attaf",
    "world/organizations.tsv": "un\tinternational\t-",
    "world/outlets.tsv": "reuters\tGB\treuters.com", "world/places.tsv": "oran\tcity\tDZ",
    "world/events.tsv": "cop\tevent",
    "world/persons.tsv": "attaf\tDZ\tminister\t-\t-",
  ]

  /// Writes the tables, some of them otherwise, all but one that is missing.
  init(changing changes: [String: Data] = [:], without missing: String? = nil) throws {
    folder = try TemporaryFolder()
    for (name, rows) in Self.tables where name != missing {
      let file = URL(fileURLWithPath: folder.file(name))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (changes[name] ?? Data((rows + "\n").utf8)).write(to: file)
    }
  }
}
