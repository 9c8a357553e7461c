/* SPDX-License-Identifier: MIT */
/*
 * Tables of checked texts, and the laws of findings. Owns the notation and a slow second count of positions.
 */
#include "tests/finding_rows.h"

#include <check.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/text/utf8.h"
#include "tests/tsv.h"

/* ---- Notation ---- */

struct text {
    char bytes[4096];
    size_t len;
};

static void put(struct text *out, const char *bytes, size_t len) {
    ck_assert_uint_lt(out->len + len, sizeof(out->bytes));
    memcpy(out->bytes + out->len, bytes, len);
    out->len += len;
    out->bytes[out->len] = '\0';
}

static void put_finding(struct text *out, const char *text, const chinhta_finding *finding) {
    static const char *const classes[] = {" report ", " suggest ", " auto "};
    if (out->len > 0)
        put(out, " | ", 3);
    put(out, finding->code, strlen(finding->code));
    put(out, classes[finding->fix_class], strlen(classes[finding->fix_class]));
    put(out, text + finding->byte_start, finding->byte_end - finding->byte_start);
    put(out, "=", 1);
    if (finding->n_fixes > 0)
        put(out, finding->fixes[0].text, finding->fixes[0].len);
}

static unsigned check_row(const struct tsv *table, const struct tsv_row *row, chinhta_checker *checker) {
    const chinhta_finding *const *findings = NULL;
    size_t n = 0;
    struct text seen = {.len = 0};
    const char *text = row->field[1].text;
    ck_assert_int_eq(chinhta_check(checker, text, row->field[1].len, &findings, &n), CHINHTA_OK);
    for (size_t i = 0; i < n; i++)
        put_finding(&seen, text, findings[i]);
    if (n == 0)
        put(&seen, "-", 1);
    if (seen.len == row->field[2].len && memcmp(seen.bytes, row->field[2].text, seen.len) == 0)
        return 0;
    fprintf(stderr, "%s:%u: %s\n  wanted: %s\n  seen:   %s\n", table->name, row->line, row->field[0].text,
            row->field[2].text, seen.bytes);
    return 1;
}

void finding_rows_check(const char *name, chinhta_checker *checker) {
    struct tsv table = tsv_read(name, 3);
    unsigned n_bad = 0;
    for (size_t i = 0; i < table.n_rows; i++) {
        n_bad += check_row(&table, &table.rows[i], checker);
        finding_laws_check(checker, table.rows[i].field[1].text, table.rows[i].field[1].len);
    }
    tsv_free(&table);
    ck_assert_msg(n_bad == 0, "%u rows of %s differ", n_bad, name);
}

chinhta_checker *finding_rows_checker(const char *codes, chinhta_tone_style style) {
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    const char *list[8];
    char bytes[128];
    if (codes) {
        ck_assert_uint_lt(strlen(codes), sizeof(bytes));
        strcpy(bytes, codes);
        options.select = list;
        for (char *at = strtok(bytes, ","); at; at = strtok(NULL, ","))
            list[options.n_select++] = at;
    }
    options.tone_style = style;
    chinhta_checker *checker = NULL;
    char detail[100] = "";
    ck_assert_msg(chinhta_checker_new(NULL, &options, &checker, detail, sizeof(detail)) == CHINHTA_OK, "%s",
                  detail);
    return checker;
}

chinhta_checker *finding_rows_checker_of(chinhta_profile profile) {
    chinhta_options options = CHINHTA_OPTIONS_INIT;
    chinhta_checker *checker = NULL;
    options.profile = profile;
    ck_assert_int_eq(chinhta_checker_new(NULL, &options, &checker, NULL, 0), CHINHTA_OK);
    return checker;
}

/* ---- Laws ---- */

struct place {
    size_t utf16, cp, line, column;
};

/* Counts from the beginning of the text, character by character. */
static struct place place_of(const char *text, size_t len, size_t byte) {
    struct place place = {0, 0, 1, 1};
    for (size_t at = 0; at < byte;) {
        char first = text[at];
        uint32_t cp = chinhta__utf8_decode(text, len, &at);
        place.utf16 += cp != CHINHTA__UTF8_BAD && cp > 0xffff ? 2 : 1;
        place.cp++;
        place.column++;
        if (first == '\n' || (first == '\r' && !(at < len && text[at] == '\n'))) {
            place.line++;
            place.column = 1;
        }
    }
    return place;
}

static void check_finding(const char *text, size_t len, const chinhta_finding *finding) {
    ck_assert_uint_le(finding->byte_start, finding->byte_end);
    ck_assert_uint_le(finding->byte_end, len);
    struct place start = place_of(text, len, finding->byte_start);
    struct place end = place_of(text, len, finding->byte_end);
    ck_assert_uint_eq(finding->utf16_start, start.utf16);
    ck_assert_uint_eq(finding->utf16_end, end.utf16);
    ck_assert_uint_eq(finding->cp_start, start.cp);
    ck_assert_uint_eq(finding->cp_end, end.cp);
    ck_assert_uint_eq(finding->line, start.line);
    ck_assert_uint_eq(finding->column, start.column);
    ck_assert_uint_eq(end.line, start.line);
    ck_assert_ptr_nonnull(chinhta_code_explain(finding->code, CHINHTA_LANG_EN));
    ck_assert(finding->confidence >= 0.0 && finding->confidence <= 1.0);
    size_t message_len = strlen(finding->message);
    ck_assert_uint_gt(message_len, 0);
    ck_assert_uint_eq(chinhta__utf8_find_bad(finding->message, message_len, 0), message_len);
    ck_assert_ptr_null(strchr(finding->message, '\n'));
    ck_assert_ptr_null(strchr(finding->message, '{'));
    ck_assert((finding->n_fixes == 0) == (finding->fix_class == CHINHTA_FIX_CLASS_REPORT));
    for (size_t i = 0; i < finding->n_fixes; i++) {
        const chinhta_finding_fix *fix = &finding->fixes[i];
        ck_assert_uint_eq(strlen(fix->text), fix->len);
        ck_assert_uint_eq(chinhta__utf8_find_bad(fix->text, fix->len, 0), fix->len);
    }
}

/* Where PIECE begins in text[at, len), the first time; len if it does not. */
static size_t find_piece(const char *text, size_t len, size_t at, const char *piece, size_t piece_len) {
    for (; at + piece_len <= len; at++)
        if (memcmp(text + at, piece, piece_len) == 0)
            return at;
    return len;
}

/*
 * True if all that lies outside the spans of automatic findings stands in FIXED too, in order: at its beginning and its
 * end what was at those of the text.
 */
static bool is_fixed(const char *text, size_t len, const chinhta_finding *const *findings, size_t n,
                     const char *fixed, size_t fixed_len) {
    size_t at = 0;
    size_t done = 0;
    for (size_t i = 0; i < n; i++) {
        if (findings[i]->fix_class != CHINHTA_FIX_CLASS_AUTO)
            continue;
        size_t piece_len = findings[i]->byte_start - at;
        size_t found = find_piece(fixed, fixed_len, done, text + at, piece_len);
        if (found + piece_len > fixed_len || (at == 0 && found != 0))
            return false;
        done = found + piece_len;
        at = findings[i]->byte_end;
    }
    size_t rest = len - at;
    return fixed_len - done >= rest && memcmp(fixed + fixed_len - rest, text + at, rest) == 0 &&
           (at > 0 || fixed_len == len);
}

static void check_fix(chinhta_checker *checker, const char *text, size_t len) {
    const char *fixed = NULL;
    size_t fixed_len = 0;
    ck_assert_int_eq(chinhta_fix(checker, text, len, &fixed, &fixed_len), CHINHTA_OK);
    char *once = malloc(fixed_len + 1);
    ck_assert_ptr_nonnull(once);
    memcpy(once, fixed, fixed_len + 1);
    size_t once_len = fixed_len;
    ck_assert_int_eq(once[once_len], '\0');

    ck_assert_int_eq(chinhta_fix(checker, once, once_len, &fixed, &fixed_len), CHINHTA_OK);
    ck_assert_msg(fixed_len == once_len && memcmp(fixed, once, once_len) == 0,
                  "fixed twice: %.300s\nfixed once: %.300s", fixed, once);

    const chinhta_finding *const *findings = NULL;
    size_t n = 0;
    ck_assert_int_eq(chinhta_check(checker, text, len, &findings, &n), CHINHTA_OK);
    ck_assert_msg(is_fixed(text, len, findings, n, once, once_len),
                  "more than reported changed:\n%.*s\n%.300s", (int)(len < 300 ? len : 300), text, once);
    free(once);
}

void finding_laws_check(chinhta_checker *checker, const char *text, size_t len) {
    const chinhta_finding *const *findings = NULL;
    size_t n = 0;
    ck_assert_int_eq(chinhta_check(checker, text, len, &findings, &n), CHINHTA_OK);
    size_t auto_end = 0;
    for (size_t i = 0; i < n; i++) {
        check_finding(text, len, findings[i]);
        ck_assert(i == 0 || findings[i - 1]->byte_start <= findings[i]->byte_start);
        if (findings[i]->fix_class == CHINHTA_FIX_CLASS_AUTO) {
            ck_assert_uint_ge(findings[i]->byte_start, auto_end);
            auto_end = findings[i]->byte_end;
        }
    }
    check_fix(checker, text, len);
}

chinhta_checker *finding_rows_dict_checker(const char *dict_path) {
    chinhta_dict *dict = NULL;
    chinhta_checker *checker = NULL;
    char detail[100] = "";
    ck_assert_msg(chinhta_dict_open(dict_path, &dict, detail, sizeof(detail)) == CHINHTA_OK, "%s", detail);
    ck_assert_int_eq(chinhta_checker_new(dict, NULL, &checker, NULL, 0), CHINHTA_OK);
    chinhta_dict_unref(dict);
    return checker;
}
