/* SPDX-License-Identifier: MIT */
/* Look-up of n-grams and their back-off probabilities. See ngram.h; the bucket's layout is format.h. */
#include "lib/model/ngram.h"
#include <string.h>

/*
 * Bit 8 i + 7 of the result is set for each of eight bytes that equals TAG: the exact test for a zero byte of the
 * difference (Warren, "Hacker's Delight", section 6-1). A bucket is looked through in three such steps.
 */
static uint64_t equal_bytes(const uint8_t *bytes, uint64_t tag) {
    const uint64_t low = UINT64_C(0x7f7f7f7f7f7f7f7f);
    uint64_t x;
    memcpy(&x, bytes, sizeof x);
    x ^= tag * UINT64_C(0x0101010101010101);
    return ~(((x & low) + low) | x | low);
}

static int find_in_bucket(const struct chinhta__ngram_bucket *bucket, unsigned fingerprint) {
    unsigned used = bucket->used & 0x7fu;
    /* The last step reads past the tags into the rest of the bucket: what matches there is no entry in use. */
    for (unsigned first = 0; first < used && first < CHINHTA__NGRAM_BUCKET_ENTRIES; first += 8) {
        uint64_t matches = equal_bytes((const uint8_t *)bucket + first, fingerprint & 0xff);
        for (; matches; matches &= matches - 1) {
            unsigned i = first + (unsigned)__builtin_ctzll(matches) / 8;
            if (i < used && i < CHINHTA__NGRAM_BUCKET_ENTRIES && bucket->value[i] >> 12 == fingerprint >> 8)
                return bucket->value[i] & 0xfff;
        }
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
        int context = order > 2 ? before->of[order - 3] : dict->words[ids[0]].backoff;
        if (context >= 0)
            backoff += chinhta__ngram_value_log_backoff(context);
    }
    if (out_order)
        *out_order = order;
    return backoff + (order >= 2 ? chinhta__ngram_value_log_p(here->of[order - 2])
                                 : chinhta__dict_log_p(dict->words[ids[1]].p));
}
