/* SPDX-License-Identifier: MIT */
/* Fuzzes syllables: what parses spells back to itself in both tone styles, and folding is a fixed point. */
#include "lib/syllable/syllable.h"
#include "lib/text/utf8.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

#define MAX_LETTERS 16 /* twice as long as any syllable */

static void check_code(unsigned code) {
    unsigned fold = chinhta__syllable_fold(code);
    unsigned respelt = chinhta__syllable_respell(code);
    LAW(fold < CHINHTA__N_SYLLABLE_CODES && chinhta__syllable_fold(fold) == fold);
    LAW(respelt == CHINHTA__N_SYLLABLE_CODES || chinhta__syllable_valid(respelt));
    LAW(!chinhta__syllable_valid(code) || respelt == code);
    for (int style = CHINHTA__TONE_STYLE_OLD; style <= CHINHTA__TONE_STYLE_NEW; style++) {
        chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        struct chinhta__syllable again;
        size_t n = chinhta__syllable_spell(code, (enum chinhta__tone_style)style, letters);
        LAW(n <= CHINHTA__SYLLABLE_MAX_LETTERS);
        if (!chinhta__syllable_valid(code))
            continue;
        LAW(chinhta__syllable_parse(letters, n, &again) == CHINHTA__SYLLABLE_OK && again.code == code);
        LAW(again.place != CHINHTA__TONE_PLACE_WRONG);
    }
}

/* A syllable has one spelling but for the place of its tone. */
static void check_spelling(unsigned code, const chinhta__letter *letters, size_t n) {
    chinhta__letter spelt[CHINHTA__SYLLABLE_MAX_LETTERS];
    LAW(chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_OLD, spelt) == n);
    for (size_t i = 0; i < n; i++)
        LAW(chinhta__letter_toneless(spelt[i]) == chinhta__letter_toneless(chinhta__letter_lower(letters[i])));
}

static void check_letters(const chinhta__letter *letters, size_t n) {
    struct chinhta__syllable syllable, untouched;
    memset(&syllable, 0xa5, sizeof(syllable));
    untouched = syllable;
    enum chinhta__syllable_fault fault = chinhta__syllable_parse(letters, n, &syllable);
    bool has_code = fault == CHINHTA__SYLLABLE_ONSET_RULE || fault == CHINHTA__SYLLABLE_STOP_TONE;
    if (fault != CHINHTA__SYLLABLE_OK && !has_code) {
        LAW(memcmp(&syllable, &untouched, sizeof(syllable)) == 0);
        return;
    }
    LAW(syllable.onset < CHINHTA__N_ONSETS && syllable.rime < CHINHTA__N_RIMES && syllable.tone < CHINHTA__N_TONES);
    LAW(syllable.code ==
        ((unsigned)syllable.onset * CHINHTA__N_RIMES + syllable.rime) * CHINHTA__N_TONES + syllable.tone);
    LAW(chinhta__syllable_valid(syllable.code) == (fault == CHINHTA__SYLLABLE_OK));
    check_code(syllable.code);
    check_spelling(syllable.code, letters, n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    chinhta__letter letters[MAX_LETTERS] = {0};
    size_t n = 0;
    for (size_t byte = 0; byte < size;) {
        chinhta__letter letter = 0;
        uint32_t cp = chinhta__utf8_decode(text, size, &byte);
        if (cp != CHINHTA__UTF8_BAD)
            letter = chinhta__letter_from_cp(cp);
        if (letter != 0 && n < MAX_LETTERS) {
            letters[n++] = letter;
            continue;
        }
        check_letters(letters, n);
        n = 0;
    }
    check_letters(letters, n);
    /* and the bytes read as codes, valid or not */
    for (size_t i = 0; i + 1 < size && i < 64; i += 2)
        check_code((data[i] | (unsigned)data[i + 1] << 8) % CHINHTA__N_SYLLABLE_CODES);
    return 0;
}
