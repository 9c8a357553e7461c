/* SPDX-License-Identifier: MIT */
/* Sentence: the first letter of a sentence, as rows. */
#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("capitalization", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("sentence.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

START_TEST(legal) {
    chinhta_checker *checker = finding_rows_checker_of(CHINHTA_PROFILE_LEGAL);
    finding_rows_check("sentence_legal.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("sentence", rows, legal)
