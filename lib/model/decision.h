/* SPDX-License-Identifier: MIT */
/*
 * Decision: how probable it is that a candidate is what was meant. A small network (two hidden layers) turns the numbers
 * known of a candidate into a logit; the word as it stands has logit 0, and the probabilities of all are their softmax.
 * Its weights are trained by dict/decide on planted and on labelled slips, at a known rate of slips.
 */
#ifndef CHINHTA__DECISION_H
#define CHINHTA__DECISION_H

#include "lib/model/candidates.h"
#include "lib/model/gate.h"

#define CHINHTA__DECISION_FEATURES 64
#define CHINHTA__DECISION_HIDDEN_1 32
#define CHINHTA__DECISION_HIDDEN_2 16

/* In the dictionary's section: the members in this order, as floats. */
struct chinhta__decision_weights {
    struct chinhta__gate_weights gate;
    float train_log_odds; /* of a slip at a word, in the training data */
    float hidden_1[CHINHTA__DECISION_FEATURES + 1][CHINHTA__DECISION_HIDDEN_1]; /* [from][to]; last row: bias */
    float hidden_2[CHINHTA__DECISION_HIDDEN_1 + 1][CHINHTA__DECISION_HIDDEN_2];
    float out[CHINHTA__DECISION_HIDDEN_2 + 1];
};

/* The numbers known of candidate I of N found at one place. */
void chinhta__decision_features(const struct chinhta__sequence *sequence, const struct chinhta__candidate *candidates,
                                size_t n, size_t i, float out_features[CHINHTA__DECISION_FEATURES]);

float chinhta__decision_logit(const struct chinhta__decision_weights *weights,
                              const float features[CHINHTA__DECISION_FEATURES]);

/* The weights of a dictionary. */
const struct chinhta__decision_weights *chinhta__decision_of(const chinhta_dict *dict);

#endif
