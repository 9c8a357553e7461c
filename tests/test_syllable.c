/* SPDX-License-Identifier: MIT */
/* Syllables: every code, valid or not, and the rows of cases/syllable.tsv: faults, tone places, folding,
 * respelling. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lib/syllable/syllable.h"
#include "tests/letters.h"
#include "tests/tsv.h"

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

START_TEST(respelling_is_the_identity_on_valid_codes) {
    unsigned n_mended = 0;
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        unsigned respelled = chinhta__syllable_respell(code);
        if (chinhta__syllable_valid(code)) {
            ck_assert_uint_eq(respelled, code);
        } else if (respelled != CHINHTA__N_SYLLABLE_CODES) {
            ck_assert(chinhta__syllable_valid(respelled));
            ck_assert_uint_eq(respelled % CHINHTA__N_TONES, code % CHINHTA__N_TONES);
            n_mended++;
        }
    }
    ck_assert_uint_gt(n_mended, 1000);
    ck_assert_uint_eq(chinhta__syllable_respell(CHINHTA__N_SYLLABLE_CODES), CHINHTA__N_SYLLABLE_CODES);
    ck_assert(!chinhta__syllable_valid(CHINHTA__N_SYLLABLE_CODES));
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

static const char *const FAULTS[] = {"ok",         "foreign_letter", "no_onset", "no_rime",
                                     "onset_rule", "stop_tone",      "two_tones"};
static const char *const PLACES[] = {"same", "old", "new", "wrong"};

static enum chinhta__syllable_fault parse_word(const char *word, size_t len, struct chinhta__syllable *out) {
    chinhta__letter letters[LETTERS_CAP];
    return chinhta__syllable_parse(letters, letters_of(word, len, letters), out);
}

static const char *spelled(unsigned code, char out[LETTERS_TEXT_CAP]) {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    return letters_text(letters, chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_OLD, letters), out);
}

/* "ok PLACE WORD-IN-OLD-STYLE", or the fault's name */
static void parse_row(const char *input, char *out, size_t cap) {
    struct chinhta__syllable syllable;
    char word[LETTERS_TEXT_CAP];
    enum chinhta__syllable_fault fault = parse_word(input, strlen(input), &syllable);
    if (fault == CHINHTA__SYLLABLE_OK)
        snprintf(out, cap, "ok %s %s", PLACES[syllable.place], spelled(syllable.code, word));
    else
        snprintf(out, cap, "%s", FAULTS[fault]);
}

/* two words: do they fold onto one code */
static void fold_row(const char *input, char *out, size_t cap) {
    struct chinhta__syllable a, b;
    size_t len = strcspn(input, " ");
    const char *second = input + len + 1;
    bool both = parse_word(input, len, &a) == CHINHTA__SYLLABLE_OK &&
                parse_word(second, strlen(second), &b) == CHINHTA__SYLLABLE_OK;
    bool same = both && chinhta__syllable_fold(a.code) == chinhta__syllable_fold(b.code);
    snprintf(out, cap, "%s", !both ? "none" : same ? "same" : "apart");
}

static void respell_row(const char *input, char *out, size_t cap) {
    struct chinhta__syllable syllable = {.code = UINT16_MAX};
    char word[LETTERS_TEXT_CAP];
    parse_word(input, strlen(input), &syllable);
    unsigned code = chinhta__syllable_respell(syllable.code);
    snprintf(out, cap, "%s", code == CHINHTA__N_SYLLABLE_CODES ? "none" : spelled(code, word));
}

START_TEST(rows_of_the_table) {
    struct tsv tsv = tsv_read("syllable.tsv", 3);
    for (size_t i = 0; i < tsv.n_rows; i++) {
        const char *id = tsv.rows[i].field[0].text, *input = tsv.rows[i].field[1].text;
        const char *expected = tsv.rows[i].field[2].text;
        char got[128];
        if (strncmp(id, "parse", 5) == 0)
            parse_row(input, got, sizeof got);
        else if (strncmp(id, "fold", 4) == 0)
            fold_row(input, got, sizeof got);
        else
            respell_row(input, got, sizeof got);
        ck_assert_msg(strcmp(got, expected) == 0, "%s %s: %s, expected %s", id, input, got, expected);
    }
    tsv_free(&tsv);
}
END_TEST

START_TEST(faults_leave_the_result_but_for_repairable_ones) {
    const struct chinhta__syllable untouched = {.code = 777, .onset = 7, .rime = 7, .tone = 7, .place = 7};
    struct chinhta__syllable syllable = untouched;
    parse_word("chuơng", strlen("chuơng"), &syllable);
    ck_assert_uint_eq(syllable.code, untouched.code);
    parse_word("krông", strlen("krông"), &syllable);
    ck_assert_uint_eq(syllable.code, untouched.code);
    parse_word("kông", strlen("kông"), &syllable);
    ck_assert_uint_eq(syllable.onset, CHINHTA__ONSET_K);
    ck_assert(!chinhta__syllable_valid(syllable.code));
}
END_TEST

START_TEST(any_letters_are_safe) {
    chinhta__letter letters[LETTERS_CAP] = {0};
    struct chinhta__syllable syllable;
    ck_assert_int_eq(chinhta__syllable_parse(letters, 0, &syllable), CHINHTA__SYLLABLE_NO_RIME);
    uint32_t seed = 1;
    for (unsigned round = 0; round < 200000; round++) {
        size_t n = round % LETTERS_CAP;
        for (size_t i = 0; i < n; i++) {
            seed = seed * 1664525u + 1013904223u;
            letters[i] = (chinhta__letter)(seed >> 16);
        }
        if (chinhta__syllable_parse(letters, n, &syllable) == CHINHTA__SYLLABLE_OK)
            ck_assert(chinhta__syllable_valid(syllable.code));
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("syllable");
    TCase *codes = tcase_create("codes");
    tcase_add_test(codes, every_valid_code_comes_back);
    tcase_add_test(codes, invalid_codes_never_parse_to_themselves);
    tcase_add_test(codes, fold_is_idempotent_and_valid);
    tcase_add_test(codes, respelling_is_the_identity_on_valid_codes);
    tcase_add_test(codes, any_letters_are_safe);
    suite_add_tcase(suite, codes);
    TCase *words = tcase_create("words");
    tcase_add_test(words, rows_of_the_table);
    tcase_add_test(words, faults_leave_the_result_but_for_repairable_ones);
    suite_add_tcase(suite, words);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int n_failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
