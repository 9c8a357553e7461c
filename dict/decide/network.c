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
    F = CHINHTA__DECISION_FEATURES, /* of a row, whatever the network takes of it */
    MAX_HIDDEN_1 = CHINHTA__DECISION_SECOND_HIDDEN_1,
    MAX_HIDDEN_2 = CHINHTA__DECISION_SECOND_HIDDEN_2,
    BATCH = 64,
    TEST_EVERY = 10,
};

/* The layers of a network in its vector of weights, or of gradients. */
struct layers {
    struct chinhta__decision_shape shape;
    float *hidden_1, *hidden_2, *out;
};

static struct layers layers_of(struct chinhta__decision_shape shape, float *vector) {
    float *hidden_2 = vector + (shape.n_in + 1) * shape.hidden_1;
    return (struct layers){shape, vector, hidden_2, hidden_2 + (shape.hidden_1 + 1) * shape.hidden_2};
}

static size_t n_weights(struct chinhta__decision_shape shape) {
    return CHINHTA__DECISION_WEIGHTS(shape.n_in, shape.hidden_1, shape.hidden_2);
}

static float slope(float x) {
    return x > 0 ? 1 : 0.0625f;
}

struct pass {
    float in_1[MAX_HIDDEN_1], out_1[MAX_HIDDEN_1], in_2[MAX_HIDDEN_2], out_2[MAX_HIDDEN_2];
};

/* Sums of a layer and what comes out of it. */
static void layer(const float *weights, const float *x, size_t n_in, float *in, float *out, size_t n_out) {
    memcpy(in, weights + n_in * n_out, n_out * sizeof *in);
    for (size_t f = 0; f < n_in; f++)
        for (size_t k = 0; k < n_out; k++)
            in[k] += weights[f * n_out + k] * x[f];
    for (size_t k = 0; k < n_out; k++)
        out[k] = in[k] * slope(in[k]);
}

static float forward(const struct layers *w, const float *x, struct pass *p) {
    size_t n_1 = w->shape.hidden_1, n_2 = w->shape.hidden_2;
    layer(w->hidden_1, x, w->shape.n_in, p->in_1, p->out_1, n_1);
    layer(w->hidden_2, p->out_1, n_1, p->in_2, p->out_2, n_2);
    float sum = w->out[n_2];
    for (size_t k = 0; k < n_2; k++)
        sum += w->out[k] * p->out_2[k];
    return sum;
}

static void backward(const struct layers *w, const struct layers *g, const float *x, const struct pass *p, float error) {
    size_t n_1 = w->shape.hidden_1, n_2 = w->shape.hidden_2;
    float error_1[MAX_HIDDEN_1] = {0}, error_2[MAX_HIDDEN_2];
    g->out[n_2] += error;
    for (size_t k = 0; k < n_2; k++) {
        g->out[k] += error * p->out_2[k];
        error_2[k] = error * w->out[k] * slope(p->in_2[k]);
        g->hidden_2[n_1 * n_2 + k] += error_2[k];
    }
    for (size_t f = 0; f < n_1; f++)
        for (size_t k = 0; k < n_2; k++) {
            g->hidden_2[f * n_2 + k] += error_2[k] * p->out_1[f];
            error_1[f] += error_2[k] * w->hidden_2[f * n_2 + k];
        }
    for (size_t k = 0; k < n_1; k++) {
        error_1[k] *= slope(p->in_1[k]);
        g->hidden_1[w->shape.n_in * n_1 + k] += error_1[k];
    }
    for (size_t f = 0; f < w->shape.n_in; f++)
        for (size_t k = 0; k < n_1; k++)
            g->hidden_1[f * n_1 + k] += error_1[k] * x[f];
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

static double learn(const struct layers *w, const struct layers *g, const struct decide_set *set,
                    const struct decide_example *e) {
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

static void report(const struct layers *w, const struct decide_set *set, int epoch, double loss) {
    size_t n = 0, flagged = 0, hit = 0, right = 0, slips = 0;
    double test_loss = 0;
    for (size_t k = 0; k < set->n_examples; k += TEST_EVERY, n++) {
        const struct decide_example *e = &set->examples[k];
        float logits[CHINHTA__MAX_CANDIDATES] = {0};
        double p[CHINHTA__MAX_CANDIDATES + 1];
        struct pass pass;
        int best = 0;
        for (int i = 0; i < e->n; i++) {
            logits[i] = forward(w, set->features + (e->first + (size_t)i) * F, &pass);
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

/* Adam's means, a number a weight. */
struct moments {
    float *mean, *square;
};

static void step(float *w, float *g, size_t n, struct moments moments, size_t t, float rate) {
    float fix_mean = 1 - powf(0.9f, (float)t), fix_square = 1 - powf(0.999f, (float)t);
    for (size_t i = 0; i < n; i++) {
        float x = g[i] / BATCH + 1e-6f * w[i];
        moments.mean[i] = 0.9f * moments.mean[i] + 0.1f * x;
        moments.square[i] = 0.999f * moments.square[i] + 0.001f * x * x;
        w[i] -= rate * (moments.mean[i] / fix_mean) / (sqrtf(moments.square[i] / fix_square) + 1e-8f);
        g[i] = 0;
    }
}

static void shuffle(uint32_t *order, size_t n, struct dict_random *random) {
    for (size_t i = n; i > 1; i--) {
        size_t j = dict_random_next(random) % i;
        uint32_t swap = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swap;
    }
}

void decide_fit(float *out_weights, enum chinhta__decision_stage stage, const struct decide_set *set, int n_epochs,
                struct dict_random *random) {
    struct chinhta__decision_shape shape = chinhta__decision_shape_of(stage);
    size_t size = n_weights(shape), n = 0, t = 0;
    float *gradient = decide_alloc(size, sizeof *gradient);
    struct moments moments = {decide_alloc(size, sizeof *gradient), decide_alloc(size, sizeof *gradient)};
    struct layers w = layers_of(shape, out_weights), g = layers_of(shape, gradient);
    uint32_t *order = decide_alloc(set->n_examples, sizeof *order);
    for (size_t k = 0; k < set->n_examples; k++)
        if (k % TEST_EVERY != 0)
            order[n++] = (uint32_t)k;
    for (size_t i = 0; i < size; i++)
        out_weights[i] = (float)(dict_random_unit(random) - 0.5) * (out_weights + i < w.hidden_2 ? 0.3f : 0.5f);
    for (int epoch = 1; epoch <= n_epochs; epoch++) {
        double loss = 0;
        float rate = 0.002f * (1 + cosf(3.14159265f * (float)(epoch - 1) / (float)n_epochs)) / 2 + 0.00005f;
        shuffle(order, n, random);
        for (size_t i = 0; i < n; i++) {
            loss += learn(&w, &g, set, &set->examples[order[i]]);
            if (i % BATCH == BATCH - 1)
                step(out_weights, gradient, size, moments, ++t, rate);
        }
        report(&w, set, epoch, loss / (double)n);
    }
    free(gradient);
    free(moments.mean);
    free(moments.square);
    free(order);
}
