/* SPDX-License-Identifier: MIT */
/*
 * Characters: the part that each code point plays when a text is cut into tokens. Owns no rule about
 * sequences of them; those are token.c's and token_span.c's.
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
    CHINHTA__CHAR_INVISIBLE, /* zero width, without a meaning in Vietnamese: U+00AD 200B-200F 2060-2064 FEFF
                                ... */
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

/* The bits of a letter outside ASCII. */
static inline unsigned chinhta__char_of_letter(chinhta__letter letter) {
    return CHINHTA__CHAR_LETTER | CHINHTA__CHAR_VIETNAMESE |
           (chinhta__letter_upper(letter) ? CHINHTA__CHAR_UPPER : CHINHTA__CHAR_LOWER);
}

/*
 * The letter of chinhta__letter_from_cp at text[*inout_byte], *inout_byte < len, which is moved past it; 0
 * and no move if another character stands there. The hot path of all that reads words.
 */
static inline chinhta__letter chinhta__char_next_letter(const char *text, size_t len, size_t *inout_byte) {
    const unsigned char *s = (const unsigned char *)text + *inout_byte;
    size_t left = len - *inout_byte;
    uint32_t cp;
    size_t n;
    if (s[0] < 0x80) {
        cp = s[0];
        n = 1;
    } else if (s[0] == 0xe1 && left >= 3 && (s[1] & 0xfe) == 0xba && (s[2] & 0xc0) == 0x80) {
        cp = 0x1000u | (s[1] & 0x3fu) << 6 | (s[2] & 0x3fu);
        n = 3;
    } else if (s[0] >= 0xc3 && s[0] <= 0xc6 && left >= 2 && (s[1] & 0xc0) == 0x80) {
        cp = (s[0] & 0x1fu) << 6 | (s[1] & 0x3fu);
        n = 2;
    } else {
        return 0;
    }
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    if (letter != 0)
        *inout_byte += n;
    return letter;
}

/* The character at text[*inout_byte], *inout_byte < len, which is moved past it: kind and flags. */
unsigned chinhta__char_next(const char *text, size_t len, size_t *inout_byte);

/* True if a letter or a combining mark stands at byte AT; false at LEN. */
bool chinhta__char_is_letter_at(const char *text, size_t len, size_t at);

/* The same as chinhta__char_next of one code point. */
unsigned chinhta__char_from_cp(uint32_t cp);

#endif
