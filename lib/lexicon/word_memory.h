/* SPDX-License-Identifier: MIT */
/*
 * Word memory: what the last words of a text were as syllables. A text is made of few words: most are read here, and not
 * letter by letter again.
 */
#ifndef CHINHTA__WORD_MEMORY_H
#define CHINHTA__WORD_MEMORY_H

#include "lib/lexicon/word.h"

#define CHINHTA__WORD_MEMORY_WORDS 2048 /* a power of two */
#define CHINHTA__WORD_MEMORY_BYTES 16   /* a longer word is not kept: hardly any syllable is */

/* All zero bytes before the first word. Never wrong: a word is the same wherever it stands. */
struct chinhta__word_memory {
    struct chinhta__remembered_word {
        uint64_t bytes[CHINHTA__WORD_MEMORY_BYTES / sizeof(uint64_t)]; /* as they stand, then zeros */
        struct chinhta__word word;
    } of[CHINHTA__WORD_MEMORY_WORDS];
};

/* chinhta__word_read of a token of TEXT, LEN bytes. */
struct chinhta__word chinhta__word_memory_read(struct chinhta__word_memory *memory, const char *text, size_t len,
                                               const struct chinhta__token *token);

#endif
