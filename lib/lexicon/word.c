/* SPDX-License-Identifier: MIT */
/* Words as ids: classes of tokens and folding of words to keys. See word.h. */
#include "lib/lexicon/word.h"
#include "lib/text/icu.h"
#include "lib/text/utf8.h"

unsigned chinhta__word_class_of(const struct chinhta__token *token) {
    static const uint8_t class_of_kind[] = {
        [CHINHTA__TOKEN_WORD] = CHINHTA__WORD_UNKNOWN,   [CHINHTA__TOKEN_NUMBER] = CHINHTA__WORD_NUMBER,
        [CHINHTA__TOKEN_DOCNUM] = CHINHTA__WORD_CODE,    [CHINHTA__TOKEN_DATE] = CHINHTA__WORD_NUMBER,
        [CHINHTA__TOKEN_URL] = CHINHTA__WORD_CODE,       [CHINHTA__TOKEN_EMAIL] = CHINHTA__WORD_CODE,
        [CHINHTA__TOKEN_ABBREV] = CHINHTA__WORD_UNKNOWN, [CHINHTA__TOKEN_CODE] = CHINHTA__WORD_CODE,
        [CHINHTA__TOKEN_STOP] = CHINHTA__WORD_STOP,      [CHINHTA__TOKEN_COMMA] = CHINHTA__WORD_COMMA,
        [CHINHTA__TOKEN_COLON] = CHINHTA__WORD_COLON,    [CHINHTA__TOKEN_HYPHEN] = CHINHTA__WORD_HYPHEN,
        [CHINHTA__TOKEN_OPEN] = CHINHTA__WORD_OPEN,      [CHINHTA__TOKEN_CLOSE] = CHINHTA__WORD_CLOSE,
        [CHINHTA__TOKEN_SLASH] = CHINHTA__WORD_SLASH,    [CHINHTA__TOKEN_SYMBOL] = CHINHTA__WORD_SYMBOL,
        [CHINHTA__TOKEN_BAD] = CHINHTA__WORD_SYMBOL,
    };
    return class_of_kind[token->kind];
}

unsigned chinhta__word_unknown_class(const struct chinhta__token *token) {
    switch (token->letter_case) {
    case CHINHTA__CASE_TITLE:
        return CHINHTA__WORD_UNKNOWN_TITLE;
    case CHINHTA__CASE_UPPER:
    case CHINHTA__CASE_MIXED:
        return CHINHTA__WORD_UNKNOWN_UPPER;
    default:
        return CHINHTA__WORD_UNKNOWN;
    }
}

struct chinhta__word chinhta__word_read(const char *text, const struct chinhta__token *token) {
    struct chinhta__word word = {
        .fault = CHINHTA__SYLLABLE_FOREIGN_LETTER, .composed = true, .folded = UINT16_MAX};
    if (token->kind != CHINHTA__TOKEN_WORD)
        return word;
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    unsigned n_tones = 0;
    size_t n = chinhta__token_letters(text + token->start, token->len, letters, CHINHTA__SYLLABLE_MAX_LETTERS, &n_tones,
                                      &word.composed);
    for (size_t i = 0; i < n; i++)
        n_tones -= chinhta__letter_tone(letters[i]) != CHINHTA__TONE_NGANG;
    /* left over are tones that stood on a letter with another one */
    if (n > 0)
        word.fault = (uint8_t)(n_tones > 0 ? CHINHTA__SYLLABLE_TWO_TONES
                                           : chinhta__syllable_parse(letters, n, &word.syllable));
    if (word.fault == CHINHTA__SYLLABLE_OK)
        word.folded = (uint16_t)chinhta__syllable_fold(word.syllable.code);
    return word;
}

bool chinhta__word_syllable(const char *text, size_t len, struct chinhta__syllable *out) {
    if (len > CHINHTA__UTF8_MAX_LEN * CHINHTA__SYLLABLE_MAX_LETTERS)
        return false;
    struct chinhta__token token = {.len = (uint32_t)len, .kind = CHINHTA__TOKEN_WORD};
    struct chinhta__word word = chinhta__word_read(text, &token);
    if (word.fault == CHINHTA__SYLLABLE_OK)
        *out = word.syllable;
    return word.fault == CHINHTA__SYLLABLE_OK;
}

size_t chinhta__word_fold(const char *text, size_t len, char *out_key, size_t cap) {
    chinhta__letter letters[CHINHTA__WORD_MAX_KEY];
    unsigned tones;
    bool composed;
    size_t n = chinhta__token_letters(text, len, letters, CHINHTA__WORD_MAX_KEY, &tones, &composed);
    size_t size = 0;
    size_t i = 0;
    for (size_t at = 0; n > 0 ? i < n : at < len;) {
        uint32_t cp = n > 0 ? chinhta__letter_to_cp(chinhta__letter_lower(letters[i++]))
                            : chinhta__utf8_decode(text, len, &at);
        if (cp == 0 || cp == CHINHTA__UTF8_BAD)
            return 0;
        char bytes[CHINHTA__UTF8_MAX_LEN];
        size_t n_bytes = chinhta__utf8_encode(n > 0 ? cp : chinhta__icu_to_lower(cp), bytes);
        if (size + n_bytes > cap)
            return 0;
        for (size_t k = 0; k < n_bytes; k++)
            out_key[size++] = bytes[k];
    }
    return size;
}

uint64_t chinhta__word_hash(const char *key, size_t len) {
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)key[i]) * UINT64_C(0x100000001b3);
    return hash;
}
