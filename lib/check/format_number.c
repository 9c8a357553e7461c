/* SPDX-License-Identifier: MIT */
/*
 * Numbers of documents: Số: 05/QĐ-UBND. Owns the spaces in them, the zero before a number below 10, and the year, which
 * only normative documents have. A number that is cited keeps its digits; it is another document's.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 3; Phụ lục III.
 */
#include "lib/check/format.h"

#include <string.h>
#include "lib/lexicon/phrase.h"

#include "format_number_data.h" /* document_types */

#define MAX_BYTES 80

/* The number as it should be, and how far it reaches. */
struct number {
    char text[MAX_BYTES + 1];
    size_t len;
    size_t from, to;  /* tokens, half-open */
    size_t n_slashes; /* between its parts */
    bool dashed;
    bool spaced;
    bool lopsided; /* a mark with a space on one side only: nothing but a slip */
};

static bool is_type(const char *text, size_t len) {
    for (size_t i = 0; i < sizeof(document_types) / sizeof(*document_types); i++)
        if (strlen(document_types[i]) == len && memcmp(document_types[i], text, len) == 0)
            return true;
    return false;
}

static bool add(struct number *number, const struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    if (token->len > MAX_BYTES - number->len)
        return false;
    memcpy(number->text + number->len, run->paragraph_text + token->start, token->len);
    number->len += token->len;
    number->spaced |= i > number->from && token->space_before;
    number->to = i + 1;
    return true;
}

/* Letters that shorten a name have no tone. */
static bool is_toneless(const char *text, size_t len) {
    chinhta__letter letters[16];
    unsigned n_tones;
    bool composed;
    size_t n = chinhta__token_letters(text, len, letters, sizeof(letters) / sizeof(*letters), &n_tones, &composed);
    return n > 0 && n_tones == 0;
}

/* UBND, QyĐ, QH14: what stands between the marks of a number. */
static bool is_segment(const struct chinhta__run *run, size_t i) {
    if (i >= run->n_tokens)
        return false;
    const struct chinhta__token *token = &run->tokens[i];
    if (token->kind == CHINHTA__TOKEN_CODE)
        return token->letter_case == CHINHTA__CASE_UPPER;
    if (token->kind != CHINHTA__TOKEN_WORD)
        return false;
    const char *text = run->paragraph_text + token->start;
    return is_type(text, token->len) ||
           ((token->letter_case == CHINHTA__CASE_UPPER || token->letter_case == CHINHTA__CASE_MIXED) &&
            is_toneless(text, token->len));
}

/*
 * Reads the number that begins with token I. After a part with a dash a spaced dash goes on with something else:
 * 125/QĐ-UBND - HĐND.
 */
static bool read_number(const struct chinhta__run *run, size_t i, struct number *number) {
    unsigned value;
    *number = (struct number){.from = i, .to = i};
    if (chinhta__edit_is(run, i, CHINHTA__TOKEN_DOCNUM)) {
        const char *text = run->paragraph_text + run->tokens[i].start;
        for (size_t k = 0; k < run->tokens[i].len; k++) {
            number->n_slashes += text[k] == '/';
            number->dashed |= text[k] == '-';
        }
    } else if (!chinhta__format_number_at(run, i, 5, &value)) {
        return false;
    }
    if (!add(number, run, i))
        return false;
    while (number->to + 1 < run->n_tokens) {
        size_t mark = number->to;
        bool slash = run->tokens[mark].kind == CHINHTA__TOKEN_SLASH;
        bool dash = chinhta__format_first_byte(run, mark) == '-' && number->n_slashes > 0 && !number->dashed;
        bool year = slash && number->n_slashes == 0 && chinhta__format_number_at(run, mark + 1, 4, &value) &&
                    run->tokens[mark + 1].len == 4;
        if (!(slash && number->n_slashes < 2) && !dash)
            break;
        if (!year && !is_segment(run, mark + 1))
            break;
        number->lopsided |= run->tokens[mark].space_before != run->tokens[mark + 1].space_before;
        if (!add(number, run, mark) || !add(number, run, mark + 1))
            return false;
        number->n_slashes += slash;
        number->dashed |= dash;
    }
    return number->n_slashes > 0;
}

/* The type of the number, as QĐ in 125/2024/QĐ-UBND, is one of an administrative document: the year, 2024/, goes. */
static chinhta_status check_year(struct chinhta__run *run, const struct number *number) {
    const char *slash = memchr(number->text, '/', number->len);
    size_t year = (size_t)(slash - number->text) + 1;
    if (number->len < year + 6 || number->text[year + 4] != '/' || number->text[year] < '1' || number->text[year] > '2')
        return CHINHTA_OK;
    for (size_t k = year + 1; k < year + 4; k++)
        if (number->text[k] < '0' || number->text[k] > '9')
            return CHINHTA_OK;
    size_t type = year + 5;
    size_t type_len = 0;
    while (type + type_len < number->len && number->text[type + type_len] != '-')
        type_len++;
    if (!is_type(number->text + type, type_len))
        return CHINHTA_OK;
    char text[MAX_BYTES + 1];
    memcpy(text, number->text, year);
    memcpy(text + year, number->text + type, number->len - type);
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_NUMBER, CHINHTA_FIX_CLASS_SUGGEST,
                                  run->tokens[number->from].start, chinhta__edit_end(run, number->to - 1), text,
                                  number->len - (type - year));
}

/* Số 125/QĐ-UBND as a line: the colon is missing; in a table the line may be a cell. */
static chinhta_status check_colon(struct chinhta__run *run) {
    char text[16];
    size_t len = run->tokens[0].len;
    if (run->n_tokens != 2 || run->tokens[1].kind != CHINHTA__TOKEN_DOCNUM || !chinhta__format_whole_line(run) ||
        run->tokens[0].letter_case != CHINHTA__CASE_TITLE || len + 1 > sizeof(text))
        return CHINHTA_OK;
    memcpy(text, run->paragraph_text + run->tokens[0].start, len);
    text[len] = ':';
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_NUMBER, CHINHTA_FIX_CLASS_SUGGEST, run->tokens[0].start,
                                  chinhta__edit_end(run, 0), text, len + 1);
}

chinhta_status chinhta__format_number(struct chinhta__run *run, size_t i) {
    bool own = i == 0 && !run->line_continues && chinhta__edit_is(run, 1, CHINHTA__TOKEN_COLON);
    struct number number;
    if (i == 0 && run->n_tokens == 2)
        return check_colon(run);
    if (!read_number(run, i + 1 + own, &number))
        return CHINHTA_OK;
    bool single = own && (number.text[1] < '0' || number.text[1] > '9') && number.text[0] != '0';
    if (!number.spaced && !single)
        return own && run->options.profile != CHINHTA_PROFILE_LEGAL ? check_year(run, &number) : CHINHTA_OK;
    if (single) {
        memmove(number.text + 1, number.text, number.len);
        number.text[0] = '0';
        number.len++;
    }
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_NUMBER,
                                  own || number.lopsided ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST,
                                  run->tokens[number.from].start, chinhta__edit_end(run, number.to - 1),
                                  number.text, number.len);
}
