/* SPDX-License-Identifier: MIT */
/*
 * Lines that have a fixed form of their own: the two at the head of a document, the end of the text (./.), and for whom
 * one signs (TM., KT.). Lines that stand together are format_list.c's.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 1, 6 and 7.
 */
#include "lib/check/format.h"

#include <string.h>
#include "lib/lexicon/phrase.h"

/* ---- The head ---- */

static const char nation[] = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
static const char creed[] = "Độc lập - Tự do - Hạnh phúc";

static bool is_stop(const struct chinhta__run *run, size_t i, const char *mark) {
    return run->tokens[i].kind == CHINHTA__TOKEN_STOP && run->tokens[i].len == strlen(mark) &&
           memcmp(run->paragraph_text + run->tokens[i].start, mark, run->tokens[i].len) == 0;
}

static chinhta_status check_head(struct chinhta__run *run, const struct chinhta__format_word *first) {
    bool is_nation = first->role == CHINHTA__FORM_NATION;
    size_t n = first->n + (first->n < run->n_tokens && is_stop(run, first->n, ".")); /* no full stop belongs here */
    /* one who asked for hoà everywhere gets it here too */
    bool shouted_nation = chinhta__format_is_upper(run, 0) && chinhta__format_is_upper(run, first->n - 1);
    if (n != run->n_tokens || (is_nation && (!shouted_nation || run->tone_style == CHINHTA_TONE_STYLE_NEW)))
        return CHINHTA_OK;
    const char *right = is_nation ? nation : creed;
    size_t start = run->tokens[0].start;
    size_t len = chinhta__edit_end(run, run->n_tokens - 1) - start;
    if (len == strlen(right) && memcmp(run->paragraph_text + start, right, len) == 0)
        return CHINHTA_OK;
    /* capitals throughout may be a heading's way */
    bool shouted = !is_nation && chinhta__format_is_upper(run, 0) && chinhta__format_is_upper(run, 1);
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
    if (run->n_tokens < 3 || token->len > 4 || !(dotted || chinhta__format_is_upper(run, 0)) ||
        dotted == (run->tokens[1].space_before != 0) || !chinhta__format_is_role(run, 1, CHINHTA__FORM_SIGNER))
        return CHINHTA_OK;
    for (size_t i = 1; i < run->n_tokens; i++)
        if (!chinhta__format_is_upper(run, i))
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

chinhta_status chinhta__format_line(struct chinhta__run *run, struct chinhta__format *format) {
    if (run->n_tokens == 0)
        return CHINHTA_OK;
    struct chinhta__format_word first = chinhta__format_word_at(run, 0);
    chinhta_status status = run->line_continues ? CHINHTA_OK : chinhta__format_list(run, format, &first);
    if (status == CHINHTA_OK && run->paragraph_byte + run->paragraph_len == run->line_end)
        status = check_ending(run);
    if (status != CHINHTA_OK || !chinhta__format_whole_line(run))
        return status;
    if (first.role == CHINHTA__FORM_NATION || first.role == CHINHTA__FORM_CREED)
        return check_head(run, &first);
    return check_signer(run);
}
