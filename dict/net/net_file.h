/* SPDX-License-Identifier: MIT */
/*
 * The committed network (dict/context.net): words and slots quantised to bytes row by row, plain, little-endian. The trainer
 * writes it, the dictionary compiler puts it into its section.
 */
#ifndef CHINHTA__NET_FILE_H
#define CHINHTA__NET_FILE_H

#include <stddef.h>
#include <string.h>
#include "lib/model/net.h"

/* The layers as they are trained. */
struct net_layers {
    float bias_1[CHINHTA__NET_FIRST];
    float slots[CHINHTA__NET_SLOTS][CHINHTA__NET_EMBEDDING][CHINHTA__NET_FIRST];
    float bias_2[CHINHTA__NET_HIDDEN];
    float second[CHINHTA__NET_FIRST][CHINHTA__NET_HIDDEN];
};

struct net_file {
    size_t n_ids;
    const float *in;       /* [n_ids][CHINHTA__NET_EMBEDDING] */
    const float *out;      /* [n_ids][CHINHTA__NET_HIDDEN] */
    const float *out_bias; /* [n_ids] */
    const struct net_layers *layers;
};

/* What the file begins with: the numbers of struct chinhta__net_weights, and its slots turned, [from][to]. */
struct net_file_weights {
    float numbers[CHINHTA__NET_FLOATS];
    int8_t slots[CHINHTA__NET_SLOTS * CHINHTA__NET_EMBEDDING][CHINHTA__NET_FIRST];
};
_Static_assert(sizeof(struct net_file_weights) == sizeof(struct chinhta__net_weights), "turned, not changed");

static inline void net_file_to_dict(const struct net_file_weights *file, struct chinhta__net_weights *out) {
    memcpy(out, file->numbers, sizeof file->numbers);
    for (size_t i = 0; i < CHINHTA__NET_SLOTS * CHINHTA__NET_EMBEDDING; i++)
        for (size_t k = 0; k < CHINHTA__NET_FIRST; k++)
            out->slots[k][i / CHINHTA__NET_EMBEDDING][i % CHINHTA__NET_EMBEDDING] = file->slots[i][k];
}

static inline void net_file_from_dict(const struct chinhta__net_weights *weights, struct net_file_weights *out) {
    memcpy(out->numbers, weights, sizeof out->numbers);
    for (size_t i = 0; i < CHINHTA__NET_SLOTS * CHINHTA__NET_EMBEDDING; i++)
        for (size_t k = 0; k < CHINHTA__NET_FIRST; k++)
            out->slots[i][k] = weights->slots[k][i / CHINHTA__NET_EMBEDDING][i % CHINHTA__NET_EMBEDDING];
}

/* Writes a struct net_file_weights, then a struct chinhta__net_word a word. Returns 0, or -1 after a message on stderr. */
int net_file_write(const char *path, const struct net_file *net);

#endif
