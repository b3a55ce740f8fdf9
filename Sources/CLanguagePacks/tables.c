#include "CLanguagePacks.h"

#define LANGUAGES "../Extraction/Languages/"

const ce_table ce_tables[] = {};
const size_t ce_table_count = sizeof(ce_tables) / sizeof(ce_tables[0]);
