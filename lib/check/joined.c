/* SPDX-License-Identifier: MIT */
/*
 * A space that is missing between a word and a number. A number behind any other word is left alone: text that was
 * pasted has its footnotes there (theo quy định1).
 *
 * Source: the words that Nghị định 30/2020/NĐ-CP, Phụ lục I and III, writes before and behind numbers.
 */
#include "lib/check/joined.h"

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

/* A space before token I, which touches the one before. */
static chinhta_status part(struct chinhta__run *run, size_t i, chinhta_fix_class fix_class) {
    const struct chinhta__token *first = &run->tokens[i - 1], *second = &run->tokens[i];
    size_t len = (size_t)first->len + second->len + 1;
    char text[MAX_BYTES];
    if (len > sizeof text)
        return CHINHTA_OK;
    memcpy(text, run->paragraph_text + first->start, first->len);
    text[first->len] = ' ';
    memcpy(text + first->len + 1, run->paragraph_text + second->start, second->len);
    return chinhta__edit_replace(run, CHINHTA__CODE_SPELLING_SPLIT, fix_class, first->start, chinhta__edit_end(run, i), text,
                                 len);
}

/* số126/2020/NĐ-CP, Nghị định126/2020/NĐ-CP, ngày10, khoản1 */
static chinhta_status check_behind(struct chinhta__run *run, size_t i) {
    unsigned kind = run->tokens[i].kind;
    char head = run->paragraph_text[run->tokens[i].start];
    bool is_number = kind == CHINHTA__TOKEN_NUMBER || kind == CHINHTA__TOKEN_DOCNUM || kind == CHINHTA__TOKEN_DATE;
    if (!is_number || head < '0' || head > '9' || !chinhta__edit_touches(run, i) || !chinhta__edit_is_syllable(run, i - 1))
        return CHINHTA_OK;
    bool takes_number = is_one_of(run, i - 1, before_numbers, N_ITEMS(before_numbers));
    bool is_citation = kind == CHINHTA__TOKEN_DOCNUM && run->tokens[i - 1].letter_case != CHINHTA__CASE_UPPER;
    if (!takes_number && !is_citation)
        return CHINHTA_OK;
    return part(run, i, is_sure(run, i) ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST);
}

/* 30/2020/NĐ-CPngày; 15ngày, in a sentence: at the head of a line it may be a footnote. */
static chinhta_status check_before(struct chinhta__run *run, size_t i) {
    if (!chinhta__edit_is_case(run, i, CHINHTA__CASE_LOWER) || !chinhta__edit_touches(run, i))
        return CHINHTA_OK;
    if (run->tokens[i - 1].kind == CHINHTA__TOKEN_DOCNUM)
        return part(run, i, CHINHTA_FIX_CLASS_AUTO);
    if (i < 2 || run->tokens[i - 1].kind != CHINHTA__TOKEN_NUMBER || !run->tokens[i - 1].space_before ||
        !is_digits(run, i - 1) || !is_one_of(run, i, behind_numbers, N_ITEMS(behind_numbers)))
        return CHINHTA_OK;
    return part(run, i, CHINHTA_FIX_CLASS_SUGGEST);
}

chinhta_status chinhta__joined_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 1; i < run->n_tokens && status == CHINHTA_OK; i++)
        status = run->tokens[i].kind == CHINHTA__TOKEN_WORD ? check_before(run, i) : check_behind(run, i);
    return status;
}
