/* SPDX-License-Identifier: MIT */
/*
 * Telex and VNI residue: keys of an input method that were left standing as letters (tiêngs, dduowcj, nhaan) or digits
 * (tie61ng, d9u7o7ng2), decoded as the input method would have done. Owns the keys; whether the result is a word is for
 * others to say.
 * Source: the rules as built into Windows, macOS and ibus-unikey. Telex: s f r x j tones, z none, aa ee oo dd, w.
 * VNI: 1-5 sắc huyền hỏi ngã nặng, 0 none, 6 circumflex, 7 horn, 8 breve, 9 stroke.
 */
#ifndef CHINHTA__TELEX_H
#define CHINHTA__TELEX_H

#include <stddef.h>
#include "lib/text/letter.h"

#define CHINHTA__TELEX_MAX_LETTERS 16

/*
 * Writes the letters that N typed ones (composed ones may stand among them) decode to and returns how many; 0 if no key
 * was found among them, or there are too many letters. The tone stands on the letter it was typed after. The case of
 * each letter is kept.
 */
size_t chinhta__telex_decode(const chinhta__letter *typed, size_t n, chinhta__letter out[CHINHTA__TELEX_MAX_LETTERS]);

/* The same for VNI; a digit stands among the letters as CHINHTA__LETTER('6', 0, 0, 0). 0 too if a digit is no key there. */
size_t chinhta__vni_decode(const chinhta__letter *typed, size_t n, chinhta__letter out[CHINHTA__TELEX_MAX_LETTERS]);

#endif
