/* SPDX-License-Identifier: MIT */
/*
 * Syllables: parse, spell, validity, variants of one sound. All of it is integer work on generated tables:
 * letters become 5-bit classes, an onset or a rime becomes one packed key, and a perfect hash sends the key
 * to its row. Which syllables are in use is not known here: that is the lexicon's.
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
    uint8_t twin;               /* the other spelling of the same rime, in either direction; else itself */
};

#include "syllable_data.h"

#define KEY_BITS 5
#define LETTER_CLASS_MASK 0x3ff /* base and mark of a chinhta__letter */
#define MAX_ONSET_LETTERS 3
#define MAX_RIME_LETTERS 4
#define N_VOWEL_CLASSES 12
#define NO_ROW 255
#define NO_LETTER 255

_Static_assert(CHINHTA__N_SYLLABLE_CODES < 65536, "a code fits 16 bits");
_Static_assert(CHINHTA__N_RIMES < NO_ROW && CHINHTA__N_ONSETS < NO_ROW, "a row fits 8 bits");

/* Letters of a word as classes packed into one key, the last letter lowest, and what else one pass can see.
 */
struct packed {
    uint64_t key;
    unsigned n;
    unsigned vowels; /* bit i: letter i is a vowel */
    unsigned tone, tone_letter; /* tone_letter: NO_LETTER if the tone stands on more than one */
    bool two_tones;             /* different ones */
    bool foreign;
};

static struct packed pack(const chinhta__letter *letters, size_t n) {
    struct packed word = {.n = (unsigned)n};
    for (unsigned i = 0; i < n; i++) {
        unsigned class = letter_class[letters[i] & LETTER_CLASS_MASK],
                 tone = chinhta__letter_tone(letters[i]);
        word.key = word.key << KEY_BITS | class;
        word.foreign |= class == 0;
        word.vowels |= (unsigned)(class - 1 < N_VOWEL_CLASSES) << i;
        word.two_tones |= tone && word.tone && tone != word.tone;
        word.tone_letter = !tone ? word.tone_letter : word.tone ? NO_LETTER : i;
        word.tone |= tone;
    }
    return word;
}

static unsigned class_at(const struct packed *word, unsigned i) {
    return word->key >> KEY_BITS * (word->n - 1 - i) & ((1u << KEY_BITS) - 1);
}

static unsigned find_row(uint32_t key, const uint8_t *slots, uint32_t multiplier, unsigned shift,
                         const struct spelling *spellings) {
    unsigned row = slots[(uint32_t)(key * multiplier) >> shift];
    return row && spellings[row - 1].key == key ? row - 1 : NO_ROW;
}

static bool pair_is_allowed(unsigned onset, unsigned rime) {
    return pair_allowed[onset][rime >> 3] >> (rime & 7) & 1;
}

static unsigned code_of(unsigned onset, unsigned rime, unsigned tone) {
    return (onset * CHINHTA__N_RIMES + rime) * CHINHTA__N_TONES + tone;
}

static bool tone_is_allowed(unsigned rime, unsigned tone) {
    return !rime_fact[rime].stop || tone == CHINHTA__TONE_SAC || tone == CHINHTA__TONE_NANG;
}

/*
 * How many letters the onset has, and where the rime begins: before the end of the onset in gì, gìn and
 * giếng, whose i stands for both.
 */
static unsigned onset_len(const struct packed *word, unsigned *out_rime_start) {
    /* consonants before the first vowel, by the vowel bits of the first four letters */
    static const uint8_t n_before_vowel[16] = {4, 0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0};
    unsigned len = n_before_vowel[word->vowels & 15];
    len = len < word->n ? len : word->n;
    *out_rime_start = len;
    if (len != 1 || word->n < 2)
        return len;
    unsigned first = class_at(word, 0), second = class_at(word, 1);
    if (first == CLASS_q && second == CLASS_u)
        return *out_rime_start = 2;
    if (first == CLASS_g && second == CLASS_i) {
        bool i_is_nucleus =
            !(word->vowels >> 2 & 1) || (class_at(word, 2) == CLASS_E_CIRCUMFLEX_e && word->n > 3);
        *out_rime_start = i_is_nucleus ? 1 : 2;
        return 2;
    }
    return len;
}

/*
 * gịa (giặt gịa) is gi and ịa, whose i is written once: as it stands its tone is in its place, and giạ is another word.
 * Source: hunspell-vi, the list of irregular syllables.
 */
static bool is_gia(unsigned onset, const struct packed *word) {
    return onset == CHINHTA__ONSET_GI && word->n == 3 && word->tone_letter == 1 && word->tone == CHINHTA__TONE_NANG &&
           class_at(word, 2) == letter_class['a'];
}

static enum chinhta__tone_place place_of(unsigned onset, unsigned rime, unsigned rime_start,
                                         const struct packed *word) {
    const struct rime_fact *fact = &rime_fact[rime];
    bool old_place = word->tone_letter == rime_start + fact->tone_old;
    bool new_place = word->tone_letter == rime_start + fact->tone_new;
    if (!word->tone || (old_place && new_place) || is_gia(onset, word))
        return CHINHTA__TONE_PLACE_SAME;
    if (old_place)
        return CHINHTA__TONE_PLACE_OLD;
    return new_place ? CHINHTA__TONE_PLACE_NEW : CHINHTA__TONE_PLACE_WRONG;
}

enum chinhta__syllable_fault chinhta__syllable_parse(const chinhta__letter *letters, size_t n,
                                                     struct chinhta__syllable *out) {
    if (n > CHINHTA__SYLLABLE_MAX_LETTERS)
        return CHINHTA__SYLLABLE_FOREIGN_LETTER;
    struct packed word = pack(letters, n);
    if (word.foreign)
        return CHINHTA__SYLLABLE_FOREIGN_LETTER;
    if (word.two_tones)
        return CHINHTA__SYLLABLE_TWO_TONES;

    unsigned start, len = onset_len(&word, &start);
    if (len > MAX_ONSET_LETTERS)
        return CHINHTA__SYLLABLE_NO_ONSET;
    uint32_t onset_key = (uint32_t)(word.key >> KEY_BITS * (word.n - len));
    unsigned onset = find_row(onset_key, onset_slot, ONSET_MULTIPLIER, ONSET_SHIFT, onset_spelling);
    if (onset == NO_ROW)
        return CHINHTA__SYLLABLE_NO_ONSET;

    unsigned n_rime = word.n - start;
    bool second_i = onset == CHINHTA__ONSET_GI && start == len && n_rime > 0 && class_at(&word, start) == CLASS_i;
    if (n_rime == 0 || n_rime > MAX_RIME_LETTERS || second_i)
        return CHINHTA__SYLLABLE_NO_RIME;
    uint32_t rime_key = (uint32_t)word.key & ((1u << KEY_BITS * n_rime) - 1);
    unsigned rime = find_row(rime_key, rime_slot, RIME_MULTIPLIER, RIME_SHIFT, rime_spelling);
    if (rime == NO_ROW || word.tone >= CHINHTA__N_TONES)
        return CHINHTA__SYLLABLE_NO_RIME;

    out->code = (uint16_t)code_of(onset, rime, word.tone);
    out->onset = (uint8_t)onset;
    out->rime = (uint8_t)rime;
    out->tone = (uint8_t)word.tone;
    out->place = (uint8_t)place_of(onset, rime, start, &word);
    if (!pair_is_allowed(onset, rime))
        return CHINHTA__SYLLABLE_ONSET_RULE;
    return tone_is_allowed(rime, word.tone) ? CHINHTA__SYLLABLE_OK : CHINHTA__SYLLABLE_STOP_TONE;
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
    if (code >= CHINHTA__N_SYLLABLE_CODES)
        return code;
    unsigned tone = code % CHINHTA__N_TONES, pair = code / CHINHTA__N_TONES;
    unsigned rime = pair % CHINHTA__N_RIMES, onset = pair / CHINHTA__N_RIMES;
    unsigned variant = rime_fact[rime].variant;
    return variant != rime && pair_is_allowed(onset, variant) ? code_of(onset, variant, tone) : code;
}

unsigned chinhta__syllable_respell(unsigned code) {
    if (code >= CHINHTA__N_SYLLABLE_CODES)
        return CHINHTA__N_SYLLABLE_CODES;
    unsigned tone = code % CHINHTA__N_TONES, pair = code / CHINHTA__N_TONES;
    unsigned rime = pair % CHINHTA__N_RIMES, onset = pair / CHINHTA__N_RIMES;
    const unsigned onsets[2] = {onset, onset_twin[onset]}, rimes[2] = {rime, rime_fact[rime].twin};
    for (unsigned i = 0; i < 4; i++)
        if (pair_is_allowed(onsets[i & 1], rimes[i >> 1]) && tone_is_allowed(rimes[i >> 1], tone))
            return code_of(onsets[i & 1], rimes[i >> 1], tone);
    return CHINHTA__N_SYLLABLE_CODES;
}

bool chinhta__syllable_rare(unsigned code) {
    return rime_fact[code / CHINHTA__N_TONES % CHINHTA__N_RIMES].rare;
}
