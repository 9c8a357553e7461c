/* SPDX-License-Identifier: MIT */
/*
 * Bytes that are not UTF-8, and letters not in composed form. Owns the spans reported; what is well formed
 * says utf8.h, what is normal says normal.h.
 */
#include "lib/check/encoding.h"

#include "lib/text/normal.h"
#include "lib/text/utf8.h"

static chinhta_status report_bad(struct chinhta__run *run, size_t start, size_t end) {
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = run->paragraph_byte + start,
                                        .byte_end = run->paragraph_byte + end,
                                        .code = CHINHTA__CODE_ENCODING_UTF8,
                                        .fix_class = CHINHTA_FIX_CLASS_REPORT,
                                        .confidence = 1.0,
                                    });
}

/* One finding for each run of ill-formed bytes. */
static chinhta_status find_bad(struct chinhta__run *run) {
    const char *text = run->paragraph_text;
    size_t len = run->paragraph_len;
    for (size_t at = chinhta__utf8_find_bad(text, len, 0); at < len;
         at = chinhta__utf8_find_bad(text, len, at)) {
        size_t start = at;
        size_t end = at;
        while (at < len && chinhta__utf8_decode(text, len, &at) == CHINHTA__UTF8_BAD)
            end = at;
        chinhta_status status = report_bad(run, start, end);
        if (status != CHINHTA_OK)
            return status;
    }
    return CHINHTA_OK;
}

/* An address is another one in another form, and two tones on one letter leave a choice. */
static chinhta_fix_class class_of(enum chinhta__normal_kind kind, unsigned token_kind) {
    bool address = token_kind == CHINHTA__TOKEN_URL || token_kind == CHINHTA__TOKEN_EMAIL ||
                   token_kind == CHINHTA__TOKEN_CODE;
    return address || kind == CHINHTA__NORMAL_TONES ? CHINHTA_FIX_CLASS_SUGGEST : CHINHTA_FIX_CLASS_AUTO;
}

static chinhta_status report_form(struct chinhta__run *run, const struct chinhta__normal_span *span,
                                  unsigned token_kind) {
    const char *text = run->paragraph_text + span->start;
    size_t len = span->end - span->start;
    size_t normal_len = chinhta__normal_write(text, len, NULL, 0);
    char *normal = chinhta__arena_alloc(&run->arena, normal_len + 1);
    if (!normal)
        return CHINHTA_ERROR_NOMEM;
    chinhta__normal_write(text, len, normal, normal_len);
    const struct chinhta__report_fix fix = {normal, normal_len, 1.0};
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = run->paragraph_byte + span->start,
                                        .byte_end = run->paragraph_byte + span->end,
                                        .code = CHINHTA__CODE_ENCODING_NFC,
                                        .fix_class = class_of(span->kind, token_kind),
                                        .confidence = 1.0,
                                        .fixes = &fix,
                                        .n_fixes = 1,
                                    });
}

/* One finding for each token with such letters in it: a person reads words, not letters. */
static chinhta_status find_form(struct chinhta__run *run) {
    struct chinhta__normal_span span;
    size_t token = 0;
    for (size_t at = 0; chinhta__normal_next(run->paragraph_text, run->paragraph_len, at, &span);
         at = span.end) {
        unsigned token_kind = CHINHTA__TOKEN_SYMBOL;
        while (token < run->n_tokens && run->tokens[token].start + run->tokens[token].len <= span.start)
            token++;
        if (token < run->n_tokens && run->tokens[token].start <= span.start) {
            size_t token_end = run->tokens[token].start + run->tokens[token].len;
            struct chinhta__normal_span more;
            token_kind = run->tokens[token].kind;
            while (span.end < token_end &&
                   chinhta__normal_next(run->paragraph_text, token_end, span.end, &more)) {
                span.kind = more.kind > span.kind ? more.kind : span.kind;
                span.end = more.end;
            }
            span.start = run->tokens[token].start;
            span.end = span.end > token_end ? span.end : token_end;
        }
        chinhta_status status = report_form(run, &span, token_kind);
        if (status != CHINHTA_OK)
            return status;
    }
    return CHINHTA_OK;
}

chinhta_status chinhta__encoding_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    if (chinhta__run_wants(run, CHINHTA__CODE_SET_ONE(CHINHTA__CODE_ENCODING_UTF8)))
        status = find_bad(run);
    if (status == CHINHTA_OK && chinhta__run_wants(run, CHINHTA__CODE_SET_ONE(CHINHTA__CODE_ENCODING_NFC)))
        status = find_form(run);
    return status;
}
