/* SPDX-License-Identifier: MIT */
/* Tokens: the rows of cases/token.tsv, the laws of the cut on random and hostile input, and the letters of a
 * word. */
#include "lib/text/token.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/text/utf8.h"
#include "tests/suite.h"
#include "tests/token_rows.h"

START_TEST(rows) {
    token_rows_check("token.tsv");
}
END_TEST

START_TEST(case_and_count_of_letters) {
    static const struct {
        const char *text;
        enum chinhta__token_case letter_case;
        unsigned n_letters;
    } words[] = {
        {"việt", CHINHTA__CASE_LOWER, 4},       {"Việt", CHINHTA__CASE_TITLE, 4},
        {"VIỆT", CHINHTA__CASE_UPPER, 4},       {"vIệt", CHINHTA__CASE_MIXED, 4},
        {"VIệt", CHINHTA__CASE_MIXED, 4},       {"Đ", CHINHTA__CASE_TITLE, 1},
        {"ở", CHINHTA__CASE_LOWER, 1},          {"中文", CHINHTA__CASE_NONE, 2},
        {"ПрИ", CHINHTA__CASE_MIXED, 3},        {"E\u0302\u0301ch", CHINHTA__CASE_TITLE, 3},
        {"QH14", CHINHTA__CASE_UPPER, 2},       {"a1", CHINHTA__CASE_LOWER, 1},
        {"TP.HCM", CHINHTA__CASE_UPPER, 5},     {"12", CHINHTA__CASE_NONE, 0},
        {"đ\u200bồng", CHINHTA__CASE_LOWER, 4},
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        struct chinhta__token token;
        ck_assert_uint_eq(chinhta__token_cut(words[i].text, strlen(words[i].text), &token, 1), 1);
        ck_assert_msg(token.letter_case == words[i].letter_case, "%s: %u", words[i].text, token.letter_case);
        ck_assert_uint_eq(token.n_letters, words[i].n_letters);
        ck_assert_uint_eq(token.len, strlen(words[i].text));
    }
}
END_TEST

START_TEST(a_short_array_is_filled_and_the_count_told) {
    struct chinhta__token tokens[3];
    const char text[] = "một hai, ba bốn";
    memset(tokens, 0xee, sizeof tokens);
    ck_assert_uint_eq(chinhta__token_cut(text, strlen(text), tokens, 2), 5);
    ck_assert_uint_eq(tokens[1].start, 6);
    ck_assert_uint_eq(tokens[2].start, 0xeeeeeeee);
    ck_assert_uint_eq(chinhta__token_cut(text, strlen(text), NULL, 0), 5);
    ck_assert_uint_eq(chinhta__token_cut("", 0, NULL, 0), 0);
}
END_TEST

/* Text of pieces that matter to some rule, with a random byte now and then. */
START_TEST(laws_hold_on_random_text) {
    static const char *const pieces[] = {
        " ", ".",   ",",    "/",  "-",    "@",      "_",      ":",      "://",  "\"",   "'",    "’",
        "(", ")",   "“",    "1",  "12",   "2019",   "h",      "QĐ",     "UBND", "TP",   "a",    "v",
        "ệ", "văn", "định", "vn", "com",  "\u0301", "\u200b", "\u00a0", "中",   "docx", "http", "www.",
        "&", "%",   "\n",   "²",  "\xff", "\xe1",   "./.",    "…",      "Đ",    "\r\n", "kinh", "\x00",
    };
    uint64_t state = 1;
    size_t n_tokens = 0;
    for (unsigned round = 0; round < 20000; round++) {
        char text[256];
        size_t len = 0;
        while (len < round % 200) {
            const char *piece = pieces[suite_random(&state) % (sizeof pieces / sizeof pieces[0])];
            size_t piece_len = piece[0] == '\0' ? 1 : strlen(piece);
            memcpy(text + len, piece, piece_len);
            len += piece_len;
        }
        n_tokens += token_laws_check(text, len);
    }
    ck_assert_uint_gt(n_tokens, 20000);
}
END_TEST

START_TEST(laws_hold_on_random_bytes) {
    uint64_t state = 2;
    for (unsigned round = 0; round < 5000; round++) {
        char text[256];
        size_t len = round % sizeof text;
        for (size_t i = 0; i < len; i++)
            text[i] = (char)(suite_random(&state) >> 32);
        token_laws_check(text, len);
    }
}
END_TEST

/* Quadratic work on any of these would outlast the timeout. */
START_TEST(hostile_paragraphs) {
    static const char *const units[] = {
        "a",     "ệ",     "\u0301", "a.b@", "a.", "a.a-", "ab.",     "A.",      "TP.",     "1",     "1.",
        "1/",    "12/2/", "1-",     "1:",   "a@", "a_",   "_",       "http://", "www.",    "x.vn/", "x.vn",
        "a+",    "a.b ",  "\u200b", "\xff", "\"", "'a",   "./.",     "...",     "…",       "(",     "QĐ-",
        "1/QĐ-", "1/AA",  "ả1",     "ả.",   "1a", "²",    "a\u200b", "a.x1.",   "a@b.co.", "A-1",   "1,",
    };
    char *text = malloc(CHINHTA__PARAGRAPH_MAX);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t unit_len = strlen(units[i]);
        size_t len = 0;
        for (; len + unit_len <= CHINHTA__PARAGRAPH_MAX; len += unit_len)
            memcpy(text + len, units[i], unit_len);
        for (unsigned again = 0; again < 4; again++)
            chinhta__token_cut(text, len, NULL, 0);
        ck_assert_uint_gt(token_laws_check(text, len), 0);
    }
    free(text);
}
END_TEST

#define MAX_LETTERS 12

/* The letters as NFC; "-" if there are none. */
static const char *letters_text(const char *word, size_t len, unsigned *out_tones, bool *out_composed,
                                char out[4 * MAX_LETTERS + 1]) {
    chinhta__letter letters[MAX_LETTERS];
    size_t n = chinhta__token_letters(word, len, letters, MAX_LETTERS, out_tones, out_composed);
    size_t used = 0;
    for (size_t i = 0; i < n; i++)
        used += chinhta__utf8_encode(chinhta__letter_to_cp(letters[i]), out + used);
    out[used] = '\0';
    return n > 0 ? out : "-";
}

START_TEST(letters_whatever_the_form) {
    static const struct {
        const char *word;
        const char *letters;
        unsigned tones;
        bool composed;
    } words[] = {
        {"tiếng", "tiếng", 1, true},
        {"ĐƯỜNG", "ĐƯỜNG", 1, true},
        {"tie\u0302\u0301ng", "tiếng", 1, false},
        {"tie\u0301\u0302ng", "tiếng", 1, false},
        {"tié\u0302ng", "tiếng", 1, false},
        {"Vie\u0323\u0302t", "Việt", 1, false},
        {"u\u031b\u0300", "ừ", 1, false},
        {"a\u0306\u0341", "ắ", 1, false},
        {"toán\u200b", "toán", 1, false},
        {"vi\u00adện", "viện", 1, false},
        {"ệ\u0301", "ế", 2, false},
        {"á\u0301", "á", 2, false},
        {"tòán", "tòán", 2, true},
        {"abcdefghijkl", "abcdefghijkl", 0, true},
        {"abcdefghijklm", "-", 0, false},
        {"Привет", "-", 0, false},
        {"groß", "-", 0, false},
        {"\u0301a", "-", 0, false},
        {"b\u0302", "-", 0, false},
        {"a\u0308", "-", 0, false},
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        unsigned tones = 0;
        bool composed = false;
        char out[4 * MAX_LETTERS + 1];
        const char *found = letters_text(words[i].word, strlen(words[i].word), &tones, &composed, out);
        ck_assert_msg(strcmp(found, words[i].letters) == 0, "%s: %s", words[i].word, found);
        ck_assert_uint_eq(tones, words[i].tones);
        ck_assert_int_eq(composed, words[i].composed);
    }
}
END_TEST

START_TEST(a_tone_on_a_consonant_is_kept) {
    chinhta__letter letters[2];
    unsigned tones;
    bool composed;
    ck_assert_uint_eq(chinhta__token_letters("đ\u0301", 4, letters, 2, &tones, &composed), 1);
    ck_assert_int_eq(chinhta__letter_tone(letters[0]), CHINHTA__TONE_SAC);
    ck_assert_int_eq(chinhta__letter_mark(letters[0]), CHINHTA__MARK_STROKE);
    ck_assert_uint_eq(tones, 1);
}
END_TEST

SUITE("token", rows, case_and_count_of_letters, a_short_array_is_filled_and_the_count_told,
      laws_hold_on_random_text, laws_hold_on_random_bytes, hostile_paragraphs, letters_whatever_the_form,
      a_tone_on_a_consonant_is_kept)
