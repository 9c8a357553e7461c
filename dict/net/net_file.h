/* SPDX-License-Identifier: MIT */
/*
 * The committed network (dict/context.net): words and slots quantised to bytes row by row, plain, little-endian. The trainer
 * writes it, the dictionary compiler copies it into its section.
 */
#ifndef CHINHTA__NET_FILE_H
#define CHINHTA__NET_FILE_H

#include <stddef.h>
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

/* Writes the section of the dictionary as it is: struct chinhta__net_weights, then a struct chinhta__net_word a word.
 * Returns 0, or -1 after a message on stderr. */
int net_file_write(const char *path, const struct net_file *net);

#endif
