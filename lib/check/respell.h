/* SPDX-License-Identifier: MIT */
/* Respell: the text of a fix, in the case of what it replaces and in the document's tone style. */
#ifndef CHINHTA__RESPELL_H
#define CHINHTA__RESPELL_H

#include "lib/model/decoder.h"
#include "lib/text/utf8.h"

#define CHINHTA__RESPELL_MAX_BYTES (2 * (CHINHTA__SYLLABLE_MAX_LETTERS * CHINHTA__UTF8_MAX_LEN) + 1)

enum chinhta__respell_pattern {
    CHINHTA__RESPELL_LOWER,
    CHINHTA__RESPELL_TITLE,
    CHINHTA__RESPELL_UPPER,
};

/* Writes one syllable, at most half of CHINHTA__RESPELL_MAX_BYTES, not terminated. Returns its bytes. */
size_t chinhta__respell_syllable(unsigned code, enum chinhta__tone_style style,
                                 enum chinhta__respell_pattern pattern, char *out);

/*
 * Writes the syllables of a choice for the LEN bytes at TEXT, one space between two, not terminated. Returns its bytes.
 */
size_t chinhta__respell(const chinhta_dict *dict, const struct chinhta__choice *choice, const char *text, size_t len,
                        enum chinhta__tone_style style, char out[CHINHTA__RESPELL_MAX_BYTES]);

#endif
