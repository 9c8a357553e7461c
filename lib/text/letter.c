/* SPDX-License-Identifier: MIT */
/*
 * Letters of a Vietnamese text as tables: code point to letter and back. Owns the list of precomposed letters
 * and of combining marks; composing a run of them is token.c's and normal.c's work. Source: the Unicode
 * Character Database, names and decompositions of U+0041-007A, U+00C0-01B0 and U+1EA0-1EF9.
 */
#include "lib/text/letter.h"

#include <stddef.h>

/* base, mark, then the lower-case code points by tone in the order of enum chinhta__tone */
#define VOWELS(ROW)                                                                                          \
    ROW('a', NONE, 'a', 0xe0, 0x1ea3, 0xe3, 0xe1, 0x1ea1)                                                    \
    ROW('a', BREVE, 0x103, 0x1eb1, 0x1eb3, 0x1eb5, 0x1eaf, 0x1eb7)                                           \
    ROW('a', CIRCUMFLEX, 0xe2, 0x1ea7, 0x1ea9, 0x1eab, 0x1ea5, 0x1ead)                                       \
    ROW('e', NONE, 'e', 0xe8, 0x1ebb, 0x1ebd, 0xe9, 0x1eb9)                                                  \
    ROW('e', CIRCUMFLEX, 0xea, 0x1ec1, 0x1ec3, 0x1ec5, 0x1ebf, 0x1ec7)                                       \
    ROW('i', NONE, 'i', 0xec, 0x1ec9, 0x129, 0xed, 0x1ecb)                                                   \
    ROW('o', NONE, 'o', 0xf2, 0x1ecf, 0xf5, 0xf3, 0x1ecd)                                                    \
    ROW('o', CIRCUMFLEX, 0xf4, 0x1ed3, 0x1ed5, 0x1ed7, 0x1ed1, 0x1ed9)                                       \
    ROW('o', HORN, 0x1a1, 0x1edd, 0x1edf, 0x1ee1, 0x1edb, 0x1ee3)                                            \
    ROW('u', NONE, 'u', 0xf9, 0x1ee7, 0x169, 0xfa, 0x1ee5)                                                   \
    ROW('u', HORN, 0x1b0, 0x1eeb, 0x1eed, 0x1eef, 0x1ee9, 0x1ef1)                                            \
    ROW('y', NONE, 'y', 0x1ef3, 0x1ef7, 0x1ef9, 0xfd, 0x1ef5)

#define CONSONANTS(ROW)                                                                                      \
    ROW('b')                                                                                                 \
    ROW('c')                                                                                                 \
    ROW('d') ROW('f') ROW('g') ROW('h') ROW('j') ROW('k') ROW('l') ROW('m') ROW('n') ROW('p') ROW('q')       \
        ROW('r') ROW('s') ROW('t') ROW('v') ROW('w') ROW('x') ROW('z')

#define D_STROKE 0x111

#define UPPER(cp) ((cp) < 0x100 ? (cp)-0x20 : (cp)-1)

#define PAIR(cp, base, mark, tone)                                                                           \
    [CHINHTA__LETTER_SLOT(cp)] = CHINHTA__LETTER(base, CHINHTA__MARK_##mark, CHINHTA__TONE_##tone, 0),       \
    [CHINHTA__LETTER_SLOT(UPPER(cp))] =                                                                      \
        CHINHTA__LETTER(base, CHINHTA__MARK_##mark, CHINHTA__TONE_##tone, 1),
#define VOWEL_SLOTS(base, mark, ngang, huyen, hoi, nga, sac, nang)                                           \
    PAIR(ngang, base, mark, NGANG)                                                                           \
    PAIR(huyen, base, mark, HUYEN)                                                                           \
    PAIR(hoi, base, mark, HOI)                                                                               \
    PAIR(nga, base, mark, NGA)                                                                               \
    PAIR(sac, base, mark, SAC)                                                                               \
    PAIR(nang, base, mark, NANG)
#define CONSONANT_SLOTS(base) PAIR(base, base, NONE, NGANG)

const chinhta__letter chinhta__letter_slots[CHINHTA__LETTER_SLOT(CHINHTA__LETTER_HIGH_END)] = {
    VOWELS(VOWEL_SLOTS) CONSONANTS(CONSONANT_SLOTS) PAIR(D_STROKE, 'd', STROKE, NGANG)};

#define N_BASES 26
#define N_MARKS 5

#define VOWEL_CPS(base, mark, ...) [(base) - 'a'][CHINHTA__MARK_##mark] = {__VA_ARGS__},
#define CONSONANT_CPS(base) [(base) - 'a'][CHINHTA__MARK_NONE] = {base},

static const uint16_t lower_cps[N_BASES][N_MARKS][CHINHTA__N_TONES] = {
    VOWELS(VOWEL_CPS) CONSONANTS(CONSONANT_CPS)['d' - 'a'][CHINHTA__MARK_STROKE] = {D_STROKE}};

uint32_t chinhta__letter_to_cp(chinhta__letter letter) {
    unsigned base = (unsigned char)chinhta__letter_base(letter) - (unsigned)'a';
    unsigned mark = chinhta__letter_mark(letter);
    unsigned tone = chinhta__letter_tone(letter);
    if (base >= N_BASES || mark >= N_MARKS || tone >= CHINHTA__N_TONES)
        return 0;
    uint32_t cp = lower_cps[base][mark][tone];
    return cp != 0 && chinhta__letter_upper(letter) ? UPPER(cp) : cp;
}

enum chinhta__tone chinhta__letter_combining_tone(uint32_t cp) {
    switch (cp) {
    case 0x300:
    case 0x340: /* deprecated twin of U+0300 */
        return CHINHTA__TONE_HUYEN;
    case 0x309:
        return CHINHTA__TONE_HOI;
    case 0x303:
        return CHINHTA__TONE_NGA;
    case 0x301:
    case 0x341: /* deprecated twin of U+0301 */
        return CHINHTA__TONE_SAC;
    case 0x323:
        return CHINHTA__TONE_NANG;
    default:
        return CHINHTA__TONE_NGANG;
    }
}

enum chinhta__mark chinhta__letter_combining_mark(uint32_t cp) {
    switch (cp) {
    case 0x302:
        return CHINHTA__MARK_CIRCUMFLEX;
    case 0x306:
        return CHINHTA__MARK_BREVE;
    case 0x31b:
        return CHINHTA__MARK_HORN;
    default:
        return CHINHTA__MARK_NONE;
    }
}
