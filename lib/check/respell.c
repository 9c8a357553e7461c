/* SPDX-License-Identifier: MIT */
/* Case and tone style of a fix. See respell.h. */
#include "lib/check/respell.h"
#include "lib/text/char.h"

#define MAX_LETTERS (3 * CHINHTA__SYLLABLE_MAX_LETTERS)

/* The letters of the replaced text, whose case counts; spaces, digits and marks that follow a letter are passed over. */
static size_t letters_of(const char *text, size_t len, chinhta__letter *out, size_t cap) {
    size_t n = 0;
    for (size_t at = 0; at < len && n < cap;) {
        chinhta__letter letter = chinhta__char_next_letter(text, len, &at);
        if (letter != 0)
            out[n++] = letter;
        else
            chinhta__utf8_decode(text, len, &at);
    }
    return n;
}

static enum chinhta__respell_pattern pattern_of(const chinhta__letter *letters, size_t n) {
    size_t n_upper = 0;
    for (size_t i = 0; i < n; i++)
        n_upper += chinhta__letter_upper(letters[i]);
    if (n > 1 && n_upper * 4 >= n * 3) /* one key slipped in a word of capitals leaves it one */
        return CHINHTA__RESPELL_UPPER;
    return n > 0 && chinhta__letter_upper(letters[0]) ? CHINHTA__RESPELL_TITLE : CHINHTA__RESPELL_LOWER;
}

size_t chinhta__respell_syllable(unsigned code, enum chinhta__tone_style style,
                                 enum chinhta__respell_pattern pattern, char *out) {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n = chinhta__syllable_spell(code, style, letters), bytes = 0;
    for (size_t i = 0; i < n; i++) {
        bool upper = pattern == CHINHTA__RESPELL_UPPER || (pattern == CHINHTA__RESPELL_TITLE && i == 0);
        chinhta__letter l = CHINHTA__LETTER(chinhta__letter_base(letters[i]), chinhta__letter_mark(letters[i]),
                                            chinhta__letter_tone(letters[i]), upper);
        bytes += chinhta__utf8_encode(chinhta__letter_to_cp(l), out + bytes);
    }
    return bytes;
}

size_t chinhta__respell(const chinhta_dict *dict, const struct chinhta__choice *choice, const char *text, size_t len,
                        enum chinhta__tone_style style, char out[CHINHTA__RESPELL_MAX_BYTES]) {
    chinhta__letter seen[MAX_LETTERS], letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n_seen = letters_of(text, len, seen, MAX_LETTERS), bytes = 0, n_done = 0;
    for (unsigned w = 0; w < choice->n_ids; w++) {
        unsigned code = dict->words[choice->ids[w]].code;
        size_t n = chinhta__syllable_spell(code, style, letters);
        if (w > 0)
            out[bytes++] = ' ';
        /* words run together have each its own capitals */
        size_t n_own = w + 1 < choice->n_ids && n_done + n < n_seen ? n : n_seen - n_done;
        bytes += chinhta__respell_syllable(code, style, pattern_of(seen + n_done, n_own), out + bytes);
        n_done += n < n_own ? n : n_own;
    }
    return bytes;
}
