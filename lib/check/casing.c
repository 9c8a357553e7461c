/* SPDX-License-Identifier: MIT */
/* Places and texts for the checks of capital letters. See casing.h. */
#include "lib/check/casing.h"

#include <string.h>
#include "lib/check/edit.h"
#include "lib/lexicon/phrase.h"
#include "lib/text/utf8.h"

bool chinhta__casing_inside(const struct chinhta__run *run, size_t i) {
    if (i == 0)
        return false;
    const struct chinhta__token *before = &run->tokens[i - 1];
    return before->kind == CHINHTA__TOKEN_WORD || (before->kind == CHINHTA__TOKEN_COMMA && i > 1);
}

bool chinhta__casing_follows_plural(const struct chinhta__run *run, size_t i) {
    size_t n;
    unsigned row = i > 0 ? chinhta__phrase_match(&chinhta__role_trie, run->tokens, run->words, i, i - 1, &n) : 0;
    return row && chinhta__roles[row - 1].role == CHINHTA__ROLE_PLURAL;
}

/* The style of the words outside the range; the old one, which state documents use, if they have none. */
static enum chinhta__tone_style style_around(const struct chinhta__run *run, size_t from, size_t n) {
    if (run->options.tone_style != CHINHTA_TONE_STYLE_KEEP)
        return chinhta__run_tone_style(run);
    size_t n_new = run->n_new_style;
    size_t n_old = run->n_old_style;
    for (size_t i = from; i < from + n; i++) {
        if (run->words[i].fault == CHINHTA__SYLLABLE_OK) {
            n_new -= run->words[i].syllable.place == CHINHTA__TONE_PLACE_NEW;
            n_old -= run->words[i].syllable.place == CHINHTA__TONE_PLACE_OLD;
        }
    }
    return n_new > n_old ? CHINHTA__TONE_STYLE_NEW : CHINHTA__TONE_STYLE_OLD;
}

/* Returns the bytes written, 0 for a word that cannot be. OUT has room for CAP. */
static size_t write_word(const struct chinhta__run *run, size_t i, enum chinhta__tone_style style, bool capital,
                         char *out, size_t cap) {
    const struct chinhta__token *token = &run->tokens[i];
    const struct chinhta__word *word = &run->words[i];
    chinhta__letter letters[24];
    unsigned n_tones;
    bool composed;
    size_t n;
    if (word->fault == CHINHTA__SYLLABLE_OK && word->syllable.place != CHINHTA__TONE_PLACE_SAME)
        n = chinhta__syllable_spell(word->syllable.code, style, letters);
    else
        n = chinhta__token_letters(run->paragraph_text + token->start, token->len, letters,
                                   sizeof(letters) / sizeof(*letters), &n_tones, &composed);
    size_t len = 0;
    if (n * CHINHTA__UTF8_MAX_LEN > cap)
        return 0;
    for (size_t k = 0; k < n; k++) {
        chinhta__letter letter = chinhta__letter_lower(letters[k]);
        if (k == 0 && capital)
            letter |= CHINHTA__LETTER(0, 0, 0, 1);
        uint32_t cp = chinhta__letter_to_cp(letter);
        if (cp == 0)
            return 0;
        len += chinhta__utf8_encode(cp, out + len);
    }
    return len;
}

size_t chinhta__casing_write(const struct chinhta__run *run, size_t from, size_t n, unsigned capitals,
                             char out[CHINHTA__CASING_MAX_BYTES]) {
    enum chinhta__tone_style style = style_around(run, from, n);
    size_t len = 0;
    size_t done = run->tokens[from].start;
    for (size_t i = 0; i < n; i++) {
        const struct chinhta__token *token = &run->tokens[from + i];
        size_t between = token->start - done;
        if (between + len > CHINHTA__CASING_MAX_BYTES / 2)
            return 0;
        memcpy(out + len, run->paragraph_text + done, between);
        len += between;
        size_t written = token->kind == CHINHTA__TOKEN_WORD
                             ? write_word(run, from + i, style, capitals >> i & 1, out + len,
                                          CHINHTA__CASING_MAX_BYTES - len)
                             : 0;
        done = token->start;
        if (written) {
            len += written;
            done += token->len;
        } else if (token->kind == CHINHTA__TOKEN_WORD || token->len > CHINHTA__CASING_MAX_BYTES / 2 - len) {
            return 0;
        } else {
            memcpy(out + len, run->paragraph_text + done, token->len);
            len += token->len;
            done += token->len;
        }
        if (len > CHINHTA__CASING_MAX_BYTES / 2)
            return 0;
    }
    return len;
}

chinhta_status chinhta__casing_report(struct chinhta__run *run, enum chinhta__code code, chinhta_fix_class fix_class,
                                      size_t from, size_t n, unsigned capitals) {
    char text[CHINHTA__CASING_MAX_BYTES];
    size_t start = run->tokens[from].start;
    size_t end = run->tokens[from + n - 1].start + run->tokens[from + n - 1].len;
    size_t len = chinhta__casing_write(run, from, n, capitals, text);
    if (len == 0 || (len == end - start && memcmp(text, run->paragraph_text + start, len) == 0))
        return CHINHTA_OK;
    return chinhta__edit_replace(run, code, fix_class, start, end, text, len);
}
