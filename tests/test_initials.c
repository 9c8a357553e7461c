/* SPDX-License-Identifier: MIT */
/*
 * Initials run together with a word, as rows. Which words there are is known from the dictionary.
 *
 * usage: test_initials DICTIONARY
 */
#include "tests/finding_rows.h"
#include "tests/suite.h"

static const char *dict_path;

START_TEST(rows) {
    chinhta_dict *dict = NULL;
    chinhta_checker *checker = NULL;
    char detail[100] = "";
    ck_assert_msg(chinhta_dict_open(dict_path, &dict, detail, sizeof(detail)) == CHINHTA_OK, "%s", detail);
    ck_assert_int_eq(chinhta_checker_new(dict, NULL, &checker, NULL, 0), CHINHTA_OK);
    chinhta_dict_unref(dict);
    finding_rows_check("initials.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {rows};
    if (argc != 2)
        return 2;
    dict_path = argv[1];
    return suite_run("initials", tests, sizeof(tests) / sizeof(*tests));
}
