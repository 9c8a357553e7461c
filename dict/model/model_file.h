/* SPDX-License-Identifier: MIT */
/*
 * The committed context model (dict/context.model): vocabulary, quantised probabilities and back-off weights, packed by
 * xz. The trainer writes it, the dictionary compiler reads it. The only file that includes <lzma.h> is its .c.
 *
 * Inside the xz stream: a header, then one plain stream of bytes a field, so that like stands by like. An order's
 * n-grams are the children of the order below in its order; last words ascend among the children of one parent and
 * are written as differences.
 */
#ifndef CHINHTA__MODEL_FILE_H
#define CHINHTA__MODEL_FILE_H

#include <stddef.h>
#include <stdint.h>

#define MODEL_MAX_ORDER 4

struct model_word {
    char *key;           /* folded UTF-8; NULL for a syllable */
    uint32_t code;       /* syllable code when key is NULL: of the i/y variants the most frequent */
    uint32_t count;      /* in the training text */
    uint8_t title;       /* share of capitals inside a sentence, 0-255 */
    uint8_t p, backoff;  /* quantised */
};

struct model_order {
    size_t n;
    uint32_t *parent;  /* index in the order below (for order 2: the id of the first word) */
    uint16_t *last;    /* id of the last word */
    uint8_t *p;        /* quantised */
    uint8_t *backoff;  /* quantised; of no meaning in the highest order */
};

struct model_file {
    uint32_t n_onsets, n_rimes; /* of the tables the codes were made with */
    uint32_t n_ids;             /* classes included; words[id], classes have neither key nor code (UINT32_MAX) */
    struct model_word *words;
    struct model_order order[MODEL_MAX_ORDER + 1]; /* [2] to [4] */
};

uint8_t model_quantise_p(double log_p);
uint8_t model_quantise_backoff(double log_backoff);

/* Return 0, or -1 after a message on stderr. */
int model_file_write(const char *path, const struct model_file *model);
int model_file_read(const char *path, struct model_file *out_model);
void model_file_free(struct model_file *model);

#endif
