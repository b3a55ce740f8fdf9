// The built-in language packs: every table of Sources/Extraction/Languages as bytes in the binary.
#pragma once
#include <stddef.h>

typedef struct {
  const char *folder;
  const char *file;
  const unsigned char *bytes;
  size_t count;
} ce_table;

extern const size_t ce_table_count;

// The table at `index`, which is below `ce_table_count`.
void ce_table_at(size_t index, ce_table *table);
