/* SPDX-License-Identifier: MIT */
/* Places of the text to train on: the words around one, and the choices of which one stood there. */
#ifndef CHINHTA__NET_SAMPLE_H
#define CHINHTA__NET_SAMPLE_H

#include <stdbool.h>
#include <stdint.h>
#include "dict/random.h"
#include "lib/model/net.h"

enum {
    SAMPLE_NEAR = CHINHTA__NET_NEAR,
    SAMPLE_FAR = CHINHTA__NET_FAR - CHINHTA__NET_NEAR,
    SAMPLE_COST = 6,   /* choices drawn among the word's neighbours by the cost of the slip */
    SAMPLE_COMMON = 8, /* by cost and by how often the neighbour is written */
    SAMPLE_ANY = 4,    /* drawn from the text */
    SAMPLE_CHOICES = 1 + SAMPLE_COST + SAMPLE_COMMON + SAMPLE_ANY,
};

struct sample {
    uint16_t near[2 * SAMPLE_NEAR];
    uint16_t far[2][SAMPLE_FAR];
    uint8_t n_far[2];
    uint16_t choices[SAMPLE_CHOICES]; /* [0] is right; 0: none */
};

struct sampler {
    const chinhta_dict *dict;
    const uint16_t *stream; /* ids, as train_model leaves them; borrowed */
    size_t n;
    float *by_cost, *by_common; /* chances of the neighbours of each word, summed up within each list */
    float *keep;                /* [n_ids]: chance that a place of this word is taken */
};

/* Ends the program if memory runs out. */
void sampler_make(struct sampler *sampler, const chinhta_dict *dict, const uint16_t *stream, size_t n);
void sampler_free(struct sampler *sampler);

/* Draws one place. */
void sampler_draw(const struct sampler *sampler, struct dict_random *random, struct sample *out);

/* N elements of SIZE bytes, all zero, aligned to a cache line; ends the program if memory runs out. */
void *sample_alloc(size_t n, size_t size);

#endif
