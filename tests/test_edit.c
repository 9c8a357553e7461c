/* SPDX-License-Identifier: MIT */
/* Edit: gaps between tokens, rows of a table, syllables that count. */
#include "lib/check/edit.h"

#include "tests/run_text.h"
#include "tests/suite.h"

START_TEST(gaps) {
    static const struct {
        const char *bytes;
        enum chinhta__gap gap;
    } rows[] = {
        {"Sở,Nội", CHINHTA__GAP_NONE},      {"Sở Nội", CHINHTA__GAP_ONE},           {"Sở  Nội", CHINHTA__GAP_FEW},
        {"Sở   Nội", CHINHTA__GAP_FEW},     {"Sở    Nội", CHINHTA__GAP_LAYOUT},     {"Sở\tNội", CHINHTA__GAP_LAYOUT},
        {"Sở\u00a0Nội", CHINHTA__GAP_LAYOUT},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct run_text text;
        run_text_read(&text, rows[i].bytes);
        ck_assert_msg(chinhta__edit_gap(&text.run, 1) == rows[i].gap, "%s", rows[i].bytes);
    }
}
END_TEST

START_TEST(layout) {
    static const struct {
        const char *bytes;
        bool layout;
    } rows[] = {
        {"Sở  Nội vụ", false}, {"Sở    Nội vụ", true}, {"Sở Nội\tvụ", true}, {"| Sở | Nội vụ |", true}, {"", false},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct run_text text;
        run_text_read(&text, rows[i].bytes);
        ck_assert_msg(chinhta__edit_is_layout(&text.run) == rows[i].layout, "%s", rows[i].bytes);
    }
}
END_TEST

START_TEST(tokens) {
    struct run_text text;
    run_text_read(&text, "dân, a “UBND");
    ck_assert(chinhta__edit_is_syllable(&text.run, 0));
    ck_assert(chinhta__edit_is_case(&text.run, 0, CHINHTA__CASE_LOWER));
    ck_assert(!chinhta__edit_is_case(&text.run, 0, CHINHTA__CASE_TITLE));
    ck_assert(chinhta__edit_is_char(&text.run, 1, ','));
    ck_assert(chinhta__edit_touches(&text.run, 1));
    ck_assert(!chinhta__edit_touches(&text.run, 0));
    ck_assert(!chinhta__edit_is_syllable(&text.run, 2));
    ck_assert(chinhta__edit_is_text(&text.run, 3, "“", 3));
    ck_assert(!chinhta__edit_is_syllable(&text.run, 4));
    ck_assert(!chinhta__edit_is(&text.run, 5, CHINHTA__TOKEN_WORD));
    ck_assert_uint_eq(chinhta__edit_end(&text.run, 1), sizeof("dân,") - 1);
}
END_TEST

SUITE("edit", gaps, layout, tokens)
