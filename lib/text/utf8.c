/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 decoding, encoding and validation. Owns the rules of well-formedness (Unicode 15, section 3.9, table
 * 3-7) and nothing about what a code point means.
 */
#include "lib/text/utf8.h"

#include <stdbool.h>

static bool continues(const unsigned char *s, size_t left, size_t at) {
    return at < left && (s[at] & 0xc0) == 0x80;
}

/* Length of the well-formed sequence at s, whose first byte is 80 or more; 0 if there is none. */
static size_t sequence_len(const unsigned char *s, size_t left) {
    unsigned lead = s[0];
    if (lead < 0xc2 || lead > 0xf4 || !continues(s, left, 1))
        return 0;
    if (lead < 0xe0)
        return 2;
    unsigned second = s[1];
    if (lead < 0xf0) {
        if ((lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f))
            return 0;
        return continues(s, left, 2) ? 3 : 0;
    }
    if ((lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f))
        return 0;
    return continues(s, left, 2) && continues(s, left, 3) ? 4 : 0;
}

uint32_t chinhta__utf8_decode(const char *text, size_t len, size_t *inout_byte) {
    const unsigned char *s = (const unsigned char *)text + *inout_byte;
    if (s[0] < 0x80) {
        *inout_byte += 1;
        return s[0];
    }
    size_t n = sequence_len(s, len - *inout_byte);
    *inout_byte += n == 0 ? 1 : n;
    switch (n) {
    case 2:
        return (s[0] & 0x1fu) << 6 | (s[1] & 0x3fu);
    case 3:
        return (s[0] & 0x0fu) << 12 | (s[1] & 0x3fu) << 6 | (s[2] & 0x3fu);
    case 4:
        return (s[0] & 0x07u) << 18 | (s[1] & 0x3fu) << 12 | (s[2] & 0x3fu) << 6 | (s[3] & 0x3fu);
    default:
        return CHINHTA__UTF8_BAD;
    }
}

size_t chinhta__utf8_encode(uint32_t cp, char out[CHINHTA__UTF8_MAX_LEN]) {
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (char)(0xc0 | cp >> 6);
        out[1] = (char)(0x80 | (cp & 0x3f));
        return 2;
    }
    if (cp < 0x10000) {
        out[0] = (char)(0xe0 | cp >> 12);
        out[1] = (char)(0x80 | (cp >> 6 & 0x3f));
        out[2] = (char)(0x80 | (cp & 0x3f));
        return 3;
    }
    out[0] = (char)(0xf0 | cp >> 18);
    out[1] = (char)(0x80 | (cp >> 12 & 0x3f));
    out[2] = (char)(0x80 | (cp >> 6 & 0x3f));
    out[3] = (char)(0x80 | (cp & 0x3f));
    return 4;
}

/*
 * Validation as a state machine that takes one shift a byte: the entry of a byte holds, at bit offset S, the
 * state that follows state S. A state is such an offset; all are multiples of STATE_BITS. Bytes that lead
 * nowhere go to BAD, whose own successor is BAD whatever the byte.
 */
#define STATE_BITS 6
enum state {
    BAD = 0 * STATE_BITS,
    START = 1 * STATE_BITS,
    LAST = 2 * STATE_BITS,     /* one continuation byte is due */
    SECOND = 3 * STATE_BITS,   /* two */
    FIRST = 4 * STATE_BITS,    /* three */
    AFTER_E0 = 5 * STATE_BITS, /* A0-BF, then one more */
    AFTER_ED = 6 * STATE_BITS, /* 80-9F, then one more */
    AFTER_F0 = 7 * STATE_BITS, /* 90-BF, then two more */
    AFTER_F4 = 8 * STATE_BITS, /* 80-8F, then two more */
};

#define FROM(state, to) ((uint64_t)(to) << (state))
#define LEAD(to) FROM(START, to)
#define CONTINUES (FROM(LAST, START) | FROM(SECOND, LAST) | FROM(FIRST, SECOND))
#define C80 (CONTINUES | FROM(AFTER_ED, LAST) | FROM(AFTER_F4, SECOND))
#define C90 (CONTINUES | FROM(AFTER_ED, LAST) | FROM(AFTER_F0, SECOND))
#define CA0 (CONTINUES | FROM(AFTER_E0, LAST) | FROM(AFTER_F0, SECOND))
#define ASC LEAD(START)
#define TWO LEAD(LAST)
#define THR LEAD(SECOND)
#define FOU LEAD(FIRST)
#define ROW(x) x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x,

/* clang-format off */
static const uint64_t successors[256] = {
    ROW(ASC) ROW(ASC) ROW(ASC) ROW(ASC) ROW(ASC) ROW(ASC) ROW(ASC) ROW(ASC)
    ROW(C80) ROW(C90) ROW(CA0) ROW(CA0)
    0, 0, TWO, TWO, TWO, TWO, TWO, TWO, TWO, TWO, TWO, TWO, TWO, TWO, TWO, TWO, ROW(TWO)
    LEAD(AFTER_E0), THR, THR, THR, THR, THR, THR, THR, THR, THR, THR, THR, THR, LEAD(AFTER_ED), THR, THR,
    LEAD(AFTER_F0), FOU, FOU, FOU, LEAD(AFTER_F4), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
/* clang-format on */

#define BLOCK 32 /* bytes between two looks at the state */

/* End of the blocks from FROM that hold no ill-formed byte, moved back to where a character begins. */
static size_t skip_blocks(const unsigned char *s, size_t len, size_t from) {
    uint64_t state = START;
    size_t i = from;
    while (len - i >= BLOCK) {
        uint64_t next = state;
        for (size_t k = 0; k < BLOCK; k++)
            next = successors[s[i + k]] >> (next & 63);
        if ((next & 63) == BAD)
            break;
        state = next & 63;
        i += BLOCK;
    }
    if (state == START)
        return i;
    do
        i--;
    while ((s[i] & 0xc0) == 0x80);
    return i;
}

size_t chinhta__utf8_find_bad(const char *text, size_t len, size_t from) {
    const unsigned char *s = (const unsigned char *)text;
    if (from >= len)
        return len;
    size_t i = skip_blocks(s, len, from);
    while (i < len) {
        size_t n = s[i] < 0x80 ? 1 : sequence_len(s + i, len - i);
        if (n == 0)
            return i;
        i += n;
    }
    return len;
}
