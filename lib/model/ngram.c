/* SPDX-License-Identifier: MIT */
/* Look-up of n-grams and their back-off probabilities. See ngram.h; the bucket's layout is format.h. */
#include "lib/model/ngram.h"
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define STEP 32 /* bytes compared together: the tags, and what follows them in the bucket */
_Static_assert(CHINHTA__NGRAM_BUCKET_ENTRIES <= STEP && STEP <= sizeof(struct chinhta__ngram_bucket), "one step sees all");

/* Bit I of the result is set where byte I of STEP equals TAG. */
static uint32_t equal_bytes(const uint8_t *bytes, uint8_t tag) {
    uint32_t equal = 0;
#ifdef __SSE2__
    for (unsigned i = 0; i < STEP; i += 16) {
        __m128i part = _mm_loadu_si128((const __m128i *)(const void *)(bytes + i));
        equal |= (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part, _mm_set1_epi8((char)tag))) << i;
    }
#else
    for (unsigned i = 0; i < STEP; i++)
        equal |= (uint32_t)(bytes[i] == tag) << i;
#endif
    return equal;
}

static int find_in_bucket(const struct chinhta__ngram_bucket *bucket, unsigned fingerprint) {
    unsigned used = bucket->used & 0x7fu;
    uint32_t in_use = (UINT32_C(1) << (used < CHINHTA__NGRAM_BUCKET_ENTRIES ? used : CHINHTA__NGRAM_BUCKET_ENTRIES)) - 1;
    uint32_t matches = equal_bytes((const uint8_t *)bucket, fingerprint & 0xff) & in_use;
    for (; matches; matches &= matches - 1) {
        unsigned i = (unsigned)__builtin_ctz(matches);
        if (bucket->value[i] >> 12 == fingerprint >> 8)
            return bucket->value[i] & 0xfff;
    }
    return -1;
}

int chinhta__ngram_find_hash(const chinhta_dict *dict, uint64_t hash) {
    unsigned fingerprint = chinhta__ngram_fingerprint(hash);
    size_t b = chinhta__ngram_bucket_of(hash, dict->n_ngram_buckets);
    /* Overflow chains are short; the bound only stops a hostile table in which every bucket claims to overflow. */
    for (unsigned step = 0; step < 64; step++) {
        const struct chinhta__ngram_bucket *bucket = &dict->ngram_buckets[b];
        int value = find_in_bucket(bucket, fingerprint);
        if (value >= 0)
            return value;
        if (!(bucket->used & 0x80))
            return -1;
        b = b + 1 < dict->n_ngram_buckets ? b + 1 : 0;
    }
    return -1;
}

float chinhta__ngram_log_p(const chinhta_dict *dict, const uint16_t ids[2], const struct chinhta__ngram_values *before,
                           const struct chinhta__ngram_values *here, unsigned *out_order) {
    float backoff = 0;
    unsigned order = CHINHTA__NGRAM_MAX_ORDER;
    for (; order >= 2 && here->of[order - 2] < 0; order--) {
        if (order == 2)
            backoff += chinhta__dict_log_backoff(dict->words[ids[0]].backoff);
        else if (before->of[order - 3] >= 0)
            backoff += chinhta__ngram_value_log_backoff(before->of[order - 3]);
    }
    if (out_order)
        *out_order = order;
    return backoff + (order >= 2 ? chinhta__ngram_value_log_p(here->of[order - 2])
                                 : chinhta__dict_log_p(dict->words[ids[1]].p));
}
