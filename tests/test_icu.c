/* SPDX-License-Identifier: MIT */
/* ICU behind its door: the kinds of characters, case, and the contract of the normal form of a buffer. */
#include "lib/text/icu.h"

#include <string.h>

#include "tests/suite.h"

START_TEST(kinds) {
    static const struct {
        uint32_t cp;
        enum chinhta__icu_kind kind;
    } rows[] = {
        {'a', CHINHTA__ICU_LETTER},   {0x4e2d, CHINHTA__ICU_LETTER}, {0x301, CHINHTA__ICU_MARK},
        {0x661, CHINHTA__ICU_DIGIT},  {0xa0, CHINHTA__ICU_SPACE},    {0x2028, CHINHTA__ICU_SPACE},
        {0x2013, CHINHTA__ICU_DASH},  {'(', CHINHTA__ICU_OPEN},      {0x201c, CHINHTA__ICU_OPEN},
        {')', CHINHTA__ICU_CLOSE},    {0x201d, CHINHTA__ICU_CLOSE},  {'+', CHINHTA__ICU_OTHER},
        {0xd800, CHINHTA__ICU_OTHER}, {0x378, CHINHTA__ICU_OTHER},   {0x2460, CHINHTA__ICU_OTHER},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        ck_assert_msg(chinhta__icu_kind(rows[i].cp) == rows[i].kind, "U+%04X", rows[i].cp);
}
END_TEST

START_TEST(letter_case) {
    ck_assert(chinhta__icu_is_upper(0x42f) && !chinhta__icu_is_lower(0x42f));
    ck_assert(chinhta__icu_is_lower(0x44f) && !chinhta__icu_is_upper(0x44f));
    ck_assert(chinhta__icu_is_upper(0x1c5));
    ck_assert(!chinhta__icu_is_upper(0x4e2d) && !chinhta__icu_is_lower(0x4e2d));
    ck_assert_uint_eq(chinhta__icu_to_lower(0x42f), 0x44f);
    ck_assert_uint_eq(chinhta__icu_to_upper(0x44f), 0x42f);
    ck_assert_uint_eq(chinhta__icu_to_lower(0x4e2d), 0x4e2d);
}
END_TEST

START_TEST(normal_form_of_a_buffer) {
    char out[64];
    memset(out, '#', sizeof out);
    ck_assert_uint_eq(chinhta__icu_nfc("e\u0302\u0301", 5, out, 3), 3);
    ck_assert_mem_eq(out, "ế#", 4);
    memset(out, '#', sizeof out);
    ck_assert_uint_eq(chinhta__icu_nfc("\u0958", 3, out, 5),
                      6); /* a letter that takes more bytes than before */
    ck_assert_uint_eq(chinhta__icu_nfc("\u0958", 3, out, sizeof out), 6);
    ck_assert_mem_eq(out, "\u0915\u093c", 6);
    ck_assert_uint_eq(chinhta__icu_nfc("a", 1, NULL, 0), 1);
    ck_assert_uint_eq(chinhta__icu_nfc("", 0, out, sizeof out), 0);
    ck_assert_uint_eq(chinhta__icu_nfc("a\xff", 2, out, sizeof out), 0);
}
END_TEST

START_TEST(the_longest_buffer) {
    char text[CHINHTA__ICU_NFC_MAX + 1];
    char out[3 * CHINHTA__ICU_NFC_MAX];
    memset(text, 'x', sizeof text);
    ck_assert_uint_eq(chinhta__icu_nfc(text, CHINHTA__ICU_NFC_MAX, out, sizeof out), CHINHTA__ICU_NFC_MAX);
    ck_assert_uint_eq(chinhta__icu_nfc(text, CHINHTA__ICU_NFC_MAX + 1, out, sizeof out), 0);
    /* U+0390 alone grows from two bytes to none more, U+FB2C (three) to six: the most a code point can */
    for (size_t i = 0; i + 3 <= CHINHTA__ICU_NFC_MAX; i += 3)
        memcpy(text + i, "\uFB2C", 3);
    ck_assert_uint_eq(chinhta__icu_nfc(text, 255, out, sizeof out), 510);
}
END_TEST

START_TEST(inert_and_boundary) {
    ck_assert(chinhta__icu_nfc_inert('a') && chinhta__icu_nfc_boundary('a'));
    ck_assert(chinhta__icu_nfc_inert(0x1ec7) && chinhta__icu_nfc_boundary(0x1ec7));
    ck_assert(!chinhta__icu_nfc_inert(0x301) && !chinhta__icu_nfc_boundary(0x301));
    ck_assert(!chinhta__icu_nfc_inert(0x1161) && !chinhta__icu_nfc_boundary(0x1161)); /* a Hangul vowel */
    ck_assert(!chinhta__icu_nfc_inert(0x212a) &&
              chinhta__icu_nfc_boundary(0x212a)); /* a sign that becomes K */
}
END_TEST

SUITE("icu", kinds, letter_case, normal_form_of_a_buffer, the_longest_buffer, inert_and_boundary)
