/* SPDX-License-Identifier: MIT */
/*
 * Net: a small neural network that reads twelve words around a place, and more of them as a bag, and says how well each
 * candidate fits. It sees further than n-grams and is asked only where they leave doubt.
 *
 *   first  = relu(bias_1 + sum over slots of W[slot] * E[word in slot])
 *   hidden = relu(bias_2 + V * first)                    score(word) = O[word] . hidden + b[word]
 *
 * Owns the arithmetic; trained by dict/net on which of a word and its neighbours stood in the text (softmax over the
 * word, words that slips turn it into, and a few drawn at random).
 */
#ifndef CHINHTA__NET_H
#define CHINHTA__NET_H

#include <stddef.h>
#include <stdint.h>
#include "lib/lexicon/dict.h"

#define CHINHTA__NET_EMBEDDING 64
#define CHINHTA__NET_FIRST 256
#define CHINHTA__NET_HIDDEN 128
#define CHINHTA__NET_NEAR 6                            /* words on each side with a slot of their own */
#define CHINHTA__NET_FAR 20                            /* the bags hold words 7 to 20 places away */
#define CHINHTA__NET_SLOTS (2 * CHINHTA__NET_NEAR + 2) /* -6 .. -1, 1 .. 6, bag before, bag after */

/* In the dictionary's section, then n_ids rows of struct chinhta__net_word. The numbers before the bytes are all floats. */
struct chinhta__net_weights {
    float bias_1[CHINHTA__NET_FIRST];
    float bias_2[CHINHTA__NET_HIDDEN];
    float second[CHINHTA__NET_FIRST][CHINHTA__NET_HIDDEN]; /* [from][to] */
    float slot_scales[CHINHTA__NET_SLOTS][CHINHTA__NET_EMBEDDING]; /* a weight is its byte times its row's scale */
    int8_t slots[CHINHTA__NET_FIRST][CHINHTA__NET_SLOTS][CHINHTA__NET_EMBEDDING]; /* [to][from] */
};
#define CHINHTA__NET_FLOATS (offsetof(struct chinhta__net_weights, slots) / sizeof(float))

struct chinhta__net_word {
    float in_scale, out_scale, out_bias; /* a number is its byte times the scale */
    int8_t in[CHINHTA__NET_EMBEDDING];
    int8_t out[CHINHTA__NET_HIDDEN];
};

/*
 * Fills HIDDEN for the place AT of ids[0, n): that word itself is not read, the nearest around it are. Where there are
 * none, CHINHTA__WORD_BEGIN stands. All ids are below dict->n_ids.
 */
void chinhta__net_read(const chinhta_dict *dict, const uint16_t *ids, size_t n, size_t at,
                       float hidden[CHINHTA__NET_HIDDEN]);

/* Score of a word at the place HIDDEN was read at: a log of odds against another word's. */
float chinhta__net_score(const chinhta_dict *dict, const float hidden[CHINHTA__NET_HIDDEN], unsigned id);

#endif
