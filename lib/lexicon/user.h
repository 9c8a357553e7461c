/* SPDX-License-Identifier: MIT */
/*
 * The user's own words and phrases, accepted or rejected, and finding them in a row of tokens. Case, tone
 * placement and Unicode form of a word don't matter; i/y variants do (a house may want one of them). What is
 * done about a place found is for the checks to say.
 */
#ifndef CHINHTA__USER_H
#define CHINHTA__USER_H

#include <chinhta.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/text/token.h"

#define CHINHTA__USER_MAX_WORDS 8    /* of a phrase */
#define CHINHTA__USER_MAX_BYTES 1000 /* of a phrase, of a replacement */

struct chinhta__user_phrase {
    uint32_t word[CHINHTA__USER_MAX_WORDS];
    uint8_t n_words;
    bool rejected;
    char *replacement; /* NULL: none; NUL-terminated */
    size_t replacement_len;
};

/* All zero bytes: no phrase. */
struct chinhta__user {
    struct chinhta__user_phrase *phrases;
    size_t n_phrases, phrases_cap;
    uint32_t *phrase_slots; /* open addressing; 0: free, else index + 1 */
    size_t n_phrase_slots;  /* 0 or a power of two */
    struct chinhta__user_word *words;
    size_t n_words, words_cap;
    uint32_t *word_slots;
    size_t n_word_slots;
};

/*
 * Accepts or rejects a phrase; a phrase that is there already changes sides. REPLACEMENT may be NULL.
 * CHINHTA_OK, CHINHTA_ERROR_ARGUMENT (as chinhta_checker_accept and _reject say) or CHINHTA_ERROR_NOMEM; then
 * all is as before.
 */
chinhta_status chinhta__user_set(struct chinhta__user *user, const char *phrase, size_t len, bool rejected,
                                 const char *replacement, size_t replacement_len);

void chinhta__user_free(struct chinhta__user *user);

/*
 * The longest phrase that begins with tokens[from], its words parted by nothing but white space and hyphens;
 * NULL if there is none. *out_n_tokens is how many tokens it covers. TEXT is what the tokens were cut from.
 */
const struct chinhta__user_phrase *chinhta__user_match(const struct chinhta__user *user, const char *text,
                                                       const struct chinhta__token *tokens, size_t n_tokens,
                                                       size_t from, size_t *out_n_tokens);

#endif
