/* SPDX-License-Identifier: MIT */
/*
 * train_net: trains the network of lib/model/net.h on the id stream that train_model leaves (-t), over a given
 * number of places.
 *
 *   train_net [-p MILLIONS] [-o NET] CHINHTA.DICT STREAM
 *
 * Mini-batches; Adam for the layers, Adagrad (Duchi, Hazan and Singer, 2011) with one sum a row for the words. One
 * thread: the same run gives the same bytes.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "dict/net/layer.h"
#include "dict/net/net_file.h"
#include "dict/net/sample.h"

enum {
    D = CHINHTA__NET_EMBEDDING,
    SLOTS = CHINHTA__NET_SLOTS,
    IN = SLOTS * D,
    H1 = CHINHTA__NET_FIRST,
    H2 = CHINHTA__NET_HIDDEN,
    BATCH = 256,
    N_DENSE = sizeof(struct net_layers) / sizeof(float),
};

#define ROW_RATE 0.08f
#define LAYER_RATE 0.0015f
#define LAST_RATE 0.02f /* of the first; in between the rates fall evenly */

struct net {
    size_t n_ids;
    float *in, *in_square;   /* [n_ids][D]; squares: Adagrad's sum, one a row */
    float *out, *out_square; /* [n_ids][H2] */
    float *out_bias;
    struct net_layers *layers, *gradient;
    struct layer_weights dense; /* the layers as one vector */
};

struct workspace {
    struct sample samples[BATCH];
    float x[BATCH][IN], dx[BATCH][IN];
    float h1[BATCH][H1], dh1[BATCH][H1];
    float h2[BATCH][H2], dh2[BATCH][H2];
    float slots_turned[H1][IN], second_turned[H2][H1];
};

static float around_zero(struct dict_random *random, float width) {
    return ((float)dict_random_unit(random) - 0.5f) * width;
}

static void init(struct net *net, size_t n_ids, struct dict_random *random) {
    *net = (struct net){.n_ids = n_ids,
                        .in = sample_alloc(n_ids * D, sizeof(float)),
                        .out = sample_alloc(n_ids * H2, sizeof(float)),
                        .in_square = sample_alloc(n_ids, sizeof(float)),
                        .out_square = sample_alloc(n_ids, sizeof(float)),
                        .out_bias = sample_alloc(n_ids, sizeof(float)),
                        .layers = sample_alloc(1, sizeof *net->layers),
                        .gradient = sample_alloc(1, sizeof *net->gradient)};
    net->dense = (struct layer_weights){.n = N_DENSE, .w = net->layers->bias_1,
                                        .mean = sample_alloc(N_DENSE, sizeof(float)),
                                        .square = sample_alloc(N_DENSE, sizeof(float))};
    for (size_t i = 0; i < n_ids * D; i++)
        net->in[i] = around_zero(random, 0.4f);
    float *slots = net->layers->slots[0][0], *second = net->layers->second[0];
    for (size_t i = 0; i < (size_t)IN * H1; i++)
        slots[i] = around_zero(random, 0.3f);
    for (size_t i = 0; i < (size_t)H1 * H2; i++)
        second[i] = around_zero(random, 0.2f);
}

static void read_inputs(const struct net *net, const struct sample *sample, float x[IN]) {
    for (int s = 0; s < 2 * SAMPLE_NEAR; s++)
        memcpy(x + s * D, net->in + sample->near[s] * (size_t)D, D * sizeof *x);
    for (int side = 0; side < 2; side++) {
        float *bag = x + (2 * SAMPLE_NEAR + side) * D;
        memset(bag, 0, D * sizeof *bag);
        for (int k = 0; k < sample->n_far[side]; k++)
            for (int d = 0; d < D; d++)
                bag[d] += net->in[sample->far[side][k] * (size_t)D + (size_t)d] / (float)sample->n_far[side];
    }
}

static void add_bias(float *h, const float *bias, size_t n) {
    for (size_t k = 0; k < n; k++) {
        float sum = h[k] + bias[k];
        h[k] = sum > 0 ? sum : 0;
    }
}

static void forward(const struct net *net, struct workspace *w) {
    layer_multiply((struct layer_view){w->x[0], IN, 1}, net->layers->slots[0][0], w->h1[0], BATCH, IN, H1);
    for (int b = 0; b < BATCH; b++)
        add_bias(w->h1[b], net->layers->bias_1, H1);
    layer_multiply((struct layer_view){w->h1[0], H1, 1}, net->layers->second[0], w->h2[0], BATCH, H1, H2);
    for (int b = 0; b < BATCH; b++)
        add_bias(w->h2[b], net->layers->bias_2, H2);
}

/* Softmax over the choices of one sample; moves the output rows at once. Returns the loss; *hit: the right one is first. */
static float choose(struct net *net, const struct sample *sample, const float *h, float *dh, float rate, bool *hit) {
    float logits[SAMPLE_CHOICES], top = -1e30f, total = 0, norm = 0;
    for (int c = 0; c < SAMPLE_CHOICES; c++) {
        const float *row = net->out + sample->choices[c] * (size_t)H2;
        float sum = net->out_bias[sample->choices[c]];
        for (int k = 0; k < H2; k++)
            sum += row[k] * h[k];
        logits[c] = sample->choices[c] ? sum : -1e30f;
        top = logits[c] > top ? logits[c] : top;
    }
    *hit = logits[0] >= top;
    float loss = top - logits[0];
    for (int c = 0; c < SAMPLE_CHOICES; c++)
        total += logits[c] = expf(logits[c] - top);
    for (int k = 0; k < H2; k++)
        norm += h[k] * h[k];
    memset(dh, 0, H2 * sizeof *dh);
    for (int c = 0; c < SAMPLE_CHOICES; c++) {
        float error = logits[c] / total - (float)(c == 0);
        if (!sample->choices[c] || fabsf(error) < 1e-5f)
            continue;
        float *row = net->out + sample->choices[c] * (size_t)H2;
        float *square = &net->out_square[sample->choices[c]];
        *square += error * error * (norm / H2 + 1e-6f);
        float step = rate * error / sqrtf(*square + 1e-6f);
        for (int k = 0; k < H2; k++) {
            dh[k] += error * row[k];
            row[k] -= step * h[k];
        }
        net->out_bias[sample->choices[c]] -= step;
    }
    for (int k = 0; k < H2; k++)
        dh[k] = h[k] > 0 ? dh[k] / BATCH : 0;
    return loss + logf(total);
}

static void sum_rows(const float *rows, size_t n_rows, size_t n, float *out) {
    memset(out, 0, n * sizeof *out);
    for (size_t b = 0; b < n_rows; b++)
        for (size_t k = 0; k < n; k++)
            out[k] += rows[b * n + k];
}

/* Gradients of the layers and of the inputs. */
static void backward(struct net *net, struct workspace *w) {
    struct net_layers *g = net->gradient;
    layer_turn(net->layers->second[0], H1, H2, w->second_turned[0]);
    layer_turn(net->layers->slots[0][0], IN, H1, w->slots_turned[0]);
    layer_multiply((struct layer_view){w->h1[0], 1, H1}, w->dh2[0], g->second[0], H1, BATCH, H2);
    sum_rows(w->dh2[0], BATCH, H2, g->bias_2);
    layer_multiply((struct layer_view){w->dh2[0], H2, 1}, w->second_turned[0], w->dh1[0], BATCH, H2, H1);
    for (size_t b = 0; b < BATCH; b++)
        for (size_t k = 0; k < H1; k++)
            w->dh1[b][k] = w->h1[b][k] > 0 ? w->dh1[b][k] : 0;
    layer_multiply((struct layer_view){w->x[0], 1, IN}, w->dh1[0], g->slots[0][0], IN, BATCH, H1);
    sum_rows(w->dh1[0], BATCH, H1, g->bias_1);
    layer_multiply((struct layer_view){w->dh1[0], H1, 1}, w->slots_turned[0], w->dx[0], BATCH, H1, IN);
}

static void move_row(struct net *net, unsigned id, const float *dx, float share, float rate) {
    float norm = 0, scale = share * BATCH; /* of one place, not of the batch's mean */
    for (int d = 0; d < D; d++)
        norm += dx[d] * dx[d] * scale * scale;
    net->in_square[id] += norm / D;
    float step = rate * scale / sqrtf(net->in_square[id] + 1e-6f);
    for (int d = 0; d < D; d++)
        net->in[id * (size_t)D + (size_t)d] -= step * dx[d];
}

static void move_inputs(struct net *net, const struct sample *sample, const float dx[IN], float rate) {
    for (int s = 0; s < 2 * SAMPLE_NEAR; s++)
        move_row(net, sample->near[s], dx + s * D, 1, rate);
    for (int side = 0; side < 2; side++)
        for (int k = 0; k < sample->n_far[side]; k++)
            move_row(net, sample->far[side][k], dx + (2 * SAMPLE_NEAR + side) * D, 1 / (float)sample->n_far[side],
                     rate);
}

/* Places are drawn anew each time: with so many of them it is all the same as going through a shuffled list. */
static void train(struct net *net, const struct sampler *sampler, double millions, struct dict_random *random) {
    struct workspace *w = sample_alloc(1, sizeof *w);
    time_t began = time(NULL), told = began;
    double loss = 0, hits = 0, seen = 0;
    size_t n_batches = (size_t)(1e6 * millions / BATCH) + 1;
    for (size_t step = 1; step <= n_batches; step++) {
        float share = 1 - (1 - LAST_RATE) * (float)step / (float)n_batches;
        for (int b = 0; b < BATCH; b++) {
            sampler_draw(sampler, random, &w->samples[b]);
            read_inputs(net, &w->samples[b], w->x[b]);
        }
        forward(net, w);
        for (int b = 0; b < BATCH; b++) {
            bool hit;
            loss += (double)choose(net, &w->samples[b], w->h2[b], w->dh2[b], ROW_RATE * share, &hit);
            hits += hit;
        }
        seen += BATCH;
        backward(net, w);
        layer_step(&net->dense, net->gradient->bias_1, step, LAYER_RATE * share);
        for (int b = 0; b < BATCH; b++)
            move_inputs(net, &w->samples[b], w->dx[b], ROW_RATE * share);
        time_t now = time(NULL);
        if (difftime(now, told) >= 20 || step == n_batches) {
            fprintf(stderr, "train_net: %.0f s, %.1f M places, loss %.4f, first %.4f\n", difftime(now, began),
                    (double)step * BATCH / 1e6, loss / seen, hits / seen);
            loss = hits = seen = 0;
            told = now;
        }
    }
    free(w);
}

static uint16_t *read_stream(const char *path, size_t *out_n) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        fprintf(stderr, "train_net: %s: cannot open\n", path);
        exit(2);
    }
    *out_n = (size_t)ftell(file) / sizeof(uint16_t);
    rewind(file);
    uint16_t *stream = sample_alloc(*out_n, sizeof *stream);
    if (fread(stream, sizeof *stream, *out_n, file) != *out_n) {
        fprintf(stderr, "train_net: %s: cannot read\n", path);
        exit(2);
    }
    fclose(file);
    return stream;
}

int main(int argc, char **argv) {
    const char *out = "context.net";
    double millions = 60;
    for (int opt; (opt = getopt(argc, argv, "p:o:")) != -1;) {
        if (opt == 'p')
            millions = strtod(optarg, NULL);
        else if (opt == 'o')
            out = optarg;
        else
            optind = argc;
    }
    chinhta_dict *dict;
    char detail[128] = "";
    if (optind + 2 != argc) {
        fputs("usage: train_net [-p MILLIONS] [-o NET] CHINHTA.DICT STREAM\n", stderr);
        return 2;
    }
    if (chinhta__dict_open_path(argv[optind], &dict, detail, sizeof detail) != CHINHTA_OK) {
        fprintf(stderr, "train_net: %s: %s\n", argv[optind], detail);
        return 2;
    }
    size_t n;
    uint16_t *stream = read_stream(argv[optind + 1], &n);
    size_t n_syllables = 0;
    for (size_t i = 0; i < n; i++) {
        if (stream[i] >= dict->n_ids) {
            fprintf(stderr, "train_net: %s: made with another vocabulary\n", argv[optind + 1]);
            return 2;
        }
        n_syllables += dict->words[stream[i]].code != UINT16_MAX;
    }
    if (n <= 2 * CHINHTA__NET_FAR || n_syllables < n / 4) {
        fprintf(stderr, "train_net: %s: too short, or no text\n", argv[optind + 1]);
        return 2;
    }
    struct dict_random random = {1};
    struct sampler sampler;
    struct net net;
    sampler_make(&sampler, dict, stream, n);
    init(&net, dict->n_ids, &random);
    train(&net, &sampler, millions, &random);
    sampler_free(&sampler);
    struct net_file file = {.n_ids = net.n_ids, .in = net.in, .out = net.out, .out_bias = net.out_bias,
                            .layers = net.layers};
    return net_file_write(out, &file) == 0 ? 0 : 2;
}
