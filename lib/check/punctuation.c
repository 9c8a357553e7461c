/* SPDX-License-Identifier: MIT */
/*
 * Spaces: none before a mark and one after, none inside brackets and quotes and one outside, one between words. What a
 * dot or comma belongs to (numbers, document numbers, addresses, short forms) is one token already; where a mark may be
 * part of a formula, a path or a layout nothing is said.
 *
 * Source: the convention of print; no legal norm exists. Decimal marks and units are punctuation_number.c's.
 */
#include "lib/check/punctuation.h"

#include "lib/check/edit.h"

#define SPACE CHINHTA__CODE_PUNCTUATION_SPACE
#define AUTO CHINHTA_FIX_CLASS_AUTO
#define SUGGEST CHINHTA_FIX_CLASS_SUGGEST

/* Deletes what lies before token I, and puts TEXT. */
static chinhta_status set_gap(struct chinhta__run *run, size_t i, enum chinhta__code code, chinhta_fix_class fix_class,
                              const char *text) {
    return chinhta__edit_report(run, code, fix_class, chinhta__edit_end(run, i - 1), run->tokens[i].start, text);
}

/* Puts a space behind token I: its last character, which is MARK, is what the finding shows. */
static chinhta_status add_space(struct chinhta__run *run, size_t i, chinhta_fix_class fix_class, const char *mark) {
    size_t end = chinhta__edit_end(run, i);
    char text[8];
    size_t len = strlen(mark);
    memcpy(text, mark, len);
    memcpy(text + len, " ", 2);
    return chinhta__edit_report(run, SPACE, fix_class, end - len, end, text);
}

/* What may stand before a mark: a word, a number, a bracket that closes. */
static bool may_precede(const struct chinhta__run *run, size_t i) {
    switch ((enum chinhta__token_kind)run->tokens[i].kind) {
    case CHINHTA__TOKEN_WORD:
    case CHINHTA__TOKEN_NUMBER:
    case CHINHTA__TOKEN_DOCNUM:
    case CHINHTA__TOKEN_DATE:
    case CHINHTA__TOKEN_ABBREV:
    case CHINHTA__TOKEN_CLOSE:
        return true;
    default:
        return chinhta__edit_is_char(run, i, '%');
    }
}

/* True if a space, or nothing, follows token I. */
static bool ends_loose(const struct chinhta__run *run, size_t i) {
    return i + 1 >= run->n_tokens || run->tokens[i + 1].space_before;
}

/* True if a sentence may end with token I: a small letter, a bracket, a date, a number. */
static bool ends_words(const struct chinhta__run *run, size_t i) {
    unsigned kind = run->tokens[i].kind;
    return chinhta__edit_is_case(run, i, CHINHTA__CASE_LOWER) || kind == CHINHTA__TOKEN_CLOSE ||
           kind == CHINHTA__TOKEN_DATE || kind == CHINHTA__TOKEN_DOCNUM || (kind == CHINHTA__TOKEN_NUMBER && i > 0);
}

/* chương trình , kế hoạch */
static chinhta_status check_before_mark(struct chinhta__run *run, size_t i, enum chinhta__gap gap) {
    const struct chinhta__token *mark = &run->tokens[i];
    if ((gap != CHINHTA__GAP_ONE && gap != CHINHTA__GAP_FEW) || mark->len != 1 || !may_precede(run, i - 1))
        return CHINHTA_OK;
    char byte = run->paragraph_text[mark->start];
    if (byte == ':' && (chinhta__edit_is(run, i - 1, CHINHTA__TOKEN_NUMBER) || !ends_loose(run, i)))
        return CHINHTA_OK; /* a ratio, 10 : 20; a face, :) */
    if (byte == '.' && chinhta__edit_is(run, i + 1, CHINHTA__TOKEN_STOP))
        return CHINHTA_OK; /* a blank: . . . */
    if (byte == '.' && i == 1) /* a label */
        return chinhta__edit_is(run, 0, CHINHTA__TOKEN_NUMBER) && ends_loose(run, 1) &&
                       chinhta__edit_is_case(run, 2, CHINHTA__CASE_TITLE)
                   ? set_gap(run, 1, SPACE, SUGGEST, "")
                   : CHINHTA_OK;
    bool sure = ends_loose(run, i) || (mark->kind != CHINHTA__TOKEN_STOP && chinhta__edit_is_syllable(run, i + 1)) ||
                (ends_words(run, i - 1) && chinhta__edit_is_case(run, i + 1, CHINHTA__CASE_TITLE));
    return sure ? set_gap(run, i, SPACE, AUTO, "") : CHINHTA_OK;
}

/* VH,TT&DL, which shortens a name; P,j,t with its indices; not điểm a,b. The comma is token I, behind I is a word. */
static bool is_formula(const struct chinhta__run *run, size_t i) {
    bool initials = chinhta__edit_is_char(run, i + 2, '&') || chinhta__edit_is(run, i + 2, CHINHTA__TOKEN_HYPHEN);
    bool listed = run->tokens[i - 1].n_letters == 1 && i > 1 && chinhta__edit_is_syllable(run, i - 2);
    return run->tokens[i + 1].n_letters == 1 ? !listed : initials && chinhta__edit_touches(run, i + 2);
}

/* cơ quan,đơn vị; gồm:kế hoạch */
static chinhta_status check_after_comma(struct chinhta__run *run, size_t i) {
    const struct chinhta__token *next = &run->tokens[i + 1];
    const char *mark = chinhta__edit_is_char(run, i, ',') ? "," : chinhta__edit_is_char(run, i, ';') ? ";" : ":";
    if (run->tokens[i].len != 1 || i == 0)
        return CHINHTA_OK;
    bool word_before = chinhta__edit_is_syllable(run, i - 1);
    bool word_after = chinhta__edit_is_syllable(run, i + 1);
    bool quote_after = next->kind == CHINHTA__TOKEN_OPEN && next->len == 3;
    if (*mark == ':') {
        if (word_before && (word_after || quote_after || next->kind == CHINHTA__TOKEN_DOCNUM))
            return add_space(run, i, AUTO, mark);
        return CHINHTA_OK;
    }
    if (word_after && may_precede(run, i - 1))
        return add_space(run, i, AUTO, mark);
    if (word_before && (quote_after || next->kind == CHINHTA__TOKEN_DOCNUM || next->kind == CHINHTA__TOKEN_ABBREV))
        return add_space(run, i, AUTO, mark);
    bool short_word = (next->kind == CHINHTA__TOKEN_WORD && !is_formula(run, i)) ||
                      (word_before && next->kind == CHINHTA__TOKEN_NUMBER);
    return short_word && may_precede(run, i - 1) ? add_space(run, i, SUGGEST, mark) : CHINHTA_OK;
}

/* quy định.Trong: a small letter, a stop, a capital */
static chinhta_status check_after_stop(struct chinhta__run *run, size_t i) {
    const char *mark = chinhta__edit_is_char(run, i, '.') ? "." : chinhta__edit_is_char(run, i, '?') ? "?" : "!";
    if (run->tokens[i].len != 1 || i == 0 || !chinhta__edit_is_syllable(run, i + 1))
        return CHINHTA_OK;
    bool capital = run->tokens[i + 1].letter_case == CHINHTA__CASE_TITLE;
    if (capital && ends_words(run, i - 1))
        return add_space(run, i, AUTO, mark);
    if (capital && (run->tokens[i - 1].kind == CHINHTA__TOKEN_NUMBER || chinhta__edit_is_syllable(run, i - 1)))
        return add_space(run, i, SUGGEST, mark);
    return CHINHTA_OK;
}

/* ( sau đây: nothing right inside brackets and quotes; not [ ], a box to tick */
static chinhta_status check_inside(struct chinhta__run *run, size_t i, enum chinhta__gap gap) {
    bool opens = run->tokens[i - 1].kind == CHINHTA__TOKEN_OPEN;
    bool closes = run->tokens[i].kind == CHINHTA__TOKEN_CLOSE;
    if (opens == closes || chinhta__edit_is_opening_close(run, i) || (gap != CHINHTA__GAP_ONE && gap != CHINHTA__GAP_FEW))
        return CHINHTA_OK;
    size_t bracket = opens ? i - 1 : i;
    /* { and } belong to code; which side of a straight quote is the inner one nobody knows here */
    bool other = chinhta__edit_is_char(run, bracket, '"') || chinhta__edit_is_char(run, bracket, '\'') ||
                    chinhta__edit_is_char(run, bracket, '{') || chinhta__edit_is_char(run, bracket, '}');
    /* an ellipsis may be a blank to fill in */
    bool sure = may_precede(run, opens ? i : i - 1) ||
                (chinhta__edit_is(run, i - 1, CHINHTA__TOKEN_STOP) && run->tokens[i - 1].len == 1);
    return other || !sure ? CHINHTA_OK : set_gap(run, i, SPACE, AUTO, "");
}

static bool is_short(const struct chinhta__run *run, size_t i) {
    return i < run->n_tokens && run->tokens[i].len <= 2 && run->tokens[i].kind != CHINHTA__TOKEN_OPEN;
}

/* dân(UBND): not f(x), nor Điều 5(1) */
static chinhta_status check_before_open(struct chinhta__run *run, size_t i) {
    bool bracket = chinhta__edit_is_char(run, i, '(');
    bool quote = chinhta__edit_is_text(run, i, "“", sizeof("“") - 1);
    if (!(bracket || quote) || is_short(run, i + 1) || !chinhta__edit_is_syllable(run, i - 1) ||
        (i + 1 < run->n_tokens && run->tokens[i + 1].space_before))
        return CHINHTA_OK;
    bool upper = run->tokens[i - 1].letter_case == CHINHTA__CASE_UPPER;
    return chinhta__edit_report(run, SPACE, upper ? SUGGEST : AUTO, run->tokens[i].start, chinhta__edit_end(run, i),
                                bracket ? " (" : " “");
}

/* (UBND)tỉnh; a)Nội dung */
static chinhta_status check_after_close(struct chinhta__run *run, size_t i) {
    bool bracket = chinhta__edit_is_char(run, i - 1, ')');
    bool quote = chinhta__edit_is_text(run, i - 1, "”", sizeof("”") - 1);
    if (!(bracket || quote) || i < 2 || !chinhta__edit_is_syllable(run, i))
        return CHINHTA_OK;
    if (chinhta__edit_is_opening_close(run, i - 1))
        return CHINHTA_OK;
    bool cut_word = i >= 3 && is_short(run, i - 2) && chinhta__edit_is(run, i - 3, CHINHTA__TOKEN_OPEN);
    return cut_word ? CHINHTA_OK : add_space(run, i - 1, AUTO, bracket ? ")" : "”");
}

static chinhta_status check_touching(struct chinhta__run *run, size_t i) {
    chinhta_status status = CHINHTA_OK;
    switch ((enum chinhta__token_kind)run->tokens[i - 1].kind) {
    case CHINHTA__TOKEN_COMMA:
    case CHINHTA__TOKEN_COLON:
        status = check_after_comma(run, i - 1);
        break;
    case CHINHTA__TOKEN_STOP:
        status = check_after_stop(run, i - 1);
        break;
    case CHINHTA__TOKEN_CLOSE:
        status = check_after_close(run, i);
        break;
    case CHINHTA__TOKEN_NUMBER: /* 1.Mục đích: the dot is the label's */
        if (run->paragraph_text[run->tokens[i].start - 1] == '.' && chinhta__edit_is_case(run, i, CHINHTA__CASE_TITLE))
            status = add_space(run, i - 1, SUGGEST, ".");
        break;
    default:
        break;
    }
    if (status == CHINHTA_OK && run->tokens[i].kind == CHINHTA__TOKEN_OPEN)
        status = check_before_open(run, i);
    return status;
}

static chinhta_status check_spaced(struct chinhta__run *run, size_t i) {
    enum chinhta__gap gap = chinhta__edit_gap(run, i);
    unsigned kind = run->tokens[i].kind;
    if (kind == CHINHTA__TOKEN_COMMA || kind == CHINHTA__TOKEN_COLON ||
        (kind == CHINHTA__TOKEN_STOP && run->tokens[i].len == 1))
        return check_before_mark(run, i, gap);
    if (kind == CHINHTA__TOKEN_CLOSE || run->tokens[i - 1].kind == CHINHTA__TOKEN_OPEN)
        return check_inside(run, i, gap);
    if (gap != CHINHTA__GAP_FEW || kind == CHINHTA__TOKEN_HYPHEN || kind == CHINHTA__TOKEN_STOP ||
        run->tokens[i - 1].kind == CHINHTA__TOKEN_HYPHEN || run->tokens[i - 1].kind == CHINHTA__TOKEN_SYMBOL ||
        kind == CHINHTA__TOKEN_SYMBOL)
        return CHINHTA_OK;
    return set_gap(run, i, CHINHTA__CODE_PUNCTUATION_DOUBLE_SPACE, AUTO, " ");
}

chinhta_status chinhta__punctuation_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    bool layout = chinhta__edit_is_layout(run);
    for (size_t i = 1; i < run->n_tokens && status == CHINHTA_OK; i++) {
        if (!run->tokens[i].space_before)
            status = check_touching(run, i);
        else if (!layout && run->tokens[i].start - chinhta__edit_end(run, i - 1) > 1)
            status = check_spaced(run, i);
        else if (run->tokens[i].kind >= CHINHTA__TOKEN_STOP || run->tokens[i - 1].kind == CHINHTA__TOKEN_OPEN)
            status = check_spaced(run, i);
    }
    return status;
}
