/* SPDX-License-Identifier: MIT */
/* Look-up of n-grams and their back-off probabilities. See ngram.h; the bucket's layout is format.h. */
#include "lib/model/ngram.h"

#define P_OF(value) (-0.125f * (float)((value) >> 5 & 0x7f))
#define BACKOFF_OF(value) (0.6f - 0.15f * (float)((value)&0x1f))

int chinhta__ngram_find(const chinhta_dict *dict, const uint16_t *ids, unsigned order) {
    uint64_t hash = chinhta__ngram_hash(ids, order);
    unsigned fingerprint = chinhta__ngram_fingerprint(hash);
    uint8_t tag = (uint8_t)fingerprint;
    unsigned high = fingerprint >> 8;
    size_t b = chinhta__ngram_bucket_of(hash, dict->n_ngram_buckets);
    /* Overflow chains are short; the bound only stops a hostile table in which every bucket claims to overflow. */
    for (unsigned step = 0; step < 64; step++) {
        const struct chinhta__ngram_bucket *bucket = &dict->ngram_buckets[b];
        uint32_t matches = 0;
        for (unsigned i = 0; i < CHINHTA__NGRAM_BUCKET_ENTRIES; i++)
            matches |= (uint32_t)(bucket->tag[i] == tag) << i;
        for (; matches; matches &= matches - 1) {
            unsigned i = (unsigned)__builtin_ctz(matches);
            if (i < (bucket->used & 0x7fu) && bucket->value[i] >> 12 == high)
                return bucket->value[i] & 0xfff;
        }
        if (!(bucket->used & 0x80))
            return -1;
        b = b + 1 < dict->n_ngram_buckets ? b + 1 : 0;
    }
    return -1;
}

void chinhta__ngram_prefetch(const chinhta_dict *dict, const uint16_t *ids, unsigned order) {
    uint64_t hash = chinhta__ngram_hash(ids, order);
    __builtin_prefetch(&dict->ngram_buckets[chinhta__ngram_bucket_of(hash, dict->n_ngram_buckets)]);
}

float chinhta__ngram_log_p(const chinhta_dict *dict, const uint16_t ids[4], unsigned *out_order) {
    float backoff = 0;
    for (unsigned order = CHINHTA__NGRAM_MAX_ORDER; order >= 2; order--) {
        const uint16_t *gram = ids + CHINHTA__NGRAM_MAX_ORDER - order;
        int value = chinhta__ngram_find(dict, gram, order);
        if (value >= 0) {
            if (out_order)
                *out_order = order;
            return backoff + P_OF(value);
        }
        int context = order > 2 ? chinhta__ngram_find(dict, gram, order - 1) : dict->words[gram[0]].backoff;
        if (context >= 0)
            backoff += BACKOFF_OF(context);
    }
    if (out_order)
        *out_order = 1;
    return backoff - 0.125f * (float)dict->words[ids[3]].p;
}
