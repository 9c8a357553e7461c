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
 * Moves the tone mark of n letters to where STYLE wants it, with KEEP only if it is right in neither style; marks and
 * the case of each letter stay. Returns the place it had; SAME if it was not moved. The onset may be one that is
 * written otherwise before this rime (ngiá); other letters that are no valid syllable are left as they are.
 */
enum chinhta__tone_place chinhta__tone_restyle(chinhta__letter *letters, size_t n, enum chinhta__tone_style style,
                                               bool keep);

#endif
