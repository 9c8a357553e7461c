/* SPDX-License-Identifier: MIT */
/*
 * The first letter after a full stop, a question mark or an exclamation mark inside a paragraph. A stop that belongs to
 * an abbreviation or a label is none; after a colon, a semicolon or an ellipsis no capital is due. In a normative
 * document each khoản and điểm begins with one, and so does a sentence that is quoted after a colon.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I; for normative documents Nghị định 78/2025/NĐ-CP, amended by Nghị
 * định 187/2025/NĐ-CP.
 */
#include "lib/check/sentence.h"

#include "lib/check/casing.h"
#include "lib/check/edit.h"

#define MIN_INITIALS 3 /* letters of a name in initials, UBND */
#define DIGITS_OF_YEAR 4
#define MAX_LABEL_BYTES 4 /* 12., đ, iv */
#define MAX_BRACKET_TOKENS 100 /* how far back the half that opens is looked for */

static const char year[] = "năm";

/* One mark alone: no ellipsis, no ./. */
static bool ends_sentence(const struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    if (token->kind != CHINHTA__TOKEN_STOP || token->len != 1)
        return false;
    char mark = run->paragraph_text[token->start];
    return mark == '.' || mark == '?' || mark == '!';
}

/* (1), (đ), a): a bracket that holds one token, or a short one that nothing opened. Token I closes. */
static bool is_label(const struct chinhta__run *run, size_t i) {
    size_t depth = 1;
    size_t first = i > MAX_BRACKET_TOKENS ? i - MAX_BRACKET_TOKENS : 0;
    for (size_t open = i; open-- > first;) {
        depth += run->tokens[open].kind == CHINHTA__TOKEN_CLOSE;
        depth -= run->tokens[open].kind == CHINHTA__TOKEN_OPEN;
        if (depth == 0)
            return open + 2 == i;
    }
    return run->tokens[i - 1].len <= MAX_LABEL_BYTES;
}

/*
 * What a sentence ends with: a syllable of two letters or more, UBND and its like, a bracket or quote, a date, a year.
 * 1. and a. are labels, sth. is cut short.
 */
static bool closes_sentence(const struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    switch ((enum chinhta__token_kind)token->kind) {
    case CHINHTA__TOKEN_WORD:
        return (run->words[i].fault == CHINHTA__SYLLABLE_OK && token->n_letters > 1) ||
               (token->letter_case == CHINHTA__CASE_UPPER && token->n_letters >= MIN_INITIALS);
    case CHINHTA__TOKEN_CLOSE:
        return i > 1 && run->tokens[i - 1].kind != CHINHTA__TOKEN_STOP && !token->space_before && !is_label(run, i);
    case CHINHTA__TOKEN_DATE: /* not a time of a programme: 8h30. */
        return memchr(run->paragraph_text + token->start, '/', token->len) != NULL;
    case CHINHTA__TOKEN_NUMBER:
        return i > 0 && token->len == DIGITS_OF_YEAR && chinhta__edit_is_text(run, i - 1, year, sizeof(year) - 1);
    default:
        return false;
    }
}

/* A date after a stop, "ngày 5" and the like, belongs to a reference: Báo Nhân Dân. ngày 5 tháng 2. */
static bool is_dated(const struct chinhta__run *run, size_t i) {
    return i + 1 < run->n_tokens &&
           (run->tokens[i + 1].kind == CHINHTA__TOKEN_NUMBER || run->tokens[i + 1].kind == CHINHTA__TOKEN_DATE);
}

/* A word that begins a sentence wants a capital. */
static bool lacks_capital(const struct chinhta__run *run, size_t i) {
    return chinhta__casing_is_lower(run, i) && chinhta__edit_is_syllable(run, i);
}

/* ---- Normative documents ---- */

/* The token behind the label of a khoản or điểm, which the paragraph begins with: 2. or a); 0 if there is none. */
static size_t label_end(const struct chinhta__run *run) {
    const struct chinhta__token *token = run->tokens;
    if (run->line_continues || run->n_tokens < 3 || token->len > MAX_LABEL_BYTES)
        return 0;
    if (token->kind == CHINHTA__TOKEN_NUMBER && run->paragraph_text[token->start + token->len - 1] == '.')
        return 1;
    bool counted = token->kind == CHINHTA__TOKEN_NUMBER || token->kind == CHINHTA__TOKEN_WORD;
    return counted && chinhta__edit_is_char(run, 1, ')') && chinhta__edit_touches(run, 1) ? 2 : 0;
}

static chinhta_status check_item(struct chinhta__run *run) {
    size_t i = label_end(run);
    if (i == 0 || !run->tokens[i].space_before || !lacks_capital(run, i))
        return CHINHTA_OK;
    return chinhta__casing_report(run, CHINHTA__CODE_CAPITALIZATION_SENTENCE, CHINHTA_FIX_CLASS_AUTO, i, 1, 1);
}

/* như sau: “các đơn vị ... báo cáo.”: token I is the first quoted; a phrase, as in thay cụm từ: “xã”, has no stop. */
static chinhta_status check_quoted(struct chinhta__run *run, size_t i) {
    if (!lacks_capital(run, i) || !chinhta__edit_is(run, i - 1, CHINHTA__TOKEN_OPEN) ||
        run->tokens[i - 1].len < 3 || !chinhta__edit_is_char(run, i - 2, ':'))
        return CHINHTA_OK;
    size_t end = i;
    while (end < run->n_tokens && run->tokens[end].kind != CHINHTA__TOKEN_CLOSE)
        end++;
    if (end == run->n_tokens || run->tokens[end - 1].kind != CHINHTA__TOKEN_STOP)
        return CHINHTA_OK;
    return chinhta__casing_report(run, CHINHTA__CODE_CAPITALIZATION_SENTENCE, CHINHTA_FIX_CLASS_SUGGEST, i, 1, 1);
}

static chinhta_status check_normative(struct chinhta__run *run) {
    chinhta_status status = check_item(run);
    for (size_t i = 2; i < run->n_tokens && status == CHINHTA_OK; i++)
        if (run->tokens[i - 1].kind == CHINHTA__TOKEN_OPEN)
            status = check_quoted(run, i);
    return status;
}

/* ---- All documents ---- */

chinhta_status chinhta__sentence_paragraph(struct chinhta__run *run) {
    chinhta_status status = run->options.profile == CHINHTA_PROFILE_LEGAL ? check_normative(run) : CHINHTA_OK;
    for (size_t i = 2; i < run->n_tokens && status == CHINHTA_OK; i++) {
        if (ends_sentence(run, i - 1) && closes_sentence(run, i - 2) && !run->tokens[i - 1].space_before &&
            run->tokens[i].space_before && lacks_capital(run, i) && !is_dated(run, i))
            status = chinhta__casing_report(run, CHINHTA__CODE_CAPITALIZATION_SENTENCE, CHINHTA_FIX_CLASS_AUTO, i, 1, 1);
    }
    return status;
}
