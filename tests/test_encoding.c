/* SPDX-License-Identifier: MIT */
/* Encoding: what is not UTF-8 and what is not composed, as rows. */
#include <check.h>

#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("encoding", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("encoding.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("encoding", rows)
