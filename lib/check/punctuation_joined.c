/* SPDX-License-Identifier: MIT */
/*
 * A space that is missing between a word and a number. A number behind any other word is left alone: text that was
 * pasted has its footnotes there (theo quy định1).
 *
 * Source: the words that Nghị định 30/2020/NĐ-CP, Phụ lục I and III, writes before and behind numbers.
 */
#include "lib/check/punctuation_joined.h"

#include "lib/check/edit.h"

#define MAX_BYTES 128 /* of a word and its number; longer ones are no slip */
#define N_ITEMS(array) (sizeof(array) / sizeof(*(array)))

static const char *const before_numbers[] = {"số", "ngày", "tháng", "năm", "quý", "điều", "khoản", "chương", "mục", "phần"};
static const char *const dates[] = {"ngày", "tháng", "năm"};
static const char *const behind_numbers[] = {"ngày", "tháng", "năm", "người", "hộ", "đồng", "triệu", "tỷ"};

static bool is_one_of(const struct chinhta__run *run, size_t i, const char *const *words, size_t n) {
    struct chinhta__syllable syllable;
    for (size_t k = 0; k < n; k++)
        if (chinhta__word_syllable(words[k], strlen(words[k]), &syllable) &&
            chinhta__syllable_fold(syllable.code) == run->words[i].folded)
            return true;
    return false;
}

static bool is_digits(const struct chinhta__run *run, size_t i) {
    for (size_t k = 0; k < run->tokens[i].len; k++)
        if (run->paragraph_text[run->tokens[i].start + k] < '0' || run->paragraph_text[run->tokens[i].start + k] > '9')
            return false;
    return true;
}

/* Ngày 10, tháng 2 năm, năm 2024: a footnote has no such number there. */
static bool is_sure(const struct chinhta__run *run, size_t i) {
    size_t len = run->tokens[i].len;
    bool goes_on = i + 1 < run->n_tokens && is_one_of(run, i + 1, dates, N_ITEMS(dates));
    if (run->tokens[i].kind != CHINHTA__TOKEN_NUMBER)
        return true;
    return is_digits(run, i) && (len == 4 ? is_one_of(run, i - 1, dates + 2, 1)
                                          : (len == 2 || (len == 1 && goes_on)) && is_one_of(run, i - 1, dates, 2));
}

/* Tokens [first, end), which touch one another, with a space between any two of them. */
static chinhta_status part(struct chinhta__run *run, size_t first, size_t end, chinhta_fix_class fix_class) {
    char text[MAX_BYTES];
    size_t len = 0;
    for (size_t i = first; i < end; i++) {
        const struct chinhta__token *token = &run->tokens[i];
        if (len + token->len + 1 > sizeof text)
            return CHINHTA_OK;
        if (i > first)
            text[len++] = ' ';
        memcpy(text + len, run->paragraph_text + token->start, token->len);
        len += token->len;
    }
    return chinhta__edit_replace(run, CHINHTA__CODE_PUNCTUATION_JOINED, fix_class, run->tokens[first].start,
                                 chinhta__edit_end(run, end - 1), text, len);
}

static bool is_number(const struct chinhta__run *run, size_t i) {
    unsigned kind = run->tokens[i].kind;
    char head = run->paragraph_text[run->tokens[i].start]; /* a raised digit is a footnote */
    return (kind == CHINHTA__TOKEN_NUMBER || kind == CHINHTA__TOKEN_DOCNUM || kind == CHINHTA__TOKEN_DATE) && head >= '0' &&
           head <= '9';
}

/* số126/2020/NĐ-CP, Nghị định126/2020/NĐ-CP, ngày10, khoản1 */
static bool joins_before(const struct chinhta__run *run, size_t i) {
    bool is_citation = run->tokens[i].kind == CHINHTA__TOKEN_DOCNUM;
    return chinhta__edit_touches(run, i) && chinhta__edit_is_syllable(run, i - 1) &&
           (is_one_of(run, i - 1, before_numbers, N_ITEMS(before_numbers)) ||
            (is_citation && run->tokens[i - 1].letter_case != CHINHTA__CASE_UPPER));
}

/* 30/2020/NĐ-CPngày; 15ngày, in a sentence: at the head of a line it may be a footnote. */
static bool joins_behind(const struct chinhta__run *run, size_t i) {
    if (!chinhta__edit_touches(run, i + 1) || !chinhta__edit_is_case(run, i + 1, CHINHTA__CASE_LOWER))
        return false;
    return run->tokens[i].kind == CHINHTA__TOKEN_DOCNUM ||
           (i > 0 && run->tokens[i].kind == CHINHTA__TOKEN_NUMBER && run->tokens[i].space_before && is_digits(run, i) &&
            is_one_of(run, i + 1, behind_numbers, N_ITEMS(behind_numbers)));
}

chinhta_status chinhta__punctuation_joined_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK; i++) {
        if (!is_number(run, i))
            continue;
        bool before = joins_before(run, i), behind = joins_behind(run, i);
        bool sure = before ? is_sure(run, i) : run->tokens[i].kind == CHINHTA__TOKEN_DOCNUM;
        if (before || behind)
            status = part(run, i - before, i + 1 + behind, sure ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST);
    }
    return status;
}
