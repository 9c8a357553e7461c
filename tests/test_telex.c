/* SPDX-License-Identifier: MIT */
/* Telex and VNI keys left in words, as rows. Whether what comes out is a word is not asked here. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "lib/syllable/telex.h"
#include "tests/letters.h"
#include "tests/suite.h"
#include "tests/tsv.h"

typedef size_t decoder(const chinhta__letter *typed, size_t n, chinhta__letter out[CHINHTA__TELEX_MAX_LETTERS]);

/* The letters of a word; a digit becomes one with itself as base. */
static size_t keys_of(const char *typed, size_t len, chinhta__letter out[LETTERS_CAP]) {
    size_t n = 0;
    for (size_t i = 0; i < len;) {
        size_t end = i;
        while (end < len && (typed[end] < '0' || typed[end] > '9'))
            end++;
        n += letters_of(typed + i, end - i, out + n);
        if (end < len)
            out[n++] = CHINHTA__LETTER(typed[end++], 0, 0, 0);
        i = end;
    }
    return n;
}

static void decode(decoder *of, const char *typed, size_t len, char out_text[LETTERS_TEXT_CAP]) {
    chinhta__letter letters[LETTERS_CAP];
    chinhta__letter decoded[CHINHTA__TELEX_MAX_LETTERS];
    size_t n = of(letters, keys_of(typed, len, letters), decoded);
    if (n == 0)
        strcpy(out_text, "-");
    else
        letters_text(decoded, n, out_text);
}

static void check_rows(const char *name, decoder *of) {
    struct tsv table = tsv_read(name, 2);
    unsigned n_bad = 0;
    for (size_t i = 0; i < table.n_rows; i++) {
        const struct tsv_row *row = &table.rows[i];
        char seen[LETTERS_TEXT_CAP];
        decode(of, row->field[0].text, row->field[0].len, seen);
        if (strcmp(seen, row->field[1].text) == 0)
            continue;
        fprintf(stderr, "%s:%u: %s: wanted %s, seen %s\n", name, row->line, row->field[0].text, row->field[1].text, seen);
        n_bad++;
    }
    tsv_free(&table);
    ck_assert_uint_eq(n_bad, 0);
}

START_TEST(telex) {
    check_rows("telex.tsv", chinhta__telex_decode);
}
END_TEST

START_TEST(vni) {
    check_rows("vni.tsv", chinhta__vni_decode);
}
END_TEST

START_TEST(a_word_too_long_is_none) {
    chinhta__letter letters[CHINHTA__TELEX_MAX_LETTERS + 1];
    chinhta__letter decoded[CHINHTA__TELEX_MAX_LETTERS];
    for (size_t i = 0; i <= CHINHTA__TELEX_MAX_LETTERS; i++)
        letters[i] = CHINHTA__LETTER('b', 0, 0, 0);
    letters[0] = CHINHTA__LETTER('a', 0, 0, 0);
    letters[1] = CHINHTA__LETTER('s', 0, 0, 0);
    ck_assert_uint_eq(chinhta__telex_decode(letters, CHINHTA__TELEX_MAX_LETTERS + 1, decoded), 0);
    ck_assert_uint_eq(chinhta__telex_decode(letters, CHINHTA__TELEX_MAX_LETTERS, decoded),
                      CHINHTA__TELEX_MAX_LETTERS - 1);
    ck_assert_uint_eq(chinhta__telex_decode(letters, 0, decoded), 0);
    letters[1] = CHINHTA__LETTER('1', 0, 0, 0);
    ck_assert_uint_eq(chinhta__vni_decode(letters, CHINHTA__TELEX_MAX_LETTERS + 1, decoded), 0);
    ck_assert_uint_eq(chinhta__vni_decode(letters, CHINHTA__TELEX_MAX_LETTERS, decoded), CHINHTA__TELEX_MAX_LETTERS - 1);
    ck_assert_uint_eq(chinhta__vni_decode(letters, 0, decoded), 0);
}
END_TEST

SUITE("telex", telex, vni, a_word_too_long_is_none)
