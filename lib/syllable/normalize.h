/* SPDX-License-Identifier: MIT */
/*
 * Normalize: a text that comes piece by piece with its repairs in it, and which tone style a text uses more. What is
 * repaired is repair.h's.
 */
#ifndef CHINHTA__NORMALIZE_H
#define CHINHTA__NORMALIZE_H

#include "lib/syllable/repair.h"

/* Of the words that the two styles write apart (hòa, hoà), how many text[0, len) has in each. */
void chinhta__normalize_count_styles(const char *text, size_t len, size_t *out_old, size_t *out_new);

/* The options for the style that text[0, len) uses more; those for places only if neither. */
enum chinhta__repair_tones chinhta__normalize_majority(const char *text, size_t len);

#define CHINHTA__NORMALIZE_PIECE (64u * 1024u) /* bytes of text that a stream takes at once, at least */
#define CHINHTA__NORMALIZE_BUFFER (CHINHTA__REPAIR_AHEAD + CHINHTA__REPAIR_BEHIND + CHINHTA__NORMALIZE_PIECE)

/* A text that comes piece by piece. All zero bytes but for repair.options at the beginning. */
struct chinhta__normalize_stream {
    struct chinhta__repair repair;
    size_t len;      /* bytes in the buffer */
    size_t done;     /* of them, those that are out */
    char buffer[CHINHTA__NORMALIZE_BUFFER];
    size_t out_len;  /* bytes that the last feed gave out */
    char out[3 * CHINHTA__NORMALIZE_BUFFER]; /* NFC takes at most three times the bytes (UAX #15, section 9) */
};

/*
 * Takes bytes of TEXT and returns how many, at least one if LEN is not 0; stream->out then holds what is decided.
 * LAST: the text ends with them, if they are all taken.
 */
size_t chinhta__normalize_feed(struct chinhta__normalize_stream *stream, const char *text, size_t len, bool last);

#endif
