/* SPDX-License-Identifier: MIT */
/* The pass over a paragraph that calls the rules of form, and what they share. It owns no rule. */
#include "lib/check/format.h"

#include <stdlib.h>
#include <string.h>
#include "lib/lexicon/phrase.h"

struct chinhta__format_word chinhta__format_word_at(const struct chinhta__run *run, size_t i) {
    struct chinhta__format_word word = {CHINHTA__FORMAT_NO_ROLE, 0, 1};
    if (i >= run->n_tokens || run->tokens[i].kind != CHINHTA__TOKEN_WORD)
        return word;
    unsigned row =
        chinhta__phrase_match(&chinhta__form_trie, run->tokens, run->words, run->n_tokens, i, &word.n);
    if (row) {
        word.role = chinhta__forms[row - 1].role;
        word.value = chinhta__forms[row - 1].value;
    }
    return word;
}

bool chinhta__format_number_at(const struct chinhta__run *run, size_t i, size_t max_digits, unsigned *out_value) {
    if (!chinhta__edit_is(run, i, CHINHTA__TOKEN_NUMBER) || run->tokens[i].len > max_digits)
        return false;
    unsigned value = 0;
    for (size_t k = 0; k < run->tokens[i].len; k++) {
        char digit = run->paragraph_text[run->tokens[i].start + k];
        if (digit < '0' || digit > '9')
            return false;
        value = value * 10 + (unsigned)(digit - '0');
    }
    *out_value = value;
    return true;
}

bool chinhta__format_whole_line(const struct chinhta__run *run) {
    return !run->line_continues && run->paragraph_byte + run->paragraph_len == run->line_end;
}

chinhta_status chinhta__format_create(struct chinhta__run *run, void **out_state) {
    (void)run;
    *out_state = calloc(1, sizeof(struct chinhta__format));
    return *out_state ? CHINHTA_OK : CHINHTA_ERROR_NOMEM;
}

void chinhta__format_destroy(void *state) {
    free(state);
}

chinhta_status chinhta__format_begin(struct chinhta__run *run) {
    struct chinhta__format *format = run->state[CHINHTA__FAMILY_FORMAT];
    memset(format, 0, sizeof(*format));
    format->list = CHINHTA__FORMAT_NO_ROLE;
    return CHINHTA_OK;
}

static chinhta_status check_word(struct chinhta__run *run, size_t i, unsigned role) {
    switch (role) {
    case CHINHTA__FORM_DAY:
        return chinhta__format_date_words(run, i);
    case CHINHTA__FORM_LABEL:
        return chinhta__format_number(run, i);
    case CHINHTA__FORM_ARTICLE:
    case CHINHTA__FORM_CLAUSE:
        return chinhta__format_citation(run, i);
    default:
        return CHINHTA_OK;
    }
}

chinhta_status chinhta__format_paragraph(struct chinhta__run *run) {
    struct chinhta__format *format = run->state[CHINHTA__FAMILY_FORMAT];
    chinhta_status status = chinhta__format_line(run, format);
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK; i++) {
        switch (run->tokens[i].kind) {
        case CHINHTA__TOKEN_WORD:
            status = check_word(run, i, chinhta__format_word_at(run, i).role);
            break;
        case CHINHTA__TOKEN_NUMBER:
            status = chinhta__format_amount(run, i);
            break;
        case CHINHTA__TOKEN_DATE:
            status = chinhta__format_date_digits(run, i);
            break;
        case CHINHTA__TOKEN_DOCNUM:
            status = chinhta__format_reference(run, format, i);
            break;
        default:
            break;
        }
    }
    return status;
}

chinhta_status chinhta__format_finish(struct chinhta__run *run) {
    return chinhta__format_list_finish(run, run->state[CHINHTA__FAMILY_FORMAT]);
}
