/* SPDX-License-Identifier: MIT */
/* Quantising and writing of the network. See net_file.h. */
#include "dict/net/net_file.h"
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "lib/model/net.h"

/* Rounds a row to bytes; returns the scale that gives the numbers back. */
static float quantise(const float *row, size_t n, int8_t *out) {
    float top = 1e-9f;
    for (size_t i = 0; i < n; i++)
        top = fabsf(row[i]) > top ? fabsf(row[i]) : top;
    for (size_t i = 0; i < n; i++)
        out[i] = (int8_t)lrintf(row[i] / top * 127);
    return top / 127;
}

int net_file_write(const char *path, const struct net_file *net) {
    static struct chinhta__net_weights weights;
    memcpy(weights.bias, net->bias, sizeof weights.bias);
    memcpy(weights.slots, net->slots, sizeof weights.slots);
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
