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
    chinhta_checker *checker = finding_rows_dict_checker(dict_path);
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
