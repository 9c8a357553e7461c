/* SPDX-License-Identifier: MIT */
/*
 * Training of the decision layer: slips are planted in lines that the context model has not seen, the library's own
 * candidates and numbers are taken at each place, and the network of lib/model/decision.h is fitted to tell which
 * candidate, if any, was meant. Labelled lines can be added.
 */
#ifndef CHINHTA__DECIDE_H
#define CHINHTA__DECIDE_H

#include <stdint.h>
#include "dict/random.h"
#include "lib/model/decision.h"

#define DECIDE_MAX_LINE 8192 /* bytes; a longer line is left out */
#define DECIDE_KEEP (-1)     /* label: nothing else was meant */
#define DECIDE_MISSING (-2)  /* label: something else was meant that is not among the candidates */

/* A line and what was meant at some spans of it. */
struct decide_slip {
    size_t byte_start, byte_end;
    char right[64];
};

struct decide_line {
    char text[DECIDE_MAX_LINE];
    size_t len;
    struct decide_slip slips[256];
    size_t n_slips;
};

/*
 * Reads a labelled line, which it cuts up: TEXT, then three columns a slip, byte start, byte end, what was meant. False
 * if it is none, is too long, or a span lies outside the text.
 */
bool decide_parse_labelled(char *text, struct decide_line *line);

/* Ids of the syllables in a text of one or two, marks aside; returns how many, 0 if it is anything else. */
unsigned decide_ids_of(const chinhta_dict *dict, const char *text, uint16_t ids[2]);

/* Which syllables are written for one that was meant, with their chances. */
struct decide_channel {
    const chinhta_dict *dict;
    uint32_t *first; /* [n_ids + 1] */
    uint16_t *seen;
    float *cumulative; /* chances summed up within each list */
};
void decide_channel_make(struct decide_channel *channel, const chinhta_dict *dict);

/* Copies a right line into *out with slips at RATE a word. */
void decide_plant(const struct decide_channel *channel, struct dict_random *random, const char *text, size_t len,
                  double rate, struct decide_line *out);

/* One place: the numbers of its candidates and which is right. */
struct decide_example {
    size_t first; /* row of its first candidate in features */
    uint8_t n;
    int8_t label;
    float shift;  /* log odds of slips where it comes from, less those of the planted lines */
    float weight; /* how much it counts */
    bool left_unlabelled; /* has a candidate of a kind that persons leave unmarked */
    float unmarked; /* share of slips that nobody marked where it comes from */
};

struct decide_set {
    const struct chinhta__gate_weights *gate; /* NULL: every word is searched, and its gate numbers are kept instead */
    float *gate_rows;                         /* rows of CHINHTA__GATE_FEATURES and whether it is a slip, 0 or 1 */
    size_t n_gate_rows, cap_gate_rows;
    struct decide_example *examples;
    size_t n_examples, cap_examples;
    float *features; /* rows of CHINHTA__DECISION_FEATURES */
    size_t n_rows, cap_rows;
    size_t n_words, n_slips, n_settled_slips;
    struct chinhta__earlier earlier; /* in the source at hand */
};
/* What is known of the words of a line that no span of it holds. */
enum decide_source {
    DECIDE_PLANTED,  /* they stand as they stood before the planting */
    DECIDE_LABELLED, /* a person marked the slips, and may have left words run together, cut in two or repeated unmarked */
    DECIDE_JUDGED,   /* nothing: a person was asked about the spans alone, and a span may be right as it stands */
};
/* Adds the places of a line of which something is known. */
void decide_collect(struct decide_set *set, const chinhta_dict *dict, const struct decide_line *line,
                    enum decide_source source);

/* Fits the gate so that SHARE of the slips in the set get through. */
void decide_fit_gate(struct chinhta__gate_weights *gate, const struct decide_set *set, double share);

/* Ends the first decision: its logits become numbers for the second, and places that have no second one are dropped. */
void decide_go_on(struct decide_set *set, const struct chinhta__decision_weights *weights);

/*
 * Fits a network of a stage, whose weights go to *out_weights; prints loss and F on every tenth example, which is not
 * trained on.
 */
void decide_fit(float *out_weights, enum chinhta__decision_stage stage, const struct decide_set *set, int n_epochs,
                struct dict_random *random);

/* calloc and realloc, or exit with a message. */
void *decide_alloc(size_t n, size_t size);
void *decide_grow(void *old, size_t n, size_t size);

#endif
