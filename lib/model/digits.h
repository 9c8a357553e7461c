/* SPDX-License-Identifier: MIT */
/*
 * Digits in a word: what may have been meant where letters and digits are mixed. Keys of VNI that were left standing
 * (tie61ng, nha6n), and a digit hit along with a letter or instead of the one below it (mộ6t, t4ả). Most such tokens are
 * codes (H5N1, QH14) and words with a footnote (thu2): those have no candidate.
 */
#ifndef CHINHTA__DIGITS_H
#define CHINHTA__DIGITS_H

#include "lib/lexicon/dict.h"
#include "lib/text/token.h"

#define CHINHTA__DIGITS_MAX_KEYS 12 /* letters and digits; a longer token is a code */
#define CHINHTA__DIGITS_MAX 4       /* words */

/*
 * Writes the attested syllables that token I of the N tokens of TEXT, a CODE, may have been meant for, cheapest first, with
 * the costs of the slips. Returns how many.
 */
size_t chinhta__digits_find(const chinhta_dict *dict, const char *text, const struct chinhta__token *tokens, size_t n,
                            size_t i, struct chinhta__dict_neighbour out[CHINHTA__DIGITS_MAX]);

#endif
