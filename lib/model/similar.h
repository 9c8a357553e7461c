/* SPDX-License-Identifier: MIT */
/*
 * Similar: the attested syllables that a run of letters which is none may have been meant for. They depend on the letters
 * alone, and a text writes the same foreign word and the same abbreviation many times: the last ones are remembered.
 */
#ifndef CHINHTA__SIMILAR_H
#define CHINHTA__SIMILAR_H

#include "lib/lexicon/dict.h"
#include "lib/syllable/slip.h"

#define CHINHTA__SIMILAR_MAX_LETTERS (CHINHTA__SYLLABLE_MAX_LETTERS + 2) /* a longer word is not meant to be one */
#define CHINHTA__SIMILAR_MAX 48                                          /* the cheapest are kept */
#define CHINHTA__SIMILAR_SETS 1024                                       /* in the memory; a power of two */
#define CHINHTA__SIMILAR_WAYS 4                                          /* lists a set */

struct chinhta__similar {
    chinhta__letter letters[CHINHTA__SIMILAR_MAX_LETTERS]; /* lower case */
    uint8_t n_letters;                                     /* 0: an empty place in the memory */
    uint8_t n;
    struct chinhta__dict_neighbour of[CHINHTA__SIMILAR_MAX]; /* cheapest first */
};

/* All zero bytes at first, and again for another dictionary. */
struct chinhta__similar_memory {
    struct chinhta__similar_set {
        unsigned oldest; /* list, the next to go */
        struct chinhta__similar lists[CHINHTA__SIMILAR_WAYS];
    } sets[CHINHTA__SIMILAR_SETS];
};

/* The list for N letters, remembered or found now; it stands until the next call. NULL for too many letters. */
const struct chinhta__similar *chinhta__similar_find(struct chinhta__similar_memory *memory, const chinhta_dict *dict,
                                                     const chinhta__letter *letters, size_t n);

#endif
