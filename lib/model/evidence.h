/* SPDX-License-Identifier: MIT */
/*
 * Evidence: what the text tells of a place besides its neighbours. Whether the word that stands, and the word that may
 * have been meant, are written nearby or earlier, with the same neighbours or others; and what kind of text it is around
 * the place: names, figures, foreign words, words that nobody would expect. A word outside the vocabulary counts as any
 * other of its class.
 */
#ifndef CHINHTA__EVIDENCE_H
#define CHINHTA__EVIDENCE_H

#include "lib/model/sequence.h"

#define CHINHTA__EVIDENCE_NUMBERS 24

/* The numbers of a change, each between -8 and 8. */
void chinhta__evidence(const struct chinhta__sequence *sequence, const struct chinhta__change *change,
                       float out[CHINHTA__EVIDENCE_NUMBERS]);

/* NUMBERS are those of another change of the same tokens: makes them those of this one; what stands is not counted again. */
void chinhta__evidence_again(const struct chinhta__sequence *sequence, const struct chinhta__change *change,
                             float numbers[CHINHTA__EVIDENCE_NUMBERS]);

#endif
