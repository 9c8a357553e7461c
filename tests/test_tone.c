/* SPDX-License-Identifier: MIT */
/* Tone placement: the rows of cases/tone.tsv, and the laws old -> new -> old and repair from any letter, on
 * all codes. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/syllable/tone.h"
#include "tests/letters.h"
#include "tests/tsv.h"

static const char *restyled(const char *word, enum chinhta__tone_style style, char out[LETTERS_TEXT_CAP]) {
    chinhta__letter letters[LETTERS_CAP];
    size_t n = letters_of(word, strlen(word), letters);
    bool changed = chinhta__tone_restyle(letters, n, style, false) != CHINHTA__TONE_PLACE_SAME;
    letters_text(letters, n, out);
    ck_assert_int_eq(changed, strcmp(out, word) != 0);
    return out;
}

START_TEST(rows_of_the_table) {
    struct tsv tsv = tsv_read("tone.tsv", 3);
    for (size_t i = 0; i < tsv.n_rows; i++) {
        const char *id = tsv.rows[i].field[0].text, *input = tsv.rows[i].field[1].text;
        const char *expected = tsv.rows[i].field[2].text;
        char old_style[LETTERS_TEXT_CAP], new_style[LETTERS_TEXT_CAP], got[2 * LETTERS_TEXT_CAP];
        snprintf(got, sizeof got, "%s %s", restyled(input, CHINHTA__TONE_STYLE_OLD, old_style),
                 restyled(input, CHINHTA__TONE_STYLE_NEW, new_style));
        ck_assert_msg(strcmp(got, expected) == 0, "%s %s: %s, expected %s", id, input, got, expected);
    }
    tsv_free(&tsv);
}
END_TEST

START_TEST(old_new_old_is_the_identity) {
    unsigned n_moved = 0;
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        chinhta__letter first[CHINHTA__SYLLABLE_MAX_LETTERS], letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        if (!chinhta__syllable_valid(code))
            continue;
        size_t n = chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_OLD, first);
        memcpy(letters, first, sizeof first);
        ck_assert_int_eq(chinhta__tone_restyle(letters, n, CHINHTA__TONE_STYLE_OLD, false), CHINHTA__TONE_PLACE_SAME);
        ck_assert_int_eq(chinhta__tone_restyle(letters, n, CHINHTA__TONE_STYLE_NEW, true), CHINHTA__TONE_PLACE_SAME);
        bool moved = chinhta__tone_restyle(letters, n, CHINHTA__TONE_STYLE_NEW, false) == CHINHTA__TONE_PLACE_OLD;
        ck_assert_int_eq(chinhta__tone_restyle(letters, n, CHINHTA__TONE_STYLE_NEW, false), CHINHTA__TONE_PLACE_SAME);
        bool back = chinhta__tone_restyle(letters, n, CHINHTA__TONE_STYLE_OLD, false) == CHINHTA__TONE_PLACE_NEW;
        ck_assert_int_eq(back, moved);
        ck_assert_mem_eq(letters, first, n * sizeof first[0]);
        n_moved += moved;
    }
    ck_assert_uint_gt(n_moved, 200);
}
END_TEST

START_TEST(a_tone_on_any_letter_comes_home) {
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        chinhta__letter right[CHINHTA__SYLLABLE_MAX_LETTERS], letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        unsigned tone = code % CHINHTA__N_TONES;
        if (!chinhta__syllable_valid(code) || tone == CHINHTA__TONE_NGANG)
            continue;
        size_t n = chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_OLD, right);
        for (size_t place = 0; place < n; place++) {
            for (size_t i = 0; i < n; i++)
                letters[i] = chinhta__letter_toneless(right[i]);
            letters[place] |= CHINHTA__LETTER(0, 0, tone, 0);
            char word[LETTERS_TEXT_CAP];
            letters_text(letters, n, word);
            if (strcmp(word, "gịa") == 0) /* another word */
                continue;
            chinhta__tone_restyle(letters, n, CHINHTA__TONE_STYLE_OLD, false);
            ck_assert_mem_eq(letters, right, n * sizeof right[0]);
            /* one tone on two letters is one */
            memcpy(letters, right, sizeof right);
            letters[place] |= CHINHTA__LETTER(0, 0, tone, 0);
            chinhta__tone_restyle(letters, n, CHINHTA__TONE_STYLE_OLD, false);
            ck_assert_mem_eq(letters, right, n * sizeof right[0]);
        }
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("tone");
    TCase *all = tcase_create("all");
    tcase_add_test(all, rows_of_the_table);
    tcase_add_test(all, old_new_old_is_the_identity);
    tcase_add_test(all, a_tone_on_any_letter_comes_home);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int n_failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
