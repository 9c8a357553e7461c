/* SPDX-License-Identifier: MIT */
/* Folding keys of words; who looks them up, and in what table, is the lexicon's and the model's business. */
#include "lib/syllable/key.h"

#define KEY_BITS 5

uint64_t chinhta__key_bare(const chinhta__letter *letters, size_t n) {
    uint64_t key = 0;
    if (n > CHINHTA__KEY_MAX_LETTERS)
        return 0;
    for (size_t i = 0; i < n; i++)
        key = key << KEY_BITS | ((unsigned char)chinhta__letter_base(letters[i]) & ((1u << KEY_BITS) - 1));
    return key;
}

uint64_t chinhta__key_bare_of_code(unsigned code) {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n = chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_OLD, letters);
    return chinhta__key_bare(letters, n);
}
