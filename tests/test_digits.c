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
    return chinhta__digits_find(dict, text, &token, words);
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
        "tie61ngtie61ng", "tài_liệu2a", "báocáo7a", "word",
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct chinhta__dict_neighbour found[CHINHTA__DIGITS_MAX];
        ck_assert_msg(find(rows[i], found) == 0, "%s", rows[i]);
    }
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {words, codes};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("digits", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
