/* SPDX-License-Identifier: MIT */
/*
 * Decision: how probable it is that a candidate is what was meant. A small network (two hidden layers) turns the numbers
 * known of a candidate into a logit; the word as it stands has logit 0, and the probabilities of all are their softmax.
 * It decides twice: first on what n-grams and the slip tell, then, at the few places where that leaves a doubt, once more
 * with what the context network (net.h) sees. Its weights are trained by dict/decide on planted and on labelled slips, at
 * a known rate of slips.
 */
#ifndef CHINHTA__DECISION_H
#define CHINHTA__DECISION_H

#include "lib/model/candidates.h"
#include "lib/model/gate.h"

#define CHINHTA__DECISION_FEATURES 65
#define CHINHTA__DECISION_NEAR 57 /* the first decision knows only these; the others are 0 to it */
#define CHINHTA__DECISION_HIDDEN_1 32
#define CHINHTA__DECISION_HIDDEN_2 16
/* A place whose best candidate has less at the first decision has no second one. */
#define CHINHTA__DECISION_DOUBT (-2.0f)

struct chinhta__decision_layers {
    float hidden_1[CHINHTA__DECISION_FEATURES + 1][CHINHTA__DECISION_HIDDEN_1]; /* [from][to]; last row: bias */
    float hidden_2[CHINHTA__DECISION_HIDDEN_1 + 1][CHINHTA__DECISION_HIDDEN_2];
    float out[CHINHTA__DECISION_HIDDEN_2 + 1];
};

/* In the dictionary's section: the members in this order, as floats. */
struct chinhta__decision_weights {
    struct chinhta__gate_weights gate;
    float train_log_odds; /* of a slip at a word, in the training data */
    struct chinhta__decision_layers first, second;
};

typedef float chinhta__decision_row[CHINHTA__DECISION_FEATURES];

/* The near numbers of candidate I of N found at one place; the far ones become 0. */
void chinhta__decision_near(const struct chinhta__sequence *sequence, const struct chinhta__candidate *candidates,
                            size_t n, size_t i, chinhta__decision_row out_row);

/* Adds what the context network says of N candidates to their rows. */
void chinhta__decision_far(const struct chinhta__sequence *sequence, const struct chinhta__candidate *candidates,
                           size_t n, chinhta__decision_row *rows);

/* Adds the logits of the first decision to the rows of N candidates. */
void chinhta__decision_doubt(const float *logits, size_t n, chinhta__decision_row *rows);

float chinhta__decision_logit(const struct chinhta__decision_layers *layers, const chinhta__decision_row row);

/* Both decisions on N candidates of one place, N > 0. */
void chinhta__decision_weigh(const struct chinhta__decision_weights *weights, const struct chinhta__sequence *sequence,
                             const struct chinhta__candidate *candidates, size_t n,
                             float out_logits[CHINHTA__MAX_CANDIDATES]);

/* The weights of a dictionary. */
const struct chinhta__decision_weights *chinhta__decision_of(const chinhta_dict *dict);

#endif
