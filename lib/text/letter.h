/* SPDX-License-Identifier: MIT */
/*
 * Letters: one Latin letter of a Vietnamese text, split into base, mark, tone and case, in 16 bits.
 * Facts: the Vietnamese alphabet (29 letters, five tone marks); f, j, w and z are letters too, for loans.
 */
#ifndef CHINHTA__LETTER_H
#define CHINHTA__LETTER_H

#include <stdbool.h>
#include <stdint.h>

enum chinhta__mark {
    CHINHTA__MARK_NONE,
    CHINHTA__MARK_CIRCUMFLEX, /* â ê ô */
    CHINHTA__MARK_BREVE,      /* ă */
    CHINHTA__MARK_HORN,       /* ơ ư */
    CHINHTA__MARK_STROKE,     /* đ */
};

enum chinhta__tone {
    CHINHTA__TONE_NGANG,
    CHINHTA__TONE_HUYEN,
    CHINHTA__TONE_HOI,
    CHINHTA__TONE_NGA,
    CHINHTA__TONE_SAC,
    CHINHTA__TONE_NANG,
};

#define CHINHTA__N_TONES 6

/* bits 0-6 base ('a'..'z'), 7-9 mark, 10-12 tone, 13 upper case; 0 is no letter */
typedef uint16_t chinhta__letter;

#define CHINHTA__LETTER(base, mark, tone, upper)                                                             \
    ((chinhta__letter)((unsigned)(base) | (unsigned)(mark) << 7 | (unsigned)(tone) << 10 |                   \
                       (unsigned)(upper) << 13))

static inline char chinhta__letter_base(chinhta__letter l) {
    return (char)(l & 0x7f);
}
static inline enum chinhta__mark chinhta__letter_mark(chinhta__letter l) {
    return (enum chinhta__mark)(l >> 7 & 7);
}
static inline enum chinhta__tone chinhta__letter_tone(chinhta__letter l) {
    return (enum chinhta__tone)(l >> 10 & 7);
}
static inline bool chinhta__letter_upper(chinhta__letter l) {
    return l >> 13 & 1;
}
static inline bool chinhta__letter_vowel(chinhta__letter l) {
    switch (chinhta__letter_base(l)) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
        return true;
    default:
        return false;
    }
}
/* neither mark nor tone: a letter that other languages have too */
static inline bool chinhta__letter_plain(chinhta__letter l) {
    return (l >> 7 & 0x3f) == 0;
}
/* the same letter without its tone; without tone and case */
static inline chinhta__letter chinhta__letter_toneless(chinhta__letter l) {
    return l & (chinhta__letter) ~(7u << 10);
}
static inline chinhta__letter chinhta__letter_lower(chinhta__letter l) {
    return l & (chinhta__letter) ~(1u << 13);
}

/* Letters by code point, without the gap between the two blocks that hold them; read by
 * chinhta__letter_from_cp. */
#define CHINHTA__LETTER_LOW_END 0x1b1u
#define CHINHTA__LETTER_HIGH_START 0x1ea0u
#define CHINHTA__LETTER_HIGH_END 0x1efau
#define CHINHTA__LETTER_SLOT(cp)                                                                             \
    ((cp) < CHINHTA__LETTER_LOW_END ? (cp) : (cp)-CHINHTA__LETTER_HIGH_START + CHINHTA__LETTER_LOW_END)
extern const chinhta__letter chinhta__letter_slots[CHINHTA__LETTER_SLOT(CHINHTA__LETTER_HIGH_END)];

/* The letter that code point CP (NFC) is: a-z, A-Z and the precomposed Vietnamese letters; else 0. */
static inline chinhta__letter chinhta__letter_from_cp(uint32_t cp) {
    if (cp < CHINHTA__LETTER_LOW_END ||
        cp - CHINHTA__LETTER_HIGH_START < CHINHTA__LETTER_HIGH_END - CHINHTA__LETTER_HIGH_START)
        return chinhta__letter_slots[CHINHTA__LETTER_SLOT(cp)];
    return 0;
}

/* The NFC code point of a letter; 0 where Unicode has no precomposed one (a tone on a consonant). */
uint32_t chinhta__letter_to_cp(chinhta__letter letter);

/* The tone (1-5) or mark that the combining code point CP adds to a base letter; 0 for any other code point.
 */
enum chinhta__tone chinhta__letter_combining_tone(uint32_t cp);
enum chinhta__mark chinhta__letter_combining_mark(uint32_t cp);

#endif
