/* SPDX-License-Identifier: MIT */
/*
 * Gate: leaves most words unsearched. A logistic function of how well a word and the three after it are expected tells
 * where a slip is too unlikely for its candidates to be worth a look. Trained with the decision layer.
 */
#ifndef CHINHTA__GATE_H
#define CHINHTA__GATE_H

#include <stdbool.h>
#include "lib/model/sequence.h"

#define CHINHTA__GATE_FEATURES 20

struct chinhta__gate_weights {
    float threshold; /* below it a word is settled */
    float of[CHINHTA__GATE_FEATURES];
};

void chinhta__gate_features(const struct chinhta__sequence *sequence, size_t token,
                            float out_features[CHINHTA__GATE_FEATURES]);

/* True if the word may be passed over. TOKEN is a WORD. */
bool chinhta__gate_settled(const struct chinhta__gate_weights *weights, const struct chinhta__sequence *sequence,
                           size_t token);

#endif
