/* SPDX-License-Identifier: MIT */
/*
 * Digits: words behind mixed tokens, and codes behind which there is none.
 *
 * usage: test_digits DICTIONARY
 */
#include "lib/model/digits.h"

#include <string.h>

#include "tests/paragraph.h"
#include "tests/suite.h"

static chinhta_dict *dict;

static size_t find(const char *text, struct chinhta__dict_neighbour words[CHINHTA__DIGITS_MAX]) {
    struct chinhta__token token = {0};
    size_t n = strlen(text);
    MUST_MSG(chinhta__token_cut(text, n, &token, 1) == 1, "%s is not one token", text);
    return chinhta__digits_find(dict, text, &token, 1, 0, words);
}

START_TEST(words) {
    static const char *const rows[][2] = {
        {"tie61ng", "tiếng"}, {"Vie65t", "việt"}, {"QUYE61T", "quyết"}, {"d9u7o7c5", "được"}, {"pho61", "phố"},
        {"mộ6t", "một"},      {"b8iết", "biết"},  {"t4ả", "trả"},       {"d9ịnh", "định"},    {"đ8ược", "được"},
        {"mo\u0323\u03026t", "một"}, /* NFD */
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct chinhta__dict_neighbour found[CHINHTA__DIGITS_MAX];
        size_t n = find(rows[i][0], found), k = 0;
        while (k < n && found[k].id != paragraph_id(dict, rows[i][1]))
            k++;
        ck_assert_msg(k < n, "%s", rows[i][0]);
        for (k = 1; k < n; k++)
            ck_assert(found[k - 1].cost <= found[k].cost && found[k - 1].id != found[k].id);
    }
}
END_TEST

START_TEST(codes) {
    static const char *const rows[] = {
        "A4", "H5N1", "QH14", "TAN5", "m2", "km2", "CO2", "Na2O", "NĐ76", "ĐT601", "iPhone5s", "covid19", "mp3", "8h30",
        "tie61ngtie61ng", "tài_liệu2a", "báocáo7a", "word", "chi3", "quan1", "Ban3", "thu2",
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct chinhta__dict_neighbour found[CHINHTA__DIGITS_MAX];
        ck_assert_msg(find(rows[i], found) == 0, "%s", rows[i]);
    }
}
END_TEST

/* A tone at the end of a word, and nothing else: it counts beside words whose keys can be nothing else. */
START_TEST(among_others) {
    static const struct {
        const char *text;
        size_t i;
        bool found;
    } rows[] = {
        {"nghi5 d9i5nh cu3a", 0, true}, {"NGHI5 D9I5NH CU3A CHI1NH PHU3", 4, true}, {"la2 nha2 nu7o7c1", 0, true},
        {"thu2 chi3 ngân sách", 0, false}, {"thu2 chi3 ngân sách", 1, false}, {"A4 H5N1 chi3", 2, false},
        {"d9i5nh a b c thu2", 4, false},
    };
    for (size_t k = 0; k < sizeof(rows) / sizeof(*rows); k++) {
        struct chinhta__token tokens[8];
        struct chinhta__dict_neighbour found[CHINHTA__DIGITS_MAX];
        size_t n = chinhta__token_cut(rows[k].text, strlen(rows[k].text), tokens, 8);
        MUST_MSG(rows[k].i < n, "%s", rows[k].text);
        ck_assert_msg((chinhta__digits_find(dict, rows[k].text, tokens, n, rows[k].i, found) > 0) == rows[k].found, "%s %zu",
                      rows[k].text, rows[k].i);
    }
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {words, codes, among_others};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("digits", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
