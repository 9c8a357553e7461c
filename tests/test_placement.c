/* SPDX-License-Identifier: MIT */
/* Placement: tone marks on wrong letters, and the styles, as rows. */
#include <check.h>
#include <string.h>

#include "tests/finding_rows.h"
#include "tests/suite.h"

static void check_rows(const char *name, chinhta_tone_style style) {
    chinhta_checker *checker = finding_rows_checker(NULL, style);
    finding_rows_check(name, checker);
    chinhta_checker_free(checker);
}

START_TEST(keep) {
    check_rows("placement.tsv", CHINHTA_TONE_STYLE_KEEP);
}
END_TEST

START_TEST(old) {
    check_rows("style_old.tsv", CHINHTA_TONE_STYLE_OLD);
}
END_TEST

START_TEST(new) {
    check_rows("style_new.tsv", CHINHTA_TONE_STYLE_NEW);
}
END_TEST

/* Old to new and back again is where one began. */
START_TEST(there_and_back) {
    static const char text[] = "Hòa bình, sức khỏe, thủy lợi, HÒA, Thúy; loá mắt";
    static const char old_text[] = "Hòa bình, sức khỏe, thủy lợi, HÒA, Thúy; lóa mắt";
    chinhta_checker *to_new = finding_rows_checker("tone", CHINHTA_TONE_STYLE_NEW);
    chinhta_checker *to_old = finding_rows_checker("tone", CHINHTA_TONE_STYLE_OLD);
    const char *new_text = NULL;
    const char *back = NULL;
    size_t len = 0;
    ck_assert_int_eq(chinhta_fix(to_new, text, strlen(text), &new_text, &len), CHINHTA_OK);
    ck_assert_str_eq(new_text, "Hoà bình, sức khoẻ, thuỷ lợi, HOÀ, Thuý; loá mắt");
    ck_assert_int_eq(chinhta_fix(to_old, new_text, len, &back, &len), CHINHTA_OK);
    ck_assert_str_eq(back, old_text);
    chinhta_checker_free(to_new);
    chinhta_checker_free(to_old);
}
END_TEST

SUITE("placement", keep, old, new, there_and_back)
