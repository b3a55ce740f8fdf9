#include "CLanguagePacks.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One array for each table; `#embed` takes a literal path, so each row is written out once here and once in the list below.
#define TABLE(name) static const unsigned char name[]

TABLE(ar_words) = {
#embed "../Extraction/Languages/ar/words.tsv" suffix(,)
0};
TABLE(ar_clitics) = {
#embed "../Extraction/Languages/ar/clitics.tsv" suffix(,)
0};
TABLE(ar_titles) = {
#embed "../Extraction/Languages/ar/titles.tsv" suffix(,)
0};
TABLE(ar_heads) = {
#embed "../Extraction/Languages/ar/heads.tsv" suffix(,)
0};
TABLE(ar_relations) = {
#embed "../Extraction/Languages/ar/relations.tsv" suffix(,)
0};
TABLE(ar_fields) = {
#embed "../Extraction/Languages/ar/fields.tsv" suffix(,)
0};
TABLE(ar_dates) = {
#embed "../Extraction/Languages/ar/dates.tsv" suffix(,)
0};
TABLE(ar_furniture) = {
#embed "../Extraction/Languages/ar/furniture.tsv" suffix(,)
0};
TABLE(ar_common) = {
#embed "../Extraction/Languages/ar/common.tsv" suffix(,)
0};
TABLE(ar_countries) = {
#embed "../Extraction/Languages/ar/countries.tsv" suffix(,)
0};
TABLE(ar_organizations) = {
#embed "../Extraction/Languages/ar/organizations.tsv" suffix(,)
0};
TABLE(ar_outlets) = {
#embed "../Extraction/Languages/ar/outlets.tsv" suffix(,)
0};
TABLE(ar_places) = {
#embed "../Extraction/Languages/ar/places.tsv" suffix(,)
0};
TABLE(ar_events) = {
#embed "../Extraction/Languages/ar/events.tsv" suffix(,)
0};
TABLE(ar_persons) = {
#embed "../Extraction/Languages/ar/persons.tsv" suffix(,)
0};
TABLE(ar_name_parts) = {
#embed "../Extraction/Languages/ar/name-parts.tsv" suffix(,)
0};
TABLE(en_words) = {
#embed "../Extraction/Languages/en/words.tsv" suffix(,)
0};
TABLE(en_clitics) = {
#embed "../Extraction/Languages/en/clitics.tsv" suffix(,)
0};
TABLE(en_titles) = {
#embed "../Extraction/Languages/en/titles.tsv" suffix(,)
0};
TABLE(en_heads) = {
#embed "../Extraction/Languages/en/heads.tsv" suffix(,)
0};
TABLE(en_relations) = {
#embed "../Extraction/Languages/en/relations.tsv" suffix(,)
0};
TABLE(en_fields) = {
#embed "../Extraction/Languages/en/fields.tsv" suffix(,)
0};
TABLE(en_dates) = {
#embed "../Extraction/Languages/en/dates.tsv" suffix(,)
0};
TABLE(en_furniture) = {
#embed "../Extraction/Languages/en/furniture.tsv" suffix(,)
0};
TABLE(en_common) = {
#embed "../Extraction/Languages/en/common.tsv" suffix(,)
0};
TABLE(en_countries) = {
#embed "../Extraction/Languages/en/countries.tsv" suffix(,)
0};
TABLE(en_organizations) = {
#embed "../Extraction/Languages/en/organizations.tsv" suffix(,)
0};
TABLE(en_outlets) = {
#embed "../Extraction/Languages/en/outlets.tsv" suffix(,)
0};
TABLE(en_places) = {
#embed "../Extraction/Languages/en/places.tsv" suffix(,)
0};
TABLE(en_events) = {
#embed "../Extraction/Languages/en/events.tsv" suffix(,)
0};
TABLE(en_persons) = {
#embed "../Extraction/Languages/en/persons.tsv" suffix(,)
0};
TABLE(en_name_parts) = {
#embed "../Extraction/Languages/en/name-parts.tsv" suffix(,)
0};
TABLE(fr_words) = {
#embed "../Extraction/Languages/fr/words.tsv" suffix(,)
0};
TABLE(fr_clitics) = {
#embed "../Extraction/Languages/fr/clitics.tsv" suffix(,)
0};
TABLE(fr_titles) = {
#embed "../Extraction/Languages/fr/titles.tsv" suffix(,)
0};
TABLE(fr_heads) = {
#embed "../Extraction/Languages/fr/heads.tsv" suffix(,)
0};
TABLE(fr_relations) = {
#embed "../Extraction/Languages/fr/relations.tsv" suffix(,)
0};
TABLE(fr_fields) = {
#embed "../Extraction/Languages/fr/fields.tsv" suffix(,)
0};
TABLE(fr_dates) = {
#embed "../Extraction/Languages/fr/dates.tsv" suffix(,)
0};
TABLE(fr_furniture) = {
#embed "../Extraction/Languages/fr/furniture.tsv" suffix(,)
0};
TABLE(fr_common) = {
#embed "../Extraction/Languages/fr/common.tsv" suffix(,)
0};
TABLE(fr_countries) = {
#embed "../Extraction/Languages/fr/countries.tsv" suffix(,)
0};
TABLE(fr_organizations) = {
#embed "../Extraction/Languages/fr/organizations.tsv" suffix(,)
0};
TABLE(fr_outlets) = {
#embed "../Extraction/Languages/fr/outlets.tsv" suffix(,)
0};
TABLE(fr_places) = {
#embed "../Extraction/Languages/fr/places.tsv" suffix(,)
0};
TABLE(fr_events) = {
#embed "../Extraction/Languages/fr/events.tsv" suffix(,)
0};
TABLE(fr_persons) = {
#embed "../Extraction/Languages/fr/persons.tsv" suffix(,)
0};
TABLE(fr_name_parts) = {
#embed "../Extraction/Languages/fr/name-parts.tsv" suffix(,)
0};
TABLE(world_organizations) = {
#embed "../Extraction/Languages/world/organizations.tsv" suffix(,)
0};
TABLE(world_outlets) = {
#embed "../Extraction/Languages/world/outlets.tsv" suffix(,)
0};
TABLE(world_places) = {
#embed "../Extraction/Languages/world/places.tsv" suffix(,)
0};
TABLE(world_events) = {
#embed "../Extraction/Languages/world/events.tsv" suffix(,)
0};
TABLE(ar_senses) = {
#embed "../Extraction/Languages/ar/senses.tsv" suffix(,)
0};
TABLE(en_senses) = {
#embed "../Extraction/Languages/en/senses.tsv" suffix(,)
0};
TABLE(fr_senses) = {
#embed "../Extraction/Languages/fr/senses.tsv" suffix(,)
0};
TABLE(world_tags) = {
#embed "../Extraction/Languages/world/tags.model" suffix(,)
0};
TABLE(world_relations) = {
#embed "../Extraction/Languages/world/relations.model" suffix(,)
0};
TABLE(world_statuses) = {
#embed "../Extraction/Languages/world/statuses.model" suffix(,)
0};
TABLE(world_date_weights) = {
#embed "../Extraction/Languages/world/date-weights.tsv" suffix(,)
0};
TABLE(world_persons) = {
#embed "../Extraction/Languages/world/persons.tsv" suffix(,)
0};

#define ROW(folder, file, name) {folder, file, name, sizeof(name) - 1}

static const ce_table ce_tables[] = {
  ROW("ar", "words.tsv", ar_words),
  ROW("ar", "clitics.tsv", ar_clitics),
  ROW("ar", "titles.tsv", ar_titles),
  ROW("ar", "heads.tsv", ar_heads),
  ROW("ar", "relations.tsv", ar_relations),
  ROW("ar", "fields.tsv", ar_fields),
  ROW("ar", "dates.tsv", ar_dates),
  ROW("ar", "furniture.tsv", ar_furniture),
  ROW("ar", "common.tsv", ar_common),
  ROW("ar", "countries.tsv", ar_countries),
  ROW("ar", "organizations.tsv", ar_organizations),
  ROW("ar", "outlets.tsv", ar_outlets),
  ROW("ar", "places.tsv", ar_places),
  ROW("ar", "events.tsv", ar_events),
  ROW("ar", "persons.tsv", ar_persons),
  ROW("ar", "name-parts.tsv", ar_name_parts),
  ROW("en", "words.tsv", en_words),
  ROW("en", "clitics.tsv", en_clitics),
  ROW("en", "titles.tsv", en_titles),
  ROW("en", "heads.tsv", en_heads),
  ROW("en", "relations.tsv", en_relations),
  ROW("en", "fields.tsv", en_fields),
  ROW("en", "dates.tsv", en_dates),
  ROW("en", "furniture.tsv", en_furniture),
  ROW("en", "common.tsv", en_common),
  ROW("en", "countries.tsv", en_countries),
  ROW("en", "organizations.tsv", en_organizations),
  ROW("en", "outlets.tsv", en_outlets),
  ROW("en", "places.tsv", en_places),
  ROW("en", "events.tsv", en_events),
  ROW("en", "persons.tsv", en_persons),
  ROW("en", "name-parts.tsv", en_name_parts),
  ROW("fr", "words.tsv", fr_words),
  ROW("fr", "clitics.tsv", fr_clitics),
  ROW("fr", "titles.tsv", fr_titles),
  ROW("fr", "heads.tsv", fr_heads),
  ROW("fr", "relations.tsv", fr_relations),
  ROW("fr", "fields.tsv", fr_fields),
  ROW("fr", "dates.tsv", fr_dates),
  ROW("fr", "furniture.tsv", fr_furniture),
  ROW("fr", "common.tsv", fr_common),
  ROW("fr", "countries.tsv", fr_countries),
  ROW("fr", "organizations.tsv", fr_organizations),
  ROW("fr", "outlets.tsv", fr_outlets),
  ROW("fr", "places.tsv", fr_places),
  ROW("fr", "events.tsv", fr_events),
  ROW("fr", "persons.tsv", fr_persons),
  ROW("fr", "name-parts.tsv", fr_name_parts),
  ROW("world", "organizations.tsv", world_organizations),
  ROW("world", "outlets.tsv", world_outlets),
  ROW("world", "places.tsv", world_places),
  ROW("world", "events.tsv", world_events),
  ROW("world", "persons.tsv", world_persons),
  ROW("world", "date-weights.tsv", world_date_weights),
  ROW("ar", "senses.tsv", ar_senses),
  ROW("en", "senses.tsv", en_senses),
  ROW("fr", "senses.tsv", fr_senses),
  ROW("world", "tags.model", world_tags),
  ROW("world", "relations.model", world_relations),
  ROW("world", "statuses.model", world_statuses),
};

const size_t ce_table_count = sizeof(ce_tables) / sizeof(ce_tables[0]);

void ce_table_at(size_t index, ce_table *table) { *table = ce_tables[index]; }
