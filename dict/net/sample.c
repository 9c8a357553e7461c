/* SPDX-License-Identifier: MIT */
/* Drawing of places. See sample.h. */
#include "dict/net/sample.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/syllable/slip.h"

/* A frequent word is met so often that half its places teach nothing new. */
#define FREQUENT 0.002
/* Draws by cost are this much flatter than the slips themselves: the rare ones are to be learnt too. */
#define COST_FLATTENED 1.5f
/* What stands in the text by mistake is mostly a common word: by this power of its count. */
#define COMMON_POWER 0.4f
/* Text to be checked has slips around the place as well: so many texts, and so many of their words. */
#define NOISY_PLACES 0.3
#define NOISY_WORDS 0.08

void *sample_alloc(size_t n, size_t size) {
    void *p = aligned_alloc(64, (n * size + 63) / 64 * 64 + 64);
    if (!p) {
        fputs("train_net: out of memory\n", stderr);
        exit(2);
    }
    memset(p, 0, n * size);
    return p;
}

static float *chances(const chinhta_dict *dict, float power) {
    float *sums = sample_alloc(dict->neighbour_first[dict->n_ids] + 1, sizeof *sums);
    for (uint32_t id = 0; id < dict->n_ids; id++) {
        float sum = 0;
        for (uint32_t k = dict->neighbour_first[id]; k < dict->neighbour_first[id + 1]; k++) {
            const struct chinhta__dict_neighbour *other = &dict->neighbours[k];
            float log_count = (float)dict->words[other->id].log_count / 8 * logf(2);
            sums[k] = sum += expf(power * log_count -
                                  (float)other->cost / (COST_FLATTENED * CHINHTA__SLIP_UNITS_PER_NAT));
        }
    }
    return sums;
}

void sampler_make(struct sampler *sampler, const chinhta_dict *dict, const uint16_t *stream, size_t n) {
    float *keep = sample_alloc(dict->n_ids, sizeof *keep);
    for (size_t i = 0; i < n; i++)
        keep[stream[i]]++;
    for (size_t id = 0; id < dict->n_ids; id++) {
        float share = keep[id] / (float)n;
        keep[id] = share > (float)FREQUENT ? sqrtf((float)FREQUENT / share) : 1;
        if (id < CHINHTA__N_WORD_CLASSES || dict->words[id].code == UINT16_MAX)
            keep[id] = 0;
    }
    *sampler = (struct sampler){.dict = dict, .stream = stream, .n = n, .by_cost = chances(dict, 0),
                                .by_common = chances(dict, COMMON_POWER), .keep = keep};
}

void sampler_free(struct sampler *sampler) {
    free(sampler->by_cost);
    free(sampler->by_common);
    free(sampler->keep);
}

/* A neighbour of the word, or 0 if it has none. */
static uint16_t draw_neighbour(const struct sampler *sampler, const float *sums, unsigned id,
                               struct dict_random *random) {
    uint32_t lo = sampler->dict->neighbour_first[id], hi = sampler->dict->neighbour_first[id + 1];
    if (lo == hi)
        return 0;
    float at = (float)dict_random_unit(random) * sums[hi - 1];
    while (lo + 1 < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (sums[mid - 1] <= at)
            lo = mid;
        else
            hi = mid;
    }
    return sampler->dict->neighbours[lo].id;
}

static void read_around(const struct sampler *sampler, size_t at, struct dict_random *random, struct sample *out) {
    double noise = dict_random_unit(random) < NOISY_PLACES ? NOISY_WORDS : 0;
    out->n_far[0] = out->n_far[1] = 0;
    for (int side = 0; side < 2; side++) {
        bool inside = true;
        for (size_t k = 1; k <= CHINHTA__NET_FAR; k++) {
            size_t place = side ? at + k : at - k;
            inside = inside && sampler->stream[place] != CHINHTA__WORD_BEGIN;
            uint16_t id = inside ? sampler->stream[place] : CHINHTA__WORD_BEGIN;
            uint16_t other = noise > 0 && dict_random_unit(random) < noise
                                 ? draw_neighbour(sampler, sampler->by_cost, id, random) : 0;
            id = other ? other : id;
            if (k <= SAMPLE_NEAR)
                out->near[side ? SAMPLE_NEAR + k - 1 : SAMPLE_NEAR - k] = id;
            else if (inside)
                out->far[side][out->n_far[side]++] = id;
        }
    }
}

void sampler_draw(const struct sampler *sampler, struct dict_random *random, struct sample *out) {
    size_t at;
    do
        at = CHINHTA__NET_FAR + dict_random_next(random) % (sampler->n - 2 * CHINHTA__NET_FAR);
    while ((float)dict_random_unit(random) >= sampler->keep[sampler->stream[at]]);
    read_around(sampler, at, random, out);
    uint16_t right = out->choices[0] = sampler->stream[at];
    for (int k = 1; k < SAMPLE_CHOICES; k++) {
        uint16_t id = k <= SAMPLE_COST ? draw_neighbour(sampler, sampler->by_cost, right, random)
                      : k <= SAMPLE_COST + SAMPLE_COMMON
                          ? draw_neighbour(sampler, sampler->by_common, right, random)
                          : sampler->stream[dict_random_next(random) % sampler->n];
        out->choices[k] = id >= CHINHTA__N_WORD_CLASSES && id != right ? id : 0;
    }
}
