/* SPDX-License-Identifier: MIT */
/*
 * train_net: trains the network of lib/model/net.h on the id stream that train_model leaves (-t), over a given
 * number of places.
 *
 *   train_net [-p MILLIONS] [-o NET] CHINHTA.DICT STREAM
 *
 * Mini-batches, Adagrad (Duchi, Hazan and Singer, 2011); one thread: the same run gives the same bytes.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "dict/net/net_file.h"
#include "dict/random.h"
#include "lib/model/net.h"
#include "lib/syllable/slip.h"

enum {
    D = CHINHTA__NET_EMBEDDING,
    H = CHINHTA__NET_HIDDEN,
    NEAR = CHINHTA__NET_NEAR,
    FAR = CHINHTA__NET_FAR,
    SLOTS = CHINHTA__NET_SLOTS,
    BATCH = 64,
    N_NEIGHBOURS = 12, /* drawn by cost among those of the word */
    N_RANDOM = 4,      /* drawn by frequency */
    N_CHOICES = 1 + N_NEIGHBOURS + N_RANDOM,
};
/* A frequent word is met so often that half its places teach nothing new. */
#define FREQUENT 0.002

struct net {
    size_t n_ids;
    float *in, *in_square;   /* [n_ids][D]; squares: Adagrad's sum, one a row */
    float *out, *out_square; /* [n_ids][H] */
    float *out_bias;
    float (*slots)[D][H], (*slots_square)[D][H];
    float bias[H], bias_square[H];
};

struct sample {
    uint16_t near[2 * NEAR];
    uint16_t far[2][FAR - NEAR];
    uint8_t n_far[2];
    uint16_t choices[N_CHOICES]; /* [0] is right */
};

struct workspace {
    float x[BATCH][SLOTS][D], dx[BATCH][SLOTS][D];
    float h[BATCH][H], dh[BATCH][H];
    float turned[SLOTS][H][D]; /* slots, transposed */
};

static void *allocate(size_t n, size_t size) {
    void *p = aligned_alloc(64, (n * size + 63) / 64 * 64);
    if (!p) {
        fputs("train_net: out of memory\n", stderr);
        exit(2);
    }
    memset(p, 0, n * size);
    return p;
}

static void init(struct net *net, size_t n_ids, struct dict_random *random) {
    net->n_ids = n_ids;
    net->in = allocate(n_ids * D, sizeof(float));
    net->out = allocate(n_ids * H, sizeof(float));
    net->in_square = allocate(n_ids, sizeof(float));
    net->out_square = allocate(n_ids, sizeof(float));
    net->out_bias = allocate(n_ids, sizeof(float));
    net->slots = allocate(SLOTS, sizeof *net->slots);
    net->slots_square = allocate(SLOTS, sizeof *net->slots_square);
    for (size_t i = 0; i < n_ids * D; i++)
        net->in[i] = ((float)dict_random_unit(random) - 0.5f) * 0.4f;
    float *slots = (float *)(void *)net->slots;
    for (size_t i = 0; i < SLOTS * D * H; i++)
        slots[i] = ((float)dict_random_unit(random) - 0.5f) * 0.3f;
    memset(net->bias, 0, sizeof net->bias);
    memset(net->bias_square, 0, sizeof net->bias_square);
}

/* Chances of the neighbours of each word, summed up within each list. */
static float *neighbour_chances(const chinhta_dict *dict) {
    float *sums = allocate(dict->neighbour_first[dict->n_ids] + 1, sizeof *sums);
    for (uint32_t id = 0; id < dict->n_ids; id++) {
        float sum = 0;
        for (uint32_t k = dict->neighbour_first[id]; k < dict->neighbour_first[id + 1]; k++)
            sums[k] = sum += expf(-(float)dict->neighbours[k].cost / (1.5f * CHINHTA__SLIP_UNITS_PER_NAT));
    }
    return sums;
}

static unsigned draw_neighbour(const chinhta_dict *dict, const float *sums, unsigned id, struct dict_random *random) {
    uint32_t lo = dict->neighbour_first[id], hi = dict->neighbour_first[id + 1];
    if (lo == hi)
        return 0;
    float at = (float)dict_random_unit(random) * sums[hi - 1];
    while (lo + 1 < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (sums[mid - 1] <= at)
            lo = mid;
        else
            hi = mid;
    }
    return dict->neighbours[lo].id;
}

static bool take(const chinhta_dict *dict, const float *sums, const float *keep, const uint16_t *stream, size_t n,
                 size_t at, struct dict_random *random, struct sample *sample) {
    unsigned right = stream[at];
    if (right < CHINHTA__N_WORD_CLASSES || dict->words[right].code == UINT16_MAX || (float)dict_random_unit(random) > keep[right])
        return false;
    bool inside[2] = {true, true};
    sample->n_far[0] = sample->n_far[1] = 0;
    for (size_t k = 1; k <= FAR; k++)
        for (int side = 0; side < 2; side++) {
            size_t place = side ? at + k : at - k;
            inside[side] = inside[side] && place < n && stream[place] != CHINHTA__WORD_BEGIN;
            uint16_t id = inside[side] ? stream[place] : CHINHTA__WORD_BEGIN;
            if (k <= NEAR)
                sample->near[side ? NEAR + k - 1 : NEAR - k] = id;
            else if (inside[side])
                sample->far[side][sample->n_far[side]++] = id;
        }
    sample->choices[0] = (uint16_t)right;
    for (int k = 1; k < N_CHOICES; k++) {
        unsigned id = k <= N_NEIGHBOURS ? draw_neighbour(dict, sums, right, random)
                                        : stream[dict_random_next(random) % n];
        bool fit = id >= CHINHTA__N_WORD_CLASSES && id != right;
        sample->choices[k] = (uint16_t)(fit ? id : 0); /* 0: none */
    }
    return true;
}

static void read_inputs(const struct net *net, const struct sample *sample, float x[SLOTS][D]) {
    for (int s = 0; s < 2 * NEAR; s++)
        memcpy(x[s], net->in + sample->near[s] * (size_t)D, sizeof x[s]);
    for (int side = 0; side < 2; side++) {
        float *bag = x[2 * NEAR + side];
        memset(bag, 0, D * sizeof *bag);
        for (int k = 0; k < sample->n_far[side]; k++)
            for (int d = 0; d < D; d++)
                bag[d] += net->in[sample->far[side][k] * (size_t)D + d] / (float)sample->n_far[side];
    }
}

static void forward(const struct net *net, struct workspace *w) {
    for (int b = 0; b < BATCH; b += 2) {
        float h0[H], h1[H];
        memcpy(h0, net->bias, sizeof h0);
        memcpy(h1, net->bias, sizeof h1);
        for (int s = 0; s < SLOTS; s++)
            for (int d = 0; d < D; d++) {
                float x0 = w->x[b][s][d], x1 = w->x[b + 1][s][d];
                const float *row = net->slots[s][d];
                for (int k = 0; k < H; k++) {
                    h0[k] += row[k] * x0;
                    h1[k] += row[k] * x1;
                }
            }
        for (int k = 0; k < H; k++) {
            w->h[b][k] = h0[k] > 0 ? h0[k] : 0;
            w->h[b + 1][k] = h1[k] > 0 ? h1[k] : 0;
        }
    }
}

/* Softmax over the choices of one sample; moves the output rows at once. Returns the loss; *hit: the right one is first. */
static float choose(struct net *net, const struct sample *sample, const float *h, float *dh, float rate, bool *hit) {
    float logits[N_CHOICES], top = -1e30f, total = 0;
    for (int c = 0; c < N_CHOICES; c++) {
        const float *row = net->out + sample->choices[c] * (size_t)H;
        float sum = net->out_bias[sample->choices[c]];
        for (int k = 0; k < H; k++)
            sum += row[k] * h[k];
        logits[c] = sample->choices[c] ? sum : -1e30f;
        top = logits[c] > top ? logits[c] : top;
    }
    *hit = logits[0] >= top;
    float loss = top - logits[0];
    for (int c = 0; c < N_CHOICES; c++)
        total += logits[c] = expf(logits[c] - top);
    memset(dh, 0, H * sizeof *dh);
    for (int c = 0; c < N_CHOICES; c++) {
        if (!sample->choices[c])
            continue;
        float error = logits[c] / total - (float)(c == 0);
        float *row = net->out + sample->choices[c] * (size_t)H;
        float norm = 0;
        for (int k = 0; k < H; k++) {
            dh[k] += error * row[k];
            norm += h[k] * h[k];
        }
        float *square = &net->out_square[sample->choices[c]];
        *square += error * error * (norm / H + 1e-6f);
        float step = rate * error / sqrtf(*square + 1e-6f);
        for (int k = 0; k < H; k++)
            row[k] -= step * h[k];
        net->out_bias[sample->choices[c]] -= step;
    }
    for (int k = 0; k < H; k++)
        dh[k] = h[k] > 0 ? dh[k] : 0;
    return loss + logf(total);
}

static void turn(const struct net *net, struct workspace *w) {
    for (int s = 0; s < SLOTS; s++)
        for (int d = 0; d < D; d++)
            for (int k = 0; k < H; k++)
                w->turned[s][k][d] = net->slots[s][d][k];
}

static void backward(struct net *net, struct workspace *w, float rate) {
    for (int b = 0; b < BATCH; b++)
        for (int s = 0; s < SLOTS; s++) {
            float dx[D] = {0};
            for (int k = 0; k < H; k++)
                for (int d = 0; d < D; d++)
                    dx[d] += w->turned[s][k][d] * w->dh[b][k];
            memcpy(w->dx[b][s], dx, sizeof dx);
        }
    for (int s = 0; s < SLOTS; s++)
        for (int d = 0; d < D; d++) {
            float g[H] = {0};
            for (int b = 0; b < BATCH; b++)
                for (int k = 0; k < H; k++)
                    g[k] += w->x[b][s][d] * w->dh[b][k];
            for (int k = 0; k < H; k++) {
                g[k] /= BATCH;
                net->slots_square[s][d][k] += g[k] * g[k];
                net->slots[s][d][k] -= 0.3f * rate * g[k] / sqrtf(net->slots_square[s][d][k] + 1e-8f);
            }
        }
    for (int k = 0; k < H; k++) {
        float g = 0;
        for (int b = 0; b < BATCH; b++)
            g += w->dh[b][k] / BATCH;
        net->bias_square[k] += g * g;
        net->bias[k] -= 0.3f * rate * g / sqrtf(net->bias_square[k] + 1e-8f);
    }
}

static void move_row(struct net *net, unsigned id, const float *dx, float share, float rate) {
    float norm = 0;
    for (int d = 0; d < D; d++)
        norm += dx[d] * dx[d] * share * share;
    net->in_square[id] += norm / D;
    float step = rate * share / sqrtf(net->in_square[id] + 1e-6f);
    for (int d = 0; d < D; d++)
        net->in[id * (size_t)D + (size_t)d] -= step * dx[d];
}

static void move_inputs(struct net *net, const struct sample *sample, const float dx[SLOTS][D], float rate) {
    for (int s = 0; s < 2 * NEAR; s++)
        move_row(net, sample->near[s], dx[s], 1, rate);
    for (int side = 0; side < 2; side++)
        for (int k = 0; k < sample->n_far[side]; k++)
            move_row(net, sample->far[side][k], dx[2 * NEAR + side], 1 / (float)sample->n_far[side], rate);
}

static float *keep_chances(const uint16_t *stream, size_t n, size_t n_ids) {
    float *keep = allocate(n_ids, sizeof *keep);
    for (size_t i = 0; i < n; i++)
        keep[stream[i]]++;
    for (size_t id = 0; id < n_ids; id++) {
        float share = keep[id] / (float)n;
        keep[id] = share > (float)FREQUENT ? sqrtf((float)FREQUENT / share) : 1;
    }
    return keep;
}

static void train(struct net *net, const chinhta_dict *dict, const uint16_t *stream, size_t n, double millions,
                  struct dict_random *random) {
    struct workspace *w = allocate(1, sizeof *w);
    struct sample *samples = allocate(BATCH, sizeof *samples);
    float *sums = neighbour_chances(dict), *keep = keep_chances(stream, n, net->n_ids);
    time_t began = time(NULL), told = began;
    double loss = 0, hits = 0, seen = 0, progress = 0;
    size_t n_batches = 0;
    while (progress < 1) {
        /* Places are drawn anew each time: with so many of them it is all the same as going through a shuffled list. */
        for (int b = 0; b < BATCH;)
            b += take(dict, sums, keep, stream, n, FAR + dict_random_next(random) % (n - 2 * FAR), random, &samples[b]);
        float rate = 0.08f * (float)(1 - progress) + 0.004f;
        for (int b = 0; b < BATCH; b++)
            read_inputs(net, &samples[b], w->x[b]);
        forward(net, w);
        for (int b = 0; b < BATCH; b++) {
            bool hit;
            loss += choose(net, &samples[b], w->h[b], w->dh[b], rate, &hit);
            hits += hit;
        }
        seen += BATCH;
        turn(net, w);
        backward(net, w, rate);
        for (int b = 0; b < BATCH; b++)
            move_inputs(net, &samples[b], (const float(*)[D])w->dx[b], rate);
        if (++n_batches % 256 == 0) {
            time_t now = time(NULL);
            progress = (double)n_batches * BATCH / (1e6 * millions);
            if (difftime(now, told) >= 20) {
                fprintf(stderr, "train_net: %.0f s, %.1f M places, loss %.4f, first %.4f\n", difftime(now, began),
                        (double)n_batches * BATCH / 1e6, loss / seen, hits / seen);
                loss = hits = seen = 0;
                told = now;
            }
        }
    }
    free(w);
    free(samples);
    free(sums);
    free(keep);
}

static uint16_t *read_stream(const char *path, size_t *out_n) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        fprintf(stderr, "train_net: %s: cannot open\n", path);
        exit(2);
    }
    *out_n = (size_t)ftell(file) / sizeof(uint16_t);
    rewind(file);
    uint16_t *stream = allocate(*out_n, sizeof *stream);
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
    for (size_t i = 0; i < n; i++)
        if (stream[i] >= dict->n_ids) {
            fprintf(stderr, "train_net: %s: made with another vocabulary\n", argv[optind + 1]);
            return 2;
        }
    struct dict_random random = {1};
    struct net net;
    init(&net, dict->n_ids, &random);
    train(&net, dict, stream, n, millions, &random);
    struct net_file file = {.n_ids = net.n_ids, .in = net.in, .out = net.out, .out_bias = net.out_bias,
                            .bias = net.bias, .slots = (const float *)(const void *)net.slots};
    return net_file_write(out, &file) == 0 ? 0 : 2;
}
