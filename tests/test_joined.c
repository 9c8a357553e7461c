/* SPDX-License-Identifier: MIT */
/* Words run together with numbers, as rows. */
#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("spelling/split", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("joined.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("joined", rows)
