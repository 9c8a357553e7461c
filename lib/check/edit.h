/* SPDX-License-Identifier: MIT */
/*
 * Edit: what the checks of capitals, punctuation and form share: what stands between two tokens, what a token is to them, and
 * a finding that puts one text for another. It knows no rule.
 */
#ifndef CHINHTA__EDIT_H
#define CHINHTA__EDIT_H

#include <string.h>
#include "lib/check/run.h"

/* What lies between a token and the one before it. */
enum chinhta__gap {
    CHINHTA__GAP_NONE,   /* nothing: they touch */
    CHINHTA__GAP_ONE,    /* one space */
    CHINHTA__GAP_FEW,    /* two or three spaces: a slip */
    CHINHTA__GAP_LAYOUT, /* more, or a tab, or other white space: columns, or not for us to change */
};

static inline bool chinhta__edit_is(const struct chinhta__run *run, size_t i, unsigned kind) {
    return i < run->n_tokens && run->tokens[i].kind == kind;
}

/* True if token I is the one character MARK, ASCII. */
static inline bool chinhta__edit_is_char(const struct chinhta__run *run, size_t i, char mark) {
    return i < run->n_tokens && run->tokens[i].len == 1 && run->paragraph_text[run->tokens[i].start] == mark;
}

/* True if the bytes of token I are TEXT, LEN bytes. */
static inline bool chinhta__edit_is_text(const struct chinhta__run *run, size_t i, const char *text, size_t len) {
    return i < run->n_tokens && run->tokens[i].len == len &&
           memcmp(run->paragraph_text + run->tokens[i].start, text, len) == 0;
}

/* Byte of the paragraph where token I ends. */
static inline size_t chinhta__edit_end(const struct chinhta__run *run, size_t i) {
    return (size_t)run->tokens[i].start + run->tokens[i].len;
}

/* True if token I touches the one before it. */
static inline bool chinhta__edit_touches(const struct chinhta__run *run, size_t i) {
    return i > 0 && i < run->n_tokens && !run->tokens[i].space_before;
}

/* True if token I is WORD, one syllable, in whatever case and form. */
static inline bool chinhta__edit_is_word(const struct chinhta__run *run, size_t i, const char *word) {
    struct chinhta__syllable syllable;
    return i < run->n_tokens && run->words[i].fault == CHINHTA__SYLLABLE_OK &&
           chinhta__word_syllable(word, strlen(word), &syllable) &&
           chinhta__syllable_fold(syllable.code) == run->words[i].folded;
}

/* A Vietnamese syllable of two letters or more: not the x of a formula. */
static inline bool chinhta__edit_is_syllable(const struct chinhta__run *run, size_t i) {
    return i < run->n_tokens && run->words[i].fault == CHINHTA__SYLLABLE_OK && run->tokens[i].n_letters > 1;
}

static inline bool chinhta__edit_is_case(const struct chinhta__run *run, size_t i, unsigned letter_case) {
    return chinhta__edit_is_syllable(run, i) && run->tokens[i].letter_case == letter_case;
}

/* ” before a word it touches, behind a space: the wrong half for one that opens. */
static inline bool chinhta__edit_is_opening_close(const struct chinhta__run *run, size_t i) {
    return chinhta__edit_is_text(run, i, "”", sizeof("”") - 1) && (i == 0 || run->tokens[i].space_before) &&
           chinhta__edit_touches(run, i + 1) && run->tokens[i + 1].kind == CHINHTA__TOKEN_WORD;
}

/* What lies before token I, 0 < i < n_tokens. */
enum chinhta__gap chinhta__edit_gap(const struct chinhta__run *run, size_t i);

/* True if the paragraph is laid out with tabs, bars or wide gaps: a row of a table, not a sentence. One pass over it. */
bool chinhta__edit_is_layout(const struct chinhta__run *run);

/* Writes letters composed, not terminated. Returns their bytes; 0 if one has no composed form: a tone on a consonant. */
size_t chinhta__edit_write_letters(const chinhta__letter *letters, size_t n, char *out);

/*
 * Reports bytes [start, end) of the paragraph, with TEXT as the only fix; a class of REPORT has none, and TEXT may be
 * NULL. How sure the rules are depends on the class alone.
 */
chinhta_status chinhta__edit_replace(struct chinhta__run *run, enum chinhta__code code, chinhta_fix_class fix_class,
                                     size_t start, size_t end, const char *text, size_t len);

/* The same with a TEXT that ends in NUL. */
chinhta_status chinhta__edit_report(struct chinhta__run *run, enum chinhta__code code, chinhta_fix_class fix_class,
                                    size_t start, size_t end, const char *text);

#endif
