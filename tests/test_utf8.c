/* SPDX-License-Identifier: MIT */
/* UTF-8: every code point there and back, every ill-formed sequence by table 3-7, and validation against
 * decoding. */
#include "lib/text/utf8.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/utf8.h>

#include "tests/suite.h"

START_TEST(every_code_point_comes_back) {
    unsigned n = 0;
    for (uint32_t cp = 0; cp <= 0x10ffff; cp++) {
        char bytes[CHINHTA__UTF8_MAX_LEN];
        size_t at = 0;
        if (cp >= 0xd800 && cp <= 0xdfff)
            continue;
        size_t len = chinhta__utf8_encode(cp, bytes);
        MUST(chinhta__utf8_decode(bytes, len, &at) == cp);
        MUST(at == len);
        MUST(len == (size_t)U8_LENGTH(cp));
        MUST(chinhta__utf8_find_bad(bytes, len, 0) == len);
        n++;
    }
    MUST(n == 0x110000 - 0x800);
}
END_TEST

/* Decodes as ICU does; a step of an ill-formed byte is one byte. */
static uint32_t icu_decode(const char *text, size_t len, size_t *inout_byte) {
    int32_t at = (int32_t)*inout_byte;
    UChar32 cp;
    U8_NEXT((const uint8_t *)text, at, (int32_t)len, cp);
    *inout_byte = cp < 0 ? *inout_byte + 1 : (size_t)at;
    return cp < 0 ? CHINHTA__UTF8_BAD : (uint32_t)cp;
}

START_TEST(all_pairs_of_bytes_with_tails_decode_as_in_icu) {
    static const char *const tails[] = {"",     "\x80",  "\xbf\x80",     "\x80\xbf",
                                        "\xbf", "a\x80", "\x80\x80\x80", "\xc3"};
    for (unsigned pair = 0; pair < 0x10000; pair++) {
        for (size_t i = 0; i < sizeof tails / sizeof tails[0]; i++) {
            char bytes[8] = {(char)(pair >> 8), (char)pair};
            size_t len = 2 + strlen(tails[i]);
            size_t at = 0;
            size_t icu_at = 0;
            memcpy(bytes + 2, tails[i], strlen(tails[i]));
            uint32_t cp = chinhta__utf8_decode(bytes, len, &at);
            MUST(cp == icu_decode(bytes, len, &icu_at));
            MUST(at == icu_at);
        }
    }
}
END_TEST

static size_t find_bad_slowly(const char *text, size_t len, size_t from) {
    while (from < len) {
        size_t start = from;
        if (chinhta__utf8_decode(text, len, &from) == CHINHTA__UTF8_BAD)
            return start;
    }
    return len;
}

/* Valid text of mixed lengths with one byte spoilt, so that the fault falls on every place of a block. */
START_TEST(the_first_bad_byte_is_found_wherever_it_lies) {
    static const char *const pieces[] = {"a", "ễ",  "ư",           "đồng", "\xf0\x9f\x98\x80",
                                         " ", "中", "\xed\x9f\xbf"};
    uint64_t state = 7;
    unsigned n_bad = 0;
    for (unsigned round = 0; round < 4000; round++) {
        char text[300];
        size_t len = 0;
        while (len < 100 + round % 180) {
            const char *piece = pieces[suite_random(&state) % (sizeof pieces / sizeof pieces[0])];
            memcpy(text + len, piece, strlen(piece));
            len += strlen(piece);
        }
        MUST(chinhta__utf8_find_bad(text, len, 0) == len);
        MUST(chinhta__utf8_find_bad(text, len, len) == len);
        len -= suite_random(&state) % 3;
        text[suite_random(&state) % len] = (char)suite_random(&state);
        size_t bad = find_bad_slowly(text, len, 0);
        MUST(chinhta__utf8_find_bad(text, len, 0) == bad);
        if (bad < len)
            MUST(chinhta__utf8_find_bad(text, len, bad + 1) == find_bad_slowly(text, len, bad + 1));
        n_bad += bad < len;
    }
    MUST(n_bad > 1000);
}
END_TEST

SUITE("utf8", every_code_point_comes_back, all_pairs_of_bytes_with_tails_decode_as_in_icu,
      the_first_bad_byte_is_found_wherever_it_lies)
