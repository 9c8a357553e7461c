/* SPDX-License-Identifier: MIT */
/*
 * Normal form: the rows of cases/normal.tsv; ICU as the oracle over all code points, over all Vietnamese
 * letters with up to three marks, and over random text; what is normal stays; no input takes more than its
 * length.
 */
#include "lib/text/normal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "lib/text/letter.h"
#include "lib/text/utf8.h"
#include "tests/icu_nfc.h"
#include "tests/suite.h"
#include "tests/tsv.h"

#define MAX_TEXT 2048

static const char *const kind_names[] = {"form", "order", "tones"};

/* The kinds of all spans, with a space between. */
static void kinds_of(const char *text, size_t len, char out[MAX_TEXT]) {
    struct chinhta__normal_span span;
    size_t used = 0;
    size_t end = 0;
    out[0] = '\0';
    for (size_t at = 0; chinhta__normal_next(text, len, at, &span); at = end = span.end) {
        MUST(span.start >= end);
        MUST(span.start < span.end);
        MUST(span.end <= len);
        used +=
            (size_t)snprintf(out + used, MAX_TEXT - used, "%s%s", used > 0 ? " " : "", kind_names[span.kind]);
    }
}

START_TEST(rows) {
    struct tsv tsv = tsv_read("normal.tsv", 3);
    for (size_t i = 0; i < tsv.n_rows; i++) {
        const struct tsv_field *field = tsv.rows[i].field;
        char normal[MAX_TEXT];
        char again[MAX_TEXT];
        char kinds[MAX_TEXT];
        size_t len = chinhta__normal_write(field[1].text, field[1].len, normal, sizeof normal);
        ck_assert_msg(len == field[2].len && memcmp(normal, field[2].text, len) == 0, "%s: %.*s",
                      field[0].text, (int)len, normal);
        kinds_of(field[1].text, field[1].len, kinds);
        ck_assert_msg(strcmp(kinds, field[3].text) == 0, "%s: %s", field[0].text, kinds);
        ck_assert_uint_eq(chinhta__normal_write(normal, len, again, sizeof again), len);
        ck_assert_mem_eq(again, normal, len);
    }
    tsv_free(&tsv);
}
END_TEST

static void check_against_icu(const char *text, size_t len) {
    char normal[3 * MAX_TEXT];
    char expected[3 * MAX_TEXT];
    struct chinhta__normal_span span;
    size_t expected_len = icu_nfc(text, len, expected, sizeof expected);
    size_t normal_len = chinhta__normal_write(text, len, normal, sizeof normal);
    MUST_MSG(normal_len == expected_len && memcmp(normal, expected, normal_len) == 0, "%.*s: %.*s", (int)len,
             text, (int)normal_len, normal);
    bool changed = normal_len != len || memcmp(normal, text, len) != 0;
    MUST(chinhta__normal_next(text, len, 0, &span) == changed);
}

START_TEST(every_assigned_code_point_as_in_icu) {
    for (uint32_t cp = 0; cp <= 0x10ffff; cp++) {
        char text[16] = "x";
        if (!u_isdefined((UChar32)cp) || u_charType((UChar32)cp) == U_PRIVATE_USE_CHAR || U_IS_SURROGATE(cp))
            continue;
        size_t len = chinhta__utf8_encode(cp, text);
        check_against_icu(text, len);
        if (u_getCombiningClass((UChar32)cp) == 0)
            continue;
        /* behind a letter that is not Vietnamese, with a mark on each side */
        len = (size_t)snprintf(text, 8, "\u010d\u0323");
        len += chinhta__utf8_encode(cp, text + len);
        len += (size_t)snprintf(text + len, 4, "\u0308");
        check_against_icu(text, len);
    }
}
END_TEST

/* All Vietnamese letters with all rows of up to three marks: NFC unless the kind says that more was mended.
 */
START_TEST(every_letter_with_marks_as_in_icu_or_mended) {
    static const uint32_t marks[] = {0x300, 0x301, 0x303, 0x309, 0x323, 0x302, 0x306, 0x31b, 0x341, 0x331};
    const unsigned n_marks = sizeof marks / sizeof marks[0];
    unsigned n_form = 0;
    unsigned n_mended = 0;
    for (uint32_t cp = 'A'; cp < 0x1f00; cp++) {
        if (chinhta__letter_from_cp(cp) == 0)
            continue;
        for (unsigned row = 1; row < (n_marks + 1) * (n_marks + 1) * (n_marks + 1); row++) {
            char text[16];
            char normal[64];
            char nfc[3 * MAX_TEXT];
            struct chinhta__normal_span span;
            size_t len = chinhta__utf8_encode(cp, text);
            for (unsigned rest = row; rest > 0; rest /= n_marks + 1)
                if (rest % (n_marks + 1) > 0)
                    len += chinhta__utf8_encode(marks[rest % (n_marks + 1) - 1], text + len);
            size_t normal_len = chinhta__normal_write(text, len, normal, sizeof normal);
            size_t nfc_len = icu_nfc(text, len, nfc, sizeof nfc);
            bool same = normal_len == nfc_len && memcmp(normal, nfc, nfc_len) == 0;
            bool found = chinhta__normal_next(text, len, 0, &span);
            MUST(found == (normal_len != len || memcmp(normal, text, len) != 0));
            if (!found || span.kind == CHINHTA__NORMAL_FORM) {
                MUST_MSG(same, "%.*s: %.*s", (int)len, text, (int)normal_len, normal);
                n_form++;
                continue;
            }
            /* mended: one letter, which NFC would not have made */
            size_t at = 0;
            MUST(!same);
            MUST(chinhta__letter_from_cp(chinhta__utf8_decode(normal, normal_len, &at)) != 0);
            MUST(at == normal_len);
            n_mended++;
        }
    }
    MUST(n_form > 50000);
    MUST(n_mended > 5000);
}
END_TEST

START_TEST(random_text_as_in_icu) {
    /* no two marks that a Vietnamese letter could take in two ways; the rest is as wild as may be */
    static const char *const pieces[] = {"văn bản hành chính ",
                                         "\u0331",
                                         "c\u0327\u0301",
                                         "\u1100",
                                         "\u1161",
                                         "\u11a8",
                                         "중",
                                         "e\u0302",
                                         "Đ",
                                         "\u0915\u093c",
                                         "\u212b",
                                         "ự",
                                         "中文",
                                         "\u3042\u3099",
                                         "…“",
                                         "\U0001d15f",
                                         "o\u031b",
                                         "\u2001",
                                         "\u0f43",
                                         "q\u0307\u0323"};
    uint64_t state = 5;
    for (unsigned round = 0; round < 4000; round++) {
        char text[MAX_TEXT];
        size_t len = 0;
        while (len < round % 300) {
            const char *piece = pieces[suite_random(&state) % (sizeof pieces / sizeof pieces[0])];
            memcpy(text + len, piece, strlen(piece));
            len += strlen(piece);
        }
        check_against_icu(text, len);
    }
}
END_TEST

START_TEST(random_bytes_reach_a_fixed_point) {
    static const char bytes[] = "e\xcc\x81\x82\xa3\xe1\xbb\x87\xcd\x80 \xff\xc3\xaa";
    uint64_t state = 3;
    for (unsigned round = 0; round < 5000; round++) {
        char text[200];
        char normal[600];
        char again[600];
        size_t len = 1 + round % sizeof text;
        char kinds[MAX_TEXT];
        for (size_t i = 0; i < len; i++)
            text[i] = bytes[suite_random(&state) % (sizeof bytes - 1)];
        size_t normal_len = chinhta__normal_write(text, len, normal, sizeof normal);
        MUST(normal_len <= sizeof normal);
        MUST(chinhta__normal_write(normal, normal_len, again, sizeof again) == normal_len);
        MUST(memcmp(normal, again, normal_len) == 0);
        kinds_of(normal, normal_len, kinds);
        ck_assert_str_eq(kinds, "");
    }
}
END_TEST

START_TEST(buffer_contract) {
    const char text[] = "tie\u0302\u0301ng";
    const size_t len = sizeof text - 1;
    char out[8];
    ck_assert_uint_eq(chinhta__normal_write(text, len, NULL, 0), 7);
    for (size_t cap = 0; cap < 7; cap++) {
        memset(out, '#', sizeof out);
        ck_assert_uint_eq(chinhta__normal_write(text, len, out, cap), 7);
        ck_assert_int_eq(out[cap], '#');
    }
    ck_assert_uint_eq(chinhta__normal_write(text, len, out, 7), 7);
    ck_assert_mem_eq(out, "tiếng", 7);
    ck_assert_int_eq(out[7], '#');
    ck_assert_uint_eq(chinhta__normal_write(text, 0, out, 7), 0);
}
END_TEST

/* Quadratic work on these would take minutes, not a second. */
START_TEST(long_runs) {
    enum { LEN = 1 << 20 };
    static const char *const units[] = {"e",      "\u0301",  "\u0323\u0301", "\u0301\u0323",
                                        "\u0331", "\u1161",  "\xff",         "\u0302\xff",
                                        "ệ",      "e\u0301", "\u212a"};
    char *text = malloc(LEN);
    char *out = malloc(3 * LEN);
    ck_assert(text != NULL && out != NULL);
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t unit_len = strlen(units[i]);
        size_t len = 0;
        text[len++] = 'a';
        for (; len + unit_len <= LEN; len += unit_len)
            memcpy(text + len, units[i], unit_len);
        size_t normal_len = chinhta__normal_write(text, len, out, 3 * LEN);
        MUST(normal_len <= 3 * LEN);
        MUST(normal_len > 0);
    }
    free(text);
    free(out);
}
END_TEST

SUITE("normal", rows, every_assigned_code_point_as_in_icu, every_letter_with_marks_as_in_icu_or_mended,
      random_text_as_in_icu, random_bytes_reach_a_fixed_point, buffer_contract, long_runs)
