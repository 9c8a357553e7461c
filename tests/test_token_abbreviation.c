/* SPDX-License-Identifier: MIT */
/* Dotted abbreviations: the rows of cases/token_abbreviation.tsv. */
#include "lib/text/token_span.h"

#include <string.h>

#include "tests/suite.h"
#include "tests/token_rows.h"

START_TEST(rows) {
    token_rows_check("token_abbreviation.tsv");
}
END_TEST

static size_t end_of(const char *text, bool line_start) {
    struct chinhta__span_scan scan = {.text = text, .len = strlen(text), .line_start = line_start};
    struct chinhta__word word;
    chinhta__word_scan(scan.text, scan.len, 0, &word);
    return chinhta__span_abbreviation(&scan, &word);
}

START_TEST(none_is_zero) {
    ck_assert_uint_eq(end_of("TP.", false), 3);
    ck_assert_uint_eq(end_of("TP.HCM", false), 6);
    ck_assert_uint_eq(end_of("định.", false), 0);
    ck_assert_uint_eq(end_of("IV. x", false), 0);
    ck_assert_uint_eq(end_of("IV. x", true), 3);
}
END_TEST

SUITE("token_abbreviation", rows, none_is_zero)
