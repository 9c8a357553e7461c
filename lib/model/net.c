/* SPDX-License-Identifier: MIT */
/* The arithmetic of the network. See net.h. */
#include "lib/model/net.h"
#include <float.h>
#include <math.h>
#include <string.h>
#include "lib/model/layer.h"

/* Slot by slot. */
#define INPUTS (CHINHTA__NET_SLOTS * CHINHTA__NET_EMBEDDING)

static const struct chinhta__net_word *word_of(const chinhta_dict *dict, unsigned id) {
    return (const struct chinhta__net_word *)(const void *)(dict->net + sizeof(struct chinhta__net_weights)) + id;
}

/* Adds SHARE of a word's embedding to one slot's input. */
static void add_word(const chinhta_dict *dict, unsigned id, float share, float in[CHINHTA__NET_EMBEDDING]) {
    const struct chinhta__net_word *word = word_of(dict, id);
    for (unsigned d = 0; d < CHINHTA__NET_EMBEDDING; d++)
        in[d] += share * word->in_scale * (float)word->in[d];
}

/* The words before place AT (STEP -1) or after it (+1), nearest first: those near have slots, those far share a bag. */
static void add_side(const chinhta_dict *dict, const uint16_t *ids, size_t n, size_t at, int step,
                     float in[INPUTS]) {
    float *bag = in + (2 * CHINHTA__NET_NEAR + (step > 0)) * CHINHTA__NET_EMBEDDING;
    size_t there = step > 0 ? n - at - 1 : at;
    size_t end = there < CHINHTA__NET_FAR ? there : CHINHTA__NET_FAR;
    for (size_t k = 0; k < CHINHTA__NET_NEAR || k < end; k++) {
        unsigned id = k >= there ? CHINHTA__WORD_BEGIN : step > 0 ? ids[at + 1 + k] : ids[at - 1 - k];
        if (k >= CHINHTA__NET_NEAR)
            add_word(dict, id, 1 / (float)(end - CHINHTA__NET_NEAR), bag);
        else
            add_word(dict, id, 1,
                     in + (step > 0 ? CHINHTA__NET_NEAR + k : CHINHTA__NET_NEAR - 1 - k) * CHINHTA__NET_EMBEDDING);
    }
}

static void cut(float *numbers, size_t n) {
    for (size_t k = 0; k < n; k++)
        numbers[k] = numbers[k] > 0 ? numbers[k] : 0;
}

/* The sum of as many products with bytes stays below 2^31. */
#define TOP_INPUT 16383
_Static_assert((int64_t)INPUTS * 128 * TOP_INPUT <= INT32_MAX, "layer.h asks for it");

/* The greatest absolute value: those of floats are ordered as their bits are, NaN last. */
static float greatest(const float in[INPUTS]) {
    uint32_t top = 0;
    for (size_t i = 0; i < INPUTS; i++) {
        uint32_t bits;
        memcpy(&bits, &in[i], sizeof bits);
        bits &= INT32_MAX;
        top = bits > top ? bits : top;
    }
    float value;
    memcpy(&value, &top, sizeof value);
    return value;
}

/* Rounds the inputs to whole numbers; returns the scale that gives them back. */
static float round_inputs(const float in[INPUTS], int16_t out[INPUTS]) {
    float top = greatest(in);
    if (!(top > TOP_INPUT / FLT_MAX && top < FLT_MAX)) { /* nothing, or the scales of a hostile dictionary */
        memset(out, 0, INPUTS * sizeof *out);
        return 0;
    }
    float steps = TOP_INPUT / top;
    for (size_t i = 0; i < INPUTS; i++)
        out[i] = (int16_t)(in[i] * steps + copysignf(.5f, in[i]));
    return top / TOP_INPUT;
}

void chinhta__net_read(const chinhta_dict *dict, const uint16_t *ids, size_t n, size_t at,
                       float hidden[CHINHTA__NET_HIDDEN]) {
    const struct chinhta__net_weights *weights = (const void *)dict->net;
    float in[INPUTS], first[CHINHTA__NET_FIRST];
    int16_t rounded[INPUTS];
    int32_t sums[CHINHTA__NET_FIRST];
    memset(in, 0, sizeof in);
    add_side(dict, ids, n, at, -1, in);
    add_side(dict, ids, n, at, 1, in);
    for (size_t i = 0; i < INPUTS; i++)
        in[i] *= weights->slot_scales[i / CHINHTA__NET_EMBEDDING][i % CHINHTA__NET_EMBEDDING];
    float scale = round_inputs(in, rounded);
    chinhta__layer_dots(weights->slots[0][0], rounded, INPUTS, sums, CHINHTA__NET_FIRST);
    for (size_t k = 0; k < CHINHTA__NET_FIRST; k++)
        first[k] = weights->bias_1[k] + scale * (float)sums[k];
    cut(first, CHINHTA__NET_FIRST);
    memcpy(hidden, weights->bias_2, sizeof weights->bias_2);
    chinhta__layer_add(weights->second[0], first, CHINHTA__NET_FIRST, hidden, CHINHTA__NET_HIDDEN);
    cut(hidden, CHINHTA__NET_HIDDEN);
}

float chinhta__net_score(const chinhta_dict *dict, const float hidden[CHINHTA__NET_HIDDEN], unsigned id) {
    const struct chinhta__net_word *word = word_of(dict, id);
    float sum = 0;
    for (size_t k = 0; k < CHINHTA__NET_HIDDEN; k++)
        sum += hidden[k] * (float)word->out[k];
    return word->out_scale * sum + word->out_bias;
}
