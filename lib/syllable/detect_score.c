/* SPDX-License-Identifier: MIT */
/*
 * Counts the words of a paragraph as a charset reads it. Owns what a word is here: letters and, since a wrong charset
 * makes symbols of letters, symbols among them.
 */
#include "lib/syllable/detect.h"

#include <string.h>
#include "lib/syllable/syllable.h"
#include "lib/text/char.h"
#include "lib/text/letter.h"

/* A word on its way. */
struct word {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n_letters; /* all of them, also those that found no room */
    bool accented;    /* a letter outside ASCII */
    bool foreign;     /* a character that is no Vietnamese letter */
    bool digit;
    bool mixed;  /* a capital behind a small letter */
    bool small;  /* a letter that is no capital */
    bool marked; /* a letter outside ASCII other than Đ */
};

enum part {
    PART_NONE,   /* ends a word */
    PART_LETTER, /* of Vietnamese */
    PART_OTHER,  /* a letter of another alphabet */
    PART_DIGIT,
    PART_SYMBOL, /* none, but not seen next to letters in good text */
};

/* Marks of print that stand next to letters in good text; all below U+2000 are of Latin-1. */
static bool is_print(uint32_t cp) {
    switch (cp) {
    case 0xa0:
    case 0xa7: /* § */
    case 0xab:
    case 0xad:
    case 0xbb:
        return true;
    default:
        return cp >= 0x2000;
    }
}

static enum part part_of(uint32_t cp) {
    if (cp < 0x80) {
        if (chinhta__letter_from_cp(cp) != 0)
            return PART_LETTER;
        return cp >= '0' && cp <= '9' ? PART_DIGIT : PART_NONE;
    }
    if (chinhta__letter_from_cp(cp) != 0)
        return PART_LETTER;
    unsigned kind = chinhta__char_from_cp(cp) & CHINHTA__CHAR_KIND;
    if (kind == CHINHTA__CHAR_LETTER || kind == CHINHTA__CHAR_MARK)
        return PART_OTHER;
    return is_print(cp) ? PART_NONE : PART_SYMBOL;
}

static void add_letter(struct word *word, uint32_t cp, enum part part) {
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    word->accented |= cp >= 0x80;
    word->foreign |= part == PART_OTHER;
    word->digit |= part == PART_DIGIT;
    if (part == PART_LETTER) {
        const chinhta__letter *letters = word->letters;
        size_t n = word->n_letters;
        word->small |= !chinhta__letter_upper(letter);
        word->marked |= cp >= 0x80 && chinhta__letter_base(letter) != 'd';
        if (n > 0 && n < CHINHTA__SYLLABLE_MAX_LETTERS && chinhta__letter_upper(letter) &&
            !chinhta__letter_upper(letters[n - 1]))
            word->mixed = true;
    }
    if (word->n_letters < CHINHTA__SYLLABLE_MAX_LETTERS)
        word->letters[word->n_letters] = letter;
    word->n_letters++;
}

static bool is_spellable(const struct word *word, struct chinhta__syllable *out) {
    if (word->foreign || word->digit || word->mixed || word->n_letters == 0 ||
        word->n_letters > CHINHTA__SYLLABLE_MAX_LETTERS)
        return false;
    /* Đắk, Lắk: names of the Central Highlands keep a k that Vietnamese writes c */
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    memcpy(letters, word->letters, sizeof letters);
    chinhta__letter *last = &letters[word->n_letters - 1];
    if (chinhta__letter_base(*last) == 'k')
        *last = CHINHTA__LETTER('c', CHINHTA__MARK_NONE, CHINHTA__TONE_NGANG, 0);
    return chinhta__syllable_parse(letters, word->n_letters, out) == CHINHTA__SYLLABLE_OK;
}

/*
 * Some words say nothing: a tone on the wrong letter is a slip of the writer; letters alone, numbers and abbreviations
 * (HĐND) are there in any charset.
 */
static void count_word(const struct word *word, struct chinhta__detect_score *score) {
    struct chinhta__syllable syllable;
    bool spellable = is_spellable(word, &syllable);
    if (!spellable && !word->small && !word->marked && !word->foreign && (word->n_letters > 1 || word->digit))
        return;
    score->n_words++;
    if (!word->accented) {
        score->n_plain_ok += spellable;
    } else if (!spellable) {
        score->n_bad++;
    } else if (syllable.place != CHINHTA__TONE_PLACE_WRONG && word->n_letters > 1) {
        score->n_valid++;
        score->n_rare += chinhta__syllable_rare(syllable.code);
    }
}

static void end_word(struct word *word, struct chinhta__detect_score *score) {
    if (word->n_letters > 0)
        count_word(word, score);
    *word = (struct word){.n_letters = 0};
}

/* Symbols that follow a letter in good text are others: m², 5°, © and the like. */
static bool is_seldom_last(uint32_t cp) {
    switch (cp) {
    case 0xa4:
    case 0xa5:
    case 0xa6:
    case 0xa8:
    case 0xac:
    case 0xaf:
    case 0xb4:
    case 0xb6:
    case 0xb7:
    case 0xb8:
    case 0xbc:
    case 0xbd:
    case 0xbe:
        return true;
    default:
        return false;
    }
}

struct chinhta__detect_score chinhta__detect_score(enum chinhta__charset charset, const char *text, size_t len) {
    struct chinhta__detect_score score = {0};
    struct chinhta__charset_reader reader;
    struct chinhta__charset_char c;
    struct word word = {.n_letters = 0};
    uint32_t symbol = 0; /* the one before, if it touches what comes */
    chinhta__charset_reader_init(&reader, charset, text, len, charset == CHINHTA__CHARSET_NONE);
    while (chinhta__charset_read(&reader, &c)) {
        enum part part = c.bad || c.stray ? PART_OTHER : part_of(c.cp);
        if (part == PART_NONE || part == PART_SYMBOL) {
            if (symbol != 0 && word.n_letters > 0 && is_seldom_last(symbol))
                add_letter(&word, symbol, PART_OTHER);
            if (symbol != 0 || part == PART_NONE)
                end_word(&word, &score);
            symbol = part == PART_SYMBOL ? c.cp : 0;
            continue;
        }
        if (symbol != 0 && part != PART_DIGIT) {
            add_letter(&word, symbol, PART_OTHER);
            symbol = 0;
        } else if (symbol != 0) {
            end_word(&word, &score);
            symbol = 0;
        }
        add_letter(&word, c.cp, part);
    }
    if (symbol != 0 && word.n_letters > 0 && is_seldom_last(symbol))
        add_letter(&word, symbol, PART_OTHER);
    end_word(&word, &score);
    return score;
}
