/* SPDX-License-Identifier: MIT */
/* Numbers, units and the last comma of a list, as rows. */
#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("punctuation", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("punctuation_number.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("punctuation_number", rows)
