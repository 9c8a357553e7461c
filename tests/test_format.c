/* SPDX-License-Identifier: MIT */
/* Format: the form of documents, as rows. */
#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("format", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("format.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("format", rows)
