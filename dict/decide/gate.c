/* SPDX-License-Identifier: MIT */
/* Fitting of the gate: logistic regression by gradient descent, and the threshold that lets a share of slips through. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include "dict/decide/decide.h"

enum { F = CHINHTA__GATE_FEATURES, WIDTH = F + 1, BATCH = 256, EPOCHS = 6 };

static float logit(const struct chinhta__gate_weights *gate, const float *row) {
    float sum = 0;
    for (int f = 0; f < F; f++)
        sum += gate->of[f] * row[f];
    return sum;
}

static int falling(const void *a, const void *b) {
    float x = *(const float *)a, y = *(const float *)b;
    return (x < y) - (x > y);
}

void decide_fit_gate(struct chinhta__gate_weights *gate, const struct decide_set *set, double share) {
    double square[F] = {0};
    *gate = (struct chinhta__gate_weights){0};
    for (int epoch = 0; epoch < EPOCHS; epoch++)
        for (size_t first = 0; first + BATCH <= set->n_gate_rows; first += BATCH) {
            double gradient[F] = {0};
            for (size_t i = first; i < first + BATCH; i++) {
                const float *row = set->gate_rows + i * WIDTH;
                double error = 1 / (1 + exp(-(double)logit(gate, row))) - (double)row[F];
                for (int f = 0; f < F; f++)
                    gradient[f] += error * (double)row[f] / BATCH;
            }
            for (int f = 0; f < F; f++) { /* Adagrad */
                square[f] += gradient[f] * gradient[f];
                gate->of[f] -= (float)(0.3 * gradient[f] / sqrt(square[f] + 1e-9));
            }
        }
    size_t n_slips = 0, n_open = 0;
    float *slips = decide_alloc(set->n_gate_rows, sizeof *slips);
    for (size_t i = 0; i < set->n_gate_rows; i++)
        if (set->gate_rows[i * WIDTH + F] > 0)
            slips[n_slips++] = logit(gate, set->gate_rows + i * WIDTH);
    qsort(slips, n_slips, sizeof *slips, falling);
    gate->threshold = n_slips ? slips[(size_t)((double)(n_slips - 1) * share)] : 0;
    for (size_t i = 0; i < set->n_gate_rows; i++)
        n_open += logit(gate, set->gate_rows + i * WIDTH) >= gate->threshold;
    fprintf(stderr, "train_decision: gate: %.4f of slips and %.4f of all words get through\n", share,
            (double)n_open / (double)(set->n_gate_rows ? set->n_gate_rows : 1));
    free(slips);
}
