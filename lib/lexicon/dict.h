/* SPDX-License-Identifier: MIT */
/*
 * The dictionary handle: a chinhta.dict mapped or borrowed, validated once, then read through plain pointers. Owns the
 * mapping, the count of holders and the look-ups of words; the n-gram table is read by lib/model.
 */
#ifndef CHINHTA__DICT_H
#define CHINHTA__DICT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <chinhta.h>
#include "lib/lexicon/format.h"
#include "lib/lexicon/word.h"

struct chinhta_dict {
    atomic_size_t n_holders;
    const unsigned char *base;
    size_t size; /* bytes */
    bool mapped; /* unmap at the end */

    uint32_t n_ids;
    const uint16_t *syllable_ids;
    const struct chinhta__dict_word *words;
    const uint32_t *keys;
    size_t n_key_slots; /* a power of two */
    const uint32_t *string_offsets;
    const char *strings;
    const struct chinhta__ngram_bucket *ngram_buckets;
    size_t n_ngram_buckets;
    const struct chinhta__dict_skeleton *skeletons;
    size_t n_skeletons;
    const uint32_t *neighbour_first;
    const struct chinhta__dict_neighbour *neighbours;
    const struct chinhta__dict_partners *partners;
    const uint32_t *pair_first[2]; /* bytes in pair_cells */
    const uint8_t *pair_cells;
    const unsigned char *net; /* lib/model/net.h */
    const float *decision;
    size_t n_decision; /* floats */
};

/*
 * Both validate everything that is read later, so that no content of the file can lead outside it. On failure
 * *out_dict is NULL and DETAIL (may be NULL with cap 0) says why. DATA must be aligned to 8 bytes and outlive the
 * handle.
 */
chinhta_status chinhta__dict_open_path(const char *path, chinhta_dict **out_dict, char *detail, size_t detail_cap);
chinhta_status chinhta__dict_open_memory(const void *data, size_t len, chinhta_dict **out_dict, char *detail,
                                         size_t detail_cap);
chinhta_dict *chinhta__dict_ref(chinhta_dict *dict);
void chinhta__dict_unref(chinhta_dict *dict); /* NULL is let pass */

/* The id of a folded key in the vocabulary; 0 (CHINHTA__WORD_UNKNOWN) if it is not there. */
unsigned chinhta__dict_key_id(const chinhta_dict *dict, const char *key, size_t len);

enum chinhta__side { CHINHTA__SIDE_AFTER, CHINHTA__SIDE_BEFORE };

/* The words that may stand on one side of a word. */
struct chinhta__pair_row {
    const uint8_t *cells;
    uint32_t n_bytes;
};

static inline struct chinhta__pair_row chinhta__dict_pair_row(const chinhta_dict *dict, enum chinhta__side side,
                                                              unsigned word) {
    uint32_t first = dict->pair_first[side][word];
    return (struct chinhta__pair_row){dict->pair_cells + first, dict->pair_first[side][word + 1] - first};
}

/* The level that the pair with OTHER has at most. 0 if they never stood so; more for one in four of those that never did. */
static inline unsigned chinhta__pair_row_level(struct chinhta__pair_row row, unsigned other) {
    uint32_t cell = chinhta__pair_cell(other, row.n_bytes);
    return row.n_bytes ? row.cells[cell / 2] >> 4 * (cell % 2) & 0xf : 0;
}

/* The id of the attested syllable that N letters spell, case ignored; 0 if they spell none. */
unsigned chinhta__dict_letters_id(const chinhta_dict *dict, const chinhta__letter *letters, size_t n);

/* The id of a syllable code, folded; 0 if the syllable is not attested. */
static inline unsigned chinhta__dict_syllable_id(const chinhta_dict *dict, unsigned code) {
    return dict->syllable_ids[code];
}

#endif
