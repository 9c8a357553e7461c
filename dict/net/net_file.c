/* SPDX-License-Identifier: MIT */
/* Quantising and writing of the network. See net_file.h. */
#include "dict/net/net_file.h"
#include <math.h>
#include <stdio.h>

/* Rounds a row to bytes; returns the scale that gives the numbers back. */
static float quantise(const float *row, size_t n, int8_t *out) {
    float top = 1e-9f;
    for (size_t i = 0; i < n; i++)
        top = fabsf(row[i]) > top ? fabsf(row[i]) : top;
    for (size_t i = 0; i < n; i++)
        out[i] = (int8_t)lrintf(row[i] / top * 127);
    return top / 127;
}

static void quantise_layers(const struct net_layers *layers, struct net_file_weights *out) {
    static struct chinhta__net_weights weights;
    memcpy(weights.bias_1, layers->bias_1, sizeof weights.bias_1);
    memcpy(weights.bias_2, layers->bias_2, sizeof weights.bias_2);
    memcpy(weights.second, layers->second, sizeof weights.second);
    for (size_t s = 0; s < CHINHTA__NET_SLOTS; s++)
        for (size_t d = 0; d < CHINHTA__NET_EMBEDDING; d++)
            weights.slot_scales[s][d] =
                quantise(layers->slots[s][d], CHINHTA__NET_FIRST, out->slots[s * CHINHTA__NET_EMBEDDING + d]);
    memcpy(out->numbers, &weights, sizeof out->numbers);
}

int net_file_write(const char *path, const struct net_file *net) {
    static struct net_file_weights weights;
    quantise_layers(net->layers, &weights);
    FILE *file = fopen(path, "wb");
    int good = file && fwrite(&weights, sizeof weights, 1, file) == 1;
    for (size_t id = 0; good && id < net->n_ids; id++) {
        struct chinhta__net_word word = {.out_bias = net->out_bias[id]};
        word.in_scale = quantise(net->in + id * CHINHTA__NET_EMBEDDING, CHINHTA__NET_EMBEDDING, word.in);
        word.out_scale = quantise(net->out + id * CHINHTA__NET_HIDDEN, CHINHTA__NET_HIDDEN, word.out);
        good = fwrite(&word, sizeof word, 1, file) == 1;
    }
    if (file && fclose(file) != 0)
        good = 0;
    if (!good)
        fprintf(stderr, "%s: cannot write\n", path);
    return good ? 0 : -1;
}
