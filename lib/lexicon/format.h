/* SPDX-License-Identifier: MIT */
/*
 * chinhta.dict, the compiled dictionary: one read-only file, mapped and never parsed. Owns the layout, which the
 * compiler (dict/compile) writes and dict.c validates.
 *
 * All numbers are little-endian, all places are offsets from the start of the file, every section begins on a
 * multiple of 64 bytes. The checksum covers the whole file but its own field.
 */
#ifndef CHINHTA__FORMAT_H
#define CHINHTA__FORMAT_H

#include <stddef.h>
#include <stdint.h>
#include "lib/syllable/syllable.h"

#define CHINHTA__DICT_MAGIC "chinhta\n"
#define CHINHTA__DICT_VERSION 4u
#define CHINHTA__DICT_ALIGN 64u

enum chinhta__dict_section_id {
    CHINHTA__SECTION_SYLLABLES, /* uint16_t[N_SYLLABLE_CODES]: id of a syllable, i/y variants folded; 0: not attested */
    CHINHTA__SECTION_WORDS,     /* struct chinhta__dict_word[n_ids] */
    CHINHTA__SECTION_KEYS,      /* uint32_t[2^k], open addressing: id << 16 | tag; 0 is empty */
    CHINHTA__SECTION_STRINGS,   /* uint32_t offset[n_ids + 1], then the folded keys, not terminated */
    CHINHTA__SECTION_NGRAMS,    /* struct chinhta__ngram_bucket[2^k or any number] */
    CHINHTA__SECTION_SKELETONS,  /* struct chinhta__dict_skeleton[], sorted by letters */
    CHINHTA__SECTION_NEIGHBOURS, /* uint32_t first[n_ids + 1], then struct chinhta__dict_neighbour[] */
    CHINHTA__SECTION_PAIRS,      /* uint32_t first[2][n_ids + 1], then cells: see below */
    CHINHTA__SECTION_PARTNERS,   /* struct chinhta__dict_partners[n_ids] */
    CHINHTA__SECTION_NET,        /* struct chinhta__net_weights, then a struct chinhta__net_word a word */
    CHINHTA__SECTION_DECISION,  /* float[]: weights of the decision layer, lib/model/decision.h */
    CHINHTA__N_SECTIONS,
};

struct chinhta__dict_section {
    uint64_t offset; /* bytes from the start of the file */
    uint64_t size;   /* bytes */
};

struct chinhta__dict_header {
    char magic[8];
    uint32_t version;
    uint32_t n_sections;
    uint64_t file_size; /* bytes */
    uint64_t checksum;  /* of this header with this field 0, xor that of what follows it: chinhta__dict_checksum */
    uint32_t n_onsets, n_rimes; /* of the tables that the syllable codes were made with */
    uint32_t n_ids;
    uint32_t reserved;
    struct chinhta__dict_section sections[CHINHTA__N_SECTIONS];
};

struct chinhta__dict_word {
    uint16_t code;   /* syllable code, of i/y variants the most frequent; UINT16_MAX for other words and classes */
    uint8_t title;   /* share of capitals inside a sentence, 0-255 */
    uint8_t log_count; /* 8 * log2(1 + count), at most 255 */
    uint8_t p;       /* unigram, quantised */
    uint8_t backoff; /* quantised */
    uint16_t reserved;
};

/* The attested syllables that differ only in tone. Of i/y variants only the most frequent stands here. */
struct chinhta__dict_skeleton {
    uint16_t letters[CHINHTA__SYLLABLE_MAX_LETTERS]; /* chinhta__letter, no tone; 0 after the last */
    uint16_t ids[CHINHTA__N_TONES];                  /* 0: not attested */
    uint16_t n_letters;
    uint16_t reserved;
    uint32_t bases; /* bit 0: an a stands among the letters, with whatever mark; bit 25: a z */
};

/* Quantising: a probability is exp(-q / 8), q 0-127; a back-off weight is exp(0.6 - 0.15 q), q 0-31. */
#define CHINHTA__DICT_P_STEPS_PER_NAT 8.0f
#define CHINHTA__DICT_P_MAX 127
#define CHINHTA__DICT_BACKOFF_TOP 0.6f
#define CHINHTA__DICT_BACKOFF_STEP 0.15f
#define CHINHTA__DICT_BACKOFF_MAX 31
#define CHINHTA__DICT_BACKOFF_NONE 0u /* of an n-gram that begins no longer one: its back-off weight is 1 */

static inline float chinhta__dict_log_p(unsigned q) {
    return (float)q / -CHINHTA__DICT_P_STEPS_PER_NAT;
}
static inline float chinhta__dict_log_backoff(unsigned q) {
    return CHINHTA__DICT_BACKOFF_TOP - CHINHTA__DICT_BACKOFF_STEP * (float)q;
}

/* A syllable that a slip can turn into this one or this one into. */
struct chinhta__dict_neighbour {
    uint16_t id;
    uint8_t cost; /* sixteenths of a nat: -ln of the chance of the slip */
    uint8_t kinds; /* enum chinhta__slip_kind */
};

/*
 * The syllables that are most expected beside a word: behind it and before it, likeliest first; 0: no more. A slip that no
 * neighbour accounts for may have struck one of them.
 */
#define CHINHTA__DICT_PARTNERS 4
struct chinhta__dict_partners {
    uint16_t behind[CHINHTA__DICT_PARTNERS], before[CHINHTA__DICT_PARTNERS];
};

/*
 * One cache line of n-grams of orders 2 to 4, found by hash; fingerprints stand in for the keys. An entry's twelve
 * bits of fingerprint are tag (low eight) and the top four of value; below them 7 bits of probability and 5 of
 * back-off. A bucket that overflowed says so, and the search goes on in the next.
 */
#define CHINHTA__NGRAM_BUCKET_ENTRIES 21
struct chinhta__ngram_bucket {
    uint8_t tag[CHINHTA__NGRAM_BUCKET_ENTRIES];
    uint8_t used; /* entries in use, 0-21; bit 7: overflowed */
    uint16_t value[CHINHTA__NGRAM_BUCKET_ENTRIES];
};

/*
 * Which words stand next to a word: a row of cells for the words after it (side 0) and one for those before it (side 1),
 * three cells of four bits for each pair of the n-gram table. A pair's hash picks its cell, which holds the level of the
 * likeliest pair in it, 0 if there is none: it rules a pair out, or says how likely it is at most. A row is a few cache
 * lines, where the table would be asked anew, and miss, for every candidate (after Bloom, "Space/time trade-offs in hash
 * coding with allowable errors", 1970).
 */
#define CHINHTA__PAIR_CELLS 3
#define CHINHTA__PAIR_LEVEL_MAX 15
#define CHINHTA__PAIR_LEVEL_STEPS 6 /* quantised probabilities that share a level */

static inline size_t chinhta__pair_row_bytes(size_t n_pairs) {
    return (n_pairs * CHINHTA__PAIR_CELLS + 1) / 2;
}

static inline uint32_t chinhta__pair_cell(unsigned id, uint32_t n_row_bytes) {
    return (uint32_t)((uint64_t)(id * UINT32_C(0x9e3779b1)) * (2 * n_row_bytes) >> 32);
}

/* The level of a quantised probability, 1 to 15: the likelier, the higher. */
static inline unsigned chinhta__pair_level(unsigned p) {
    unsigned below_top = p / CHINHTA__PAIR_LEVEL_STEPS;
    return below_top < CHINHTA__PAIR_LEVEL_MAX ? CHINHTA__PAIR_LEVEL_MAX - below_top : 1;
}

/* The highest probability that has this level, ln. */
static inline float chinhta__pair_level_log_p(unsigned level) {
    return chinhta__dict_log_p((CHINHTA__PAIR_LEVEL_MAX - level) * CHINHTA__PAIR_LEVEL_STEPS);
}

/* Adds in 64-bit lanes, each sum weighted by its place: sees every single damaged bit, runs at memory speed. */
uint64_t chinhta__dict_checksum(const void *data, size_t len);

#endif
