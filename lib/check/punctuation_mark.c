/* SPDX-License-Identifier: MIT */
/*
 * Marks that stand twice (hội..), dashes with a space on one side only (kinh tế- xã hội) or none where two nouns are
 * joined. Hyphens inside words and names (Mát-xcơ-va) stay. The mark ./. is format_line.c's.
 *
 * Sources: the convention of print; for the spaced dash of joined nouns the text of Nghị định 30/2020/NĐ-CP.
 */
#include "lib/check/punctuation_mark.h"

#include "lib/check/edit.h"
#include "lib/lexicon/phrase.h"

#define MAX_FORM_TOKENS 12 /* how far blanks of one form are looked for, each way */
#define MARK CHINHTA__CODE_PUNCTUATION_MARK
#define DASH CHINHTA__CODE_PUNCTUATION_DASH
#define AUTO CHINHTA_FIX_CLASS_AUTO
#define SUGGEST CHINHTA_FIX_CLASS_SUGGEST

/* ---- Doubled marks ---- */

static bool is_dots(const struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    return token->kind == CHINHTA__TOKEN_STOP && token->len > 1 && run->paragraph_text[token->start] != '?' &&
           run->paragraph_text[token->start] != '!';
}

/* ngày .. tháng ... năm 20..: dots elsewhere in the line say that these are a blank to fill in. */
static bool is_blank(const struct chinhta__run *run, size_t i) {
    size_t n = 0;
    size_t from = i > MAX_FORM_TOKENS ? i - MAX_FORM_TOKENS : 0;
    for (size_t k = from; k < run->n_tokens && k < i + MAX_FORM_TOKENS; k++)
        n += k != i && is_dots(run, k);
    return n >= 2 || (n == 1 && i > 0 && run->tokens[i - 1].kind != CHINHTA__TOKEN_WORD);
}

/* hội..: one stop at the end of a sentence; before a small letter three dots may be meant. Also ?? and !!. */
static chinhta_status check_stop_twice(struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    if (chinhta__edit_is_text(run, i, "??", 2) || chinhta__edit_is_text(run, i, "!!", 2))
        return chinhta__edit_report(run, MARK, SUGGEST, token->start, chinhta__edit_end(run, i),
                                    chinhta__edit_is_text(run, i, "??", 2) ? "?" : "!");
    if (!chinhta__edit_is_text(run, i, "..", 2) || !chinhta__edit_touches(run, i) ||
        run->tokens[i - 1].kind == CHINHTA__TOKEN_ABBREV || chinhta__edit_is(run, i + 1, CHINHTA__TOKEN_STOP) ||
        chinhta__edit_is(run, i + 1, CHINHTA__TOKEN_SLASH))
        return CHINHTA_OK;
    bool last = i + 1 == run->n_tokens ||
                (run->tokens[i + 1].space_before && run->tokens[i + 1].letter_case == CHINHTA__CASE_TITLE);
    bool word = run->tokens[i - 1].kind == CHINHTA__TOKEN_WORD && run->tokens[i - 1].n_letters > 1;
    if (is_blank(run, i) && !(last && word))
        return CHINHTA_OK;
    if (last && run->tokens[i - 1].kind != CHINHTA__TOKEN_COMMA)
        return chinhta__edit_report(run, MARK, word ? AUTO : SUGGEST, token->start, chinhta__edit_end(run, i), ".");
    return chinhta__edit_report(run, MARK, SUGGEST, token->start, chinhta__edit_end(run, i), "...");
}

/* ,, and ;; and ,. */
static chinhta_status check_twice(struct chinhta__run *run, size_t i) {
    if (i == 0 || !chinhta__edit_touches(run, i + 1) || run->tokens[i].len != 1 || run->tokens[i + 1].len != 1 ||
        chinhta__edit_is(run, i + 2, run->tokens[i + 1].kind) || run->tokens[i - 1].kind == CHINHTA__TOKEN_ABBREV)
        return CHINHTA_OK;
    char first = run->paragraph_text[run->tokens[i].start];
    char second = run->paragraph_text[run->tokens[i + 1].start];
    bool mark_follows = second == ',' || second == ';' || second == '.';
    bool word_before = run->tokens[i - 1].kind != CHINHTA__TOKEN_SYMBOL && run->tokens[i - 1].kind != CHINHTA__TOKEN_OPEN;
    bool is_pair = word_before && mark_follows && (first == ',' || first == ';') &&
                   (i + 2 == run->n_tokens || run->tokens[i + 2].space_before);
    if (!is_pair)
        return CHINHTA_OK;
    const char *fix = second == ',' ? "," : second == ';' ? ";" : ".";
    return chinhta__edit_report(run, MARK, first == second ? AUTO : SUGGEST, run->tokens[i].start,
                                chinhta__edit_end(run, i + 1), fix);
}

/* ---- Dashes ---- */

/* The dash of token I with a space on each side; an en dash stays one. */
static const char *spaced_dash(const struct chinhta__run *run, size_t i) {
    if (chinhta__edit_is_text(run, i, "–", sizeof("–") - 1))
        return " – ";
    if (chinhta__edit_is_text(run, i, "—", sizeof("—") - 1))
        return " — ";
    return chinhta__edit_is_char(run, i, '-') ? " - " : NULL;
}

/* -Như Điều 3, +Kinh phí: an item of a list, which begins with a dash or a plus and a space */
static chinhta_status check_item(struct chinhta__run *run) {
    bool word = chinhta__edit_is_case(run, 1, CHINHTA__CASE_TITLE) && chinhta__edit_touches(run, 1);
    bool dash = chinhta__edit_is_char(run, 0, '-');
    if (run->line_continues || !(dash || chinhta__edit_is_char(run, 0, '+')) || !word ||
        chinhta__edit_is(run, 2, CHINHTA__TOKEN_HYPHEN))
        return CHINHTA_OK;
    return chinhta__edit_report(run, DASH, dash ? AUTO : SUGGEST, run->tokens[0].start, chinhta__edit_end(run, 0),
                                dash ? "- " : "+ ");
}

/* One side of joined nouns: kinh tế, xã hội (dict/roles.tsv). */
static bool is_joined(const struct chinhta__run *run, size_t i) {
    size_t n = 0;
    unsigned row = chinhta__phrase_match(&chinhta__role_trie, run->tokens, run->words, run->n_tokens, i, &n);
    return row && n == 2 && chinhta__roles[row - 1].role == CHINHTA__ROLE_JOINED;
}

/* kinh tế-xã hội */
static chinhta_status check_unspaced(struct chinhta__run *run, size_t i, const char *fix) {
    if (i < 2 || !is_joined(run, i - 2) || !is_joined(run, i + 1))
        return CHINHTA_OK;
    return chinhta__edit_report(run, DASH, AUTO, run->tokens[i].start, chinhta__edit_end(run, i), fix);
}

static chinhta_status check_dash(struct chinhta__run *run, size_t i) {
    const char *fix = spaced_dash(run, i);
    if (!fix || i == 0 || i + 1 >= run->n_tokens)
        return CHINHTA_OK;
    bool space_left = run->tokens[i].space_before;
    bool space_right = run->tokens[i + 1].space_before;
    if (!space_left && !space_right)
        return check_unspaced(run, i, fix);
    enum chinhta__gap gap = chinhta__edit_gap(run, space_left ? i : i + 1);
    if (space_left == space_right || gap == CHINHTA__GAP_LAYOUT)
        return CHINHTA_OK;
    bool words = chinhta__edit_is_syllable(run, i - 1) && chinhta__edit_is_syllable(run, i + 1);
    bool numbers = run->tokens[i - 1].kind == run->tokens[i + 1].kind &&
                   (run->tokens[i - 1].kind == CHINHTA__TOKEN_NUMBER || run->tokens[i - 1].kind == CHINHTA__TOKEN_DATE);
    if (!words && !numbers)
        return CHINHTA_OK;
    bool upper = words && run->tokens[i - 1].letter_case == CHINHTA__CASE_UPPER;
    /* 05- 03- 2024 */
    bool chained = (i >= 2 && run->tokens[i - 2].kind == CHINHTA__TOKEN_HYPHEN) ||
                   chinhta__edit_is(run, i + 2, CHINHTA__TOKEN_HYPHEN);
    if (numbers && chained)
        return CHINHTA_OK;
    bool in_row = i >= 2 && run->tokens[i - 2].kind == CHINHTA__TOKEN_HYPHEN && !run->tokens[i - 1].space_before;
    return chinhta__edit_report(run, DASH, words && !upper && !in_row ? AUTO : SUGGEST, chinhta__edit_end(run, i - 1),
                                run->tokens[i + 1].start, fix);
}

chinhta_status chinhta__punctuation_mark_paragraph(struct chinhta__run *run) {
    chinhta_status status = check_item(run);
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK; i++) {
        unsigned kind = run->tokens[i].kind;
        if (kind == CHINHTA__TOKEN_STOP)
            status = check_stop_twice(run, i);
        else if (kind == CHINHTA__TOKEN_COMMA || kind == CHINHTA__TOKEN_COLON)
            status = check_twice(run, i);
        else if (kind == CHINHTA__TOKEN_HYPHEN)
            status = check_dash(run, i);
    }
    return status;
}
