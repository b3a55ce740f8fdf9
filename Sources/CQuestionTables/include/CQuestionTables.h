// The words of questions: every table of Sources/GraphQuery/Questions as bytes in the binary.
#pragma once
#include <stddef.h>

typedef struct {
  const char *file;
  const unsigned char *bytes;
  size_t count;
} ce_question_table;

// The table at `index`, or null past the last one.
const ce_question_table *ce_question_table_at(size_t index);
