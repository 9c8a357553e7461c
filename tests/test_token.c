/* SPDX-License-Identifier: MIT */
/* Tokens: the cut into words and marks, its laws, and the letters of a word. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "lib/text/token.h"
#include "tests/token_rows.h"

START_TEST(rows) {
    token_rows_check("token.tsv");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("token");
    TCase *tcase = tcase_create("token");
    tcase_add_test(tcase, rows);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int n_failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return n_failed != 0;
}
