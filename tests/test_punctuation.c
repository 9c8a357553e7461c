/* SPDX-License-Identifier: MIT */
/* Punctuation: spaces around marks, as rows. */
#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("punctuation", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("punctuation.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("punctuation", rows)
