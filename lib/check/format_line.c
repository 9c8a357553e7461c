/* SPDX-License-Identifier: MIT */
/*
 * Lines that have a fixed form: the two at the head of a document, what a decision rests on (Căn cứ ...), the end of the
 * text (./.), the last of those who get a copy (Lưu: ...), and for whom one signs (TM., KT.).
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 1, 6, 7 and 9.
 */
#include "lib/check/format.h"

#include <string.h>
#include "lib/lexicon/phrase.h"

#define MAX_UNIT_BYTES 40 /* of what shortens the name of a unit: TCHC */

/* ---- The head ---- */

static const char nation[] = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
static const char creed[] = "Độc lập - Tự do - Hạnh phúc";

static bool is_stop(const struct chinhta__run *run, size_t i, const char *mark) {
    return run->tokens[i].kind == CHINHTA__TOKEN_STOP && run->tokens[i].len == strlen(mark) &&
           memcmp(run->paragraph_text + run->tokens[i].start, mark, run->tokens[i].len) == 0;
}

static bool is_upper(const struct chinhta__run *run, size_t i) {
    return i < run->n_tokens && run->tokens[i].kind == CHINHTA__TOKEN_WORD &&
           run->tokens[i].letter_case == CHINHTA__CASE_UPPER;
}

static chinhta_status check_head(struct chinhta__run *run, const struct chinhta__format_word *first) {
    bool is_nation = first->role == CHINHTA__FORM_NATION;
    size_t n = first->n + (first->n < run->n_tokens && is_stop(run, first->n, ".")); /* no full stop belongs here */
    /* one who asked for hoà everywhere gets it here too */
    if (n != run->n_tokens || (is_nation && (!is_upper(run, 0) || !is_upper(run, first->n - 1) ||
                                                    run->tone_style == CHINHTA_TONE_STYLE_NEW)))
        return CHINHTA_OK;
    const char *right = is_nation ? nation : creed;
    size_t start = run->tokens[0].start;
    size_t len = chinhta__edit_end(run, run->n_tokens - 1) - start;
    if (len == strlen(right) && memcmp(run->paragraph_text + start, right, len) == 0)
        return CHINHTA_OK;
    /* capitals throughout may be a heading's way */
    bool shouted = !is_nation && is_upper(run, 0) && is_upper(run, 1);
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_MOTTO,
                                  shouted ? CHINHTA_FIX_CLASS_SUGGEST : CHINHTA_FIX_CLASS_AUTO, start, start + len,
                                  right, strlen(right));
}

/* ---- Signing ---- */

/* TM ỦY BAN NHÂN DÂN, TM.ỦY BAN NHÂN DÂN: the dot or the space behind it is missing. */
static chinhta_status check_signer(struct chinhta__run *run) {
    static const char *const forms[] = {"TM", "KT", "TL", "TUQ"};
    const struct chinhta__token *token = &run->tokens[0];
    bool dotted = token->kind == CHINHTA__TOKEN_ABBREV;
    char text[8];
    if (run->n_tokens < 3 || token->len > 4 || !(dotted || is_upper(run, 0)) ||
        dotted == (run->tokens[1].space_before != 0) || !chinhta__format_is_role(run, 1, CHINHTA__FORM_SIGNER))
        return CHINHTA_OK;
    for (size_t i = 1; i < run->n_tokens; i++)
        if (!is_upper(run, i))
            return CHINHTA_OK;
    for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
        size_t len = strlen(forms[i]);
        if (len + dotted != token->len || memcmp(run->paragraph_text + token->start, forms[i], len) != 0)
            continue;
        memcpy(text, forms[i], len);
        memcpy(text + len, ". ", 2);
        return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_AUTHORITY, CHINHTA_FIX_CLASS_AUTO, token->start,
                                      chinhta__edit_end(run, 0), text, len + 1 + dotted);
    }
    return CHINHTA_OK;
}

/* ---- The end of the text ---- */

/* ./. at the end of the line, with spaces before or in it or a second full stop; /. alone is only likely to mean it. */
static chinhta_status check_ending(struct chinhta__run *run) {
    size_t from = run->n_tokens - 1;
    bool complete = is_stop(run, from, "./.");
    if (!complete) {
        if (run->n_tokens < 3 || !is_stop(run, from, ".") || run->tokens[from - 1].kind != CHINHTA__TOKEN_SLASH)
            return CHINHTA_OK;
        from--;
    }
    if (from > 1 && (is_stop(run, from - 1, ".") || is_stop(run, from - 1, ".."))) {
        from--;
        complete = true;
    }
    if (from == 0 || run->tokens[from - 1].kind == CHINHTA__TOKEN_STOP ||
        run->tokens[from - 1].kind == CHINHTA__TOKEN_SLASH)
        return CHINHTA_OK;
    size_t start = chinhta__edit_end(run, from - 1);
    size_t end = chinhta__edit_end(run, run->n_tokens - 1);
    if (end - start == 3 && complete)
        return CHINHTA_OK;
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_ENDING,
                                  complete ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST, start, end, "./.", 3);
}

/* ---- Marks at the ends of lines that stand together ---- */

static chinhta_status judge(struct chinhta__run *run, struct chinhta__format_mark *mark, enum chinhta__code code,
                            chinhta_fix_class fix_class, char right) {
    struct chinhta__report_fix fix = {&right, 1, 1.0};
    bool wrong = mark->mark && mark->mark != right;
    mark->mark = 0;
    if (!wrong)
        return CHINHTA_OK;
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = mark->byte_start,
                                        .byte_end = mark->byte_end,
                                        .code = code,
                                        .fix_class = fix_class,
                                        .confidence = fix_class == CHINHTA_FIX_CLASS_AUTO ? 0.95 : 0.6,
                                        .fixes = &fix,
                                        .n_fixes = 1,
                                    });
}

/* The mark at the end of the line if it is one of MARKS, and the whole line is at hand. */
static struct chinhta__format_mark mark_at_end(const struct chinhta__run *run, const char *marks) {
    const struct chinhta__token *last = &run->tokens[run->n_tokens - 1];
    char mark = run->paragraph_text[last->start];
    if (!chinhta__format_whole_line(run) || last->len != 1 || last->space_before || !strchr(marks, mark))
        return (struct chinhta__format_mark){0};
    size_t start = run->paragraph_byte + last->start;
    return (struct chinhta__format_mark){start, start + 1, mark};
}

/* What a decision rests on: a line each, all end with a semicolon, the last with a full stop. */
static chinhta_status check_basis(struct chinhta__run *run, struct chinhta__format *format,
                                  const struct chinhta__format_word *first) {
    chinhta_status status = CHINHTA_OK;
    bool begins = first->role == CHINHTA__FORM_BASIS && run->tokens[0].letter_case == CHINHTA__CASE_TITLE;
    if (begins)
        status = judge(run, &format->basis, CHINHTA__CODE_FORMAT_BASIS, CHINHTA_FIX_CLASS_SUGGEST, ';');
    else if (first->role == CHINHTA__FORM_ENACTING && is_upper(run, 0) &&
             run->options.profile != CHINHTA_PROFILE_LEGAL) /* where a comma or a semicolon may be the last */
        status = judge(run, &format->basis, CHINHTA__CODE_FORMAT_BASIS, CHINHTA_FIX_CLASS_SUGGEST, '.');
    format->basis = begins ? mark_at_end(run, ";,.") : (struct chinhta__format_mark){0};
    return status;
}

/* - Lưu: VT, TCHC: no mark at all. */
static chinhta_status check_unmarked(struct chinhta__run *run) {
    char text[MAX_UNIT_BYTES + 1];
    const struct chinhta__token *last = &run->tokens[run->n_tokens - 1];
    /* letters of a unit; the name of who typed it may stand last, and ends with no mark */
    if (last->kind != CHINHTA__TOKEN_WORD || last->letter_case != CHINHTA__CASE_UPPER || last->len > MAX_UNIT_BYTES || !chinhta__format_whole_line(run))
        return CHINHTA_OK;
    memcpy(text, run->paragraph_text + last->start, last->len);
    text[last->len] = '.';
    return chinhta__edit_replace(run, CHINHTA__CODE_FORMAT_RECIPIENTS, CHINHTA_FIX_CLASS_SUGGEST, last->start,
                                  chinhta__edit_end(run, run->n_tokens - 1), text, last->len + (size_t)1);
}

/* - Lưu: VT, TCHC; and nobody behind it. */
static chinhta_status check_filed(struct chinhta__run *run, struct chinhta__format *format) {
    chinhta_status status = CHINHTA_OK;
    bool listed = run->tokens[0].kind == CHINHTA__TOKEN_HYPHEN;
    if (listed)
        format->filed.mark = 0;
    else
        status = judge(run, &format->filed, CHINHTA__CODE_FORMAT_RECIPIENTS, CHINHTA_FIX_CLASS_AUTO, '.');
    bool files = chinhta__format_is_role(run, listed, CHINHTA__FORM_FILED) &&
                 chinhta__edit_is(run, listed + (size_t)1, CHINHTA__TOKEN_COLON);
    if (files)
        format->filed = mark_at_end(run, ";,");
    if (status != CHINHTA_OK || !files || !listed)
        return status;
    return check_unmarked(run);
}

chinhta_status chinhta__format_line(struct chinhta__run *run, struct chinhta__format *format) {
    if (run->n_tokens == 0)
        return CHINHTA_OK;
    struct chinhta__format_word first = chinhta__format_word_at(run, 0);
    chinhta_status status = run->line_continues ? CHINHTA_OK : check_basis(run, format, &first);
    if (status == CHINHTA_OK && !run->line_continues)
        status = check_filed(run, format);
    if (status == CHINHTA_OK && run->paragraph_byte + run->paragraph_len == run->line_end)
        status = check_ending(run);
    if (status != CHINHTA_OK || !chinhta__format_whole_line(run))
        return status;
    if (first.role == CHINHTA__FORM_NATION || first.role == CHINHTA__FORM_CREED)
        return check_head(run, &first);
    return check_signer(run);
}

chinhta_status chinhta__format_line_finish(struct chinhta__run *run, struct chinhta__format *format) {
    return judge(run, &format->filed, CHINHTA__CODE_FORMAT_RECIPIENTS, CHINHTA_FIX_CLASS_AUTO, '.');
}
