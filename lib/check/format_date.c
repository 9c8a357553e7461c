/* SPDX-License-Identifier: MIT */
/*
 * Dates: ngày 05 tháng 01 năm 2020 with its zeros, the comma after the place where a document is signed, and dates that
 * no calendar has. Dates in digits are checked for the calendar only.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4: days below 10 and the months 1 and 2 have a zero before
 * them, other months have none.
 */
#include "lib/check/format.h"

#include <stdio.h>
#include <string.h>
#include "lib/check/casing.h"
#include "lib/lexicon/phrase.h"

#define MAX_PLACE_TOKENS 5

/* Days of a month; year 0: not known, as in a leap year. */
static unsigned days_in(unsigned month, unsigned year) {
    static const unsigned char days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return month == 2 && !leap ? 28 : days[month - 1];
}

static bool exists(unsigned day, unsigned month, unsigned year) {
    return day >= 1 && month >= 1 && month <= 12 && day <= days_in(month, year);
}

static chinhta_status report_impossible(struct chinhta__run *run, size_t from, size_t to) {
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_CALENDAR, CHINHTA_FIX_CLASS_REPORT,
                                  run->tokens[from].start, chinhta__edit_end(run, to), NULL, 0);
}

/* ---- In words ---- */

/* Writes the number of token I in WIDTH digits where it has another number of digits. */
static chinhta_status check_width(struct chinhta__run *run, size_t i, unsigned value, size_t width,
                                  chinhta_fix_class fix_class) {
    char text[12];
    if (run->tokens[i].len == width)
        return CHINHTA_OK;
    int len = snprintf(text, sizeof(text), width == 2 ? "%02u" : "%u", value);
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_DATE, fix_class, run->tokens[i].start,
                                  chinhta__edit_end(run, i), text, (size_t)len);
}

static bool is_known_place(const struct chinhta__run *run, size_t n) {
    size_t n_matched = 0;
    unsigned row = chinhta__phrase_match(&chinhta__capital_trie, run->tokens, run->words, run->n_tokens, 0, &n_matched);
    return row && n_matched == n && chinhta__capitals[row - 1].kind == CHINHTA__CAPITAL_PLACE;
}

/* Hà Nội ngày ...: the whole line is a name and a date; token I is ngày. */
static chinhta_status check_comma(struct chinhta__run *run, size_t i) {
    if (i == 0 || i > MAX_PLACE_TOKENS || !chinhta__format_whole_line(run) || !run->tokens[i].space_before ||
        !chinhta__casing_is_lower(run, i) || chinhta__format_is_role(run, 0, CHINHTA__FORM_WEEKDAY))
        return CHINHTA_OK;
    for (size_t k = 0; k < i; k++)
        if (!chinhta__casing_is_title(run, k) || run->words[k].fault != CHINHTA__SYLLABLE_OK)
            return CHINHTA_OK;
    size_t n = 1;
    unsigned role = chinhta__phrase_match(&chinhta__role_trie, run->tokens, run->words, run->n_tokens, 0, &n);
    if (role && chinhta__roles[role - 1].role == CHINHTA__ROLE_DOCUMENT)
        return CHINHTA_OK;
    char text[96];
    size_t start = run->tokens[i - 1].start;
    size_t before = run->tokens[i - 1].len;
    size_t len = run->tokens[i].len;
    if (before + len + 2 > sizeof(text))
        return CHINHTA_OK;
    memcpy(text, run->paragraph_text + start, before);
    memcpy(text + before, ", ", 2);
    memcpy(text + before + 2, run->paragraph_text + run->tokens[i].start, len);
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_DATE,
                                  is_known_place(run, i) ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST, start,
                                  chinhta__edit_end(run, i), text, before + 2 + len);
}

/* ngày 32/13/2024, which the cutter of tokens takes for no date. */
static chinhta_status check_split(struct chinhta__run *run, size_t i) {
    unsigned day, month, year;
    if (!chinhta__format_number_at(run, i + 1, 2, &day) || !chinhta__edit_is(run, i + 2, CHINHTA__TOKEN_SLASH) ||
        !chinhta__format_number_at(run, i + 3, 2, &month) ||
        !chinhta__edit_is(run, i + 4, CHINHTA__TOKEN_SLASH) ||
        !chinhta__format_number_at(run, i + 5, 4, &year) || run->tokens[i + 5].len != 4)
        return CHINHTA_OK;
    for (size_t k = i + 2; k < i + 6; k++)
        if (run->tokens[k].space_before)
            return CHINHTA_OK;
    return exists(day, month, year) ? CHINHTA_OK : report_impossible(run, i + 1, i + 5);
}

/* Ngày 05 Tháng 01 Năm 2024: small letters, but at the start of a sentence. */
static chinhta_status check_capitals(struct chinhta__run *run, size_t i) {
    chinhta_status status = CHINHTA_OK;
    for (size_t k = i; k <= i + 4 && status == CHINHTA_OK; k += 2)
        if (chinhta__casing_is_title(run, k) && (k > i || chinhta__casing_inside(run, k)))
            status = chinhta__casing_report(run, CHINHTA__CODE_FORMAT_DATE, CHINHTA_FIX_CLASS_AUTO, k, 1, 0);
    return status;
}

chinhta_status chinhta__format_date_words(struct chinhta__run *run, size_t i) {
    unsigned day, month, year;
    if (!chinhta__format_number_at(run, i + 1, 2, &day) || !chinhta__format_is_role(run, i + 2, CHINHTA__FORM_MONTH) ||
        !chinhta__format_number_at(run, i + 3, 2, &month))
        return check_split(run, i);
    if (!chinhta__format_is_role(run, i + 4, CHINHTA__FORM_YEAR) ||
        !chinhta__format_number_at(run, i + 5, 4, &year) || run->tokens[i + 5].len != 4)
        return CHINHTA_OK;
    if (chinhta__format_is_role(run, i + 6, CHINHTA__FORM_LUNAR))
        return CHINHTA_OK;
    if (!exists(day, month, year))
        return report_impossible(run, i, i + 5);
    chinhta_status status = check_capitals(run, i);
    if (status == CHINHTA_OK)
        status = day < 10 ? check_width(run, i + 1, day, 2, CHINHTA_FIX_CLASS_AUTO) : CHINHTA_OK;
    if (status == CHINHTA_OK && month < 3)
        status = check_width(run, i + 3, month, 2, CHINHTA_FIX_CLASS_AUTO);
    else if (status == CHINHTA_OK && month < 10)
        status = check_width(run, i + 3, month, 1, CHINHTA_FIX_CLASS_SUGGEST);
    if (status == CHINHTA_OK && i + 6 == run->n_tokens)
        status = check_comma(run, i);
    return status;
}

/* ---- In digits ---- */

chinhta_status chinhta__format_date_digits(struct chinhta__run *run, size_t i) {
    const struct chinhta__token *token = &run->tokens[i];
    const char *text = run->paragraph_text + token->start;
    unsigned part[3] = {0};
    size_t len[3] = {0};
    size_t n = 0;
    for (size_t k = 0; k < token->len; k++) {
        if (text[k] >= '0' && text[k] <= '9') {
            part[n] = part[n] * 10 + (unsigned)(text[k] - '0');
            if (++len[n] > 4)
                return CHINHTA_OK;
        } else if (!strchr("/-.", text[k]) || ++n == 3) {
            return CHINHTA_OK; /* a time, or a range of days */
        }
    }
    if (n == 1)
        return len[1] <= 2 && text[len[0]] == '/' && i > 0 && chinhta__format_is_role(run, i - 1, CHINHTA__FORM_DAY) &&
                       !exists(part[0], part[1], 0)
                   ? report_impossible(run, i, i)
                   : CHINHTA_OK;
    if (n != 2 || (len[0] != 4 && len[2] != 4))
        return CHINHTA_OK;
    unsigned year = len[0] == 4 ? part[0] : part[2];
    unsigned day = len[0] == 4 ? part[2] : part[0];
    /* the month may come first, as in English */
    if (exists(day, part[1], year) || exists(part[1], day, year))
        return CHINHTA_OK;
    return report_impossible(run, i, i);
}
