/* SPDX-License-Identifier: MIT */
/*
 * Hunspell: the generated Vietnamese dictionary and the syllable tables agree on every syllable, in both tone
 * styles, NFC and NFD; sets of dictionaries and word lists.
 *
 * usage: test_hunspell STEM SYLLABLES.tsv (what STEM.aff and STEM.dic were made from)
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "lib/lexicon/hunspell.h"
#include "lib/syllable/syllable.h"
#include "tests/letters.h"

#define NFD_CAP (3 * LETTERS_TEXT_CAP)

static const char *stem, *rows_path;
static bool attested[CHINHTA__N_SYLLABLE_CODES];

static char folder[] = "/tmp/chinhta-hunspell-XXXXXX";
static struct chinhta__hunspell *set;

static void read_attested(void) {
    FILE *file = fopen(rows_path, "rb");
    char line[256];
    unsigned n = 0;
    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file)) {
        chinhta__letter letters[LETTERS_CAP];
        struct chinhta__syllable syllable;
        if (line[0] == '#')
            continue;
        size_t n_letters = letters_of(line, strcspn(line, "\t"), letters);
        ck_assert_int_eq(chinhta__syllable_parse(letters, n_letters, &syllable), CHINHTA__SYLLABLE_OK);
        attested[syllable.code] = true;
        n++;
    }
    fclose(file);
    ck_assert_uint_gt(n, 50);
}

static void setup(void) {
    strcpy(folder + strlen(folder) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    set = chinhta__hunspell_new();
    ck_assert_ptr_nonnull(set);
    ck_assert_int_eq(chinhta__hunspell_open(set, stem), CHINHTA__HUNSPELL_OK);
}

static void teardown(void) {
    static const char *const NAMES[] = {"latin.aff", "latin.dic", "words.dic"};
    char path[512];
    chinhta__hunspell_free(set);
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, NAMES[i]);
        unlink(path);
    }
    rmdir(folder);
}

static const char *written(const char *name, const char *text, size_t len) {
    static char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(text, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
    return path;
}

static bool knows(const char *word) {
    return chinhta__hunspell_knows(set, word, strlen(word));
}

/* Letters with their marks apart: in canonical order, horn 216, dot below 220, the rest 230 (Unicode 15,
 * table 4-3). */
static const char *decomposed(const chinhta__letter *letters, size_t n, char out[NFD_CAP]) {
    static const uint32_t MARKS[] = {0, 0x302, 0x306, 0x31b, 0};
    static const uint32_t TONES[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
    size_t len = 0;
    for (size_t i = 0; i < n; i++) {
        enum chinhta__mark mark = chinhta__letter_mark(letters[i]);
        enum chinhta__tone tone = chinhta__letter_tone(letters[i]);
        chinhta__letter bare = mark == CHINHTA__MARK_STROKE ? letters[i] : (letters[i] & ~(0x3fu << 7));
        uint32_t first = MARKS[mark], second = TONES[tone];
        if (tone == CHINHTA__TONE_NANG && mark != CHINHTA__MARK_HORN) {
            first = TONES[tone];
            second = MARKS[mark];
        }
        len += chinhta__utf8_encode(chinhta__letter_to_cp(bare), out + len);
        len += first ? chinhta__utf8_encode(first, out + len) : 0;
        len += second ? chinhta__utf8_encode(second, out + len) : 0;
    }
    out[len] = '\0';
    return out;
}

static void check_agreement(unsigned code, enum chinhta__tone_style style) {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    char nfc[LETTERS_TEXT_CAP], nfd[NFD_CAP];
    size_t n = chinhta__syllable_spell(code, style, letters);
    bool alphabet = n == 1 && code % CHINHTA__N_TONES == CHINHTA__TONE_NGANG;
    bool expected = attested[code] || alphabet;
    for (unsigned form = 0; form < 3; form++) {
        if (form == 1)
            letters[0] |= CHINHTA__LETTER(0, 0, 0, 1);
        for (size_t i = 0; form == 2 && i < n; i++)
            letters[i] |= CHINHTA__LETTER(0, 0, 0, 1);
        letters_text(letters, n, nfc);
        ck_assert_msg(knows(nfc) == expected, "%s: Hunspell says %d", nfc, !expected);
        ck_assert_msg(knows(decomposed(letters, n, nfd)) == expected, "%s in NFD: Hunspell says %d", nfc,
                      !expected);
    }
}

START_TEST(agrees_with_the_syllable_tables_everywhere) {
    read_attested();
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        if (!chinhta__syllable_valid(code)) {
            ck_assert(!attested[code]);
            continue;
        }
        check_agreement(code, CHINHTA__TONE_STYLE_OLD);
        check_agreement(code, CHINHTA__TONE_STYLE_NEW);
    }
}
END_TEST

START_TEST(marks_in_any_order) {
    ck_assert(knows("vi\u00ea\u0323t")); /* ê + dot below */
    ck_assert(knows("vi\u1eb9\u0302t")); /* ẹ + circumflex */
    ck_assert(knows("vie\u0302\u0323t"));
    ck_assert(knows("vie\u0323\u0302t"));
    ck_assert(!knows("vie\u0302\u0301\u0323t"));
    ck_assert(!knows("vie\u0302t"));
    ck_assert(knows("đ")); /* the alphabet: điểm đ khoản 1 */
    ck_assert(!knows("w"));
}
END_TEST

START_TEST(missing_files_are_told) {
    char path[512];
    ck_assert_int_eq(chinhta__hunspell_open(set, "/no/such/dictionary"), CHINHTA__HUNSPELL_NO_FILE);
    ck_assert_int_eq(chinhta__hunspell_open_words(set, "/no/such/list.dic"), CHINHTA__HUNSPELL_NO_FILE);
    written("latin.aff", "SET UTF-8\n", 10);
    snprintf(path, sizeof path, "%s/latin", folder);
    ck_assert_int_eq(chinhta__hunspell_open(set, path), CHINHTA__HUNSPELL_NO_FILE);
    ck_assert_int_eq(chinhta__hunspell_open_words(set, folder), CHINHTA__HUNSPELL_NO_FILE);
    ck_assert(knows("việt"));

    struct chinhta__hunspell *empty = chinhta__hunspell_new();
    ck_assert(!chinhta__hunspell_knows(empty, "an", 2));
    ck_assert_int_eq(chinhta__hunspell_accept(empty, "an", 2), CHINHTA__HUNSPELL_NO_HOST);
    ck_assert_int_eq(chinhta__hunspell_reject(empty, "an", 2), CHINHTA__HUNSPELL_NO_HOST);
    ck_assert_int_eq(chinhta__hunspell_open_words(empty, "/no/such/list.dic"), CHINHTA__HUNSPELL_NO_HOST);
    chinhta__hunspell_free(empty);
    chinhta__hunspell_free(NULL);
}
END_TEST

START_TEST(a_second_dictionary_in_latin_1) {
    char path[512];
    static const char AFF[] = "SET ISO8859-1\nSFX S Y 1\nSFX S 0 s .\n", DIC[] = "2\ncaf\xe9/S\nbudget\n";
    written("latin.aff", AFF, sizeof AFF - 1);
    written("latin.dic", DIC, sizeof DIC - 1);
    snprintf(path, sizeof path, "%s/latin", folder);
    ck_assert(!knows("café"));
    ck_assert_int_eq(chinhta__hunspell_open(set, path), CHINHTA__HUNSPELL_OK);
    ck_assert(knows("café") && knows("cafés") && knows("Café") && knows("budget"));
    ck_assert(!knows("cafè") && !knows("budgets") && !knows("budge\u1ec7t"));
    ck_assert(knows("việt"));

    /* the first dictionary of a set of its own, the list's model word takes its plural along */
    struct chinhta__hunspell *latin = chinhta__hunspell_new();
    ck_assert_int_eq(chinhta__hunspell_open(latin, path), CHINHTA__HUNSPELL_OK);
    ck_assert_int_eq(chinhta__hunspell_open_words(latin, written("words.dic", "kiosk/café\n", 12)),
                     CHINHTA__HUNSPELL_OK);
    ck_assert(chinhta__hunspell_knows(latin, "kiosk", 5));
    ck_assert(chinhta__hunspell_knows(latin, "kiosks", 6));
    chinhta__hunspell_free(latin);
}
END_TEST

START_TEST(words_of_people) {
    static const char PLAIN[] = "\xef\xbb\xbf"
                                "4\r\nKrông\r\nzalô\r\n*việt\r\n\r\n# remark\r\nBuôn Hồ\nEgov/anh";
    ck_assert(!knows("Krông") && !knows("zalô") && knows("việt"));
    ck_assert_int_eq(chinhta__hunspell_open_words(set, written("words.dic", PLAIN, sizeof PLAIN - 1)),
                     CHINHTA__HUNSPELL_OK);
    ck_assert(knows("Krông") && knows("zalô") && knows("Zalô") && knows("Egov"));
    ck_assert(!knows("krông") && !knows("việt") && !knows("remark"));

    ck_assert_int_eq(chinhta__hunspell_accept(set, "ePort", 5), CHINHTA__HUNSPELL_OK);
    ck_assert(knows("ePort"));
    ck_assert_int_eq(chinhta__hunspell_reject(set, "ePort", 5), CHINHTA__HUNSPELL_OK);
    ck_assert(!knows("ePort"));
}
END_TEST

START_TEST(word_lists_of_libreoffice) {
    static const char POSITIVE[] = "OOoUserDict1\nlang: <none>\ntype: positive\n---\nvăn=thư==\nEgov==eGov\n";
    static const char NEGATIVE[] = "OOoUserDict1\nlang: vi-VN\ntype: negative\n---\nnhạn\n";
    ck_assert_int_eq(chinhta__hunspell_open_words(set, written("words.dic", POSITIVE, sizeof POSITIVE - 1)),
                     CHINHTA__HUNSPELL_OK);
    ck_assert(knows("vănthư") && knows("Egov") && !knows("positive") && !knows("type"));
    ck_assert(knows("nhạn"));
    ck_assert_int_eq(chinhta__hunspell_open_words(set, written("words.dic", NEGATIVE, sizeof NEGATIVE - 1)),
                     CHINHTA__HUNSPELL_OK);
    ck_assert(!knows("nhạn"));
}
END_TEST

START_TEST(bad_words_are_unknown) {
    char longest[200];
    static const char DAMAGED[] = "\xff\xfe\n*\n/\n//\n*/\n=\n\x80\n";
    memset(longest, 'a', sizeof longest);
    ck_assert(!chinhta__hunspell_knows(set, longest, sizeof longest));
    ck_assert(!chinhta__hunspell_knows(set, "vi\xe1t", 4));
    ck_assert(!chinhta__hunspell_knows(set, "an\0h", 4));
    ck_assert(!chinhta__hunspell_knows(set, "", 0));
    ck_assert_int_eq(chinhta__hunspell_accept(set, longest, sizeof longest), CHINHTA__HUNSPELL_OK);
    ck_assert(!chinhta__hunspell_knows(set, longest, sizeof longest));
    ck_assert_int_eq(chinhta__hunspell_open_words(set, written("words.dic", DAMAGED, sizeof DAMAGED - 1)),
                     CHINHTA__HUNSPELL_OK);
    ck_assert_int_eq(chinhta__hunspell_open_words(set, written("words.dic", "", 0)), CHINHTA__HUNSPELL_OK);
    ck_assert(knows("việt"));
}
END_TEST

int main(int argc, char **argv) {
    if (argc != 3) {
        fprintf(stderr, "usage: test_hunspell STEM SYLLABLES.tsv\n");
        return 2;
    }
    stem = argv[1];
    rows_path = argv[2];
    Suite *suite = suite_create("hunspell");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_set_timeout(all, 60);
    tcase_add_test(all, agrees_with_the_syllable_tables_everywhere);
    tcase_add_test(all, marks_in_any_order);
    tcase_add_test(all, missing_files_are_told);
    tcase_add_test(all, a_second_dictionary_in_latin_1);
    tcase_add_test(all, words_of_people);
    tcase_add_test(all, word_lists_of_libreoffice);
    tcase_add_test(all, bad_words_are_unknown);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int n_failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
