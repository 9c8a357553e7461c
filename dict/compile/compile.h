/* SPDX-License-Identifier: MIT */
/*
 * The dictionary compiler: context.model and the rows of dict/ in, chinhta.dict out (layout: lib/lexicon/format.h).
 * Each section has one function, which returns malloc'd bytes.
 */
#ifndef CHINHTA__COMPILE_H
#define CHINHTA__COMPILE_H

#include <stddef.h>
#include <stdint.h>
#include "dict/model/model_file.h"
#include "lib/lexicon/format.h"

struct compile_bytes {
    unsigned char *data;
    size_t len;
};

/* What all sections are made from. */
struct compile_input {
    struct model_file model;
    uint16_t *syllable_ids; /* [N_SYLLABLE_CODES], filled by compile_read_syllables */
    float *decision;
    size_t n_decision;
    unsigned char *net;
    size_t net_len; /* bytes */
};

/* Reads dict/syllables.tsv; a syllable that the model does not know gets an id of its own at the end. */
void compile_read_syllables(struct compile_input *input, const char *path);

/* Reads the weights of the decision layer: plain numbers, one a line; '#' begins a comment. */
void compile_read_decision(struct compile_input *input, const char *path);

/* Reads the network (dict/net). */
void compile_read_net(struct compile_input *input, const char *path);

struct compile_bytes compile_syllables(const struct compile_input *input);
struct compile_bytes compile_words(const struct compile_input *input);
struct compile_bytes compile_keys(const struct compile_input *input);
struct compile_bytes compile_strings(const struct compile_input *input);
struct compile_bytes compile_ngrams(const struct compile_input *input);
struct compile_bytes compile_skeletons(const struct compile_input *input);
struct compile_bytes compile_neighbours(const struct compile_input *input);
struct compile_bytes compile_pairs(const struct compile_input *input);
struct compile_bytes compile_partners(const struct compile_input *input);
struct compile_bytes compile_net(const struct compile_input *input);
struct compile_bytes compile_decision(const struct compile_input *input);

/* calloc or exit with a message. */
void *compile_alloc(size_t n, size_t size);
/* A message with file and row on stderr, then exit. ROW 0: the whole file. */
void compile_fail(const char *path, unsigned row, const char *reason);

#endif
