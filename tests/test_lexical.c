/* SPDX-License-Identifier: MIT */
/* Lexical: fixed confusions, as rows. Needs the dictionary, which knows what words cross one. */
#include <stdio.h>
#include <string.h>

#include "tests/finding_rows.h"
#include "tests/suite.h"

static const char *dict_path;

static void check_rows(const char *file, const char *const *codes, size_t n_codes) {
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    chinhta_dict *dict = NULL;
    chinhta_checker *checker = NULL;
    options.select = codes;
    options.n_select = n_codes;
    ck_assert_int_eq(chinhta_dict_open(dict_path, &dict, NULL, 0), CHINHTA_OK);
    ck_assert_int_eq(chinhta_checker_new(dict, &options, &checker, NULL, 0), CHINHTA_OK);
    chinhta_dict_unref(dict);
    finding_rows_check(file, checker);
    chinhta_checker_free(checker);
}

START_TEST(rows) {
    static const char *const codes[] = {"spelling/lexical"};
    check_rows("lexical.tsv", codes, 1);
}
END_TEST

/* A word said twice is repeated by mistake, or has a meaning of its own. */
START_TEST(repeats) {
    static const char *const codes[] = {"spelling/lexical", "spelling/repeat"};
    check_rows("repeat.tsv", codes, 2);
}
END_TEST

/* What the user accepts is let be; without a dictionary nobody knows what crosses. */
START_TEST(silent) {
    static const char text[] = "Đề nghị bổ xung hồ sơ.";
    const chinhta_finding *const *findings;
    size_t n;
    chinhta_dict *dict = NULL;
    chinhta_checker *checker = NULL;
    ck_assert_int_eq(chinhta_dict_open(dict_path, &dict, NULL, 0), CHINHTA_OK);
    ck_assert_int_eq(chinhta_checker_new(dict, NULL, &checker, NULL, 0), CHINHTA_OK);
    chinhta_dict_unref(dict);
    ck_assert_int_eq(chinhta_check(checker, text, strlen(text), &findings, &n), CHINHTA_OK);
    ck_assert_uint_eq(n, 1);
    ck_assert_str_eq(findings[0]->code, "spelling/lexical");
    ck_assert_int_eq(chinhta_checker_accept(checker, "bổ xung", strlen("bổ xung")), CHINHTA_OK);
    ck_assert_int_eq(chinhta_check(checker, text, strlen(text), &findings, &n), CHINHTA_OK);
    ck_assert_uint_eq(n, 0);
    chinhta_checker_free(checker);
    checker = finding_rows_checker("spelling/lexical", CHINHTA_TONE_STYLE_KEEP);
    ck_assert_int_eq(chinhta_check(checker, text, strlen(text), &findings, &n), CHINHTA_OK);
    ck_assert_uint_eq(n, 0);
    chinhta_checker_free(checker);
}
END_TEST

/* The form is mended as a whole: the context would have trao đổi of trao dồi, and the row says trau. */
START_TEST(claims) {
    static const char text[] = "Cán bộ cần trao dồi kiến thức, tránh để việc giở dang.";
    const char *fixed = NULL;
    size_t fixed_len = 0;
    chinhta_dict *dict = NULL;
    chinhta_checker *checker = NULL;
    ck_assert_int_eq(chinhta_dict_open(dict_path, &dict, NULL, 0), CHINHTA_OK);
    ck_assert_int_eq(chinhta_checker_new(dict, NULL, &checker, NULL, 0), CHINHTA_OK);
    chinhta_dict_unref(dict);
    ck_assert_int_eq(chinhta_fix(checker, text, strlen(text), &fixed, &fixed_len), CHINHTA_OK);
    ck_assert_str_eq(fixed, "Cán bộ cần trau dồi kiến thức, tránh để việc dở dang.");
    chinhta_checker_free(checker);
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {rows, repeats, silent, claims};
    if (argc != 2) {
        fprintf(stderr, "usage: test_lexical DICTIONARY\n");
        return 2;
    }
    dict_path = argv[1];
    return suite_run("lexical", tests, sizeof(tests) / sizeof(*tests));
}
