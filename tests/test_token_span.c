/* SPDX-License-Identifier: MIT */
/* Protected spans that begin with a letter: the rows of cases/token_span.tsv, and what counts as a code's
 * letters. */
#include "lib/text/token_span.h"

#include <string.h>

#include "tests/suite.h"
#include "tests/token_rows.h"

START_TEST(rows) {
    token_rows_check("token_span.tsv");
}
END_TEST

START_TEST(letters_of_a_code) {
    static const char *const codes[] = {"UBND", "QĐ", "TTg", "HĐND", "TƯ", "km", "x"};
    static const char *const words[] = {"khoản", "đ", "Đường", "NGHỊ", "Ủy", "Привет", "vie\u0302"};
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        ck_assert_msg(chinhta__span_code_like(codes[i], 0, strlen(codes[i])), "%s", codes[i]);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        ck_assert_msg(!chinhta__span_code_like(words[i], 0, strlen(words[i])), "%s", words[i]);
}
END_TEST

START_TEST(an_address_is_looked_for_once) {
    const char text[] = "a.b.c.d e.vn";
    struct chinhta__span_scan scan = {.text = text, .len = sizeof text - 1};
    enum chinhta__token_kind kind;
    ck_assert_uint_eq(chinhta__span_address(&scan, 0, &kind), 0);
    ck_assert_uint_eq(scan.address_free_end, 7);
    ck_assert_uint_eq(chinhta__span_address(&scan, 8, &kind), 12);
    ck_assert_int_eq(kind, CHINHTA__TOKEN_URL);
}
END_TEST

SUITE("token_span", rows, letters_of_a_code, an_address_is_looked_for_once)
