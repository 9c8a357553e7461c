/* SPDX-License-Identifier: MIT */
/*
 * Places of the user's phrases. Owns the case of a replacement; which words are whose phrase is
 * lib/lexicon/user.h's. Where phrases overlap, the one that begins first counts, of those the longest.
 */
#include "lib/check/rejected.h"

#include "lib/lexicon/user.h"
#include "lib/text/icu.h"
#include "lib/text/letter.h"
#include "lib/text/utf8.h"

enum raise { RAISE_NOTHING, RAISE_FIRST, RAISE_ALL };

/* All in capitals: the replacement too. A capital first: the replacement's first letter too. */
static enum raise raise_of(const struct chinhta__token *tokens, size_t n) {
    bool all = false;
    for (size_t i = 0; i < n; i++) {
        if (tokens[i].letter_case == CHINHTA__CASE_LOWER || tokens[i].letter_case == CHINHTA__CASE_MIXED ||
            (tokens[i].letter_case == CHINHTA__CASE_TITLE && tokens[i].n_letters > 1))
            return tokens[0].letter_case == CHINHTA__CASE_TITLE ? RAISE_FIRST : RAISE_NOTHING;
        all = all || tokens[i].letter_case == CHINHTA__CASE_UPPER;
    }
    if (all)
        return RAISE_ALL;
    return tokens[0].letter_case == CHINHTA__CASE_TITLE ? RAISE_FIRST : RAISE_NOTHING;
}

static uint32_t to_upper(uint32_t cp) {
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    return letter ? chinhta__letter_to_cp(letter | CHINHTA__LETTER(0, 0, 0, 1)) : chinhta__icu_to_upper(cp);
}

/* OUT has room for LEN * CHINHTA__UTF8_MAX_LEN bytes. */
static size_t raise(const char *text, size_t len, enum raise how, char *out) {
    size_t n = 0;
    bool raising = how != RAISE_NOTHING;
    for (size_t at = 0; at < len;) {
        uint32_t cp = chinhta__utf8_decode(text, len, &at);
        n += chinhta__utf8_encode(raising ? to_upper(cp) : cp, out + n);
        raising = raising && how == RAISE_ALL;
    }
    return n;
}

static chinhta_status report(struct chinhta__run *run, const struct chinhta__user_phrase *phrase,
                             size_t byte_start, size_t byte_end, enum raise how) {
    char text[CHINHTA__USER_MAX_BYTES * CHINHTA__UTF8_MAX_LEN];
    struct chinhta__report_fix fix = {text, 0, 1.0};
    if (phrase->replacement)
        fix.len = raise(phrase->replacement, phrase->replacement_len, how, text);
    return chinhta__run_report(run, &(struct chinhta__report){
                                        .byte_start = byte_start,
                                        .byte_end = byte_end,
                                        .code = CHINHTA__CODE_SPELLING_REJECTED,
                                        .fix_class = CHINHTA_FIX_CLASS_AUTO,
                                        .confidence = 1.0,
                                        .fixes = &fix,
                                        .n_fixes = phrase->replacement != NULL,
                                    });
}

chinhta_status chinhta__rejected_paragraph(struct chinhta__run *run) {
    if (!run->user)
        return CHINHTA_OK;
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK;) {
        size_t n = 1;
        const struct chinhta__user_phrase *phrase =
            chinhta__user_match(run->user, run->paragraph_text, run->tokens, run->n_tokens, i, &n);
        if (phrase) {
            const struct chinhta__token *last = &run->tokens[i + n - 1];
            size_t start = run->paragraph_byte + run->tokens[i].start;
            size_t end = run->paragraph_byte + last->start + last->len;
            status = phrase->rejected ? report(run, phrase, start, end, raise_of(&run->tokens[i], n))
                                      : chinhta__run_accept(run, start, end);
        }
        i += n;
    }
    return status;
}
