/* SPDX-License-Identifier: MIT */
/* Format: the form of documents, as rows. */
#include <string.h>

#include "tests/finding_rows.h"
#include "tests/suite.h"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker("format", CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("format.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

/* Normative documents have the year in their numbers, and cite others without a date. */
START_TEST(legal) {
    const char *text = "Số: 31/2024/QĐ-UBND\nTheo Nghị định số 45/2020/NĐ-CP.";
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    const chinhta_profile profiles[] = {CHINHTA_PROFILE_ADMINISTRATIVE, CHINHTA_PROFILE_LEGAL};
    const size_t wanted[] = {2, 0};
    for (size_t i = 0; i < 2; i++) {
        const chinhta_finding *const *findings = NULL;
        chinhta_checker *checker = NULL;
        size_t n = 0;
        options.profile = profiles[i];
        ck_assert_int_eq(chinhta_checker_new(NULL, &options, &checker, NULL, 0), CHINHTA_OK);
        ck_assert_int_eq(chinhta_check(checker, text, strlen(text), &findings, &n), CHINHTA_OK);
        ck_assert_uint_eq(n, wanted[i]);
        chinhta_checker_free(checker);
    }
}
END_TEST

SUITE("format", rows, legal)
