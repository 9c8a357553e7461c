/* SPDX-License-Identifier: MIT */
/*
 * The public contract, call by call: arguments refused, outputs left alone on errors, what is lent, handles
 * shared.
 *
 * usage: test_api DICTIONARY
 */
#include <chinhta.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/text/token.h"
#include "lib/text/utf8.h"
#include "tests/finding_rows.h"
#include "tests/suite.h"

static const char *dict_path;

#define LEN(text) (sizeof(text) - 1)

static chinhta_checker *new_checker(void) {
    chinhta_checker *checker = NULL;
    ck_assert_int_eq(chinhta_checker_new(NULL, NULL, &checker, NULL, 0), CHINHTA_OK);
    return checker;
}

/* ---- Version, status, codes ---- */

START_TEST(version) {
    char wanted[32];
    snprintf(wanted, sizeof(wanted), "%d.%d.%d", CHINHTA_VERSION_MAJOR, CHINHTA_VERSION_MINOR,
             CHINHTA_VERSION_PATCH);
    ck_assert_str_eq(chinhta_version(), wanted);
}
END_TEST

START_TEST(statuses) {
    for (int lang = 0; lang < 2; lang++) {
        const char *unknown = chinhta_status_text((chinhta_status)-99, (chinhta_lang)lang);
        for (int status = CHINHTA_ERROR_TOO_LARGE; status <= CHINHTA_OK; status++) {
            ck_assert_str_ne(chinhta_status_text((chinhta_status)status, (chinhta_lang)lang), unknown);
            ck_assert_str_ne(chinhta_status_text((chinhta_status)status, CHINHTA_LANG_VI),
                             chinhta_status_text((chinhta_status)status, CHINHTA_LANG_EN));
        }
    }
}
END_TEST

START_TEST(codes) {
    size_t n = 0;
    bool has_context = false;
    for (const char *code; (code = chinhta_code_name(n)) != NULL; n++) {
        has_context = has_context || strcmp(code, "spelling/context") == 0;
        ck_assert_str_ne(chinhta_code_explain(code, CHINHTA_LANG_VI),
                         chinhta_code_explain(code, CHINHTA_LANG_EN));
    }
    ck_assert(has_context);
    ck_assert_ptr_null(chinhta_code_name(n));
    ck_assert_ptr_null(chinhta_code_name(SIZE_MAX));
    ck_assert_ptr_null(chinhta_code_explain(NULL, CHINHTA_LANG_VI));
    ck_assert_ptr_null(chinhta_code_explain("spelling", CHINHTA_LANG_VI));
    ck_assert_ptr_null(chinhta_code_explain("", CHINHTA_LANG_EN));
}
END_TEST

/* ---- Dictionary ---- */

START_TEST(dict_of_a_path) {
    chinhta_dict *dict = NULL;
    char detail[100] = "as it was";
    ck_assert_msg(chinhta_dict_open(dict_path, &dict, detail, sizeof(detail)) == CHINHTA_OK, "%s", detail);
    ck_assert_str_eq(detail, "as it was");
    ck_assert_ptr_eq(chinhta_dict_ref(dict), dict);
    chinhta_dict_unref(dict);

    chinhta_checker *checker = NULL;
    ck_assert_int_eq(chinhta_checker_new(dict, NULL, &checker, NULL, 0), CHINHTA_OK);
    /* the checker has a reference of its own */
    chinhta_dict_unref(dict);
    const chinhta_finding *const *findings = NULL;
    size_t n = 99;
    ck_assert_int_eq(chinhta_check(checker, "tòan", LEN("tòan"), &findings, &n), CHINHTA_OK);
    ck_assert_uint_eq(n, 1);
    chinhta_checker_free(checker);
    chinhta_dict_unref(NULL);
    ck_assert_ptr_null(chinhta_dict_ref(NULL));
}
END_TEST

START_TEST(dict_refused) {
    chinhta_dict *dict = (chinhta_dict *)&dict_path;
    char detail[100] = "";
    ck_assert_int_eq(chinhta_dict_open("no/such/file", &dict, detail, sizeof(detail)), CHINHTA_ERROR_IO);
    ck_assert_uint_gt(strlen(detail), 0);
    ck_assert_int_eq(chinhta_dict_open(dict_path, NULL, detail, sizeof(detail)), CHINHTA_ERROR_ARGUMENT);
    _Alignas(8) static const char bytes[64] = "this is no dictionary";
    ck_assert_int_eq(chinhta_dict_open_memory(bytes, sizeof(bytes), &dict, detail, 4),
                     CHINHTA_ERROR_DICT_DAMAGED);
    ck_assert_uint_lt(strlen(detail), 4);
    ck_assert_int_eq(chinhta_dict_open_memory(bytes, 0, &dict, NULL, 0), CHINHTA_ERROR_DICT_DAMAGED);
    ck_assert_int_eq(chinhta_dict_open_memory(bytes + 1, 8, &dict, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_dict_open_memory(NULL, 0, &dict, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_ptr_eq(dict, (chinhta_dict *)&dict_path);
}
END_TEST

static char *read_file(const char *path, size_t *out_len) {
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
    *out_len = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*out_len);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_uint_eq(fread(bytes, 1, *out_len, file), *out_len);
    fclose(file);
    return bytes;
}

/* Cut short anywhere, or with one bit changed anywhere, a dictionary is refused. */
START_TEST(dict_damaged) {
    size_t len = 0;
    char *bytes = read_file(dict_path, &len);
    chinhta_dict *dict = NULL;
    ck_assert_int_eq(chinhta_dict_open_memory(bytes, len, &dict, NULL, 0), CHINHTA_OK);
    chinhta_dict_unref(dict);
    for (size_t i = 0; i < 24; i++) {
        size_t at = i < 12 ? i * 11 : (len - 1) / 12 * (i - 11);
        bytes[at] ^= (char)(1 << i % 8);
        chinhta_status status = chinhta_dict_open_memory(bytes, len, &dict, NULL, 0);
        ck_assert_msg(status == CHINHTA_ERROR_DICT_DAMAGED || status == CHINHTA_ERROR_DICT_VERSION,
                      "byte %zu: %d", at, (int)status);
        bytes[at] ^= (char)(1 << i % 8);
        ck_assert_int_eq(chinhta_dict_open_memory(bytes, at, &dict, NULL, 0), CHINHTA_ERROR_DICT_DAMAGED);
    }
    free(bytes);
}
END_TEST

/* ---- Options ---- */

static chinhta_status try_options(const chinhta_options *options, char *detail, size_t detail_cap) {
    chinhta_checker *checker = (chinhta_checker *)&dict_path;
    chinhta_status status = chinhta_checker_new(NULL, options, &checker, detail, detail_cap);
    if (status == CHINHTA_OK)
        chinhta_checker_free(checker);
    else
        ck_assert_ptr_eq(checker, (chinhta_checker *)&dict_path);
    return status;
}

START_TEST(options_refused) {
    const char *list[] = {"tone", "không có", NULL};
    char detail[100] = "";
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_OK);
    options.select = list;
    options.n_select = 1;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_OK);
    options.n_select = 2;
    ck_assert_int_eq(try_options(&options, detail, sizeof(detail)), CHINHTA_ERROR_ARGUMENT);
    ck_assert_ptr_nonnull(strstr(detail, "không có"));
    options.n_select = 3;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    options.select = NULL;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    options.n_select = 0;
    options.ignore = list + 1;
    options.n_ignore = 1;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    options.n_ignore = 0;

    const double wrong[] = {-0.1, 1.1, (double)NAN};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
        options.min_confidence = wrong[i];
        ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    }
    options.min_confidence = 1.0;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_OK);
    options.tone_style = (chinhta_tone_style)4;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    options.tone_style = CHINHTA_TONE_STYLE_NEW;
    options.lang = (chinhta_lang)-1;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_checker_new(NULL, NULL, NULL, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    options.lang = CHINHTA_LANG_EN;
    options.profile = (chinhta_profile)4;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    options.profile = CHINHTA_PROFILE_PLAIN;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_OK);
}
END_TEST

static size_t count_under(chinhta_profile profile, const char *select, size_t size, const char *text) {
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    options.size = size;
    options.profile = profile;
    options.select = &select;
    options.n_select = select != NULL;
    chinhta_checker *checker = NULL;
    const chinhta_finding *const *findings = NULL;
    size_t n = 0;
    ck_assert_int_eq(chinhta_checker_new(NULL, &options, &checker, NULL, 0), CHINHTA_OK);
    ck_assert_int_eq(chinhta_check(checker, text, strlen(text), &findings, &n), CHINHTA_OK);
    chinhta_checker_free(checker);
    return n;
}

/* A slip of tone, of capitals, and one that only administrative documents mind. */
START_TEST(profiles) {
    const char *text = "Tòan bộ chính sách của nhà nước và Bộ Tài Chính.";
    const size_t now = sizeof(chinhta_options);
    ck_assert_uint_eq(count_under(CHINHTA_PROFILE_ADMINISTRATIVE, NULL, now, text), 3);
    ck_assert_uint_eq(count_under(CHINHTA_PROFILE_LEGAL, NULL, now, text), 3);
    ck_assert_uint_eq(count_under(CHINHTA_PROFILE_PRESS, NULL, now, text), 2);
    ck_assert_uint_eq(count_under(CHINHTA_PROFILE_PLAIN, NULL, now, text), 1);
    ck_assert_uint_eq(count_under(CHINHTA_PROFILE_PLAIN, "capitalization", now, text), 2);
    /* a caller of the version that had no profiles */
    ck_assert_uint_eq(count_under(CHINHTA_PROFILE_PLAIN, NULL, offsetof(chinhta_options, profile), text), 3);
}
END_TEST

START_TEST(foreign_dicts) {
    const char *paths[] = {TESTS_DIR "/hunspell/foreign", TESTS_DIR "/hunspell/missing", NULL};
    char detail[1000] = "";
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    options.foreign_dicts = paths;
    options.n_foreign_dicts = 1;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_OK);
    options.n_foreign_dicts = 2;
    ck_assert_int_eq(try_options(&options, detail, sizeof(detail)), CHINHTA_ERROR_IO);
    ck_assert_ptr_nonnull(strstr(detail, "missing"));
    options.foreign_dicts = paths + 2;
    options.n_foreign_dicts = 1;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    options.foreign_dicts = NULL;
    ck_assert_int_eq(try_options(&options, NULL, 0), CHINHTA_ERROR_ARGUMENT);
}
END_TEST

/* A caller of a later version: what it adds must be unset here. */
START_TEST(options_sizes) {
    struct {
        chinhta_options known;
        char later[16];
    } options = {.known = CHINHTA_OPTIONS_INIT};
    options.known.size = sizeof(options);
    ck_assert_int_eq(try_options(&options.known, NULL, 0), CHINHTA_OK);
    options.later[15] = 1;
    ck_assert_int_eq(try_options(&options.known, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    options.known.size = sizeof(chinhta_options);
    ck_assert_int_eq(try_options(&options.known, NULL, 0), CHINHTA_OK);
    options.known.size = offsetof(chinhta_options, profile);
    ck_assert_int_eq(try_options(&options.known, NULL, 0), CHINHTA_OK);
    options.known.size = sizeof(size_t);
    ck_assert_int_eq(try_options(&options.known, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    options.known.size = 0;
    ck_assert_int_eq(try_options(&options.known, NULL, 0), CHINHTA_ERROR_ARGUMENT);
}
END_TEST

/* Cut anywhere, a detail ends with a NUL and holds whole characters. */
START_TEST(detail_cut) {
    const char *list[] = {"“ấ”"};
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    options.select = list;
    options.n_select = 1;
    char whole[100];
    try_options(&options, whole, sizeof(whole));
    for (size_t cap = 0; cap <= strlen(whole) + 1; cap++) {
        char detail[100];
        memset(detail, 'x', sizeof(detail));
        try_options(&options, detail, cap);
        ck_assert_int_eq(detail[cap], 'x');
        if (cap == 0)
            continue;
        size_t len = strlen(detail);
        ck_assert_uint_lt(len, cap);
        ck_assert_uint_ge(len + 4, cap);
        ck_assert_int_eq(memcmp(detail, whole, len), 0);
        ck_assert_int_ne((unsigned char)whole[len] & 0xc0, 0x80);
    }
}
END_TEST

START_TEST(select_and_ignore) {
    static const char text[] = "tòan \xff";
    const char *family[] = {"tone", "encoding"};
    const char *one[] = {"tone/place"};
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    for (int i = 0; i < 3; i++) {
        options.select = family;
        options.n_select = i == 0 ? 0 : 1;
        options.ignore = i == 2 ? one : NULL;
        options.n_ignore = i == 2;
        chinhta_checker *checker = NULL;
        const chinhta_finding *const *findings = NULL;
        size_t n = 0;
        ck_assert_int_eq(chinhta_checker_new(NULL, &options, &checker, NULL, 0), CHINHTA_OK);
        ck_assert_int_eq(chinhta_check(checker, text, LEN(text), &findings, &n), CHINHTA_OK);
        ck_assert_uint_eq(n, 2 - (size_t)i);
        chinhta_checker_free(checker);
    }
}
END_TEST

/* ---- Texts ---- */

START_TEST(texts_refused) {
    chinhta_checker *checker = new_checker();
    const chinhta_finding *const *findings = (const chinhta_finding *const *)&dict_path;
    const chinhta_token *tokens = (const chinhta_token *)&dict_path;
    const char *fixed = "as it was";
    size_t n = 99;
    ck_assert_int_eq(chinhta_check(NULL, "a", 1, &findings, &n), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_check(checker, NULL, 1, &findings, &n), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_check(checker, "a", 1, NULL, &n), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_check(checker, "a", 1, &findings, NULL), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_check(checker, "a", SIZE_MAX, &findings, &n), CHINHTA_ERROR_TOO_LARGE);
    ck_assert_int_eq(chinhta_fix(checker, "a", SIZE_MAX / 8 + 1, &fixed, &n), CHINHTA_ERROR_TOO_LARGE);
    ck_assert_int_eq(chinhta_fix(checker, NULL, 1, &fixed, &n), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_tokenize(checker, "a", 1, &tokens, NULL), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_tokenize(checker, "a", SIZE_MAX, &tokens, &n), CHINHTA_ERROR_TOO_LARGE);
    ck_assert_ptr_eq(findings, (const chinhta_finding *const *)&dict_path);
    ck_assert_ptr_eq(tokens, (const chinhta_token *)&dict_path);
    ck_assert_str_eq(fixed, "as it was");
    ck_assert_uint_eq(n, 99);
    chinhta_checker_free(checker);
    chinhta_checker_free(NULL);
}
END_TEST

START_TEST(empty_text) {
    chinhta_checker *checker = new_checker();
    const chinhta_finding *const *findings = NULL;
    const chinhta_token *tokens = NULL;
    const char *fixed = NULL;
    size_t n = 99;
    ck_assert_int_eq(chinhta_check(checker, NULL, 0, &findings, &n), CHINHTA_OK);
    ck_assert_uint_eq(n, 0);
    ck_assert_int_eq(chinhta_tokenize(checker, NULL, 0, &tokens, &n), CHINHTA_OK);
    ck_assert_uint_eq(n, 0);
    n = 99;
    ck_assert_int_eq(chinhta_fix(checker, NULL, 0, &fixed, &n), CHINHTA_OK);
    ck_assert_uint_eq(n, 0);
    ck_assert_str_eq(fixed, "");
    chinhta_checker_free(checker);
}
END_TEST

START_TEST(one_finding_whole) {
    static const char text[] = "😀 một\r\nphạm vi tòan quốc";
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    options.lang = CHINHTA_LANG_EN;
    chinhta_checker *checker = NULL;
    const chinhta_finding *const *findings = NULL;
    size_t n = 0;
    ck_assert_int_eq(chinhta_checker_new(NULL, &options, &checker, NULL, 0), CHINHTA_OK);
    ck_assert_int_eq(chinhta_check(checker, text, LEN(text), &findings, &n), CHINHTA_OK);
    ck_assert_uint_eq(n, 1);
    const chinhta_finding *finding = findings[0];
    ck_assert_uint_eq(finding->byte_start, 22);
    ck_assert_uint_eq(finding->byte_end, 27);
    ck_assert_uint_eq(finding->utf16_start, 16);
    ck_assert_uint_eq(finding->utf16_end, 20);
    ck_assert_uint_eq(finding->cp_start, 15);
    ck_assert_uint_eq(finding->cp_end, 19);
    ck_assert_uint_eq(finding->line, 2);
    ck_assert_uint_eq(finding->column, 9);
    ck_assert_str_eq(finding->code, "tone/place");
    ck_assert_int_eq(finding->severity, CHINHTA_SEVERITY_ERROR);
    ck_assert_int_eq(finding->fix_class, CHINHTA_FIX_CLASS_AUTO);
    ck_assert_str_eq(finding->message, "“tòan” has its tone mark on the wrong letter: “toàn”");
    ck_assert_uint_eq(finding->n_fixes, 1);
    ck_assert_str_eq(finding->fixes[0].text, "toàn");
    ck_assert_uint_eq(finding->fixes[0].len, LEN("toàn"));
    chinhta_checker_free(checker);
}
END_TEST

START_TEST(tokens) {
    static const char text[] = "cơ quan,đơn vị\nsố 01/2021/NĐ-CP \xff";
    static const struct {
        const char *text;
        chinhta_token_kind kind;
        int space_before;
    } wanted[] = {
        {"cơ", CHINHTA_TOKEN_WORD, 1},
        {"quan", CHINHTA_TOKEN_WORD, 1},
        {",", CHINHTA_TOKEN_COMMA, 0},
        {"đơn", CHINHTA_TOKEN_WORD, 0},
        {"vị", CHINHTA_TOKEN_WORD, 1},
        {"số", CHINHTA_TOKEN_WORD, 1},
        {"01/2021/NĐ-CP", CHINHTA_TOKEN_DOCNUM, 1},
        {"\xff", CHINHTA_TOKEN_BAD, 1},
    };
    chinhta_checker *checker = new_checker();
    const chinhta_token *seen = NULL;
    size_t n = 0;
    ck_assert_int_eq(chinhta_tokenize(checker, text, LEN(text), &seen, &n), CHINHTA_OK);
    ck_assert_uint_eq(n, sizeof(wanted) / sizeof(*wanted));
    for (size_t i = 0; i < n; i++) {
        ck_assert_uint_eq(seen[i].byte_end - seen[i].byte_start, strlen(wanted[i].text));
        ck_assert_int_eq(memcmp(text + seen[i].byte_start, wanted[i].text, strlen(wanted[i].text)), 0);
        ck_assert_int_eq(seen[i].kind, wanted[i].kind);
        ck_assert_int_eq(seen[i].space_before, wanted[i].space_before);
    }
    chinhta_checker_free(checker);
}
END_TEST

START_TEST(token_kinds_are_the_internal_ones) {
    ck_assert_int_eq((int)CHINHTA_TOKEN_NUMBER, (int)CHINHTA__TOKEN_NUMBER);
    ck_assert_int_eq((int)CHINHTA_TOKEN_DOCNUM, (int)CHINHTA__TOKEN_DOCNUM);
    ck_assert_int_eq((int)CHINHTA_TOKEN_DATE, (int)CHINHTA__TOKEN_DATE);
    ck_assert_int_eq((int)CHINHTA_TOKEN_URL, (int)CHINHTA__TOKEN_URL);
    ck_assert_int_eq((int)CHINHTA_TOKEN_EMAIL, (int)CHINHTA__TOKEN_EMAIL);
    ck_assert_int_eq((int)CHINHTA_TOKEN_ABBREV, (int)CHINHTA__TOKEN_ABBREV);
    ck_assert_int_eq((int)CHINHTA_TOKEN_STOP, (int)CHINHTA__TOKEN_STOP);
    ck_assert_int_eq((int)CHINHTA_TOKEN_COMMA, (int)CHINHTA__TOKEN_COMMA);
    ck_assert_int_eq((int)CHINHTA_TOKEN_HYPHEN, (int)CHINHTA__TOKEN_HYPHEN);
    ck_assert_int_eq((int)CHINHTA_TOKEN_OPEN, (int)CHINHTA__TOKEN_OPEN);
    ck_assert_int_eq((int)CHINHTA_TOKEN_CLOSE, (int)CHINHTA__TOKEN_CLOSE);
    ck_assert_int_eq((int)CHINHTA_TOKEN_SLASH, (int)CHINHTA__TOKEN_SLASH);
    ck_assert_int_eq((int)CHINHTA_TOKEN_SYMBOL, (int)CHINHTA__TOKEN_SYMBOL);
}
END_TEST

START_TEST(phrases_refused) {
    chinhta_checker *checker = new_checker();
    ck_assert_int_eq(chinhta_checker_accept(NULL, "a", 1), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_checker_accept(checker, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_checker_accept(checker, ", ", 2), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_checker_reject(NULL, "a", 1, NULL, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_checker_reject(checker, "a", 1, "A b", 3), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_checker_reject(checker, "a", 1, "b", 1), CHINHTA_OK);
    ck_assert_int_eq(chinhta_checker_accept(checker, "a", 1), CHINHTA_OK);
    chinhta_checker_free(checker);
}
END_TEST

/* Copies TEXT with each sixteenth character or so changed, doubled, dropped or parted; returns the bytes. */
static size_t spoil(const char *source, size_t len, uint64_t *inout_state, char *out) {
    static const char *const letters[] = {"a", "ă", "ư", "ế", "n", "h", "g", "c", "t", "\u0301", "\xff"};
    size_t n = 0;
    for (size_t at = 0; at < len;) {
        size_t start = at;
        chinhta__utf8_decode(source, len, &at);
        uint64_t random = suite_random(inout_state);
        const char *letter = letters[random / 64 % (sizeof(letters) / sizeof(*letters))];
        bool dropped = random % 64 == 0 || random % 64 == 1;
        if (random % 64 == 1 || random % 64 == 2) {
            memcpy(out + n, letter, strlen(letter));
            n += strlen(letter);
        } else if (random % 64 == 3) {
            out[n++] = ' ';
        }
        if (!dropped || source[start] == '\n') {
            memcpy(out + n, source + start, at - start);
            n += at - start;
        }
    }
    return n;
}

/* The laws of findings and fixes hold with all families at work, on text full of slips. */
START_TEST(laws_of_spoilt_text) {
    chinhta_dict *dict = NULL;
    chinhta_checker *checker = NULL;
    ck_assert_int_eq(chinhta_dict_open(dict_path, &dict, NULL, 0), CHINHTA_OK);
    ck_assert_int_eq(chinhta_checker_new(dict, NULL, &checker, NULL, 0), CHINHTA_OK);
    size_t len = 0;
    char *sample = read_file(TESTS_DIR "/sample/quyet-dinh-dung.txt", &len);
    len = len < 4000 ? len : 4000; /* positions are counted slowly */
    char *spoilt = malloc(4 * len);
    ck_assert_ptr_nonnull(spoilt);
    uint64_t state = 1;
    for (int round = 0; round < 6; round++)
        finding_laws_check(checker, spoilt, spoil(sample, len, &state, spoilt));
    free(spoilt);
    free(sample);
    chinhta_checker_free(checker);
    chinhta_dict_unref(dict);
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {
        version,
        statuses,
        codes,
        dict_of_a_path,
        dict_refused,
        dict_damaged,
        options_refused,
        foreign_dicts,
        options_sizes,
        profiles,
        detail_cut,
        select_and_ignore,
        texts_refused,
        empty_text,
        one_finding_whole,
        tokens,
        token_kinds_are_the_internal_ones,
        phrases_refused,
        laws_of_spoilt_text,
    };
    if (argc != 2) {
        fprintf(stderr, "usage: test_api DICTIONARY\n");
        return 2;
    }
    dict_path = argv[1];
    return suite_run("api", tests, sizeof(tests) / sizeof(*tests));
}
