/* SPDX-License-Identifier: MIT */
/*
 * A space that is missing between a word and a number. A number behind any other word is left alone: text that was
 * pasted has its footnotes there (theo quy định1, tài khoản2).
 *
 * Source: the words that Nghị định 30/2020/NĐ-CP, Phụ lục I and III, writes before and behind numbers.
 */
#include "lib/check/punctuation_joined.h"

#include "lib/check/edit.h"
#include "lib/text/utf8.h"

#define MAX_BYTES 160 /* of all that is joined; more is no slip */
#define DIGITS_OF_YEAR 4
#define DIGITS_OF_DAY 2
#define N_ITEMS(array) (sizeof(array) / sizeof(*(array)))

static bool is_one_of(const struct chinhta__run *run, size_t i, const char *const *words, size_t n) {
    for (size_t k = 0; k < n; k++)
        if (chinhta__edit_is_word(run, i, words[k]))
            return true;
    return false;
}

static bool is_number(const struct chinhta__run *run, size_t i) {
    unsigned kind = run->tokens[i].kind;
    char head = run->paragraph_text[run->tokens[i].start]; /* a raised digit is a footnote */
    return (kind == CHINHTA__TOKEN_NUMBER || kind == CHINHTA__TOKEN_DOCNUM || kind == CHINHTA__TOKEN_DATE) && head >= '0' &&
           head <= '9';
}

static bool is_digits(const struct chinhta__run *run, size_t i) {
    for (size_t k = 0; k < run->tokens[i].len; k++)
        if (run->paragraph_text[run->tokens[i].start + k] < '0' || run->paragraph_text[run->tokens[i].start + k] > '9')
            return false;
    return run->tokens[i].kind == CHINHTA__TOKEN_NUMBER;
}

/* Tài khoản takes no number. */
static bool is_half(const struct chinhta__run *run, size_t i) {
    return i > 0 && chinhta__edit_is_word(run, i, "khoản") && chinhta__edit_is_word(run, i - 1, "tài");
}

/* How sure it is that a space is missing between tokens I - 1 and I, which touch. */
enum gap { FINE, LIKELY, SURE };

/* Behind a word: số126/2020/NĐ-CP, Nghị định126/2020/NĐ-CP, ngày10, khoản1. A day or month of one digit wants a 0 too. */
static enum gap gap_before_number(const struct chinhta__run *run, size_t i) {
    static const char *const days[] = {"ngày", "tháng"}, *const others[] = {"quý", "điều", "khoản", "chương"};
    unsigned kind = run->tokens[i].kind;
    size_t len = run->tokens[i].len;
    bool shouted = run->tokens[i - 1].letter_case == CHINHTA__CASE_UPPER && run->tokens[i - 1].len == run->tokens[i - 1].n_letters;
    if (!chinhta__edit_is_syllable(run, i - 1) || is_half(run, i - 1))
        return FINE;
    if (kind == CHINHTA__TOKEN_DOCNUM)
        return shouted ? FINE : SURE;
    bool is_day = is_one_of(run, i - 1, days, N_ITEMS(days)), is_year = chinhta__edit_is_word(run, i - 1, "năm");
    if (kind == CHINHTA__TOKEN_DATE)
        return is_day || chinhta__edit_is_word(run, i - 1, "số") ? SURE : FINE;
    if ((is_day && len == DIGITS_OF_DAY) || (is_year && len == DIGITS_OF_YEAR))
        return is_digits(run, i) ? SURE : LIKELY;
    return is_day || is_year || is_one_of(run, i - 1, others, N_ITEMS(others)) ? LIKELY : FINE;
}

/* Before a word: 30/2020/NĐ-CPngày, 10tháng2; 15ngày in a sentence: at the head of a line it may be a footnote. */
static enum gap gap_behind_number(const struct chinhta__run *run, size_t i) {
    static const char *const counted[] = {"ngày", "tháng", "năm", "người", "hộ", "đồng", "triệu", "tỷ", "điều", "khoản"};
    if (!chinhta__edit_is_syllable(run, i) || run->tokens[i].letter_case == CHINHTA__CASE_UPPER)
        return FINE;
    if (run->tokens[i - 1].kind == CHINHTA__TOKEN_DOCNUM)
        return SURE;
    return i > 1 && is_digits(run, i - 1) && is_one_of(run, i, counted, N_ITEMS(counted)) ? LIKELY : FINE;
}

static enum gap gap_at(const struct chinhta__run *run, size_t i) {
    if (!chinhta__edit_touches(run, i))
        return FINE;
    return is_number(run, i)                                                          ? gap_before_number(run, i)
           : run->tokens[i].kind == CHINHTA__TOKEN_WORD && is_number(run, i - 1) ? gap_behind_number(run, i)
                                                                                      : FINE;
}

/* A token, composed. Returns its bytes; 0: it does not fit. */
static size_t write_token(const struct chinhta__run *run, size_t i, char *out, size_t cap) {
    const struct chinhta__token *token = &run->tokens[i];
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    unsigned tones;
    bool composed;
    size_t len = 0;
    if (token->len > cap)
        return 0;
    size_t n = token->kind != CHINHTA__TOKEN_WORD
                   ? 0
                   : chinhta__token_letters(run->paragraph_text + token->start, token->len, letters,
                                            CHINHTA__SYLLABLE_MAX_LETTERS, &tones, &composed);
    for (size_t k = 0; k < n; k++) /* composed is never longer */
        len += chinhta__utf8_encode(chinhta__letter_to_cp(letters[k]), out + len);
    if (n > 0)
        return len;
    memcpy(out, run->paragraph_text + token->start, token->len);
    return token->len;
}

/* Tokens [first, end), which touch one another, with a space in each gap. */
static chinhta_status part(struct chinhta__run *run, size_t first, size_t end, chinhta_fix_class fix_class) {
    char text[MAX_BYTES];
    size_t len = 0;
    for (size_t i = first; i < end; i++) {
        if (i > first && len < sizeof text)
            text[len++] = ' ';
        size_t written = write_token(run, i, text + len, sizeof text - len);
        if (written == 0)
            return CHINHTA_OK;
        len += written;
    }
    return chinhta__edit_replace(run, CHINHTA__CODE_PUNCTUATION_JOINED, fix_class, run->tokens[first].start,
                                 chinhta__edit_end(run, end - 1), text, len);
}

/* What is joined throughout is one finding: ngày10tháng2. It is as sure as its least sure gap. */
chinhta_status chinhta__punctuation_joined_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 1; i < run->n_tokens && status == CHINHTA_OK; i++) {
        size_t first = i - 1;
        enum gap least = SURE, gap;
        for (; i < run->n_tokens && (gap = gap_at(run, i)) != FINE; i++)
            least = gap < least ? gap : least;
        if (i > first + 1)
            status = part(run, first, i, least == SURE ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST);
    }
    return status;
}
