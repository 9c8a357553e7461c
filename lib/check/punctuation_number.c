/* SPDX-License-Identifier: MIT */
/*
 * Numbers in a sentence: a comma before decimals and dots between thousands; one space before a unit (dict/units.tsv),
 * none before %; the comma before the và of a short list. Numbers of documents, dates and sections are other tokens, or
 * have no unit behind them: nothing is said of those.
 *
 * Source: Nghị định 86/2012/NĐ-CP, Phụ lục V; for và the convention of print.
 */
#include "lib/check/punctuation_number.h"

#include "lib/check/edit.h"
#include "lib/lexicon/phrase.h"
#include "punctuation_number_data.h" /* units */

#define NUMBER CHINHTA__CODE_PUNCTUATION_NUMBER
#define UNIT CHINHTA__CODE_PUNCTUATION_UNIT
#define CONJUNCTION CHINHTA__CODE_PUNCTUATION_CONJUNCTION
#define SUGGEST CHINHTA_FIX_CLASS_SUGGEST
#define MAX_NUMBER_BYTES 32
#define MAX_LIST_WORDS 3 /* of an item of a short list */

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static bool is_unit_text(const char *text, size_t len) {
    for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
        if (strlen(units[i]) == len && memcmp(units[i], text, len) == 0)
            return true;
    return false;
}

static bool is_unit(const struct chinhta__run *run, size_t i) {
    return i < run->n_tokens && is_unit_text(run->paragraph_text + run->tokens[i].start, run->tokens[i].len);
}

/* ---- Marks inside a number ---- */

struct shape {
    size_t n_dots, n_commas;
    size_t last_group; /* digits behind the last mark */
    bool by_three;     /* so is each group but the first, of one to three */
};

static struct shape shape_of(const char *text, size_t len) {
    struct shape shape = {.by_three = true};
    size_t group = 0;
    for (size_t i = 0; i < len; i++) {
        if (is_digit(text[i])) {
            group++;
            continue;
        }
        bool first = shape.n_dots + shape.n_commas == 0;
        shape.n_dots += text[i] == '.';
        shape.n_commas += text[i] == ',';
        shape.by_three = shape.by_three && (first ? group >= 1 && group <= 3 : group == 3);
        group = 0;
    }
    shape.last_group = group;
    shape.by_three = shape.by_three && group == 3;
    return shape;
}

/* Offers the number with a dot for each comma, and a comma for each dot. */
static chinhta_status swap_marks(struct chinhta__run *run, size_t i) {
    char text[MAX_NUMBER_BYTES + 1];
    size_t len = run->tokens[i].len;
    memcpy(text, run->paragraph_text + run->tokens[i].start, len);
    text[len] = '\0';
    for (size_t k = 0; k < len; k++)
        text[k] = text[k] == ',' ? '.' : text[k] == '.' ? ',' : text[k];
    return chinhta__edit_report(run, NUMBER, SUGGEST, run->tokens[i].start, chinhta__edit_end(run, i), text);
}

static bool is_currency(const struct chinhta__run *run, size_t i) {
    return chinhta__edit_is_text(run, i, "đồng", sizeof("đồng") - 1) || chinhta__edit_is_text(run, i, "VND", 3) ||
           chinhta__edit_is_text(run, i, "VNĐ", sizeof("VNĐ") - 1);
}

/* triệu, tỷ behind a number in a sentence; not the heading 2.1 Tỉ lệ ... */
static bool is_scale(const struct chinhta__run *run, size_t i) {
    size_t n = 0;
    unsigned row = i > 1 && chinhta__edit_is_case(run, i, CHINHTA__CASE_LOWER)
                       ? chinhta__phrase_match(&chinhta__form_trie, run->tokens, run->words, run->n_tokens, i, &n)
                       : 0;
    return row && chinhta__forms[row - 1].role == CHINHTA__FORM_SCALE;
}

/* 1,250.5: commas by three, then the dot of the decimals */
static bool is_foreign(const char *text, size_t len) {
    const char *dot = memchr(text, '.', len);
    const char *first = memchr(text, ',', len);
    const char *last = first;
    for (const char *at = first; at && at < text + len; at++)
        last = *at == ',' ? at : last;
    if (!dot || !first || last > dot || dot - last != 4 || first - text > 3)
        return false;
    for (const char *at = first; at < last; at += 4)
        if (at[4] != ',')
            return false;
    return true;
}

/* 245.12 mm; 12.5 triệu; 1,234,567; 1,250.5; 10,000 đồng, of which there are no thousandths */
static chinhta_status check_marks(struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    if (token->len < 3 || token->len > MAX_NUMBER_BYTES)
        return CHINHTA_OK;
    struct shape shape = shape_of(run->paragraph_text + token->start, token->len);
    if (shape.n_commas >= 2 && shape.n_dots == 0 && shape.by_three)
        return swap_marks(run, i);
    if (shape.n_commas == 1 && shape.n_dots == 0 && shape.by_three && run->paragraph_text[token->start] != '0' &&
        is_currency(run, i + 1))
        return swap_marks(run, i);
    if (shape.n_commas >= 1 && shape.n_dots == 1 && is_foreign(run->paragraph_text + token->start, token->len))
        return swap_marks(run, i);
    bool measured = is_unit(run, i + 1) || is_scale(run, i + 1) ||
                    (chinhta__edit_is_char(run, i + 1, '%') && chinhta__edit_touches(run, i + 1));
    if (shape.n_dots == 1 && shape.n_commas == 0 && shape.last_group >= 1 && !shape.by_three && measured)
        return swap_marks(run, i);
    return CHINHTA_OK;
}

/* A whole number of at most so many digits. */
static bool is_whole(const struct chinhta__run *run, size_t i, size_t max_digits) {
    if (!chinhta__edit_is(run, i, CHINHTA__TOKEN_NUMBER) || run->tokens[i].len > max_digits)
        return false;
    const char *text = run->paragraph_text + run->tokens[i].start;
    return shape_of(text, run->tokens[i].len).last_group == run->tokens[i].len;
}

/* 3, 5%: not in a list of numbers */
static chinhta_status check_loose(struct chinhta__run *run, size_t i) {
    bool decimal = is_whole(run, i, 3) && chinhta__edit_is_char(run, i + 1, ',') && chinhta__edit_touches(run, i + 1) &&
                   is_whole(run, i + 2, 2) && run->tokens[i + 2].space_before &&
                   chinhta__edit_is_char(run, i + 3, '%') && chinhta__edit_touches(run, i + 3);
    if (!decimal || i == 0 || run->tokens[i - 1].kind != CHINHTA__TOKEN_WORD)
        return CHINHTA_OK;
    char text[8];
    size_t len = run->tokens[i].len;
    memcpy(text, run->paragraph_text + run->tokens[i].start, len);
    text[len++] = ',';
    memcpy(text + len, run->paragraph_text + run->tokens[i + 2].start, run->tokens[i + 2].len);
    text[len + run->tokens[i + 2].len] = '\0';
    return chinhta__edit_report(run, NUMBER, SUGGEST, run->tokens[i].start, chinhta__edit_end(run, i + 2), text);
}

/* ---- Units ---- */

/* Puts a space at byte AT of the paragraph, inside [start, end). */
static chinhta_status part(struct chinhta__run *run, size_t start, size_t at, size_t end) {
    char text[MAX_NUMBER_BYTES + 2];
    if (end - start > MAX_NUMBER_BYTES)
        return CHINHTA_OK;
    memcpy(text, run->paragraph_text + start, at - start);
    text[at - start] = ' ';
    memcpy(text + (at - start) + 1, run->paragraph_text + at, end - at);
    text[end - start + 1] = '\0';
    return chinhta__edit_report(run, UNIT, SUGGEST, start, end, text);
}

/* 22m: one token */
static chinhta_status check_code(struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    const char *text = run->paragraph_text + token->start;
    size_t digits = 0;
    while (digits < token->len && (is_digit(text[digits]) || (digits > 0 && (text[digits] == ',' || text[digits] == '.'))))
        digits++;
    if (digits == 0 || digits == token->len || !is_unit_text(text + digits, token->len - digits))
        return CHINHTA_OK;
    return part(run, token->start, token->start + digits, chinhta__edit_end(run, i));
}

/* 1,5km; 15°C: a number, a sign and a letter; 80 % */
static chinhta_status check_sign(struct chinhta__run *run, size_t i) {
    if (is_unit(run, i + 1) && chinhta__edit_touches(run, i + 1) && !chinhta__edit_touches(run, i + 2))
        return part(run, run->tokens[i].start, run->tokens[i + 1].start, chinhta__edit_end(run, i + 1));
    if (chinhta__edit_is_text(run, i + 1, "°", sizeof("°") - 1) && chinhta__edit_touches(run, i + 1) &&
        chinhta__edit_is_char(run, i + 2, 'C') && chinhta__edit_touches(run, i + 2))
        return part(run, run->tokens[i].start, run->tokens[i + 1].start, chinhta__edit_end(run, i + 2));
    if (chinhta__edit_is_char(run, i + 1, '%') && run->tokens[i + 1].space_before &&
        chinhta__edit_gap(run, i + 1) == CHINHTA__GAP_ONE)
        return chinhta__edit_report(run, UNIT, CHINHTA_FIX_CLASS_AUTO, chinhta__edit_end(run, i),
                                    run->tokens[i + 1].start, "");
    return CHINHTA_OK;
}

/* ---- Currency ---- */

/* 100.000 VNĐ, which no norm has: đồng, or the code VND. */
static chinhta_status check_currency(struct chinhta__run *run, size_t i) {
    static const struct chinhta__report_fix fixes[] = {{"đồng", sizeof("đồng") - 1, 0.6}, {"VND", 3, 0.4}};
    if (i == 0 || !chinhta__edit_is_text(run, i, "VNĐ", sizeof("VNĐ") - 1) ||
        !(run->tokens[i - 1].kind == CHINHTA__TOKEN_NUMBER || chinhta__edit_is_syllable(run, i - 1)))
        return CHINHTA_OK;
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = run->paragraph_byte + run->tokens[i].start,
                                        .byte_end = run->paragraph_byte + chinhta__edit_end(run, i),
                                        .code = UNIT,
                                        .fix_class = SUGGEST,
                                        .confidence = 0.6,
                                        .fixes = fixes,
                                        .n_fixes = 2,
                                    });
}

/* ---- và ---- */

static bool is_conjunction(const struct chinhta__run *run, size_t i) {
    return chinhta__edit_is_text(run, i, "và", sizeof("và") - 1) ||
           chinhta__edit_is_text(run, i, "hoặc", sizeof("hoặc") - 1);
}

/* sách, vở, và bút: COMMA is the one before và; the items around it are short. */
static chinhta_status check_conjunction(struct chinhta__run *run, size_t comma) {
    size_t before = 0;
    while (before < comma && run->tokens[comma - 1 - before].kind == CHINHTA__TOKEN_WORD && before <= MAX_LIST_WORDS)
        before++;
    size_t after = 0;
    while (chinhta__edit_is(run, comma + 2 + after, CHINHTA__TOKEN_WORD) && after <= MAX_LIST_WORDS)
        after++;
    size_t end = comma + 2 + after;
    bool ends = end >= run->n_tokens || run->tokens[end].kind == CHINHTA__TOKEN_STOP ||
                run->tokens[end].kind == CHINHTA__TOKEN_COLON;
    if (before == 0 || before > MAX_LIST_WORDS || after == 0 || after > MAX_LIST_WORDS || !ends || before == comma ||
        run->tokens[comma - 1 - before].kind != CHINHTA__TOKEN_COMMA)
        return CHINHTA_OK;
    return chinhta__edit_report(run, CONJUNCTION, SUGGEST, run->tokens[comma].start, chinhta__edit_end(run, comma), "");
}

chinhta_status chinhta__punctuation_number_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK; i++) {
        unsigned kind = run->tokens[i].kind;
        if (kind == CHINHTA__TOKEN_NUMBER) {
            status = check_marks(run, i);
            if (status == CHINHTA_OK)
                status = check_loose(run, i);
            if (status == CHINHTA_OK)
                status = check_sign(run, i);
        } else if (kind == CHINHTA__TOKEN_CODE) {
            status = check_code(run, i);
        } else if (kind == CHINHTA__TOKEN_WORD && run->tokens[i].n_letters == 3) {
            status = check_currency(run, i);
        } else if (kind == CHINHTA__TOKEN_COMMA && is_conjunction(run, i + 1)) {
            status = check_conjunction(run, i);
        }
    }
    return status;
}
