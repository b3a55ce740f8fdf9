#include "CQuestionTables.h"

// #embed is C23; clang takes it in every mode and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ar[] = {
#embed "../GraphQuery/Questions/ar.tsv"
};
static const unsigned char en[] = {
#embed "../GraphQuery/Questions/en.tsv"
};
static const unsigned char fr[] = {
#embed "../GraphQuery/Questions/fr.tsv"
};

static const ce_question_table tables[] = {
    {"ar.tsv", ar, sizeof ar},
    {"en.tsv", en, sizeof en},
    {"fr.tsv", fr, sizeof fr},
};

const ce_question_table *ce_question_table_at(size_t index) {
  return index < sizeof tables / sizeof tables[0] ? &tables[index] : NULL;
}
