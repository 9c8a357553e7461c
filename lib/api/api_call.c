/* SPDX-License-Identifier: MIT */
/* Calls that take a text: check, fix, tokenize. Owns the tests of their arguments; the work is done on lower
 * floors. */
#include "lib/api/checker.h"

#include <stdint.h>
#include <stdlib.h>

/* Room for counting UTF-16 units and code points, and for a fixed text that is longer than the text. */
#define MAX_TEXT ((size_t)PTRDIFF_MAX / 4)

static bool overlaps(const char *text, size_t len, const char *memory, size_t memory_len) {
    uintptr_t a = (uintptr_t)text;
    uintptr_t b = (uintptr_t)memory;
    return memory && a < b + memory_len && b < a + len;
}

static chinhta_status check_text(const chinhta_checker *checker, const char *text, size_t len) {
    if (!checker || (!text && len > 0))
        return CHINHTA_ERROR_ARGUMENT;
    if (len > MAX_TEXT)
        return CHINHTA_ERROR_TOO_LARGE;
    /* what else is lent are short texts and tables, which no one takes for a text to be checked */
    bool lent = overlaps(text, len, checker->fix.out, checker->fix.out_cap) ||
                overlaps(text, len, checker->fix.spare, checker->fix.spare_cap);
    return lent ? CHINHTA_ERROR_ARGUMENT : CHINHTA_OK;
}

chinhta_status chinhta_check(chinhta_checker *checker, const char *text, size_t len,
                             const chinhta_finding *const **out_findings, size_t *out_n) {
    chinhta_status status = out_findings && out_n ? check_text(checker, text, len) : CHINHTA_ERROR_ARGUMENT;
    if (status == CHINHTA_OK)
        status = chinhta__run_check(&checker->run, text ? text : "", len);
    if (status != CHINHTA_OK)
        return status;
    *out_findings = checker->run.order;
    *out_n = checker->run.n_findings;
    return CHINHTA_OK;
}

chinhta_status chinhta_fix(chinhta_checker *checker, const char *text, size_t len, const char **out_text,
                           size_t *out_len) {
    chinhta_status status = out_text && out_len ? check_text(checker, text, len) : CHINHTA_ERROR_ARGUMENT;
    if (status == CHINHTA_OK)
        status = chinhta__fix_make(&checker->fix, &checker->run, text ? text : "", len);
    if (status != CHINHTA_OK)
        return status;
    *out_text = checker->fix.out;
    *out_len = checker->fix.out_len;
    return CHINHTA_OK;
}

static chinhta_status append_tokens(chinhta_checker *checker, size_t n) {
    const struct chinhta__run *run = &checker->run;
    if (checker->tokens_cap - n < run->n_tokens) {
        size_t cap = n + run->n_tokens;
        cap += cap / 2;
        chinhta_token *grown = realloc(checker->tokens, cap * sizeof(*grown));
        if (!grown)
            return CHINHTA_ERROR_NOMEM;
        checker->tokens = grown;
        checker->tokens_cap = cap;
    }
    for (size_t i = 0; i < run->n_tokens; i++) {
        size_t start = run->paragraph_byte + run->tokens[i].start;
        checker->tokens[n + i] = (chinhta_token){
            .byte_start = start,
            .byte_end = start + run->tokens[i].len,
            .kind = (chinhta_token_kind)run->tokens[i].kind,
            .space_before = run->tokens[i].space_before,
        };
    }
    return CHINHTA_OK;
}

/* The public kinds are the internal ones, number for number. */
_Static_assert((int)CHINHTA_TOKEN_WORD == (int)CHINHTA__TOKEN_WORD, "kinds");
_Static_assert((int)CHINHTA_TOKEN_CODE == (int)CHINHTA__TOKEN_CODE, "kinds");
_Static_assert((int)CHINHTA_TOKEN_COLON == (int)CHINHTA__TOKEN_COLON, "kinds");
_Static_assert((int)CHINHTA_TOKEN_BAD == (int)CHINHTA__TOKEN_BAD, "kinds");

chinhta_status chinhta_tokenize(chinhta_checker *checker, const char *text, size_t len,
                                const chinhta_token **out_tokens, size_t *out_n) {
    chinhta_status status = out_tokens && out_n ? check_text(checker, text, len) : CHINHTA_ERROR_ARGUMENT;
    if (status != CHINHTA_OK)
        return status;
    size_t n = 0;
    chinhta__run_begin(&checker->run, text ? text : "", len);
    for (bool more = true;;) {
        status = chinhta__run_next_paragraph(&checker->run, &more);
        if (status != CHINHTA_OK || !more)
            break;
        status = append_tokens(checker, n);
        if (status != CHINHTA_OK)
            break;
        n += checker->run.n_tokens;
    }
    if (status != CHINHTA_OK)
        return status;
    *out_tokens = checker->tokens;
    *out_n = n;
    return CHINHTA_OK;
}
