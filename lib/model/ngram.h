/* SPDX-License-Identifier: MIT */
/*
 * The n-gram table of the context model: back-off probabilities of orders 1 to 4 over word ids, read from the mapped
 * dictionary. Owns hashing and look-up; which words are compared is decided in candidates and decoder.
 *
 * Source of the estimate: modified Kneser-Ney with back-off, made by dict/train.
 */
#ifndef CHINHTA__NGRAM_H
#define CHINHTA__NGRAM_H

#include <stdint.h>
#include "lib/lexicon/dict.h"

#define CHINHTA__NGRAM_MAX_ORDER 4

/* The hash under which an n-gram stands in the table; ids in reading order, order 2 to 4. The compiler uses it too. */
static inline uint64_t chinhta__ngram_hash(const uint16_t *ids, unsigned order) {
    uint64_t key = order;
    for (unsigned i = 0; i < order; i++)
        key = (key << 16 | ids[i]) ^ key >> 48 << 7;
    key *= UINT64_C(0x9e3779b97f4a7c15);
    key ^= key >> 32;
    key *= UINT64_C(0xd6e8feb86659fd93);
    return key ^ key >> 29;
}

static inline size_t chinhta__ngram_bucket_of(uint64_t hash, size_t n_buckets) {
    return (size_t)((hash >> 32) * (uint64_t)n_buckets >> 32);
}

static inline unsigned chinhta__ngram_fingerprint(uint64_t hash) {
    return (unsigned)(hash & 0xfff);
}

/* The two parts of a value found in the table, in nats. */
static inline float chinhta__ngram_value_log_p(int value) {
    return chinhta__dict_log_p((unsigned)value >> 5 & CHINHTA__DICT_P_MAX);
}
static inline float chinhta__ngram_value_log_backoff(int value) {
    unsigned q = (unsigned)value & CHINHTA__DICT_BACKOFF_MAX;
    return q == CHINHTA__DICT_BACKOFF_NONE ? 0 : chinhta__dict_log_backoff(q);
}

/* The 12 bits of value (7 probability, 5 back-off) of the n-gram of a hash; -1 if it is not in the table. */
int chinhta__ngram_find_hash(const chinhta_dict *dict, uint64_t hash);

static inline int chinhta__ngram_find(const chinhta_dict *dict, const uint16_t *ids, unsigned order) {
    return chinhta__ngram_find_hash(dict, chinhta__ngram_hash(ids, order));
}

/* Asks the processor to fetch the bucket of a hash that will be looked up soon. */
static inline void chinhta__ngram_prefetch(const chinhta_dict *dict, uint64_t hash) {
    __builtin_prefetch(&dict->ngram_buckets[chinhta__ngram_bucket_of(hash, dict->n_ngram_buckets)]);
}

/*
 * What the table holds of the n-grams that end at one place: [order - 2] is a value, or -1. The model never keeps an
 * n-gram without the shorter one that it begins with: where that was not found at the place before, or is known to begin
 * none, nothing is looked for.
 */
struct chinhta__ngram_values {
    int16_t of[CHINHTA__NGRAM_MAX_ORDER - 1];
};

static inline bool chinhta__ngram_possible(const struct chinhta__ngram_values *before, unsigned order) {
    return order == 2 || (before->of[order - 3] >= 0 &&
                          ((unsigned)before->of[order - 3] & CHINHTA__DICT_BACKOFF_MAX) != CHINHTA__DICT_BACKOFF_NONE);
}

/*
 * ln p(ids[1] | ids[0] and the words before it) in nats, with back-off. BEFORE ends at ids[0], HERE at ids[1].
 * *out_order (may be NULL) is the length of the longest n-gram that was found, 1 to 4.
 */
float chinhta__ngram_log_p(const chinhta_dict *dict, const uint16_t ids[2], const struct chinhta__ngram_values *before,
                           const struct chinhta__ngram_values *here, unsigned *out_order);

#endif
