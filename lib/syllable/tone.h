/* SPDX-License-Identifier: MIT */
/*
 * Tone placement: which letter of a syllable bears the tone mark, and moving the mark there. The two styles
 * part in three open rimes only, oa oe uy (hòa and hoà); elsewhere there is one right place.
 */
#ifndef CHINHTA__TONE_H
#define CHINHTA__TONE_H

#include "lib/syllable/syllable.h"

/* Index, in the spelled letters of CODE, of the letter that bears its tone, or would bear one (ngang). */
size_t chinhta__tone_bearer(unsigned code, enum chinhta__tone_style style);

/*
 * Moves the tone mark of n letters to where STYLE wants it; marks and the case of each letter stay. Returns
 * true if a letter changed. Letters that are no valid syllable are left as they are.
 */
bool chinhta__tone_restyle(chinhta__letter *letters, size_t n, enum chinhta__tone_style style);

#endif
