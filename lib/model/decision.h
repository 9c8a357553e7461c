/* SPDX-License-Identifier: MIT */
/*
 * Decision: how probable it is that a candidate is what was meant. A small network (two hidden layers) turns the numbers
 * known of a candidate into a logit; the word as it stands has logit 0, and the probabilities of all are their softmax.
 * It decides twice: first on what n-grams and the slip tell, then, at the few places where that leaves a doubt, once more
 * with what the context network (net.h) sees and what the text has elsewhere (evidence.h). Its weights are trained by
 * dict/decide on planted, labelled and judged slips, at a known rate of slips.
 */
#ifndef CHINHTA__DECISION_H
#define CHINHTA__DECISION_H

#include "lib/model/candidates.h"
#include "lib/model/evidence.h"
#include "lib/model/gate.h"

#define CHINHTA__DECISION_NEAR 57 /* numbers of a candidate that the first decision knows */
#define CHINHTA__DECISION_FAR 8   /* those of the context network and of the first decision itself */
#define CHINHTA__DECISION_FEATURES (CHINHTA__DECISION_NEAR + CHINHTA__DECISION_FAR + CHINHTA__EVIDENCE_NUMBERS)
/* A place whose best candidate has less at the first decision has no second one. */
#define CHINHTA__DECISION_DOUBT (-2.0f)

enum chinhta__decision_stage { CHINHTA__DECISION_FIRST, CHINHTA__DECISION_SECOND };

/* Sizes of a network. Its weights lie one layer behind the other, [from][to], a row of biases at the end of each. */
struct chinhta__decision_shape {
    size_t n_in, hidden_1, hidden_2;
};

#define CHINHTA__DECISION_WEIGHTS(n_in, hidden_1, hidden_2) \
    (((n_in) + 1) * (hidden_1) + ((hidden_1) + 1) * (hidden_2) + (hidden_2) + 1)

#define CHINHTA__DECISION_FIRST_HIDDEN_1 32
#define CHINHTA__DECISION_FIRST_HIDDEN_2 16
#define CHINHTA__DECISION_SECOND_HIDDEN_1 64
#define CHINHTA__DECISION_SECOND_HIDDEN_2 32
/* Networks of the second decision, which differ in where their training began: the mean of their logits counts. */
#define CHINHTA__DECISION_VOTERS 3

/* In the dictionary's section: the members in this order, as floats. */
struct chinhta__decision_weights {
    struct chinhta__gate_weights gate;
    float train_log_odds; /* of a slip at a word, in the training data */
    float first[CHINHTA__DECISION_WEIGHTS(CHINHTA__DECISION_NEAR, CHINHTA__DECISION_FIRST_HIDDEN_1,
                                          CHINHTA__DECISION_FIRST_HIDDEN_2)];
    float second[CHINHTA__DECISION_VOTERS]
                [CHINHTA__DECISION_WEIGHTS(CHINHTA__DECISION_FEATURES, CHINHTA__DECISION_SECOND_HIDDEN_1,
                                           CHINHTA__DECISION_SECOND_HIDDEN_2)];
};

typedef float chinhta__decision_row[CHINHTA__DECISION_FEATURES];

/* The near numbers of candidate I of N found at one place; the others become 0. */
void chinhta__decision_near(const struct chinhta__sequence *sequence, const struct chinhta__candidate *candidates,
                            size_t n, size_t i, chinhta__decision_row out_row);

/* Adds what the context network and the rest of the text say of N candidates to their rows. */
void chinhta__decision_far(const struct chinhta__sequence *sequence, const struct chinhta__candidate *candidates,
                           size_t n, chinhta__decision_row *rows);

/* Adds the logits of the first decision to the rows of N candidates. */
void chinhta__decision_doubt(const float *logits, size_t n, chinhta__decision_row *rows);

struct chinhta__decision_shape chinhta__decision_shape_of(enum chinhta__decision_stage stage);

/* What the network of the first decision, or those of the second, make of a row. */
float chinhta__decision_logit(const struct chinhta__decision_weights *weights, enum chinhta__decision_stage stage,
                              const chinhta__decision_row row);

/* Both decisions on N candidates of one place, N > 0. */
void chinhta__decision_weigh(const struct chinhta__decision_weights *weights, const struct chinhta__sequence *sequence,
                             const struct chinhta__candidate *candidates, size_t n,
                             float out_logits[CHINHTA__MAX_CANDIDATES]);

/* The weights of a dictionary. */
const struct chinhta__decision_weights *chinhta__decision_of(const chinhta_dict *dict);

#endif
