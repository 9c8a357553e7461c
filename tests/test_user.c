/* SPDX-License-Identifier: MIT */
/* User: which places are whose phrase, whatever their case and form; what is no phrase; changing sides. */
#include <stdio.h>
#include <string.h>

#include "lib/lexicon/user.h"
#include "tests/suite.h"

static struct chinhta__user user;

static chinhta_status set(const char *phrase, bool rejected, const char *replacement) {
    return chinhta__user_set(&user, phrase, strlen(phrase), rejected, replacement,
                             replacement ? strlen(replacement) : 0);
}

/* The tokens that a match at the first token covers; 0 if there is none. */
static size_t match(const char *text) {
    struct chinhta__token tokens[64];
    size_t n_tokens = chinhta__token_cut(text, strlen(text), tokens, 64);
    size_t n = 0;
    return chinhta__user_match(&user, text, tokens, n_tokens, 0, &n) ? n : 0;
}

START_TEST(places) {
    ck_assert_int_eq(set("hòa bình", false, NULL), CHINHTA_OK);
    ck_assert_int_eq(set("hòa bình lâu dài", false, NULL), CHINHTA_OK);
    ck_assert_int_eq(set("MobiFone", false, NULL), CHINHTA_OK);
    ck_assert_uint_eq(match("hòa bình"), 2);
    ck_assert_uint_eq(match("Hoà Bình"), 2);
    ck_assert_uint_eq(match("HÒA   BÌNH,"), 2);
    ck_assert_uint_eq(match("ho\u0300a bi\u0300nh"), 2);
    ck_assert_uint_eq(match("hòa-bình"), 3);
    ck_assert_uint_eq(match("hòa bình lâu dài mãi"), 4);
    ck_assert_uint_eq(match("hòa bình lâu"), 2);
    ck_assert_uint_eq(match("mobifone"), 1);
    ck_assert_uint_eq(match("hòa, bình"), 0);
    ck_assert_uint_eq(match("hòa"), 0);
    ck_assert_uint_eq(match("hóa bình"), 0);
    ck_assert_uint_eq(match("bình hòa"), 0);
    ck_assert_uint_eq(match("mobifones"), 0);
    chinhta__user_free(&user);
}
END_TEST

START_TEST(no_phrase) {
    char long_text[1100];
    memset(long_text, 'a', sizeof(long_text));
    static const char *const wrong[] = {
        "", " ", ",", "a, b", "-", "a-", "một\nhai", "\xff", "a b c d e f g h i"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
        ck_assert_msg(set(wrong[i], false, NULL) == CHINHTA_ERROR_ARGUMENT, "%zu", i);
    ck_assert_int_eq(chinhta__user_set(&user, long_text, sizeof(long_text), false, NULL, 0),
                     CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta__user_set(&user, NULL, 0, false, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(set("a b c d e f g h", false, NULL), CHINHTA_OK);
    ck_assert_int_eq(set("a", true, "b\nc"), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(set("a", true, "\xff"), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(set("a", true, "x A y"), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(set("a", true, ""), CHINHTA_OK);
    chinhta__user_free(&user);
}
END_TEST

START_TEST(sides) {
    struct chinhta__token token;
    size_t n = 0;
    chinhta__token_cut("kế", strlen("kế"), &token, 1);
    for (int round = 0; round < 3; round++) {
        ck_assert_int_eq(set("kế", true, round ? "hai" : "một"), CHINHTA_OK);
        const struct chinhta__user_phrase *phrase = chinhta__user_match(&user, "kế", &token, 1, 0, &n);
        ck_assert(phrase->rejected);
        ck_assert_str_eq(phrase->replacement, round ? "hai" : "một");
        ck_assert_int_eq(set("KẾ", false, NULL), CHINHTA_OK);
        phrase = chinhta__user_match(&user, "kế", &token, 1, 0, &n);
        ck_assert(!phrase->rejected);
        ck_assert_ptr_null(phrase->replacement);
    }
    ck_assert_uint_eq(user.n_phrases, 1);
    chinhta__user_free(&user);
}
END_TEST

/* Many phrases, so that each table grows several times. */
START_TEST(many) {
    char phrase[32];
    for (unsigned i = 0; i < 2000; i++) {
        snprintf(phrase, sizeof(phrase), "từ %c%c%c", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676);
        ck_assert_int_eq(set(phrase, i % 2, NULL), CHINHTA_OK);
    }
    for (unsigned i = 0; i < 2000; i++) {
        snprintf(phrase, sizeof(phrase), "Từ %c%c%c", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676);
        ck_assert_msg(match(phrase) == 2, "%s", phrase);
    }
    ck_assert_uint_eq(match("từ zzz"), 0);
    chinhta__user_free(&user);
}
END_TEST

SUITE("user", places, no_phrase, sides, many)
