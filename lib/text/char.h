/* SPDX-License-Identifier: MIT */
/*
 * Characters: the part that each code point plays when a text is cut into tokens. Owns no rule about sequences of
 * them; those are token.c's and token_span.c's.
 */
#ifndef CHINHTA__CHAR_H
#define CHINHTA__CHAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/text/letter.h"

/* What a character is, in the low bits of an unsigned; only one of them at a time. */
enum chinhta__char {
    CHINHTA__CHAR_SYMBOL,
    CHINHTA__CHAR_SPACE,
    CHINHTA__CHAR_LETTER,
    CHINHTA__CHAR_MARK,      /* combining */
    CHINHTA__CHAR_INVISIBLE, /* zero width, without a meaning in Vietnamese: U+00AD 200B-200F 2060-2064 FEFF ... */
    CHINHTA__CHAR_DIGIT,     /* Nd, and superscript or subscript digits */
    CHINHTA__CHAR_STOP,
    CHINHTA__CHAR_COMMA,
    CHINHTA__CHAR_COLON,
    CHINHTA__CHAR_HYPHEN,
    CHINHTA__CHAR_OPEN,
    CHINHTA__CHAR_CLOSE,
    CHINHTA__CHAR_QUOTE, /* straight or U+2019: opening, closing or an apostrophe as its neighbours say */
    CHINHTA__CHAR_SLASH,
    CHINHTA__CHAR_BAD, /* an ill-formed byte */
};

#define CHINHTA__CHAR_KIND 0x0fu
/* with CHAR_LETTER */
#define CHINHTA__CHAR_LOWER 0x10u
#define CHINHTA__CHAR_UPPER 0x20u
/* with CHAR_LETTER, one that chinhta__letter_from_cp knows, outside ASCII */
#define CHINHTA__CHAR_VIETNAMESE 0x40u

extern const uint8_t chinhta__char_ascii[128];

/* The character at text[*inout_byte], *inout_byte < len, which is moved past it: kind and flags. */
unsigned chinhta__char_next(const char *text, size_t len, size_t *inout_byte);

/* True if a letter or a combining mark stands at byte AT; false at LEN. */
bool chinhta__char_is_letter_at(const char *text, size_t len, size_t at);

/* The same as chinhta__char_next of one code point. */
unsigned chinhta__char_from_cp(uint32_t cp);

#endif
