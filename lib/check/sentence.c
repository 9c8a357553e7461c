/* SPDX-License-Identifier: MIT */
/*
 * The first letter after a full stop, a question mark or an exclamation mark inside a paragraph. A stop that belongs to
 * an abbreviation or a label is none; after a colon, a semicolon or an ellipsis no capital is due.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I.
 */
#include "lib/check/sentence.h"

#include "lib/check/casing.h"

/* One mark alone: no ellipsis, no ./. */
static bool ends_sentence(const struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    if (token->kind != CHINHTA__TOKEN_STOP || token->len != 1)
        return false;
    char mark = run->paragraph_text[token->start];
    return mark == '.' || mark == '?' || mark == '!';
}

/* A word that a sentence ends with: a syllable of two letters or more; 1. and a. are labels, sth. is cut short. */
static bool closes_sentence(const struct chinhta__run *run, size_t i) {
    return run->tokens[i].kind == CHINHTA__TOKEN_WORD && run->words[i].fault == CHINHTA__SYLLABLE_OK &&
           run->tokens[i].n_letters > 1;
}

/* A date after a stop, "ngày 5" and the like, belongs to a reference: Báo Nhân Dân. ngày 5 tháng 2. */
static bool is_dated(const struct chinhta__run *run, size_t i) {
    return i + 1 < run->n_tokens &&
           (run->tokens[i + 1].kind == CHINHTA__TOKEN_NUMBER || run->tokens[i + 1].kind == CHINHTA__TOKEN_DATE);
}

chinhta_status chinhta__sentence_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 2; i < run->n_tokens && status == CHINHTA_OK; i++) {
        if (ends_sentence(run, i - 1) && closes_sentence(run, i - 2) && !run->tokens[i - 1].space_before &&
            chinhta__casing_is_lower(run, i) && run->tokens[i].space_before &&
            run->words[i].fault == CHINHTA__SYLLABLE_OK && run->tokens[i].n_letters > 1 &&
            !is_dated(run, i))
            status = chinhta__casing_report(run, CHINHTA__CODE_CAPITALIZATION_SENTENCE, CHINHTA_FIX_CLASS_AUTO, i, 1, 1);
    }
    return status;
}
