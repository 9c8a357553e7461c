/* SPDX-License-Identifier: MIT */
/* Legacy: lines in older charsets and mojibake, as rows; what short lines go by; silence on text that is right. */
#include <check.h>

#include <string.h>
#include "tests/finding_rows.h"
#include "tests/suite.h"

#define CODES "encoding/mojibake,encoding/legacy"

START_TEST(rows) {
    chinhta_checker *checker = finding_rows_checker(CODES, CHINHTA_TONE_STYLE_KEEP);
    finding_rows_check("legacy.tsv", checker);
    chinhta_checker_free(checker);
}
END_TEST

/* What else is wrong with such a line is wrong no more once it is restored. */
START_TEST(others_yield) {
    /* TCVN3; octal, since hex escapes would take in the letters that follow */
    static const char text[] = "Xin ch\265o c\270c b\271n, c\351ng h\337a x\267 h\351i ch\361 ngh\334a.";
    const chinhta_finding *const *findings;
    size_t n_findings;
    chinhta_checker *checker = finding_rows_checker(NULL, CHINHTA_TONE_STYLE_KEEP);
    ck_assert_int_eq(chinhta_check(checker, text, sizeof(text) - 1, &findings, &n_findings), CHINHTA_OK);
    ck_assert_uint_eq(n_findings, 1);
    ck_assert_str_eq(findings[0]->code, "encoding/legacy");
    ck_assert_uint_eq(findings[0]->n_fixes, 1);
    ck_assert_str_eq(findings[0]->fixes[0].text, "Xin chào các bạn, cộng hòa xã hội chủ nghĩa.");
    chinhta_checker_free(checker);
}
END_TEST

/* `fix` leaves it to a person. */
START_TEST(fix_leaves_it) {
    static const char text[] = "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam\n";
    const char *fixed;
    size_t len;
    chinhta_checker *checker = finding_rows_checker(CODES, CHINHTA_TONE_STYLE_KEEP);
    ck_assert_int_eq(chinhta_fix(checker, text, sizeof(text) - 1, &fixed, &len), CHINHTA_OK);
    ck_assert_uint_eq(len, sizeof(text) - 1);
    ck_assert_mem_eq(fixed, text, len);
    finding_laws_check(checker, text, sizeof(text) - 1);
    chinhta_checker_free(checker);
}
END_TEST

/* UTF-16 is one whole, and a unit that is no character leaves nothing to offer. */
START_TEST(wide) {
    char text[64] = "\xff\xfe";
    size_t len = 2;
    const chinhta_finding *const *findings;
    size_t n_findings;
    for (const char *c = "Phong chong\nthien tai"; *c; c++) {
        text[len++] = *c;
        text[len++] = '\0';
    }
    chinhta_checker *checker = finding_rows_checker(CODES, CHINHTA_TONE_STYLE_KEEP);
    ck_assert_int_eq(chinhta_check(checker, text, len, &findings, &n_findings), CHINHTA_OK);
    ck_assert_uint_eq(n_findings, 1);
    ck_assert_uint_eq(findings[0]->byte_start, 0);
    ck_assert_uint_eq(findings[0]->byte_end, len);
    ck_assert_str_eq(findings[0]->fixes[0].text, "Phong chong\nthien tai");
    text[6] = '\0';
    text[7] = '\xd8';
    ck_assert_int_eq(chinhta_check(checker, text, len, &findings, &n_findings), CHINHTA_OK);
    ck_assert_uint_eq(n_findings, 1);
    ck_assert_uint_eq(findings[0]->n_fixes, 0);
    ck_assert_int_eq(findings[0]->fix_class, CHINHTA_FIX_CLASS_REPORT);
    chinhta_checker_free(checker);
}
END_TEST

SUITE("legacy", rows, others_yield, fix_leaves_it, wide)
