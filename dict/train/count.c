/* SPDX-License-Identifier: MIT */
/* Counting of n-grams by sorting, and the tries over the sorted lists. See ngram.h for the estimates. */
#include "dict/train/count.h"
#include <stdlib.h>
#include <string.h>
#include "dict/train/corpus.h"
#include "lib/lexicon/word.h"

/* Least significant digit first, 16 bits a pass; KEYS comes back sorted, its buffer may have changed. */
static uint64_t *radix_sort(uint64_t *keys, size_t n, int n_digits) {
    uint64_t *other = train_alloc(n, sizeof *other);
    size_t *offsets = train_alloc(1u << 16, sizeof *offsets);
    for (int digit = 0; digit < n_digits; digit++) {
        int shift = digit * 16;
        memset(offsets, 0, (1u << 16) * sizeof *offsets);
        for (size_t i = 0; i < n; i++)
            offsets[keys[i] >> shift & 0xffff]++;
        size_t sum = 0;
        for (size_t b = 0; b < 1u << 16; b++) {
            size_t here = offsets[b];
            offsets[b] = sum;
            sum += here;
        }
        for (size_t i = 0; i < n; i++)
            other[offsets[keys[i] >> shift & 0xffff]++] = keys[i];
        uint64_t *swap = keys;
        keys = other;
        other = swap;
    }
    free(offsets);
    free(other);
    return keys;
}

static size_t count_runs(uint64_t *keys, size_t n, uint32_t **out_counts) {
    size_t n_unique = 0;
    for (size_t i = 0; i < n; i++)
        n_unique += i == 0 || keys[i] != keys[i - 1];
    uint32_t *counts = train_alloc(n_unique, sizeof *counts);
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && keys[i] != keys[at])
            keys[++at] = keys[i];
        counts[at]++;
    }
    *out_counts = counts;
    return n_unique;
}

void train_count(struct train_ngrams *out, const uint16_t *stream, size_t n_stream, int order) {
    uint64_t mask = order == 4 ? UINT64_MAX : (UINT64_C(1) << 16 * order) - 1;
    uint64_t all_begin = 0;
    for (int i = 0; i < order; i++)
        all_begin = all_begin << 16 | CHINHTA__WORD_BEGIN;
    uint64_t *keys = train_alloc(n_stream, sizeof *keys);
    size_t n = 0;
    uint64_t window = 0;
    for (size_t i = 0; i < n_stream; i++) {
        window = (window << 16 | stream[i]) & mask;
        /* The only windows that end in a begin mark and are kept are contexts of nothing but begin marks. */
        if (i + 1 >= (size_t)order && (stream[i] != CHINHTA__WORD_BEGIN || window == all_begin))
            keys[n++] = window;
    }
    keys = radix_sort(keys, n, order);
    out->n = count_runs(keys, n, &out->counts);
    out->keys = train_grow(keys, out->n, sizeof *keys);
}

void train_count_left(struct train_ngrams *lower, const struct train_ngrams *upper, int lower_order) {
    uint64_t mask = (UINT64_C(1) << 16 * lower_order) - 1;
    int first_shift = 16 * (lower_order - 1);
    uint64_t *keys = train_alloc(upper->n, sizeof *keys);
    for (size_t i = 0; i < upper->n; i++)
        keys[i] = upper->keys[i] & mask;
    keys = radix_sort(keys, upper->n, lower_order);
    uint32_t *counts;
    size_t n = count_runs(keys, upper->n, &counts);
    lower->adjusted = train_alloc(lower->n, sizeof *lower->adjusted);
    size_t j = 0;
    for (size_t i = 0; i < lower->n; i++) {
        while (j < n && keys[j] < lower->keys[i])
            j++;
        bool found = j < n && keys[j] == lower->keys[i];
        /* What follows a begin mark has always the same left neighbour: its plain count stands. */
        bool begins = (lower->keys[i] >> first_shift & 0xffff) == CHINHTA__WORD_BEGIN;
        lower->adjusted[i] = begins || !found ? lower->counts[i] : counts[j];
    }
    free(keys);
    free(counts);
}

void train_count_link(struct train_ngrams *lower, const struct train_ngrams *upper) {
    lower->child = train_alloc(lower->n + 1, sizeof *lower->child);
    size_t j = 0;
    for (size_t i = 0; i < lower->n; i++) {
        while (j < upper->n && upper->keys[j] >> 16 < lower->keys[i])
            j++;
        lower->child[i] = (uint32_t)j;
    }
    while (j < upper->n && upper->keys[j] >> 16 <= lower->keys[lower->n - 1])
        j++;
    lower->child[lower->n] = (uint32_t)j;
}
