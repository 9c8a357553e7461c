/* SPDX-License-Identifier: MIT */
/* Words of test tables as letters, and back. */
#ifndef LETTERS_H
#define LETTERS_H

#include <check.h>
#include <string.h>
#include "lib/text/letter.h"
#include "lib/text/utf8.h"

#define LETTERS_CAP 16
#define LETTERS_TEXT_CAP (LETTERS_CAP * CHINHTA__UTF8_MAX_LEN + 1)

/* WORD in NFC; fails the test at a character that is no letter. */
static inline size_t letters_of(const char *word, size_t len, chinhta__letter out[LETTERS_CAP]) {
    size_t n = 0;
    for (size_t byte = 0; byte < len; n++) {
        ck_assert_uint_lt(n, LETTERS_CAP);
        out[n] = chinhta__letter_from_cp(chinhta__utf8_decode(word, len, &byte));
        ck_assert_msg(out[n] != 0, "%.*s: not letters in NFC", (int)len, word);
    }
    return n;
}

static inline const char *letters_text(const chinhta__letter *letters, size_t n, char out[LETTERS_TEXT_CAP]) {
    size_t len = 0;
    for (size_t i = 0; i < n; i++)
        len += chinhta__utf8_encode(chinhta__letter_to_cp(letters[i]), out + len);
    out[len] = '\0';
    return out;
}

#endif
