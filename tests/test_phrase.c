/* SPDX-License-Identifier: MIT */
/* Phrase: the longest phrase from a token on, whatever its case, tone placement and i/y variants. */
#include "lib/lexicon/phrase.h"

#include <string.h>

#include "tests/suite.h"

#define MAX_TOKENS 64

/* How many tokens the phrase from the first one on covers; 0 for none. */
static size_t covered(const char *text, unsigned *out_row) {
    struct chinhta__token tokens[MAX_TOKENS];
    struct chinhta__word words[MAX_TOKENS];
    size_t length = 0;
    size_t n = chinhta__token_cut(text, strlen(text), tokens, MAX_TOKENS);
    ck_assert_uint_le(n, MAX_TOKENS);
    for (size_t i = 0; i < n; i++)
        words[i] = chinhta__word_read(text, &tokens[i]);
    *out_row = n == 0 ? 0 : chinhta__phrase_match(&chinhta__capital_trie, tokens, words, n, 0, &length);
    return *out_row ? length : 0;
}

START_TEST(longest) {
    unsigned row;
    ck_assert_uint_eq(covered("Tòa án nhân dân cấp cao", &row), 6);
    ck_assert_uint_eq(covered("Tòa án nhân dân cấp huyện", &row), 4);
    ck_assert_uint_eq(covered("Tòa án nhân", &row), 0);
}
END_TEST

START_TEST(same_phrase) {
    static const char *const forms[] = {"Ủy ban nhân dân", "UỶ BAN NHÂN DÂN", "uỷ  ban\tnhân dân",
                                        "Uy\u0309 ban nhân dân"};
    unsigned first, row;
    ck_assert_uint_eq(covered(forms[0], &first), 4);
    for (size_t i = 1; i < sizeof(forms) / sizeof(*forms); i++) {
        ck_assert_uint_eq(covered(forms[i], &row), 4);
        ck_assert_uint_eq(row, first);
    }
    ck_assert_uint_eq(chinhta__capitals[first - 1].capitals, 1);
    ck_assert_uint_eq(chinhta__capitals[first - 1].kind, CHINHTA__CAPITAL_AGENCY);
}
END_TEST

START_TEST(marks) {
    unsigned row;
    ck_assert_uint_eq(covered("Bộ Văn hóa, Thể thao và Du lịch", &row), 9);
    ck_assert_uint_eq(covered("Bộ Văn hóa Thể thao và Du lịch", &row), 0);
    ck_assert_uint_eq(covered("Sở Lao động - Thương binh và Xã hội", &row), 9);
    ck_assert_uint_eq(covered("Ủy ban. nhân dân", &row), 0);
    ck_assert_uint_eq(covered("Ủy ban xyz dân", &row), 0);
}
END_TEST

SUITE("phrase", longest, same_phrase, marks)
