/* SPDX-License-Identifier: MIT */
/*
 * A syllable is written small, with one capital at its head or in capitals throughout: anything else is a slip. What is no
 * syllable is none of this file's (MobiFone, ThS); what has no Vietnamese letter may be a formula or a name (CaO, xAI).
 */
#include "lib/check/capital_inside.h"

#include "lib/check/edit.h"
#include "lib/check/respell.h"

struct word {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n, n_upper;
};

/* A soft hyphen or a control character of Latin-1 follows at once: letters of garbled text (Ã and a soft hyphen for í). */
static bool is_garbled(const struct chinhta__run *run, size_t i) {
    size_t end = chinhta__edit_end(run, i);
    unsigned char first_sign = 0xa0, soft_hyphen = 0xad;
    if (end + 1 >= run->paragraph_len || run->paragraph_text[end] != '\xc2')
        return false;
    unsigned char second = (unsigned char)run->paragraph_text[end + 1];
    return second < first_sign || second == soft_hyphen;
}

static bool read_word(const struct chinhta__run *run, size_t i, struct word *word) {
    const struct chinhta__token *token = &run->tokens[i];
    unsigned tones;
    bool composed;
    if (token->letter_case != CHINHTA__CASE_MIXED || run->words[i].fault != CHINHTA__SYLLABLE_OK || is_garbled(run, i))
        return false;
    word->n = chinhta__token_letters(run->paragraph_text + token->start, token->len, word->letters,
                                     CHINHTA__SYLLABLE_MAX_LETTERS, &tones, &composed);
    word->n_upper = 0;
    for (size_t k = 0; k < word->n; k++)
        word->n_upper += chinhta__letter_upper(word->letters[k]);
    return word->n > 1;
}

/* CHíNH PHủ: capitals whose letters with marks became small when the text left its old font. */
static bool is_converted(const struct word *word) {
    for (size_t k = 0; k < word->n; k++) {
        chinhta__letter letter = word->letters[k];
        bool kept = chinhta__letter_plain(letter) || chinhta__letter_mark(letter) == CHINHTA__MARK_STROKE;
        if (chinhta__letter_upper(letter) != kept)
            return false;
    }
    return word->n_upper > 0;
}

static bool is_shouted(const struct chinhta__run *run, size_t i) {
    struct word word;
    if (i >= run->n_tokens || run->tokens[i].kind != CHINHTA__TOKEN_WORD || run->tokens[i].n_letters < 2)
        return false;
    if (run->tokens[i].letter_case == CHINHTA__CASE_UPPER) /* US is none */
        return run->tokens[i].len > run->tokens[i].n_letters;
    return read_word(run, i, &word) && is_converted(&word);
}

/* nHÂN: typed with Caps Lock on. */
static bool is_inverted(const struct word *word) {
    return word->n > 2 && !chinhta__letter_upper(word->letters[0]) && word->n_upper + 1 == word->n;
}

/* Of a word beside shouted ones it is not known for sure how it was meant. */
static bool is_beside_shouted(const struct chinhta__run *run, size_t i) {
    return is_shouted(run, i - 1) || is_shouted(run, i + 1);
}

static enum chinhta__respell_pattern pattern_of(const struct chinhta__run *run, size_t i, const struct word *word) {
    bool ends_in_capital = word->n_upper > 1 && chinhta__letter_upper(word->letters[word->n - 1]);
    bool between = is_shouted(run, i - 1) && is_shouted(run, i + 1);
    if ((is_converted(word) && (ends_in_capital || is_beside_shouted(run, i))) ||
        (is_beside_shouted(run, i) && 2 * word->n_upper + between > word->n))
        return CHINHTA__RESPELL_UPPER;
    return chinhta__letter_upper(word->letters[0]) || is_inverted(word) ? CHINHTA__RESPELL_TITLE : CHINHTA__RESPELL_LOWER;
}

/* Without a Vietnamese letter: only the two capitals of TRong, or one capital behind a small letter. */
static bool is_plain_slip(const struct word *word, enum chinhta__respell_pattern pattern) {
    bool first = chinhta__letter_upper(word->letters[0]), second = chinhta__letter_upper(word->letters[1]);
    if (first && second && word->n_upper == 2)
        return word->n > 3 || pattern == CHINHTA__RESPELL_UPPER;
    return word->n > 3 && word->n_upper == 1 && !first;
}

/* ĐỔi: the letters with marks alone are large, as in a heading of small capitals; what its head was is not known. */
static bool is_small_capitals(const struct word *word) {
    for (size_t k = 0; k < word->n; k++)
        if (chinhta__letter_upper(word->letters[k]) == chinhta__letter_plain(word->letters[k]))
            return false;
    return chinhta__letter_upper(word->letters[0]);
}

static bool is_sure(const struct chinhta__run *run, size_t i, const struct word *word,
                    enum chinhta__respell_pattern pattern) {
    return !is_inverted(word) && !is_small_capitals(word) &&
           (pattern == CHINHTA__RESPELL_UPPER || !is_beside_shouted(run, i));
}

/* The tone is placed as the document places it. */
static chinhta_status report(struct chinhta__run *run, size_t i, enum chinhta__respell_pattern pattern,
                             chinhta_fix_class fix_class) {
    char text[CHINHTA__RESPELL_MAX_BYTES];
    size_t len = chinhta__respell_syllable(run->words[i].syllable.code, chinhta__run_tone_style(run), pattern, text);
    return chinhta__edit_replace(run, CHINHTA__CODE_SPELLING_CAPITAL, fix_class, run->tokens[i].start,
                                 chinhta__edit_end(run, i), text, len);
}

chinhta_status chinhta__capital_inside_paragraph(struct chinhta__run *run) {
    chinhta_status status = CHINHTA_OK;
    for (size_t i = 0; i < run->n_tokens && status == CHINHTA_OK; i++) {
        struct word word;
        if (!read_word(run, i, &word))
            continue;
        enum chinhta__respell_pattern pattern = pattern_of(run, i, &word);
        bool marked = run->tokens[i].len > word.n;
        if (marked || is_plain_slip(&word, pattern))
            status = report(run, i, pattern,
                            marked && is_sure(run, i, &word, pattern) ? CHINHTA_FIX_CLASS_AUTO : CHINHTA_FIX_CLASS_SUGGEST);
    }
    return status;
}
