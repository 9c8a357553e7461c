/* SPDX-License-Identifier: MIT */
/*
 * Syllables: parse, spell, validity, i/y folding. All of it is integer work on generated tables: letters become
 * 5-bit classes, an onset or a rime becomes one packed key, and a perfect hash sends the key to its row.
 * Which syllables are in use is not known here: that is the lexicon's.
 */
#include "lib/syllable/syllable.h"

struct spelling {
    uint32_t key; /* letter classes, 5 bits each, first letter highest */
    uint8_t n_letters;
    chinhta__letter letters[4];
};

struct rime_fact {
    uint8_t tone_old, tone_new; /* index of the letter that bears the tone */
    uint8_t stop;               /* coda c ch p t: sắc or nặng only */
    uint8_t rare;               /* real, but not to be proposed */
    uint8_t variant;            /* the rime it folds onto where the onset allows that one; else itself */
};

#include "syllable_data.h"

#define KEY_BITS 5
#define MAX_ONSET_LETTERS 3
#define MAX_RIME_LETTERS 4
#define N_VOWEL_CLASSES 12
#define NO_ROW 255

_Static_assert(CHINHTA__N_SYLLABLE_CODES < 65536, "a code fits 16 bits");
_Static_assert(CHINHTA__N_RIMES < NO_ROW && CHINHTA__N_ONSETS < NO_ROW, "a row fits 8 bits");

static bool is_vowel(unsigned class) {
    return class - 1 < N_VOWEL_CLASSES;
}

static unsigned find_row(uint32_t key, const uint8_t *slots, uint32_t multiplier, unsigned shift,
                         const struct spelling *spellings) {
    unsigned row = slots[(uint32_t)(key * multiplier) >> shift];
    return row && spellings[row - 1].key == key ? row - 1 : NO_ROW;
}

static uint32_t pack(const uint8_t *classes, size_t n) {
    uint32_t key = 0;
    for (size_t i = 0; i < n; i++)
        key = key << KEY_BITS | classes[i];
    return key;
}

static bool pair_is_allowed(unsigned onset, unsigned rime) {
    return pair_allowed[onset][rime >> 3] >> (rime & 7) & 1;
}

static bool tone_is_allowed(unsigned rime, unsigned tone) {
    return !rime_fact[rime].stop || tone == CHINHTA__TONE_SAC || tone == CHINHTA__TONE_NANG;
}

/*
 * How many letters the onset has that begins a word of n classes, and how many of them the rime has as well: the i of
 * gì, gìn and giếng stands for onset and rime at once.
 */
static size_t onset_len(const uint8_t *classes, size_t n, size_t *out_shared) {
    size_t len = 0;
    *out_shared = 0;
    while (len < n && !is_vowel(classes[len]))
        len++;
    if (len != 1 || n < 2)
        return len;
    if (classes[0] == CLASS_q && classes[1] == CLASS_u)
        return 2;
    if (classes[0] == CLASS_g && classes[1] == CLASS_i) {
        bool i_is_vowel = n == 2 || !is_vowel(classes[2]) || (classes[2] == CLASS_E_CIRCUMFLEX_e && n > 3);
        *out_shared = i_is_vowel;
        return 2;
    }
    return len;
}

static enum chinhta__tone_place place_of(unsigned rime, size_t rime_start, size_t tone_letter) {
    const struct rime_fact *fact = &rime_fact[rime];
    bool old_place = tone_letter == rime_start + fact->tone_old;
    bool new_place = tone_letter == rime_start + fact->tone_new;
    if (old_place && new_place)
        return CHINHTA__TONE_PLACE_SAME;
    if (old_place)
        return CHINHTA__TONE_PLACE_OLD;
    return new_place ? CHINHTA__TONE_PLACE_NEW : CHINHTA__TONE_PLACE_WRONG;
}

enum chinhta__syllable_fault chinhta__syllable_parse(const chinhta__letter *letters, size_t n,
                                                     struct chinhta__syllable *out) {
    uint8_t classes[CHINHTA__SYLLABLE_MAX_LETTERS];
    unsigned tone = 0, n_tones = 0;
    size_t tone_letter = 0, shared;
    if (n > CHINHTA__SYLLABLE_MAX_LETTERS)
        return CHINHTA__SYLLABLE_FOREIGN_LETTER;
    for (size_t i = 0; i < n; i++) {
        classes[i] = letter_class[letters[i] & 0x3ff];
        if (!classes[i])
            return CHINHTA__SYLLABLE_FOREIGN_LETTER;
        if (chinhta__letter_tone(letters[i])) {
            tone = chinhta__letter_tone(letters[i]);
            tone_letter = i;
            n_tones++;
        }
    }
    if (n_tones > 1)
        return CHINHTA__SYLLABLE_TWO_TONES;

    size_t len = onset_len(classes, n, &shared);
    if (len > MAX_ONSET_LETTERS)
        return CHINHTA__SYLLABLE_NO_ONSET;
    unsigned onset = find_row(pack(classes, len), onset_slot, ONSET_MULTIPLIER, ONSET_SHIFT, onset_spelling);
    if (onset == NO_ROW)
        return CHINHTA__SYLLABLE_NO_ONSET;

    size_t start = len - shared;
    if (n == start || n - start > MAX_RIME_LETTERS)
        return CHINHTA__SYLLABLE_NO_RIME;
    unsigned rime = find_row(pack(classes + start, n - start), rime_slot, RIME_MULTIPLIER, RIME_SHIFT, rime_spelling);
    if (rime == NO_ROW)
        return CHINHTA__SYLLABLE_NO_RIME;
    if (!pair_is_allowed(onset, rime))
        return CHINHTA__SYLLABLE_ONSET_RULE;
    if (tone >= CHINHTA__N_TONES || !tone_is_allowed(rime, tone))
        return CHINHTA__SYLLABLE_STOP_TONE;

    out->code = (uint16_t)((onset * CHINHTA__N_RIMES + rime) * CHINHTA__N_TONES + tone);
    out->onset = (uint8_t)onset;
    out->rime = (uint8_t)rime;
    out->tone = (uint8_t)tone;
    out->place = tone ? (uint8_t)place_of(rime, start, tone_letter) : (uint8_t)CHINHTA__TONE_PLACE_SAME;
    return CHINHTA__SYLLABLE_OK;
}

size_t chinhta__syllable_spell(unsigned code, enum chinhta__tone_style style,
                               chinhta__letter out[CHINHTA__SYLLABLE_MAX_LETTERS]) {
    unsigned tone = code % CHINHTA__N_TONES, pair = code / CHINHTA__N_TONES;
    unsigned rime = pair % CHINHTA__N_RIMES, onset = pair / CHINHTA__N_RIMES % CHINHTA__N_ONSETS;
    const struct spelling *head = &onset_spelling[onset], *tail = &rime_spelling[rime];
    size_t n = 0;
    for (size_t i = 0; i < head->n_letters; i++)
        out[n++] = head->letters[i];
    if (onset == CHINHTA__ONSET_GI && chinhta__letter_base(tail->letters[0]) == 'i')
        n--;
    size_t start = n;
    for (size_t i = 0; i < tail->n_letters; i++)
        out[n++] = tail->letters[i];
    const struct rime_fact *fact = &rime_fact[rime];
    size_t bearer = start + (style == CHINHTA__TONE_STYLE_OLD ? fact->tone_old : fact->tone_new);
    out[bearer] |= CHINHTA__LETTER(0, 0, tone, 0);
    return n;
}

bool chinhta__syllable_valid(unsigned code) {
    if (code >= CHINHTA__N_SYLLABLE_CODES)
        return false;
    unsigned tone = code % CHINHTA__N_TONES, pair = code / CHINHTA__N_TONES;
    unsigned rime = pair % CHINHTA__N_RIMES, onset = pair / CHINHTA__N_RIMES;
    return pair_is_allowed(onset, rime) && tone_is_allowed(rime, tone);
}

unsigned chinhta__syllable_fold(unsigned code) {
    unsigned tone = code % CHINHTA__N_TONES, pair = code / CHINHTA__N_TONES;
    unsigned rime = pair % CHINHTA__N_RIMES, onset = pair / CHINHTA__N_RIMES;
    if (onset >= CHINHTA__N_ONSETS)
        return code;
    unsigned variant = rime_fact[rime].variant;
    if (variant == rime || !pair_is_allowed(onset, variant))
        return code;
    return (onset * CHINHTA__N_RIMES + variant) * CHINHTA__N_TONES + tone;
}
