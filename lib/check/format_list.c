/* SPDX-License-Identifier: MIT */
/*
 * Marks at the ends of lines that stand together: what a decision rests on (Căn cứ ...), those whom it is sent to (Kính
 * gửi), and those who get a copy (Nơi nhận), the last of whom is the archive (Lưu: ...).
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 6 and 9.
 */
#include "lib/check/format.h"

#include <string.h>
#include "lib/lexicon/phrase.h"

#define MAX_UNIT_BYTES 40 /* of what shortens the name of a unit: TCHC */

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

/*
 * What a decision rests on: a line each, all end with a semicolon, the last with a full stop. That they are one shows the
 * heading below; in a letter lines that begin with Căn cứ are prose.
 */
static chinhta_status check_basis(struct chinhta__run *run, struct chinhta__format *format,
                                  const struct chinhta__format_word *first) {
    chinhta_status status = CHINHTA_OK;
    bool begins = first->role == CHINHTA__FORM_BASIS && run->tokens[0].letter_case == CHINHTA__CASE_TITLE;
    bool enacts = first->role == CHINHTA__FORM_ENACTING && chinhta__format_is_upper(run, 0);
    /* of normative documents a comma or a semicolon may be the last mark */
    bool last_counts = run->options.profile != CHINHTA_PROFILE_LEGAL;
    if (begins) {
        if (format->n_basis == CHINHTA__FORMAT_MAX_BASIS) {
            format->n_basis--;
            memmove(format->basis, format->basis + 1, format->n_basis * sizeof(*format->basis));
        }
        format->basis[format->n_basis++] = mark_at_end(run, ";,.");
        return CHINHTA_OK;
    }
    for (size_t i = 0; enacts && i < format->n_basis && status == CHINHTA_OK; i++)
        if (i + 1 < format->n_basis || last_counts)
            status = judge(run, &format->basis[i], CHINHTA__CODE_FORMAT_BASIS, CHINHTA_FIX_CLASS_SUGGEST,
                           i + 1 < format->n_basis ? ';' : '.');
    format->n_basis = 0;
    return status;
}

/* - Lưu: VT, TCHC: no mark at all. */
static chinhta_status check_unmarked(struct chinhta__run *run) {
    char text[MAX_UNIT_BYTES + 1];
    const struct chinhta__token *last = &run->tokens[run->n_tokens - 1];
    /* letters of a unit, behind a comma; who typed it may stand last, and ends with no mark */
    bool listed = run->tokens[run->n_tokens - 2].kind == CHINHTA__TOKEN_COMMA;
    if (!listed || !chinhta__format_is_upper(run, run->n_tokens - 1) || last->len > MAX_UNIT_BYTES ||
        !chinhta__format_whole_line(run))
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

/*
 * - Như trên; under Nơi nhận or Kính gửi: an item each, all end with a semicolon. The last whom it is sent to ends with a
 * full stop; the last of those who get a copy is the archive, check_filed's.
 */
static chinhta_status check_items(struct chinhta__run *run, struct chinhta__format *format,
                                  const struct chinhta__format_word *first) {
    chinhta_status status = CHINHTA_OK;
    bool item = run->tokens[0].kind == CHINHTA__TOKEN_HYPHEN;
    bool begins = (first->role == CHINHTA__FORM_COPIES || first->role == CHINHTA__FORM_ADDRESSEES) &&
                  first->n + 1 == run->n_tokens && chinhta__edit_is(run, first->n, CHINHTA__TOKEN_COLON);
    if (format->list == CHINHTA__FORMAT_NO_ROLE && !begins)
        return CHINHTA_OK;
    if (item)
        status = judge(run, &format->item, CHINHTA__CODE_FORMAT_RECIPIENTS, CHINHTA_FIX_CLASS_SUGGEST, ';');
    else if (format->list == CHINHTA__FORM_ADDRESSEES)
        status = judge(run, &format->item, CHINHTA__CODE_FORMAT_RECIPIENTS, CHINHTA_FIX_CLASS_SUGGEST, '.');
    format->item.mark = 0;
    if (begins)
        format->list = first->role;
    else if (!item)
        format->list = CHINHTA__FORMAT_NO_ROLE;
    if (item && !chinhta__format_is_role(run, 1, CHINHTA__FORM_FILED))
        format->item = mark_at_end(run, ";,.");
    return status;
}

chinhta_status chinhta__format_list(struct chinhta__run *run, struct chinhta__format *format,
                                    const struct chinhta__format_word *first) {
    chinhta_status status = check_basis(run, format, first);
    if (status == CHINHTA_OK)
        status = check_items(run, format, first);
    return status == CHINHTA_OK ? check_filed(run, format) : status;
}

chinhta_status chinhta__format_list_finish(struct chinhta__run *run, struct chinhta__format *format) {
    chinhta_status status = judge(run, &format->filed, CHINHTA__CODE_FORMAT_RECIPIENTS, CHINHTA_FIX_CLASS_AUTO, '.');
    if (status == CHINHTA_OK && format->list == CHINHTA__FORM_ADDRESSEES)
        status = judge(run, &format->item, CHINHTA__CODE_FORMAT_RECIPIENTS, CHINHTA_FIX_CLASS_SUGGEST, '.');
    return status;
}
