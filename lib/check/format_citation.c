/* SPDX-License-Identifier: MIT */
/*
 * Citations: the order of the parts of a document (điểm a khoản 2 Điều 3), and what the first citation of a document
 * tells of it. How their words are capitalised is citation.c's.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 6 (what a citation holds); Phụ lục II, mục V.6 (the order, in
 * its examples).
 */
#include "lib/check/format.h"

#include <string.h>
#include "lib/check/casing.h"
#include "lib/lexicon/phrase.h"

#define MAX_DIGITS 3
#define MAX_NEXT_TOKENS 12     /* up to the number of the next document */
#define MAX_SENTENCE_TOKENS 40 /* that are looked through for a date */

/* Appends tokens [i, i + n) as they stand. */
static size_t append(const struct chinhta__run *run, size_t i, size_t n, char *out, size_t len) {
    size_t start = run->tokens[i].start;
    size_t n_bytes = chinhta__edit_end(run, i + n - 1) - start;
    if (len > 0)
        out[len++] = ' ';
    memcpy(out + len, run->paragraph_text + start, n_bytes);
    return len + n_bytes;
}

static bool is_part(const struct chinhta__run *run, size_t i, unsigned role) {
    unsigned number;
    if (!chinhta__format_is_role(run, i, role) || !run->tokens[i].space_before)
        return false;
    if (role == CHINHTA__FORM_POINT)
        return chinhta__casing_is_lower(run, i + 1) && run->tokens[i + 1].n_letters == 1;
    return chinhta__format_number_at(run, i + 1, MAX_DIGITS, &number);
}

/* Điều 3 khoản 2 điểm a, khoản 2 điểm a; what follows must not be cited with the last of them. */
chinhta_status chinhta__format_citation(struct chinhta__run *run, size_t i) {
    size_t parts[3];
    size_t n = 0;
    for (unsigned role = chinhta__format_word_at(run, i).role; role <= CHINHTA__FORM_POINT; role++) {
        if (!is_part(run, i + 2 * n, role))
            break;
        parts[n] = i + 2 * n;
        n++;
    }
    size_t after = i + 2 * n;
    if (n < 2 || chinhta__format_is_role(run, after, CHINHTA__FORM_CLAUSE) ||
        (chinhta__format_is_role(run, i, CHINHTA__FORM_ARTICLE) &&
         chinhta__format_is_role(run, after, CHINHTA__FORM_ARTICLE)))
        return CHINHTA_OK;
    /* khoản 2 Điều 3 khoản 1 ...: the first belongs to what stands before it */
    if (i >= 2 && (is_part(run, i - 2, CHINHTA__FORM_CLAUSE) || is_part(run, i - 2, CHINHTA__FORM_POINT) ||
                   is_part(run, i - 2, CHINHTA__FORM_ARTICLE)))
        return CHINHTA_OK;
    char text[96];
    size_t len = 0;
    if (chinhta__edit_end(run, after - 1) - run->tokens[i].start > sizeof(text) - n)
        return CHINHTA_OK;
    while (n > 0)
        len = append(run, parts[--n], 2, text, len);
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_CITATION, CHINHTA_FIX_CLASS_SUGGEST, run->tokens[i].start,
                                  chinhta__edit_end(run, after - 1), text, len);
}

/* ---- First citations ---- */

/* True if the document was not met before in this text. FNV-1a. */
static bool is_first(struct chinhta__format *format, const char *text, size_t len) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    hash += hash == 0;
    size_t slot = hash & (CHINHTA__FORMAT_MAX_SEEN - 1);
    for (; format->seen[slot]; slot = (slot + 1) & (CHINHTA__FORMAT_MAX_SEEN - 1))
        if (format->seen[slot] == hash)
            return false;
    if (format->n_seen >= CHINHTA__FORMAT_MAX_SEEN / 2)
        return false; /* so many documents: nothing more is said */
    format->seen[slot] = hash;
    format->n_seen++;
    return true;
}

/* /2020/ in 30/2020/NĐ-CP: the number of a normative document. */
static bool has_year(const char *text, size_t len) {
    const char *slash = memchr(text, '/', len);
    size_t at = slash ? (size_t)(slash - text) : len;
    return at + 5 < len && text[at + 5] == '/' && (text[at + 1] == '1' || text[at + 1] == '2');
}

static bool is_law(const char *text, size_t len) {
    for (size_t k = 0; k + 2 < len; k++)
        if (memcmp(text + k, "QH", 2) == 0 && text[k + 2] >= '0' && text[k + 2] <= '9')
            return true;
    return false;
}

/* Căn cứ ..., 2. Bãi bỏ ...: what such a line cites by its year may stand in a normative document itself. */
static bool is_normative_line(const struct chinhta__run *run) {
    bool labelled = chinhta__edit_is(run, 0, CHINHTA__TOKEN_NUMBER);
    return chinhta__format_is_role(run, 0, CHINHTA__FORM_BASIS) ||
           chinhta__format_is_role(run, labelled, CHINHTA__FORM_AMENDS);
}

/*
 * Laws and ordinances are cited by name, without a date. Normative documents leave the date of others out (Nghị định
 * 78/2025/NĐ-CP): a line Căn cứ or Bãi bỏ that cites one by its year may be in such a document.
 */
static bool needs_date(const struct chinhta__run *run, size_t i) {
    const char *text = run->paragraph_text + run->tokens[i].start;
    size_t len = run->tokens[i].len;
    if (run->options.profile == CHINHTA_PROFILE_LEGAL || is_law(text, len) || (has_year(text, len) && is_normative_line(run)))
        return false;
    /* the number goes on behind a space; the date comes behind several; a year stands for it */
    return !chinhta__edit_is(run, i + 1, CHINHTA__TOKEN_HYPHEN) &&
           !(chinhta__edit_is(run, i + 1, CHINHTA__TOKEN_COMMA) &&
             chinhta__edit_is(run, i + 2, CHINHTA__TOKEN_DOCNUM)) &&
           !chinhta__format_is_role(run, i + 1, CHINHTA__FORM_DAY) &&
           !chinhta__format_is_role(run, i + 1, CHINHTA__FORM_YEAR) &&
           !chinhta__edit_is(run, i + 1, CHINHTA__TOKEN_DATE);
}

static bool is_date(const struct chinhta__run *run, size_t i) {
    return chinhta__format_is_role(run, i, CHINHTA__FORM_DAY) || chinhta__edit_is(run, i, CHINHTA__TOKEN_DATE);
}

/*
 * The date stands elsewhere: before, in the same sentence (ngày 05 tháng 3, Sở đã ban hành Công văn số ...); behind the next
 * number (Tờ trình số ... và Đề án số ... ngày ...); in a note.
 */
static bool is_dated_elsewhere(const struct chinhta__run *run, size_t i) {
    if (chinhta__edit_is_char(run, i + 1, '['))
        return true;
    size_t end = i + MAX_NEXT_TOKENS < run->n_tokens ? i + MAX_NEXT_TOKENS : run->n_tokens;
    for (size_t k = i + 1; k + 1 < end && run->tokens[k].kind != CHINHTA__TOKEN_STOP; k++)
        if (run->tokens[k].kind == CHINHTA__TOKEN_DOCNUM && is_date(run, k + 1))
            return true;
    for (size_t k = i; k > 0 && run->tokens[k - 1].kind != CHINHTA__TOKEN_STOP &&
                       run->tokens[k - 1].kind != CHINHTA__TOKEN_DOCNUM && i - k < MAX_SENTENCE_TOKENS;
         k--)
        if (is_date(run, k - 1))
            return true;
    return false;
}

/* The kind of document that ends before token END; END if there is none. */
static size_t kind_before(const struct chinhta__run *run, size_t end) {
    for (size_t back = 1; back <= 2 && back <= end; back++) {
        size_t n = 1;
        unsigned row =
            chinhta__phrase_match(&chinhta__role_trie, run->tokens, run->words, run->n_tokens, end - back, &n);
        if (row && n >= back && chinhta__roles[row - 1].role == CHINHTA__ROLE_DOCUMENT)
            return end - back;
    }
    return end;
}

/* Nghị định số 30/2020/NĐ-CP for the first time, and no date behind it; not as a heading, nor in a list of changes. */
chinhta_status chinhta__format_reference(struct chinhta__run *run, struct chinhta__format *format, size_t i) {
    if (!chinhta__run_wants(run, CHINHTA__CODE_SET_ONE(CHINHTA__CODE_FORMAT_REFERENCE)) ||
        !is_first(format, run->paragraph_text + run->tokens[i].start, run->tokens[i].len) || !needs_date(run, i))
        return CHINHTA_OK;
    size_t end = i > 0 && chinhta__format_is_role(run, i - 1, CHINHTA__FORM_LABEL) ? i - 1 : i;
    size_t kind = kind_before(run, end);
    if (kind == end || kind == 0 || chinhta__format_is_role(run, kind - 1, CHINHTA__FORM_BY) ||
        chinhta__edit_is(run, kind - 1, CHINHTA__TOKEN_COMMA) || is_dated_elsewhere(run, i))
        return CHINHTA_OK;
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_REFERENCE, CHINHTA_FIX_CLASS_REPORT, run->tokens[i].start,
                                  chinhta__edit_end(run, i), NULL, 0);
}
