/* SPDX-License-Identifier: MIT */
/*
 * Brackets and quotes in pairs, within a paragraph. A label (a), 1)) is no bracket; a paragraph that stops in the middle
 * of a sentence, and quotes that run over several paragraphs, as amendments of laws do, are let be.
 *
 * Source: the convention of print.
 */
#include "lib/check/punctuation_pair.h"

#include "lib/check/edit.h"

#define NONE SIZE_MAX

static bool is_curly_open(const struct chinhta__run *run, size_t i) {
    return chinhta__edit_is_text(run, i, "“", sizeof("“") - 1);
}

static bool is_curly_close(const struct chinhta__run *run, size_t i) {
    return chinhta__edit_is_text(run, i, "”", sizeof("”") - 1);
}

/* The half of a pair that is open so far. */
struct open_pair {
    size_t bracket; /* token of the first round bracket that is not closed; NONE */
    unsigned depth;
    size_t quote; /* token of the quote that is open; NONE */
};

/* a) or 12) or iv): a label, no bracket that closes */
static bool is_label(const struct chinhta__run *run, size_t i) {
    return i == 0 || run->tokens[i - 1].len <= 3 || run->tokens[i - 1].kind == CHINHTA__TOKEN_NUMBER ||
           run->tokens[i - 1].kind == CHINHTA__TOKEN_CODE || run->tokens[i - 1].kind == CHINHTA__TOKEN_COLON;
}

static chinhta_status take_bracket(struct chinhta__run *run, size_t i, struct open_pair *open) {
    if (chinhta__edit_is_char(run, i, '(')) {
        if (open->depth++ == 0)
            open->bracket = i;
        return CHINHTA_OK;
    }
    if (open->depth > 0) {
        if (--open->depth == 0)
            open->bracket = NONE;
        return CHINHTA_OK;
    }
    /* one that ends its line may close what another line opened: (Ban hành kèm theo ... / của Bộ trưởng) */
    if (run->line_continues || is_label(run, i) || i + 1 == run->n_tokens)
        return CHINHTA_OK;
    return chinhta__edit_report(run, CHINHTA__CODE_PUNCTUATION_BRACKET, CHINHTA_FIX_CLASS_REPORT, run->tokens[i].start,
                                chinhta__edit_end(run, i), "");
}

static bool is_quote(const struct chinhta__run *run, size_t i) {
    return chinhta__edit_is_char(run, i, '"') || is_curly_open(run, i) || is_curly_close(run, i);
}

/*
 * “Quy chế": the straight half of a pair takes after the other; only if no quote opens within, nor ends what began in
 * another paragraph. ”Quy chế”: the first is to open.
 */
static chinhta_status take_quote(struct chinhta__run *run, size_t i, struct open_pair *open) {
    bool straight = chinhta__edit_is_char(run, i, '"');
    size_t first = open->quote;
    open->quote = NONE;
    if (run->tokens[i].kind == CHINHTA__TOKEN_OPEN) {
        open->quote = first == NONE ? i : NONE;
        return CHINHTA_OK;
    }
    if (first == NONE && chinhta__edit_is_opening_close(run, i)) {
        open->quote = i;
        return chinhta__edit_report(run, CHINHTA__CODE_PUNCTUATION_QUOTE, CHINHTA_FIX_CLASS_SUGGEST, run->tokens[i].start,
                                    chinhta__edit_end(run, i), "“");
    }
    if (first == NONE)
        return CHINHTA_OK;
    bool first_straight = chinhta__edit_is_char(run, first, '"');
    if (straight == first_straight)
        return CHINHTA_OK;
    size_t bad = straight ? i : first;
    return chinhta__edit_report(run, CHINHTA__CODE_PUNCTUATION_QUOTE, CHINHTA_FIX_CLASS_AUTO, run->tokens[bad].start,
                                chinhta__edit_end(run, bad), straight ? "”" : "“");
}

chinhta_status chinhta__punctuation_pair_paragraph(struct chinhta__run *run) {
    struct open_pair open = {NONE, 0, NONE};
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK; i++) {
        unsigned kind = run->tokens[i].kind;
        if (kind != CHINHTA__TOKEN_OPEN && kind != CHINHTA__TOKEN_CLOSE)
            continue;
        if (chinhta__edit_is_char(run, i, '(') || chinhta__edit_is_char(run, i, ')'))
            status = take_bracket(run, i, &open);
        else if (is_quote(run, i))
            status = take_quote(run, i, &open);
    }
    /* “Tờ trình số 5: one that opens inside a sentence; after a colon, or first in its line, the quote may go on below */
    bool unpaired = open.quote != NONE && open.quote > 0 && is_curly_open(run, open.quote) &&
                    run->tokens[open.quote - 1].kind == CHINHTA__TOKEN_WORD;
    bool whole = run->n_tokens > 0 && chinhta__edit_is(run, run->n_tokens - 1, CHINHTA__TOKEN_STOP) &&
                 run->paragraph_byte + run->paragraph_len == run->line_end;
    if (status == CHINHTA_OK && unpaired && whole)
        status = chinhta__edit_report(run, CHINHTA__CODE_PUNCTUATION_BRACKET, CHINHTA_FIX_CLASS_REPORT,
                                      run->tokens[open.quote].start, chinhta__edit_end(run, open.quote), "");
    if (status != CHINHTA_OK || open.bracket == NONE || !whole)
        return status;
    return chinhta__edit_report(run, CHINHTA__CODE_PUNCTUATION_BRACKET, CHINHTA_FIX_CLASS_REPORT,
                                run->tokens[open.bracket].start, chinhta__edit_end(run, open.bracket), "");
}
