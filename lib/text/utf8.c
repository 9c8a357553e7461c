/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 decoding, encoding and validation. Owns the rules of well-formedness (Unicode 15, section 3.9, table 3-7) and
 * nothing about what a code point means.
 */
#include "lib/text/utf8.h"

#include <stdbool.h>
#include <string.h>

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

size_t chinhta__utf8_find_bad(const char *text, size_t len, size_t from) {
    const unsigned char *s = (const unsigned char *)text;
    size_t i = from;
    while (i < len) {
        if (s[i] < 0x80) {
            uint64_t eight;
            i++;
            while (len - i >= sizeof eight && (memcpy(&eight, s + i, sizeof eight), (eight & 0x8080808080808080u) == 0))
                i += sizeof eight;
            continue;
        }
        size_t n = sequence_len(s + i, len - i);
        if (n == 0)
            return i;
        i += n;
    }
    return len;
}
