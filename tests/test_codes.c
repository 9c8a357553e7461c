/* SPDX-License-Identifier: MIT */
/* Codes: the table is whole, its texts can be shown, and names stand for the right sets. */
#include <string.h>

#include "lib/check/codes.h"
#include "lib/check/families.h"
#include "lib/text/utf8.h"
#include "tests/suite.h"

static void check_text(const char *text) {
    ck_assert_ptr_nonnull(text);
    ck_assert_uint_gt(strlen(text), 0);
    ck_assert_uint_eq(chinhta__utf8_find_bad(text, strlen(text), 0), strlen(text));
    ck_assert_uint_lt(strlen(text), 1000);
}

START_TEST(rows_are_whole) {
    for (size_t i = 0; i < CHINHTA__N_CODES; i++) {
        const struct chinhta__code_row *row = &chinhta__codes[i];
        const char *slash = strchr(row->name, '/');
        ck_assert_msg(slash && slash > row->name && slash[1], "%s", row->name);
        ck_assert_uint_eq(strspn(row->name, "abcdefghijklmnopqrstuvwxyz0123456789/-"), strlen(row->name));
        ck_assert(row->severity >= CHINHTA_SEVERITY_INFO && row->severity <= CHINHTA_SEVERITY_ERROR);
        for (int lang = 0; lang < 2; lang++) {
            check_text(row->message[lang]);
            check_text(row->message_no_fix[lang]);
            check_text(row->explain[lang]);
            ck_assert_msg(strstr(row->message_no_fix[lang], "{fix}") == NULL, "%s", row->name);
            ck_assert_msg(strchr(row->explain[lang], '\n') != NULL, "%s: a title only", row->name);
            ck_assert_int_ne(row->explain[lang][strlen(row->explain[lang]) - 1], '\n');
        }
        for (size_t k = 0; k < i; k++)
            ck_assert_str_ne(row->name, chinhta__codes[k].name);
    }
}
END_TEST

START_TEST(names) {
    ck_assert_uint_eq(chinhta__code_set_named("tone/place"), CHINHTA__CODE_SET_ONE(CHINHTA__CODE_TONE_PLACE));
    ck_assert_uint_eq(chinhta__code_set_named("tone"), CHINHTA__CODE_SET_ONE(CHINHTA__CODE_TONE_PLACE) |
                                                           CHINHTA__CODE_SET_ONE(CHINHTA__CODE_TONE_STYLE));
    static const char *const wrong[] = {"",          "/",           "ton",  "tone/",
                                        "tone/plac", "tone/placed", "Tone", "spelling context"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
        ck_assert_msg(chinhta__code_set_named(wrong[i]) == 0, "%s", wrong[i]);
}
END_TEST

/* What no family reports could never be found. */
START_TEST(each_code_has_a_family) {
    chinhta__code_set all = 0;
    for (size_t i = 0; i < CHINHTA__N_FAMILIES; i++) {
        ck_assert(chinhta__families[i].paragraph != NULL || chinhta__families[i].begin != NULL);
        for (size_t k = 0; k < 2 && chinhta__families[i].codes[k]; k++) {
            ck_assert_uint_ne(chinhta__code_set_named(chinhta__families[i].codes[k]), 0);
            all |= chinhta__code_set_named(chinhta__families[i].codes[k]);
        }
    }
    ck_assert_uint_eq(all, CHINHTA__CODE_SET_ALL);
}
END_TEST

SUITE("codes", rows_are_whole, names, each_code_has_a_family)
