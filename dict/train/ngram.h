/* SPDX-License-Identifier: MIT */
/*
 * N-grams: counts of orders 1 to 4 over a stream of ids, their modified Kneser-Ney probabilities (Chen and Goodman,
 * "An empirical study of smoothing techniques for language modeling", 1998, interpolated) and their pruning by
 * weighted difference (Seymore and Rosenfeld, "Scalable backoff language models", 1996).
 *
 * A key packs the ids of an n-gram, 16 bits each, the first in the highest place; lists are sorted by key, so the
 * n-grams of one context stand together and the list of an order is a trie over that of the order below.
 */
#ifndef CHINHTA__TRAIN_NGRAM_H
#define CHINHTA__TRAIN_NGRAM_H

#include <stddef.h>
#include <stdint.h>

#define TRAIN_MAX_ORDER 4

struct train_ngrams {
    size_t n;
    uint64_t *keys;
    uint32_t *counts;   /* as seen */
    uint32_t *adjusted; /* Kneser-Ney: distinct left neighbours; the highest order: counts */
    float *log_p;       /* ln p(last word | the words before) */
    float *log_backoff; /* ln of the back-off weight of this n-gram as a context */
    uint32_t *child;    /* index of its first extension in the next order; n + 1 entries */
    uint8_t *kept;
};

struct train_model {
    size_t n_ids;
    struct train_ngrams order[TRAIN_MAX_ORDER + 1]; /* [1] to [4]; [1] has n_ids entries, key = id */
};

struct train_pruning {
    uint32_t min_count[TRAIN_MAX_ORDER + 1]; /* by order, 2 to 4 */
    size_t max_ngrams;                       /* of orders 2 to 4 together */
};

void train_model_estimate(struct train_model *model, const uint16_t *stream, size_t n_stream, size_t n_ids);
void train_model_prune(struct train_model *model, struct train_pruning pruning);
void train_model_free(struct train_model *model);

#endif
