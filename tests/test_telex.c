/* SPDX-License-Identifier: MIT */
/* Telex keys left in words, as rows. Whether what comes out is a word is not asked here. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "lib/syllable/telex.h"
#include "tests/letters.h"
#include "tests/suite.h"
#include "tests/tsv.h"

static void decode(const char *typed, size_t len, char out_text[LETTERS_TEXT_CAP]) {
    chinhta__letter letters[LETTERS_CAP];
    chinhta__letter decoded[CHINHTA__TELEX_MAX_LETTERS];
    size_t n = chinhta__telex_decode(letters, letters_of(typed, len, letters), decoded);
    if (n == 0)
        strcpy(out_text, "-");
    else
        letters_text(decoded, n, out_text);
}

START_TEST(rows) {
    struct tsv table = tsv_read("telex.tsv", 2);
    unsigned n_bad = 0;
    for (size_t i = 0; i < table.n_rows; i++) {
        const struct tsv_row *row = &table.rows[i];
        char seen[LETTERS_TEXT_CAP];
        decode(row->field[0].text, row->field[0].len, seen);
        if (strcmp(seen, row->field[1].text) == 0)
            continue;
        fprintf(stderr, "telex.tsv:%u: %s: wanted %s, seen %s\n", row->line, row->field[0].text, row->field[1].text,
                seen);
        n_bad++;
    }
    tsv_free(&table);
    ck_assert_uint_eq(n_bad, 0);
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
}
END_TEST

SUITE("telex", rows, a_word_too_long_is_none)
