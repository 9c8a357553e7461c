/* SPDX-License-Identifier: MIT */
/* Capital: names and phrases in the wrong capitals, as rows. */
#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("capitalization", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("capitalization.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

START_TEST(press) {
    chinhta_checker *checker = finding_rows_checker_of(CHINHTA_PROFILE_PRESS);
    finding_rows_check("capitalization_press.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("capital", rows, press)
