/* SPDX-License-Identifier: MIT */
/*
 * Tone placement over letters. Where the tone of a rime goes is worked out at build (dict/tables); when to
 * move it is for the checks and the normalizer to decide.
 */
#include "lib/syllable/tone.h"

size_t chinhta__tone_bearer(unsigned code, enum chinhta__tone_style style) {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    unsigned with_tone = code - code % CHINHTA__N_TONES + CHINHTA__TONE_SAC;
    size_t n = chinhta__syllable_spell(with_tone, style, letters), i = 0;
    while (i < n && !chinhta__letter_tone(letters[i]))
        i++;
    return i;
}

enum chinhta__tone_place chinhta__tone_restyle(chinhta__letter *letters, size_t n, enum chinhta__tone_style style,
                                               bool keep) {
    const enum chinhta__tone_place wanted =
        style == CHINHTA__TONE_STYLE_OLD ? CHINHTA__TONE_PLACE_OLD : CHINHTA__TONE_PLACE_NEW;
    struct chinhta__syllable syllable;
    enum chinhta__syllable_fault fault = chinhta__syllable_parse(letters, n, &syllable);
    if (fault != CHINHTA__SYLLABLE_OK && fault != CHINHTA__SYLLABLE_ONSET_RULE)
        return CHINHTA__TONE_PLACE_SAME;
    bool right = syllable.place == CHINHTA__TONE_PLACE_SAME || syllable.place == wanted;
    if (right || (keep && syllable.place != CHINHTA__TONE_PLACE_WRONG))
        return CHINHTA__TONE_PLACE_SAME;
    for (size_t i = 0; i < n; i++)
        letters[i] = chinhta__letter_toneless(letters[i]);
    letters[chinhta__tone_bearer(syllable.code, style)] |= CHINHTA__LETTER(0, 0, syllable.tone, 0);
    return (enum chinhta__tone_place)syllable.place;
}
