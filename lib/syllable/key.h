/* SPDX-License-Identifier: MIT */
/*
 * Folding keys: what is left of a word when tone, mark and case are taken away, for looking up candidates of
 * a word typed without them. Works for any letters, Vietnamese or not. Keys of codes need no function: code /
 * N_TONES is a syllable without its tone.
 */
#ifndef CHINHTA__KEY_H
#define CHINHTA__KEY_H

#include "lib/syllable/syllable.h"

#define CHINHTA__KEY_MAX_LETTERS 12

/*
 * The bare letters of a word, 5 bits each: đường, duong and DUỜNG share one key. 0 for no letters and for
 * more than CHINHTA__KEY_MAX_LETTERS. Two words with one non-zero key have the same bare letters.
 */
uint64_t chinhta__key_bare(const chinhta__letter *letters, size_t n);

/* The same for a code, in one go. */
uint64_t chinhta__key_bare_of_code(unsigned code);

#endif
