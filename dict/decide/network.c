/* SPDX-License-Identifier: MIT */
/*
 * Fitting of the decision network by Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015) on the
 * cross-entropy of the softmax over the candidates of a place and the words as they stand.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "dict/decide/decide.h"

enum {
    F = CHINHTA__DECISION_FEATURES,
    H1 = CHINHTA__DECISION_HIDDEN_1,
    H2 = CHINHTA__DECISION_HIDDEN_2,
    N_WEIGHTS = (F + 1) * H1 + (H1 + 1) * H2 + H2 + 1,
    BATCH = 64,
    TEST_EVERY = 10,
};

/* All weights as one vector: the members of the struct follow each other without gaps. */
static float *vector(struct chinhta__decision_layers *layers) {
    return layers->hidden_1[0];
}

static float slope(float x) {
    return x > 0 ? 1 : 0.0625f;
}

struct pass {
    float in_1[H1], out_1[H1], in_2[H2], out_2[H2];
};

static float forward(const struct chinhta__decision_layers *w, const float *x, struct pass *p) {
    memcpy(p->in_1, w->hidden_1[F], sizeof p->in_1);
    for (int f = 0; f < F; f++)
        for (int k = 0; k < H1; k++)
            p->in_1[k] += w->hidden_1[f][k] * x[f];
    for (int k = 0; k < H1; k++)
        p->out_1[k] = p->in_1[k] * slope(p->in_1[k]);
    memcpy(p->in_2, w->hidden_2[H1], sizeof p->in_2);
    for (int f = 0; f < H1; f++)
        for (int k = 0; k < H2; k++)
            p->in_2[k] += w->hidden_2[f][k] * p->out_1[f];
    float sum = w->out[H2];
    for (int k = 0; k < H2; k++) {
        p->out_2[k] = p->in_2[k] * slope(p->in_2[k]);
        sum += w->out[k] * p->out_2[k];
    }
    return sum;
}

static void backward(const struct chinhta__decision_layers *w, struct chinhta__decision_layers *g, const float *x,
                     const struct pass *p, float error) {
    float error_1[H1] = {0}, error_2[H2];
    g->out[H2] += error;
    for (int k = 0; k < H2; k++) {
        g->out[k] += error * p->out_2[k];
        error_2[k] = error * w->out[k] * slope(p->in_2[k]);
        g->hidden_2[H1][k] += error_2[k];
    }
    for (int f = 0; f < H1; f++)
        for (int k = 0; k < H2; k++) {
            g->hidden_2[f][k] += error_2[k] * p->out_1[f];
            error_1[f] += error_2[k] * w->hidden_2[f][k];
        }
    for (int k = 0; k < H1; k++) {
        error_1[k] *= slope(p->in_1[k]);
        g->hidden_1[F][k] += error_1[k];
    }
    for (int f = 0; f < F; f++)
        for (int k = 0; k < H1; k++)
            g->hidden_1[f][k] += error_1[k] * x[f];
}

/* Probabilities of the candidates in p[0..n), of what stands in p[n]; returns the loss. */
static double softmax(const struct decide_example *e, const float *logits, double *p) {
    double total = 1;
    for (int i = 0; i < e->n; i++)
        total += p[i] = exp((double)(logits[i] + e->shift));
    for (int i = 0; i < e->n; i++)
        p[i] /= total;
    p[e->n] = 1 / total;
    double right = e->label == DECIDE_KEEP ? p[e->n] + (double)e->unmarked * (1 - p[e->n]) : e->label == DECIDE_MISSING ? 1 - p[e->n] : p[e->label];
    return -log(right + 1e-12);
}

static double learn(const struct chinhta__decision_layers *w, struct chinhta__decision_layers *g,
                    const struct decide_set *set, const struct decide_example *e) {
    struct pass passes[CHINHTA__MAX_CANDIDATES];
    float logits[CHINHTA__MAX_CANDIDATES] = {0};
    double p[CHINHTA__MAX_CANDIDATES + 1];
    const float *x = set->features + e->first * F;
    for (int i = 0; i < e->n; i++)
        logits[i] = forward(w, x + i * F, &passes[i]);
    double loss = softmax(e, logits, p);
    /* A word left as it is may be a slip that nobody marked: the loss is of what is marked, not of what is (Patrini et al.,
     * "Making deep neural networks robust to label noise: a loss correction approach", 2017). */
    double keep = p[e->n], still = (1 - (double)e->unmarked) * keep / (keep + (double)e->unmarked * (1 - keep));
    for (int i = 0; i < e->n && e->label == DECIDE_KEEP; i++)
        backward(w, g, x + i * F, &passes[i], e->weight * (float)(p[i] * still));
    for (int i = 0; i < e->n && e->label != DECIDE_KEEP; i++) {
        double target = e->label == DECIDE_MISSING ? p[i] / (1 - p[e->n] + 1e-12) : e->label == i;
        backward(w, g, x + i * F, &passes[i], e->weight * (float)(p[i] - target));
    }
    return loss;
}

static void report(const struct chinhta__decision_layers *w, const struct decide_set *set, int epoch, double loss) {
    size_t n = 0, flagged = 0, hit = 0, right = 0, slips = 0;
    double test_loss = 0;
    for (size_t k = 0; k < set->n_examples; k += TEST_EVERY, n++) {
        const struct decide_example *e = &set->examples[k];
        float logits[CHINHTA__MAX_CANDIDATES] = {0};
        double p[CHINHTA__MAX_CANDIDATES + 1];
        int best = 0;
        for (int i = 0; i < e->n; i++) {
            logits[i] = chinhta__decision_logit(w, set->features + (e->first + (size_t)i) * F);
            best = logits[i] > logits[best] ? i : best;
        }
        test_loss += softmax(e, logits, p);
        bool says = p[e->n] < 0.5;
        slips += e->label != DECIDE_KEEP;
        flagged += says;
        hit += says && e->label != DECIDE_KEEP;
        right += says && e->label == best;
    }
    double precision = flagged ? (double)hit / (double)flagged : 0, recall = slips ? (double)hit / (double)slips : 0;
    fprintf(stderr, "train_decision: epoch %d: loss %.5f, test %.5f, detect P %.4f R %.4f F %.4f, right %.4f\n", epoch, loss,
            test_loss / (double)n, precision, recall, 2 * precision * recall / (precision + recall),
            hit ? (double)right / (double)hit : 0);
}

static void step(struct chinhta__decision_layers *layers, struct chinhta__decision_layers *gradient, float *mean,
                 float *square, size_t t, float rate) {
    float *w = vector(layers), *g = vector(gradient);
    float fix_mean = 1 - powf(0.9f, (float)t), fix_square = 1 - powf(0.999f, (float)t);
    for (int i = 0; i < N_WEIGHTS; i++) {
        float x = g[i] / BATCH + 1e-6f * w[i];
        mean[i] = 0.9f * mean[i] + 0.1f * x;
        square[i] = 0.999f * square[i] + 0.001f * x * x;
        w[i] -= rate * (mean[i] / fix_mean) / (sqrtf(square[i] / fix_square) + 1e-8f);
        g[i] = 0;
    }
}

void decide_fit(struct chinhta__decision_layers *layers, const struct decide_set *set, int n_epochs,
                struct dict_random *random) {
    struct chinhta__decision_layers *gradient = decide_alloc(1, sizeof *gradient);
    float *mean = decide_alloc(N_WEIGHTS, sizeof *mean), *square = decide_alloc(N_WEIGHTS, sizeof *square);
    uint32_t *order = decide_alloc(set->n_examples, sizeof *order);
    size_t n = 0, t = 0;
    for (size_t k = 0; k < set->n_examples; k++)
        if (k % TEST_EVERY != 0)
            order[n++] = (uint32_t)k;
    for (int i = 0; i < N_WEIGHTS; i++)
        vector(layers)[i] = (float)(dict_random_unit(random) - 0.5) * (i < (F + 1) * H1 ? 0.3f : 0.5f);
    for (int epoch = 1; epoch <= n_epochs; epoch++) {
        double loss = 0;
        float rate = 0.002f * (1 + cosf(3.14159265f * (float)(epoch - 1) / (float)n_epochs)) / 2 + 0.00005f;
        for (size_t i = n; i > 1; i--) {
            size_t j = dict_random_next(random) % i;
            uint32_t swap = order[i - 1];
            order[i - 1] = order[j];
            order[j] = swap;
        }
        for (size_t i = 0; i < n; i++) {
            loss += learn(layers, gradient, set, &set->examples[order[i]]);
            if (i % BATCH == BATCH - 1)
                step(layers, gradient, mean, square, ++t, rate);
        }
        report(layers, set, epoch, loss / (double)n);
    }
    free(gradient);
    free(mean);
    free(square);
    free(order);
}
