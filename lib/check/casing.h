/* SPDX-License-Identifier: MIT */
/*
 * Casing: what the checks of capital letters share: whether a word stands where a capital is due to the sentence alone,
 * whether one thing is named or several are meant, and how a run of tokens is written with other capitals. It knows no
 * rule about names.
 */
#ifndef CHINHTA__CASING_H
#define CHINHTA__CASING_H

#include "lib/check/run.h"

#define CHINHTA__CASING_MAX_BYTES 512

/* True if token I is a word with a capital and small letters, or one capital letter. */
static inline bool chinhta__casing_is_title(const struct chinhta__run *run, size_t i) {
    return i < run->n_tokens && run->tokens[i].kind == CHINHTA__TOKEN_WORD &&
           run->tokens[i].letter_case == CHINHTA__CASE_TITLE;
}

static inline bool chinhta__casing_is_lower(const struct chinhta__run *run, size_t i) {
    return i < run->n_tokens && run->tokens[i].kind == CHINHTA__TOKEN_WORD &&
           run->tokens[i].letter_case == CHINHTA__CASE_LOWER;
}

/* True if a word or a comma of the same sentence stands right before token I: no capital is due to the place. */
bool chinhta__casing_inside(const struct chinhta__run *run, size_t i);

/* True if các, những or the like stands right before token I: no single one is meant (dict/roles.tsv). */
bool chinhta__casing_follows_plural(const struct chinhta__run *run, size_t i);

/* True if token I is this syllable, in any case; the i/y variants are one. */
static inline bool chinhta__casing_is(const struct chinhta__run *run, size_t i, unsigned code) {
    return i < run->n_tokens && run->words[i].fault == CHINHTA__SYLLABLE_OK &&
           chinhta__syllable_fold(run->words[i].syllable.code) == code;
}

/*
 * The text of tokens [from, from + n) with the word of token from + i beginning with a capital if bit i of CAPITALS is
 * set, all other letters small; what stands between is as it was. A mark that stands as the document's other words
 * don't place it is placed as they do. Returns its bytes, 0 if it does not fit or is no word of Latin letters.
 */
size_t chinhta__casing_write(const struct chinhta__run *run, size_t from, size_t n, unsigned capitals,
                             char out[CHINHTA__CASING_MAX_BYTES]);

/* Reports tokens [from, from + n) with that text as the only fix; nothing if it is none. */
chinhta_status chinhta__casing_report(struct chinhta__run *run, enum chinhta__code code, chinhta_fix_class fix_class,
                                      size_t from, size_t n, unsigned capitals);

#endif
