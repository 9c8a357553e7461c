/* SPDX-License-Identifier: MIT */
/* Rejected: the user's phrases as findings, as rows; the case of replacements; overlapping phrases. */
#include <string.h>

#include "tests/finding_rows.h"
#include "tests/suite.h"

static void reject(chinhta_checker *checker, const char *phrase, const char *replacement) {
    ck_assert_int_eq(chinhta_checker_reject(checker, phrase, strlen(phrase), replacement,
                                            replacement ? strlen(replacement) : 0),
                     CHINHTA_OK);
}

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker(NULL, CHINHTA_TONE_STYLE_KEEP);
    reject(checker, "sáng lạng", "xán lạn");
    reject(checker, "đối tác", NULL);
    reject(checker, "thứ yếu", "phụ");
    reject(checker, "hòa nhập", "hội nhập");
    reject(checker, "và và", "và");
    reject(checker, "một", "hai");
    reject(checker, "hai", "một");
    ck_assert_int_eq(chinhta_checker_accept(checker, "đối tác chiến lược", strlen("đối tác chiến lược")),
                     CHINHTA_OK);
    finding_rows_check("rejected.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("rejected", rows)
