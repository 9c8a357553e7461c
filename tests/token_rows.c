/* SPDX-License-Identifier: MIT */
/* Token cases and token laws, for the tests of the several files that cut tokens. */
#include "tests/token_rows.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/text/char.h"
#include "lib/text/token.h"
#include "tests/suite.h"
#include "tests/tsv.h"

#define MAX_LINE 4096

static const char *const kinds[] = {
    [CHINHTA__TOKEN_WORD] = "WORD",     [CHINHTA__TOKEN_NUMBER] = "NUMBER",
    [CHINHTA__TOKEN_DOCNUM] = "DOCNUM", [CHINHTA__TOKEN_DATE] = "DATE",
    [CHINHTA__TOKEN_URL] = "URL",       [CHINHTA__TOKEN_EMAIL] = "EMAIL",
    [CHINHTA__TOKEN_ABBREV] = "ABBREV", [CHINHTA__TOKEN_CODE] = "CODE",
    [CHINHTA__TOKEN_STOP] = "STOP",     [CHINHTA__TOKEN_COMMA] = "COMMA",
    [CHINHTA__TOKEN_COLON] = "COLON",   [CHINHTA__TOKEN_HYPHEN] = "HYPHEN",
    [CHINHTA__TOKEN_OPEN] = "OPEN",     [CHINHTA__TOKEN_CLOSE] = "CLOSE",
    [CHINHTA__TOKEN_SLASH] = "SLASH",   [CHINHTA__TOKEN_SYMBOL] = "SYMBOL",
    [CHINHTA__TOKEN_BAD] = "BAD",
};

static size_t render(const char *text, size_t len, char out[MAX_LINE]) {
    struct chinhta__token tokens[MAX_LINE];
    size_t n = chinhta__token_cut(text, len, tokens, MAX_LINE);
    size_t used = 0;
    ck_assert_uint_le(n, MAX_LINE);
    for (size_t i = 0; i < n; i++) {
        const struct chinhta__token *token = &tokens[i];
        bool word = token->kind == CHINHTA__TOKEN_WORD;
        used +=
            (size_t)snprintf(out + used, MAX_LINE - used, "%s%s%s%s", i > 0 ? " " : "",
                             token->space_before ? "" : "+", word ? "" : kinds[token->kind], word ? "" : ":");
        ck_assert_uint_lt(used + token->len, MAX_LINE);
        memcpy(out + used, text + token->start, token->len);
        used += token->len;
    }
    return used;
}

void token_rows_check(const char *name) {
    struct tsv tsv = tsv_read(name, 3);
    unsigned n_bad = 0;
    for (size_t i = 0; i < tsv.n_rows; i++) {
        const struct tsv_field *field = tsv.rows[i].field;
        char found[MAX_LINE];
        size_t len = render(field[1].text, field[1].len, found);
        token_laws_check(field[1].text, field[1].len);
        if (len == field[2].len && memcmp(found, field[2].text, len) == 0)
            continue;
        fprintf(stderr, "%s:%u: %s\n  wanted %s\n  found  %.*s\n", name, tsv.rows[i].line, field[0].text,
                field[2].text, (int)len, found);
        n_bad++;
    }
    ck_assert_msg(n_bad == 0, "%s: %u of %zu rows differ", name, n_bad, tsv.n_rows);
    tsv_free(&tsv);
}

static void check_space(const char *text, size_t from, size_t to) {
    for (size_t at = from; at < to;) {
        unsigned kind = chinhta__char_next(text, to, &at) & CHINHTA__CHAR_KIND;
        MUST_MSG(kind == CHINHTA__CHAR_SPACE, "byte %zu lies in no token", at);
    }
}

size_t token_laws_check(const char *text, size_t len) {
    struct chinhta__token *tokens = malloc((len + 1) * sizeof *tokens);
    ck_assert_ptr_nonnull(tokens);
    size_t n = chinhta__token_cut(text, len, tokens, len);
    size_t end = 0;
    ck_assert_uint_le(n, len);
    for (size_t i = 0; i < n; i++) {
        const struct chinhta__token *token = &tokens[i];
        MUST(token->start >= end);
        MUST(token->len > 0);
        MUST(token->kind <= CHINHTA__TOKEN_BAD);
        MUST(token->letter_case <= CHINHTA__CASE_MIXED);
        MUST(token->space_before == (i == 0 || token->start > end));
        check_space(text, end, token->start);
        end = token->start + token->len;
        if (token->kind == CHINHTA__TOKEN_WORD)
            MUST(token->n_letters > 0);
    }
    MUST(end <= len);
    check_space(text, end, len);
    free(tokens);
    return n;
}
