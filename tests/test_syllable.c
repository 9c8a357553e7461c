/* SPDX-License-Identifier: MIT */
/* Syllables: every code, valid or not, and the faults of what is no syllable. */
#include <check.h>
#include <stdlib.h>
#include "lib/syllable/syllable.h"

static struct chinhta__syllable parse_code(unsigned code, enum chinhta__tone_style style) {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    struct chinhta__syllable parsed = {.place = 99};
    size_t n = chinhta__syllable_spell(code, style, letters);
    enum chinhta__syllable_fault fault = chinhta__syllable_parse(letters, n, &parsed);
    ck_assert_msg(fault == CHINHTA__SYLLABLE_OK, "code %u: fault %d", code, fault);
    return parsed;
}

START_TEST(every_valid_code_comes_back) {
    unsigned n_valid = 0, n_old = 0;
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        if (!chinhta__syllable_valid(code))
            continue;
        struct chinhta__syllable old_style = parse_code(code, CHINHTA__TONE_STYLE_OLD);
        struct chinhta__syllable new_style = parse_code(code, CHINHTA__TONE_STYLE_NEW);
        ck_assert_uint_eq(old_style.code, code);
        ck_assert_uint_eq(new_style.code, code);
        if (old_style.place == CHINHTA__TONE_PLACE_SAME) {
            ck_assert_int_eq(new_style.place, CHINHTA__TONE_PLACE_SAME);
        } else {
            ck_assert_int_eq(old_style.place, CHINHTA__TONE_PLACE_OLD);
            ck_assert_int_eq(new_style.place, CHINHTA__TONE_PLACE_NEW);
            n_old++;
        }
        n_valid++;
    }
    ck_assert_uint_gt(n_valid, 15000);
    ck_assert_uint_gt(n_old, 200);
}
END_TEST

START_TEST(invalid_codes_never_parse_to_themselves) {
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        struct chinhta__syllable parsed;
        if (chinhta__syllable_valid(code))
            continue;
        size_t n = chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_OLD, letters);
        ck_assert_uint_le(n, CHINHTA__SYLLABLE_MAX_LETTERS);
        if (chinhta__syllable_parse(letters, n, &parsed) == CHINHTA__SYLLABLE_OK)
            ck_assert_uint_ne(parsed.code, code);
    }
}
END_TEST

START_TEST(fold_is_idempotent_and_valid) {
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        unsigned folded = chinhta__syllable_fold(code);
        ck_assert_uint_eq(chinhta__syllable_fold(folded), folded);
        if (chinhta__syllable_valid(code))
            ck_assert(chinhta__syllable_valid(folded));
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("syllable");
    TCase *codes = tcase_create("codes");
    tcase_add_test(codes, every_valid_code_comes_back);
    tcase_add_test(codes, invalid_codes_never_parse_to_themselves);
    tcase_add_test(codes, fold_is_idempotent_and_valid);
    suite_add_tcase(suite, codes);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int n_failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
