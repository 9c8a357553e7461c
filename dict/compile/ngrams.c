/* SPDX-License-Identifier: MIT */
/*
 * The n-gram section: every kept n-gram of the model put into buckets of one cache line by its hash. The pairs section:
 * which words stand side by side, and how likely at most, as rows of cells.
 */
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include "dict/compile/compile.h"
#include "lib/model/ngram.h"

/* A table this full has short overflow chains: with 21 entries a bucket, about one bucket in eight overflows. */
#define ENTRIES_PER_BUCKET_WANTED 18.2

struct entry {
    uint64_t hash;
    uint16_t value; /* 7 bits probability, 5 back-off */
};

static int by_hash(const void *a, const void *b) {
    uint64_t x = ((const struct entry *)a)->hash, y = ((const struct entry *)b)->hash;
    return (x > y) - (x < y);
}

/* Which n-grams of an order begin a longer one. */
static bool *find_begun(const struct model_file *model, int order) {
    bool *begun = compile_alloc(model->order[order].n + 1, sizeof *begun);
    if (order < MODEL_MAX_ORDER)
        for (size_t i = 0; i < model->order[order + 1].n; i++)
            begun[model->order[order + 1].parent[i]] = true;
    return begun;
}

static unsigned backoff_of(unsigned quantised, bool begun) {
    unsigned least = CHINHTA__DICT_BACKOFF_NONE + 1;
    return !begun ? CHINHTA__DICT_BACKOFF_NONE : quantised > least ? quantised : least;
}

static size_t collect(const struct model_file *model, struct entry *entries) {
    size_t n = 0;
    for (int order = 2; order <= MODEL_MAX_ORDER; order++) {
        const struct model_order *list = &model->order[order];
        bool *begun = find_begun(model, order);
        for (size_t i = 0; i < list->n; i++) {
            uint16_t ids[MODEL_MAX_ORDER];
            ids[order - 1] = list->last[i];
            size_t parent = list->parent[i];
            for (int k = order - 1; k >= 2; k--) {
                ids[k - 1] = model->order[k].last[parent];
                parent = model->order[k].parent[parent];
            }
            ids[0] = (uint16_t)parent;
            entries[n++] = (struct entry){chinhta__ngram_hash(ids, (unsigned)order),
                                          (uint16_t)(list->p[i] << 5 | backoff_of(list->backoff[i], begun[i]))};
        }
        free(begun);
    }
    return n;
}

static void insert(struct chinhta__ngram_bucket *buckets, size_t n_buckets, const struct entry *entry) {
    unsigned fingerprint = chinhta__ngram_fingerprint(entry->hash);
    size_t b = chinhta__ngram_bucket_of(entry->hash, n_buckets);
    while ((buckets[b].used & 0x7f) == CHINHTA__NGRAM_BUCKET_ENTRIES) {
        buckets[b].used |= 0x80;
        b = b + 1 < n_buckets ? b + 1 : 0;
    }
    unsigned at = buckets[b].used++ & 0x7f;
    buckets[b].tag[at] = (uint8_t)fingerprint;
    buckets[b].value[at] = (uint16_t)((fingerprint >> 8) << 12 | entry->value);
}

struct compile_bytes compile_ngrams(const struct compile_input *input) {
    size_t n = 0;
    for (int order = 2; order <= MODEL_MAX_ORDER; order++)
        n += input->model.order[order].n;
    struct entry *entries = compile_alloc(n, sizeof *entries);
    collect(&input->model, entries);
    qsort(entries, n, sizeof *entries, by_hash); /* the same file whatever the order of the model's lists */
    size_t n_buckets = (size_t)((double)n / ENTRIES_PER_BUCKET_WANTED) + 1;
    struct chinhta__ngram_bucket *buckets = compile_alloc(n_buckets, sizeof *buckets);
    for (size_t i = 0; i < n; i++)
        insert(buckets, n_buckets, &entries[i]);
    free(entries);
    return (struct compile_bytes){(unsigned char *)buckets, n_buckets * sizeof *buckets};
}

struct compile_bytes compile_pairs(const struct compile_input *input) {
    const struct model_order *pairs = &input->model.order[2];
    size_t n_ids = input->model.n_ids, n_offsets = 2 * (n_ids + 1);
    uint32_t *first = compile_alloc(n_offsets, sizeof *first), *n = compile_alloc(2 * n_ids, sizeof *n);
    for (size_t i = 0; i < pairs->n; i++) {
        n[pairs->parent[i]]++;
        n[n_ids + pairs->last[i]]++;
    }
    uint32_t n_bytes = 0;
    for (size_t side = 0; side < 2; side++) {
        for (size_t id = 0; id < n_ids; id++) {
            first[side * (n_ids + 1) + id] = n_bytes;
            n_bytes += (uint32_t)chinhta__pair_row_bytes(n[side * n_ids + id]);
        }
        first[side * (n_ids + 1) + n_ids] = n_bytes;
    }
    struct compile_bytes out = {compile_alloc(n_offsets * sizeof *first + n_bytes, 1),
                                n_offsets * sizeof *first + n_bytes};
    memcpy(out.data, first, n_offsets * sizeof *first);
    unsigned char *cells = out.data + n_offsets * sizeof *first;
    for (size_t i = 0; i < pairs->n; i++)
        for (size_t side = 0; side < 2; side++) {
            unsigned of = side ? pairs->last[i] : pairs->parent[i], other = side ? pairs->parent[i] : pairs->last[i];
            const uint32_t *row = &first[side * (n_ids + 1) + of];
            uint32_t cell = chinhta__pair_cell(other, row[1] - row[0]);
            unsigned char *byte = &cells[row[0] + cell / 2];
            unsigned shift = 4 * (cell % 2), level = chinhta__pair_level(pairs->p[i]);
            if (level > (*byte >> shift & 0xfu))
                *byte = (unsigned char)((*byte & ~(0xfu << shift)) | level << shift);
        }
    free(first);
    free(n);
    return out;
}

/* A word less expected than this beside another, ln, is no partner of it: 3 %, set by hand. */
#define LEAST_PARTNER_LOG_P (-3.5)

static void insert_partner(uint16_t *ids, float *log_ps, unsigned id, double log_p) {
    unsigned k = CHINHTA__DICT_PARTNERS;
    if (log_p < LEAST_PARTNER_LOG_P || log_p <= (double)log_ps[k - 1])
        return;
    for (k--; k > 0 && log_p > (double)log_ps[k - 1]; k--) {
        ids[k] = ids[k - 1];
        log_ps[k] = log_ps[k - 1];
    }
    ids[k] = (uint16_t)id;
    log_ps[k] = (float)log_p;
}

struct compile_bytes compile_partners(const struct compile_input *input) {
    const struct model_order *pairs = &input->model.order[2];
    const struct model_word *words = input->model.words;
    size_t n_ids = input->model.n_ids, n_numbers = 2 * n_ids * CHINHTA__DICT_PARTNERS;
    struct chinhta__dict_partners *partners = compile_alloc(n_ids, sizeof *partners);
    float *log_ps = compile_alloc(n_numbers, sizeof *log_ps);
    for (size_t i = 0; i < n_numbers; i++)
        log_ps[i] = -INFINITY;
    for (size_t i = 0; i < pairs->n; i++) {
        unsigned first = pairs->parent[i], second = pairs->last[i];
        double log_p = (double)chinhta__dict_log_p(pairs->p[i]);
        float *of_first = log_ps + 2 * first * CHINHTA__DICT_PARTNERS;
        float *of_second = log_ps + (2 * second + 1) * CHINHTA__DICT_PARTNERS;
        if (words[second].code < CHINHTA__N_SYLLABLE_CODES)
            insert_partner(partners[first].behind, of_first, second, log_p);
        if (words[first].code < CHINHTA__N_SYLLABLE_CODES && words[second].count > 0)
            insert_partner(partners[second].before, of_second, first,
                           log_p + log((double)words[first].count + 1) - log((double)words[second].count + 1));
    }
    free(log_ps);
    return (struct compile_bytes){(unsigned char *)partners, n_ids * sizeof *partners};
}
