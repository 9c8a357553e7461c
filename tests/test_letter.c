/* SPDX-License-Identifier: MIT */
/* Letters: the tables against the canonical decompositions that ICU knows, and there and back for every
 * letter. */
#include "lib/text/letter.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "tests/suite.h"

/* The letter of CP by ICU: a Latin base and at most one mark and one tone; 0 if its decomposition is anything
 * else. */
static chinhta__letter from_decomposition(uint32_t cp) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
    UChar units[8];
    int32_t n = unorm2_getDecomposition(nfd, (UChar32)cp, units, 8, &status);
    ck_assert(U_SUCCESS(status));
    if (n < 0) {
        units[0] = (UChar)cp;
        n = cp <= 0xffff;
    }
    bool upper = u_isupper((UChar32)cp);
    bool stroke = cp == 0x110 || cp == 0x111; /* no decomposition */
    UChar32 base = stroke ? 'd' : u_tolower(n > 0 ? units[0] : 0);
    unsigned mark = stroke ? CHINHTA__MARK_STROKE : CHINHTA__MARK_NONE;
    unsigned tone = CHINHTA__TONE_NGANG;
    if (base < 'a' || base > 'z' || units[0] >= 0x80) {
        if (!stroke)
            return 0;
    }
    for (int32_t i = 1; i < n; i++) {
        if (mark == CHINHTA__MARK_NONE && chinhta__letter_combining_mark(units[i]) != CHINHTA__MARK_NONE)
            mark = chinhta__letter_combining_mark(units[i]);
        else if (tone == CHINHTA__TONE_NGANG &&
                 chinhta__letter_combining_tone(units[i]) != CHINHTA__TONE_NGANG)
            tone = chinhta__letter_combining_tone(units[i]);
        else
            return 0;
    }
    return CHINHTA__LETTER(base, mark, tone, upper);
}

static bool is_vietnamese(chinhta__letter letter) {
    chinhta__letter plain = chinhta__letter_lower(chinhta__letter_toneless(letter));
    char base = chinhta__letter_base(letter);
    bool vowel = base == 'a' || base == 'e' || base == 'i' || base == 'o' || base == 'u' || base == 'y';
    switch (chinhta__letter_mark(plain)) {
    case CHINHTA__MARK_NONE:
        return vowel || letter == plain || letter == CHINHTA__LETTER(base, 0, 0, 1);
    case CHINHTA__MARK_CIRCUMFLEX:
        return base == 'a' || base == 'e' || base == 'o';
    case CHINHTA__MARK_BREVE:
        return base == 'a';
    case CHINHTA__MARK_HORN:
        return base == 'o' || base == 'u';
    case CHINHTA__MARK_STROKE:
        return base == 'd';
    }
    return false;
}

START_TEST(every_code_point_is_the_letter_of_its_decomposition) {
    unsigned n = 0;
    for (uint32_t cp = 0; cp <= 0x10ffff; cp++) {
        chinhta__letter letter = chinhta__letter_from_cp(cp);
        chinhta__letter expected = u_isalpha((UChar32)cp) ? from_decomposition(cp) : 0;
        if (expected != 0 && !is_vietnamese(expected))
            expected = 0;
        /* singletons: the Kelvin sign is a K only after NFC */
        if (letter == 0 && (cp == 0x212a || cp == 0x212b))
            continue;
        MUST_MSG(letter == expected, "U+%04X: %x, by its decomposition %x", cp, letter, expected);
        if (letter != 0) {
            MUST(chinhta__letter_to_cp(letter) == cp);
            n++;
        }
    }
    /* 12 vowels with 6 tones, 20 consonants and đ, in two cases */
    MUST(n == 2 * (12 * 6 + 20 + 1));
}
END_TEST

START_TEST(every_value_of_a_letter_has_one_code_point_or_none) {
    unsigned n = 0;
    for (unsigned value = 0; value <= UINT16_MAX; value++) {
        chinhta__letter letter = (chinhta__letter)value;
        uint32_t cp = chinhta__letter_to_cp(letter);
        if (cp == 0 || value >> 14 != 0)
            continue;
        MUST(chinhta__letter_from_cp(cp) == letter);
        n++;
    }
    MUST(n == 2 * (12 * 6 + 20 + 1));
}
END_TEST

START_TEST(parts_of_a_letter) {
    chinhta__letter letter = chinhta__letter_from_cp(0x1ec6); /* Ệ */
    ck_assert_int_eq(chinhta__letter_base(letter), 'e');
    ck_assert_int_eq(chinhta__letter_mark(letter), CHINHTA__MARK_CIRCUMFLEX);
    ck_assert_int_eq(chinhta__letter_tone(letter), CHINHTA__TONE_NANG);
    ck_assert(chinhta__letter_upper(letter));
    ck_assert_uint_eq(chinhta__letter_to_cp(chinhta__letter_lower(letter)), 0x1ec7);
    ck_assert_uint_eq(chinhta__letter_to_cp(chinhta__letter_toneless(letter)), 0xca);
    ck_assert_uint_eq(chinhta__letter_from_cp(UINT32_MAX), 0);
}
END_TEST

START_TEST(combining_code_points) {
    unsigned n_tones = 0;
    unsigned n_marks = 0;
    for (uint32_t cp = 0; cp <= 0x10ffff; cp++) {
        bool tone = chinhta__letter_combining_tone(cp) != CHINHTA__TONE_NGANG;
        bool mark = chinhta__letter_combining_mark(cp) != CHINHTA__MARK_NONE;
        MUST(!(tone && mark));
        MUST(!(tone || mark) || u_getCombiningClass((UChar32)cp) != 0);
        n_tones += tone;
        n_marks += mark;
    }
    MUST(n_tones == 7);
    MUST(n_marks == 3);
    MUST(chinhta__letter_combining_tone(0x340) == chinhta__letter_combining_tone(0x300));
    MUST(chinhta__letter_combining_tone(0x341) == chinhta__letter_combining_tone(0x301));
}
END_TEST

SUITE("letter", every_code_point_is_the_letter_of_its_decomposition,
      every_value_of_a_letter_has_one_code_point_or_none, parts_of_a_letter, combining_code_points)
