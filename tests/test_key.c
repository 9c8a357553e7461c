/* SPDX-License-Identifier: MIT */
/* Folding keys: what they forget, and what they must not. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include "lib/syllable/key.h"
#include "tests/letters.h"

START_TEST(bare_keys_forget_tone_mark_and_case_only) {
    static const char *const SAME[] = {"đường", "duong", "DUỜNG", "dưỡng"};
    static const char *const APART[] = {"a", "aa", "b", "ba", "ab", "đuôn", "duongg"};
    chinhta__letter letters[LETTERS_CAP];
    uint64_t key = chinhta__key_bare(letters, letters_of(SAME[0], strlen(SAME[0]), letters));
    struct chinhta__syllable syllable;
    size_t n = letters_of(SAME[0], strlen(SAME[0]), letters);
    ck_assert_int_eq(chinhta__syllable_parse(letters, n, &syllable), CHINHTA__SYLLABLE_OK);
    ck_assert_uint_eq(chinhta__key_bare_of_code(syllable.code), key);
    for (size_t i = 0; i < sizeof SAME / sizeof SAME[0]; i++)
        ck_assert_uint_eq(chinhta__key_bare(letters, letters_of(SAME[i], strlen(SAME[i]), letters)), key);
    for (size_t i = 0; i < sizeof APART / sizeof APART[0]; i++)
        ck_assert_uint_ne(chinhta__key_bare(letters, letters_of(APART[i], strlen(APART[i]), letters)), key);
    ck_assert_uint_eq(chinhta__key_bare(letters, 0), 0);
    ck_assert_uint_eq(chinhta__key_bare(letters, letters_of("aaaaaaaaaaaaa", 13, letters)), 0);
}
END_TEST

START_TEST(keys_of_codes_are_keys_of_their_letters) {
    unsigned n_shared = 0;
    uint64_t last = 0;
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        size_t n = chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_NEW, letters);
        uint64_t key = chinhta__key_bare_of_code(code);
        ck_assert_uint_ne(key, 0);
        ck_assert_uint_eq(key, chinhta__key_bare(letters, n));
        n_shared += key == last;
        last = key;
    }
    ck_assert_uint_ge(n_shared, CHINHTA__N_SYLLABLE_CODES / CHINHTA__N_TONES * (CHINHTA__N_TONES - 1));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("key");
    TCase *all = tcase_create("all");
    tcase_add_test(all, bare_keys_forget_tone_mark_and_case_only);
    tcase_add_test(all, keys_of_codes_are_keys_of_their_letters);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int n_failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
