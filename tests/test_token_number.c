/* SPDX-License-Identifier: MIT */
/* What begins with a digit: the rows of cases/token_number.tsv, and every date and time of two numbers. */
#include "lib/text/token_span.h"

#include <stdio.h>
#include <string.h>

#include "tests/suite.h"
#include "tests/token_rows.h"

START_TEST(rows) {
    token_rows_check("token_number.tsv");
}
END_TEST

static enum chinhta__token_kind kind_of(const char *text, size_t *out_end) {
    struct chinhta__span_scan scan = {.text = text, .len = strlen(text)};
    enum chinhta__token_kind kind;
    *out_end = chinhta__span_from_digit(&scan, 0, &kind);
    return kind;
}

START_TEST(days_and_hours_have_bounds) {
    for (unsigned a = 0; a < 100; a++) {
        for (unsigned b = 0; b < 100; b++) {
            char text[16];
            size_t end;
            size_t len = (size_t)snprintf(text, sizeof text, "%u/%u", a, b);
            bool date = a >= 1 && a <= 31 && b >= 1 && b <= 12;
            MUST(kind_of(text, &end) == (date ? CHINHTA__TOKEN_DATE : CHINHTA__TOKEN_NUMBER));
            MUST(end == (date ? len : len - 1 - (b > 9 ? 2 : 1)));
            snprintf(text, sizeof text, "%u:%02u", a, b);
            MUST(kind_of(text, &end) == (a <= 24 && b < 60 ? CHINHTA__TOKEN_DATE : CHINHTA__TOKEN_NUMBER));
        }
    }
}
END_TEST

SUITE("token_number", rows, days_and_hours_have_bounds)
