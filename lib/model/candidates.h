/* SPDX-License-Identifier: MIT */
/*
 * Candidates: what may have been meant at a token. Owns where they come from (neighbours of a syllable, what is most
 * expected beside the words around, a search through all syllables for what is none, keys of input methods, digits hit by
 * mistake, words run together, a word cut in two, a word repeated) and their first ranking; the probability that one is
 * right is decision.h's.
 */
#ifndef CHINHTA__CANDIDATES_H
#define CHINHTA__CANDIDATES_H

#include "lib/model/sequence.h"

enum chinhta__edit {
    CHINHTA__EDIT_SYLLABLE, /* one syllable for another */
    CHINHTA__EDIT_WORD,     /* a syllable for what is none */
    CHINHTA__EDIT_SPLIT,    /* two syllables for what was run together */
    CHINHTA__EDIT_MERGE,    /* one syllable for two pieces */
    CHINHTA__EDIT_REPEAT,   /* one of two equal words */
};

struct chinhta__candidate {
    struct chinhta__change change;
    struct chinhta__gain gain;
    uint8_t edit;  /* enum chinhta__edit */
    uint8_t kinds; /* enum chinhta__slip_kind */
    uint16_t cost; /* sixteenths of a nat */
    float rank;    /* gain less cost, nats: higher is better */
};

#define CHINHTA__MAX_CANDIDATES 6

/* The best candidates for what begins at TOKEN, best rank first; returns how many. */
size_t chinhta__candidates_find(const struct chinhta__sequence *sequence, size_t token,
                                struct chinhta__candidate out[CHINHTA__MAX_CANDIDATES]);

#endif
