/* SPDX-License-Identifier: MIT */
/* Capitals inside syllables, as rows. */
#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("spelling/capital", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("capital_inside.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("capital_inside", rows)
