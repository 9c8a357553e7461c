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

/* How sure it is that a space is missing between tokens I - 1 and I, which touch. */
enum gap { FINE, LIKELY, SURE };

static bool is_next(const struct chinhta__run *run, size_t i, const char *word) {
    return chinhta__edit_is_word(run, i + 1, word);
}

/* ngày10 tháng, tháng2 năm, năm2024: anything else may be a footnote. A day or month of one digit wants a 0 too. */
static enum gap gap_in_date(const struct chinhta__run *run, size_t i) {
    size_t len = run->tokens[i].len;
    bool is_day = chinhta__edit_is_word(run, i - 1, "ngày"), is_month = chinhta__edit_is_word(run, i - 1, "tháng");
    bool goes_on = is_next(run, i, "năm") || (is_day && is_next(run, i, "tháng"));
    if (!is_digits(run, i))
        return FINE;
    if (chinhta__edit_is_word(run, i - 1, "năm"))
        return len == DIGITS_OF_YEAR ? SURE : FINE;
    if (chinhta__edit_is_word(run, i - 1, "quý"))
        return goes_on ? LIKELY : FINE;
    if (!is_day && !is_month)
        return FINE;
    return len == DIGITS_OF_DAY ? goes_on ? SURE : LIKELY : len == 1 && goes_on ? LIKELY : FINE;
}

/* khoản1, Điều2, Chương3; tài khoản takes no number, and small điều and chương are other words. */
static bool is_part(const struct chinhta__run *run, size_t i) {
    bool title = run->tokens[i].letter_case == CHINHTA__CASE_TITLE;
    return (chinhta__edit_is_word(run, i, "khoản") && !(i > 0 && chinhta__edit_is_word(run, i - 1, "tài"))) ||
           (title && (chinhta__edit_is_word(run, i, "điều") || chinhta__edit_is_word(run, i, "chương")));
}

/* Behind a word: số126/2020/NĐ-CP, Nghị định126/2020/NĐ-CP, ngày10, khoản1. */
static enum gap gap_before_number(const struct chinhta__run *run, size_t i) {
    const struct chinhta__token *word = &run->tokens[i - 1];
    bool initials = word->letter_case == CHINHTA__CASE_UPPER && word->len == word->n_letters;
    if (!chinhta__edit_is_syllable(run, i - 1))
        return FINE;
    switch ((enum chinhta__token_kind)run->tokens[i].kind) {
    case CHINHTA__TOKEN_DOCNUM:
        return initials ? FINE : SURE;
    case CHINHTA__TOKEN_DATE:
        return chinhta__edit_is_word(run, i - 1, "ngày") || chinhta__edit_is_word(run, i - 1, "tháng") ||
                       chinhta__edit_is_word(run, i - 1, "số")
                   ? SURE
                   : FINE;
    default:
        return is_part(run, i - 1) && is_digits(run, i) ? LIKELY : gap_in_date(run, i);
    }
}

/* The bytes of the capital that LEN bytes end with, of A to Z and Đ; 0: there is none. */
static size_t last_capital(const char *text, size_t len) {
    static const char stroke[] = "Đ";
    size_t n = sizeof(stroke) - 1;
    if (len >= n && memcmp(text + len - n, stroke, n) == 0)
        return n;
    return len > 0 && text[len - 1] >= 'A' && text[len - 1] <= 'Z';
}

/*
 * 30/2020/NĐ-CPThay is cut behind the T: the capital belongs to the word, token I, if they make a syllable and the two
 * letters before it are capitals too. Returns its bytes, or 0.
 */
static size_t capital_of_word(const struct chinhta__run *run, size_t i) {
    const struct chinhta__token *number = &run->tokens[i - 1], *word = &run->tokens[i];
    const char *start = run->paragraph_text + number->start;
    char text[CHINHTA__SYLLABLE_MAX_LETTERS * CHINHTA__UTF8_MAX_LEN];
    struct chinhta__syllable syllable;
    if (number->kind != CHINHTA__TOKEN_DOCNUM)
        return 0;
    size_t last = last_capital(start, number->len), left = number->len - last;
    size_t before = last_capital(start, left);
    if (last == 0 || before == 0 || last_capital(start, left - before) == 0 || last + word->len > sizeof text)
        return 0;
    memcpy(text, start + left, last);
    memcpy(text + last, run->paragraph_text + word->start, word->len);
    return chinhta__word_syllable(text, last + word->len, &syllable) ? last : 0;
}

/* Before a word: 30/2020/NĐ-CPngày; 15ngày in a sentence: at the head of a line it may be a footnote. */
static enum gap gap_behind_number(const struct chinhta__run *run, size_t i) {
    static const char *const counted[] = {"ngày", "tháng", "năm", "người", "hộ", "đồng", "triệu", "tỷ", "điều", "khoản"};
    if (run->words[i].fault != CHINHTA__SYLLABLE_OK || run->tokens[i].letter_case == CHINHTA__CASE_UPPER)
        return capital_of_word(run, i) > 0 ? LIKELY : FINE;
    if (run->tokens[i - 1].kind == CHINHTA__TOKEN_DOCNUM)
        return capital_of_word(run, i) > 0 ? LIKELY : chinhta__edit_is_syllable(run, i) ? SURE : FINE;
    bool in_sentence = i > 1 && (run->tokens[i - 1].space_before || gap_before_number(run, i - 1) != FINE);
    return in_sentence && is_digits(run, i - 1) && is_one_of(run, i, counted, N_ITEMS(counted)) ? LIKELY : FINE;
}

static enum gap gap_at(const struct chinhta__run *run, size_t i) {
    if (!chinhta__edit_touches(run, i))
        return FINE;
    if (is_number(run, i))
        return gap_before_number(run, i);
    return run->tokens[i].kind == CHINHTA__TOKEN_WORD && is_number(run, i - 1) ? gap_behind_number(run, i) : FINE;
}

/* A token, composed where that can be. Returns its bytes; 0: it does not fit. */
static size_t write_token(const struct chinhta__run *run, size_t i, char *out, size_t cap) {
    const struct chinhta__token *token = &run->tokens[i];
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    unsigned tones;
    bool composed;
    if (token->len > cap)
        return 0;
    if (token->kind == CHINHTA__TOKEN_WORD) {
        size_t n = chinhta__token_letters(run->paragraph_text + token->start, token->len, letters,
                                          CHINHTA__SYLLABLE_MAX_LETTERS, &tones, &composed);
        size_t len = chinhta__edit_write_letters(letters, n, out); /* never longer */
        if (len > 0)
            return len;
    }
    memcpy(out, run->paragraph_text + token->start, token->len);
    return token->len;
}

/* Tokens [first, end), which touch one another, with a space in each gap. */
static chinhta_status part(struct chinhta__run *run, size_t first, size_t end, chinhta_fix_class fix_class) {
    char text[MAX_BYTES];
    size_t len = 0;
    for (size_t i = first; i < end; i++) {
        if (len == sizeof text)
            return CHINHTA_OK;
        if (i > first) {
            size_t capital = capital_of_word(run, i);
            memmove(text + len - capital + 1, text + len - capital, capital);
            text[len++ - capital] = ' ';
        }
        size_t written = write_token(run, i, text + len, sizeof text - len);
        if (written == 0)
            return CHINHTA_OK;
        len += written;
    }
    return chinhta__edit_replace(run, CHINHTA__CODE_PUNCTUATION_JOINED, fix_class, run->tokens[first].start,
                                 chinhta__edit_end(run, end - 1), text, len);
}

/* What is joined throughout is one finding: số30/2020/NĐ-CPngày05. It is as sure as its least sure gap. */
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
