/* SPDX-License-Identifier: MIT */
/* Fuzzes the cut into tokens and the letters of words: tokens tile the text, but for white space. */
#include "lib/text/letter.h"
#include "lib/text/token.h"
#include "lib/text/utf8.h"
#include "tests/fuzz/fuzz.h"

#include <stdbool.h>
#include <string.h>

#define CAP_LETTERS 64

/* ASCII characters that may stand in a word, a number, an address or a mark: none of these may fall between tokens. */
static void check_gap(const char *text, size_t start, size_t end) {
    for (size_t i = start; i < end; i++) {
        unsigned char byte = (unsigned char)text[i];
        LAW(byte <= ' ' || byte >= 0x7f);
    }
}

static void check_word(const char *text, size_t len) {
    chinhta__letter letters[CAP_LETTERS];
    unsigned n_tones = 0;
    bool composed = false;
    size_t n = chinhta__token_letters(text, len, letters, CAP_LETTERS, &n_tones, &composed);
    LAW(n <= CAP_LETTERS && n <= len);
    for (size_t i = 0; i < n; i++) {
        char base = chinhta__letter_base(letters[i]);
        LAW((base >= 'a' && base <= 'z') && chinhta__letter_tone(letters[i]) < CHINHTA__N_TONES);
    }
    if (n > 0 && composed) {
        /* plain NFC: the letters spell the bytes */
        size_t byte = 0;
        for (size_t i = 0; i < n; i++) {
            char bytes[CHINHTA__UTF8_MAX_LEN];
            uint32_t cp = chinhta__letter_to_cp(letters[i]);
            LAW(cp != 0);
            size_t n_bytes = chinhta__utf8_encode(cp, bytes);
            LAW(byte + n_bytes <= len && memcmp(text + byte, bytes, n_bytes) == 0);
            byte += n_bytes;
        }
        LAW(byte == len);
    }
    if (n > 1) {
        chinhta__letter few[CAP_LETTERS] = {0};
        LAW(chinhta__token_letters(text, len, few, n - 1, &n_tones, &composed) == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    size_t len = size < CHINHTA__PARAGRAPH_MAX ? size : CHINHTA__PARAGRAPH_MAX;
    struct chinhta__token *tokens = malloc((len + 1) * sizeof(*tokens));
    struct chinhta__token few[2];
    if (!tokens)
        return 0;
    size_t n = chinhta__token_cut(text, len, tokens, len);
    LAW(n <= len);
    memset(few, 0xa5, sizeof(few));
    LAW(chinhta__token_cut(text, len, few, 1) == n);
    LAW(n == 0 || memcmp(few, tokens, sizeof(*few)) == 0);
    for (size_t i = 0; i < sizeof(few[1]); i++)
        LAW(((unsigned char *)&few[1])[i] == 0xa5);

    size_t end = 0;
    for (size_t i = 0; i < n; i++) {
        const struct chinhta__token *token = &tokens[i];
        LAW(token->len > 0 && token->start >= end && token->len <= len - token->start);
        LAW(token->kind <= CHINHTA__TOKEN_BAD && token->letter_case <= CHINHTA__CASE_MIXED);
        LAW(token->space_before == (i == 0 || token->start > end));
        check_gap(text, end, token->start);
        end = token->start + token->len;
        if (token->kind == CHINHTA__TOKEN_WORD)
            check_word(text + token->start, token->len);
        else if (token->kind != CHINHTA__TOKEN_BAD)
            LAW(chinhta__utf8_find_bad(text, end, token->start) == end);
    }
    check_gap(text, end, len);
    free(tokens);
    return 0;
}
