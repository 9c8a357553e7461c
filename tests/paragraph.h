/* SPDX-License-Identifier: MIT */
/* A short paragraph as the context model sees it: tokens, words, ids and probabilities, in memory of its own. */
#ifndef TESTS_PARAGRAPH_H
#define TESTS_PARAGRAPH_H

#include "lib/model/decoder.h"

#define PARAGRAPH_TOKENS 64

struct paragraph {
    struct chinhta__sequence sequence;
    struct chinhta__token tokens[PARAGRAPH_TOKENS];
    struct chinhta__word words[PARAGRAPH_TOKENS];
    uint16_t ids[CHINHTA__SEQUENCE_BEFORE + PARAGRAPH_TOKENS + CHINHTA__SEQUENCE_AFTER];
    float log_p[PARAGRAPH_TOKENS + CHINHTA__SEQUENCE_AFTER];
    uint8_t order[PARAGRAPH_TOKENS + CHINHTA__SEQUENCE_AFTER];
    struct chinhta__ngram_values values[CHINHTA__SEQUENCE_BEFORE + PARAGRAPH_TOKENS + CHINHTA__SEQUENCE_AFTER];
    struct chinhta__similar_memory similar;
};

/* TEXT is borrowed. Fails the test at more than PARAGRAPH_TOKENS tokens. */
void paragraph_read(struct paragraph *paragraph, const chinhta_dict *dict, const char *text);

/* The token that begins where WORD first stands in the text; fails the test if there is none. */
size_t paragraph_find(const struct paragraph *paragraph, const char *word);

/* The id of a word of the vocabulary, which must be there. */
uint16_t paragraph_id(const chinhta_dict *dict, const char *word);

/* Opens the dictionary for the program's life; ends the program if that fails. */
chinhta_dict *paragraph_dict(int argc, char **argv);

#endif
