/* SPDX-License-Identifier: MIT */
/*
 * Detection: documents in part, short lines that go with the others, and what is never touched. How many sentences of
 * each charset are restored is counted by restore.c.
 */
#include <chinhta.h>

#include <stdio.h>
#include <string.h>

#include "lib/syllable/detect.h"
#include "tests/suite.h"

#define MAX_RANGES 8

static size_t detect(const char *text, size_t len, chinhta_charset_range ranges[MAX_RANGES]) {
    size_t n;
    ck_assert_int_eq(chinhta_detect(text, len, ranges, MAX_RANGES, &n, NULL), CHINHTA_OK);
    ck_assert_uint_le(n, MAX_RANGES);
    for (size_t i = 0; i < n; i++) {
        ck_assert_uint_eq(ranges[i].byte_start, i == 0 ? 0 : ranges[i - 1].byte_end);
        ck_assert_uint_lt(ranges[i].byte_start, ranges[i].byte_end);
    }
    ck_assert(n == 0 || ranges[n - 1].byte_end == len);
    return n;
}

/* All of the text is in one charset. */
static void expect_all(const char *text, size_t len, chinhta_charset charset) {
    chinhta_charset_range ranges[MAX_RANGES];
    size_t n = detect(text, len, ranges);
    ck_assert_msg(n == 1 && ranges[0].charset == charset, "%.60s: %zu ranges, the first is %d", text, n,
                  (int)ranges[0].charset);
}

START_TEST(part_of_a_document) {
    static const char text[] = "Kính gửi các đơn vị trực thuộc.\nCéng hßa x· héi chñ nghÜa ViÖt Nam\nCăn cứ kế hoạch năm.\n";
    chinhta_charset_range ranges[MAX_RANGES];
    ck_assert_uint_eq(detect(text, strlen(text), ranges), 3);
    ck_assert_int_eq(ranges[0].charset, CHINHTA_CHARSET_NONE);
    ck_assert_int_eq(ranges[1].charset, CHINHTA_CHARSET_MOJIBAKE_TCVN3);
    ck_assert_int_eq(ranges[2].charset, CHINHTA_CHARSET_NONE);
}
END_TEST

/* The same short line alone is left alone. */
START_TEST(short_lines_go_with_the_majority) {
    static const char text[] = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\n1. Muïc 2\nÑoäc laäp - Töï do - Haïnh phuùc\n";
    static const char alone[] = "1. Muïc 2\n";
    expect_all(text, strlen(text), CHINHTA_CHARSET_MOJIBAKE_VNI);
    expect_all(alone, strlen(alone), CHINHTA_CHARSET_NONE);
}
END_TEST

/* What could be either goes with the others where hardly a line is right; not beside lines that are. */
START_TEST(lines_that_could_be_either) {
    static const char *const texts[] = {
        "Céng hßa x· héi chñ nghÜa ViÖt Nam\nSè: 15\n",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nSoá: 15\n",
        "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam\nSá»‘: 15\n",
        "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam\nSo^': 15\n",
        "C&#7897;ng h&#242;a x&#227; h&#7897;i\nS&#7889;: 15\n",
        "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam\nKi'nh tri`nh\nxa~\n",
    };
    static const char beside[] = "Kính gửi: Sở Nội vụ tỉnh.\nCéng hßa x· héi chñ nghÜa ViÖt Nam\nCó tài sè\n";
    static const char foreign[] = "Céng hßa x· héi chñ nghÜa ViÖt Nam\nRésumé élevé\n";
    chinhta_charset_range ranges[MAX_RANGES];
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        ck_assert_uint_eq(detect(texts[i], strlen(texts[i]), ranges), 1);
        ck_assert_int_ne(ranges[0].charset, CHINHTA_CHARSET_NONE);
    }
    ck_assert_uint_eq(detect(beside, strlen(beside), ranges), 3);
    ck_assert_int_eq(ranges[2].charset, CHINHTA_CHARSET_NONE);
    ck_assert_uint_eq(detect(foreign, strlen(foreign), ranges), 2);
    ck_assert_int_eq(ranges[1].charset, CHINHTA_CHARSET_NONE);
}
END_TEST

START_TEST(bytes_and_utf8_in_one_document) {
    static const char text[] = "C\xe9ng h\xdf" "a x\xb7 h\xe9i ch\xf1 ngh\xdc" "a Vi\xd6t Nam\nCăn cứ kế hoạch năm.\nH\xb9n\n";
    chinhta_charset_range ranges[MAX_RANGES];
    ck_assert_uint_eq(detect(text, strlen(text), ranges), 3);
    ck_assert_int_eq(ranges[0].charset, CHINHTA_CHARSET_TCVN3);
    ck_assert_int_eq(ranges[1].charset, CHINHTA_CHARSET_NONE);
    ck_assert_int_eq(ranges[2].charset, CHINHTA_CHARSET_TCVN3);
}
END_TEST

/* Nơi nhận in BK HCM 1 is Nùi nhõn in TCVN3: of two words neither is taken, unless more of the text tells. */
START_TEST(two_words_that_could_be_either) {
    static const char either[] = "N\xefi nh\xe2n\n";
    static const char told[] = "N\xefi nh\xe2n\nC\xe9ng h\xdf" "a x\xb7 h\xe9i ch\xf1 ngh\xdc" "a Vi\xd6t Nam\n";
    static const char clear[] = "K\xddnh g\xf6i\n";
    expect_all(either, strlen(either), CHINHTA_CHARSET_NONE);
    expect_all(told, strlen(told), CHINHTA_CHARSET_TCVN3);
    expect_all(clear, strlen(clear), CHINHTA_CHARSET_TCVN3);
}
END_TEST

/* So long a line is judged by a part of it, which does not end inside a letter. */
START_TEST(long_mojibake) {
    static const char word[] = "Viá»‡t Nam Ã ";
    static char text[3000 * sizeof word];
    for (size_t shift = 0; shift < sizeof word; shift++) {
        size_t len = shift;
        memset(text, 'a', shift);
        for (size_t i = 0; i < 2900; i++, len += sizeof word - 1)
            memcpy(text + len, word, sizeof word);
        expect_all(text, len, CHINHTA_CHARSET_MOJIBAKE_UTF8);
    }
}
END_TEST

/* à is left of U+00A0 before a space too, which tells where the word ends. */
START_TEST(mojibake_without_its_spaces) {
    static const char text[] = "Viá»‡t Nam Ã Viá»‡t Nam Ã\n";
    static const char twice[] = "SÃ¡Â»â€˜ 5\n";
    static const char right[] = "Giá bán SÃ Paulo\n";
    expect_all(text, strlen(text), CHINHTA_CHARSET_MOJIBAKE_UTF8);
    expect_all(twice, strlen(twice), CHINHTA_CHARSET_MOJIBAKE_UTF8_TWICE);
    expect_all(right, strlen(right), CHINHTA_CHARSET_NONE);
}
END_TEST

START_TEST(seven_bits) {
    static const char viqr[] = "Vie^.t Nam da^n chu? co^.ng ho`a\n";
    static const char references[] = "Vi&#7879;t Nam c&#x1ED9;ng h&#242;a\n";
    expect_all(viqr, strlen(viqr), CHINHTA_CHARSET_VIQR);
    expect_all(references, strlen(references), CHINHTA_CHARSET_NCR_DECIMAL);
}
END_TEST

START_TEST(nothing_to_find) {
    static const char *const texts[] = {"", "\n", "\r\n\r\n", "abc", "Hà Nội", "\xff", "\xff\xff\xff\xff"};
    chinhta_charset_range ranges[MAX_RANGES];
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        size_t n = detect(texts[i], strlen(texts[i]), ranges);
        ck_assert_uint_eq(n, texts[i][0] != '\0');
        ck_assert(n == 0 || ranges[0].charset == CHINHTA_CHARSET_NONE);
    }
    ck_assert_uint_eq(detect("\0\0\0\0\0\0\0\0", 8, ranges), 1);
    ck_assert_int_eq(ranges[0].charset, CHINHTA_CHARSET_NONE);
}
END_TEST

START_TEST(scores) {
    static const char text[] = "x· héi HĐND x2 là tòan 15 Đắk Lắk vưn";
    struct chinhta__detect_score as_is = chinhta__detect_score(CHINHTA__CHARSET_NONE, text, strlen(text));
    ck_assert_uint_eq(as_is.n_bad, 2);   /* x·, héi */
    ck_assert_uint_eq(as_is.n_valid, 4); /* not tòan */
    ck_assert_uint_eq(as_is.n_words, 8); /* HĐND and 15 are none */
    ck_assert_uint_eq(as_is.n_rare, 1);  /* vưn */
    ck_assert_int_eq(chinhta__detect_mojibake("Xin chµo c¸c b¹n", strlen("Xin chµo c¸c b¹n")),
                     CHINHTA__CHARSET_MOJIBAKE_TCVN3);
}
END_TEST

SUITE("detect", part_of_a_document, short_lines_go_with_the_majority, lines_that_could_be_either,
      bytes_and_utf8_in_one_document, two_words_that_could_be_either,
      mojibake_without_its_spaces, long_mojibake, seven_bits, nothing_to_find, scores)
