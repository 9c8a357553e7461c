/* SPDX-License-Identifier: MIT */
/* Words run together with numbers, as rows. */
#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("punctuation/joined", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("punctuation_joined.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("punctuation_joined", rows)
