/* SPDX-License-Identifier: MIT */
/*
 * Words of the repair: letters read whatever stands for them, and what the word becomes as a whole. Owns when a
 * look-alike is taken for the letter it looks like, and a tone on a consonant for that of its syllable; where a
 * tone belongs is tone.h's.
 */
#include "lib/syllable/repair_run.h"

#include <string.h>
#include "lib/syllable/tone.h"
#include "lib/text/char.h"
#include "lib/text/lookalike.h"
#include "lib/text/utf8.h"

/* A word as letters. */
struct reading {
    chinhta__letter letters[CHINHTA__REPAIR_WORD_MAX];
    size_t n;
    unsigned what;      /* of enum chinhta__repair_what */
    unsigned kinds;     /* 1 << enum chinhta__lookalike_kind of what was read in */
    size_t toned;       /* index of a consonant that bears a tone; n: none */
    bool latin;         /* a base is a Latin letter as it stands */
    bool unique;        /* a letter that stands so is in no other language's alphabet */
    bool accented;      /* any mark or tone */
    unsigned n_tones;
};

#define KIND(kind) (1u << CHINHTA__LOOKALIKE_##kind)

/* The letter that one code point is or looks like; 0 if none. */
static chinhta__letter letter_of_base(uint32_t base, struct reading *reading) {
    chinhta__letter letter = base == CHINHTA__UTF8_BAD ? 0 : chinhta__letter_from_cp(base);
    uint32_t meant;
    if (letter != 0 || base == CHINHTA__UTF8_BAD)
        return letter;
    enum chinhta__lookalike_kind look = chinhta__lookalike_find(base, &meant);
    if (look == CHINHTA__LOOKALIKE_NONE)
        return 0;
    reading->kinds |= 1u << look;
    reading->what |= CHINHTA__REPAIR_LOOKALIKE;
    return chinhta__letter_from_cp(meant);
}

/* Adds the marks of TEXT[at, end) to a letter; those that look like one only if LOOSE. */
static bool add_marks(const char *text, size_t at, size_t end, bool loose, chinhta__letter *inout_letter,
                      struct reading *reading) {
    enum chinhta__normal_kind kind = CHINHTA__NORMAL_FORM;
    while (at < end) {
        uint32_t meant;
        uint32_t cp = chinhta__utf8_decode(text, end, &at);
        if (chinhta__lookalike_invisible(cp)) {
            reading->what |= CHINHTA__REPAIR_INVISIBLE;
            continue;
        }
        if (chinhta__lookalike_find(cp, &meant) == CHINHTA__LOOKALIKE_MARK) {
            reading->kinds |= KIND(MARK);
            reading->what |= CHINHTA__REPAIR_LOOKALIKE;
            if (!loose)
                return false;
        }
        reading->what |= CHINHTA__REPAIR_FORM;
        if (!chinhta__normal_add_mark(inout_letter, meant, &kind))
            return false;
    }
    if (kind != CHINHTA__NORMAL_FORM)
        reading->what |= kind == CHINHTA__NORMAL_ORDER ? CHINHTA__REPAIR_ORDER : CHINHTA__REPAIR_TONES;
    return true;
}

/*
 * A run that is no Vietnamese letter as it stands, by its normal form: what looks alike must not depend on the form
 * that it comes in. 0 if it looks like none.
 */
static chinhta__letter letter_that_is_like(const char *text, const struct chinhta__repair_run *run,
                                           struct reading *reading) {
    char stripped[CHINHTA__ICU_NFC_MAX];
    char normal[CHINHTA__NORMAL_RUN_MAX];
    const char *form = stripped;
    enum chinhta__normal_kind kind;
    size_t len = 0;
    size_t base_end = 0;
    for (size_t at = run->start; at < run->end;) {
        size_t start = at;
        if (chinhta__lookalike_invisible(chinhta__utf8_decode(text, run->end, &at))) {
            reading->what |= CHINHTA__REPAIR_INVISIBLE;
            continue;
        }
        memcpy(stripped + len, text + start, at - start);
        len += at - start;
    }
    if (chinhta__normal_run(stripped, len, normal, &len, &kind)) {
        reading->what |= CHINHTA__REPAIR_FORM;
        form = normal;
    }
    chinhta__letter letter = letter_of_base(chinhta__utf8_decode(form, len, &base_end), reading);
    return letter != 0 && add_marks(form, base_end, len, true, &letter, reading) ? letter : 0;
}

/* True of letters that no language but Vietnamese writes, or hardly any: ơ, ư, ă and what lies in U+1EA0-1EF9. */
static bool is_unique(chinhta__letter letter) {
    uint32_t cp = chinhta__letter_to_cp(letter);
    return cp >= 0x1ea0 || (cp >= 0x1a0 && cp <= 0x1b0) || cp == 0x102 || cp == 0x103;
}

static bool read_letter(const char *text, const struct chinhta__repair_run *run, struct reading *reading) {
    const unsigned kinds = reading->kinds;
    const unsigned what = reading->what;
    reading->kinds = reading->what = 0;
    chinhta__letter letter = run->base == CHINHTA__UTF8_BAD ? 0 : chinhta__letter_from_cp(run->base);
    if (letter == 0 || (!run->bare && !add_marks(text, run->base_end, run->end, false, &letter, reading))) {
        reading->kinds = reading->what = 0;
        letter = letter_that_is_like(text, run, reading);
    }
    bool genuine = (reading->kinds & ~KIND(MARK)) == 0;
    bool telling = reading->kinds == 0 || reading->kinds == KIND(FONT); /* ǎ is not as telling as ă */
    bool two_tones = (reading->what & CHINHTA__REPAIR_TONES) != 0;
    reading->kinds |= kinds;
    reading->what |= what;
    if (letter == 0)
        return false;
    bool toned = chinhta__letter_tone(letter) != CHINHTA__TONE_NGANG;
    if (chinhta__letter_to_cp(letter) == 0) {
        /* where no letter takes the marks in, NFC puts them into an order of its own: none is the last one typed */
        if (!toned || two_tones || reading->toned < CHINHTA__REPAIR_WORD_MAX ||
            chinhta__letter_to_cp(chinhta__letter_toneless(letter)) == 0)
            return false;
        reading->toned = reading->n;
    }
    reading->n_tones += toned;
    reading->accented = reading->accented || toned || chinhta__letter_mark(letter) != CHINHTA__MARK_NONE;
    reading->latin = reading->latin || genuine;
    reading->unique = reading->unique || (telling && is_unique(letter));
    reading->letters[reading->n++] = letter;
    return true;
}

static bool is_valid(const struct reading *reading) {
    struct chinhta__syllable syllable;
    return reading->n <= CHINHTA__SYLLABLE_MAX_LETTERS &&
           chinhta__syllable_parse(reading->letters, reading->n, &syllable) == CHINHTA__SYLLABLE_OK;
}

/* NĐ, QĐ, HĐND */
static bool is_abbreviation(const struct reading *reading) {
    for (size_t i = 0; i < reading->n; i++)
        if (!chinhta__letter_upper(reading->letters[i]) || chinhta__letter_vowel(reading->letters[i]))
            return false;
    return reading->n >= 2;
}

static bool accept_lookalikes(const struct reading *reading) {
    bool valid = is_valid(reading);
    bool small = reading->n <= CHINHTA__SYLLABLE_MAX_LETTERS;
    bool unique = reading->unique && small;
    if (!small)
        return false;
    if ((reading->kinds & KIND(LETTER)) && !valid && !unique && !is_abbreviation(reading))
        return false;
    if ((reading->kinds & KIND(SCRIPT)) && !(reading->latin && (valid || unique)))
        return false;
    if ((reading->kinds & KIND(MARK)) && !valid)
        return false;
    /* two bare letters in a fancy font are a formula sooner than a word */
    bool wordlike = valid && (reading->n >= 3 || (reading->n == 2 && reading->accented));
    return !(reading->kinds & KIND(FONT)) || wordlike || (unique && reading->n >= 2);
}

static bool is_tone_elsewhere(const struct reading *reading, enum chinhta__tone tone) {
    for (size_t i = 0; i < reading->n; i++)
        if (i != reading->toned && chinhta__letter_tone(reading->letters[i]) == tone)
            return true;
    return false;
}

/*
 * Moves the tone of a consonant to where it belongs: if it is the only one, or there a second time, and the rest makes
 * a syllable, and if no letter of another language is meant: ń is one, but not beside letters that only Vietnamese has.
 */
static bool move_from_consonant(const struct chinhta__repair_word *word, enum chinhta__tone_style style,
                                struct reading *reading) {
    const struct chinhta__repair_run *run = &word->runs[reading->toned];
    chinhta__letter *letters = reading->letters;
    enum chinhta__tone tone = chinhta__letter_tone(letters[reading->toned]);
    struct chinhta__syllable syllable;
    char normal[CHINHTA__NORMAL_RUN_MAX];
    enum chinhta__normal_kind kind;
    size_t len;
    size_t at = 0;
    bool twice = reading->n_tones == 2 && is_tone_elsewhere(reading, tone);
    if (reading->n > CHINHTA__SYLLABLE_MAX_LETTERS || (reading->n_tones != 1 && !twice))
        return false;
    if (chinhta__normal_run(word->text + run->start, run->end - run->start, normal, &len, &kind)) {
        chinhta__utf8_decode(normal, len, &at);
        if (at == len && !reading->unique)
            return false;
    }
    for (size_t i = 0; i < reading->n; i++)
        letters[i] = chinhta__letter_toneless(letters[i]);
    reading->n_tones = 1;
    for (size_t i = 0; i < reading->n; i++) {
        if (!chinhta__letter_vowel(letters[i]))
            continue;
        letters[i] |= CHINHTA__LETTER(0, 0, tone, 0);
        if (chinhta__syllable_parse(letters, reading->n, &syllable) != CHINHTA__SYLLABLE_OK)
            return false;
        letters[i] = chinhta__letter_toneless(letters[i]);
        letters[chinhta__tone_bearer(syllable.code, style)] |= CHINHTA__LETTER(0, 0, tone, 0);
        reading->what |= CHINHTA__REPAIR_PLACE;
        return true;
    }
    return false;
}

/* Moves a tone as the options say; returns what was done. */
static unsigned restyle(const struct chinhta__repair_options *options, struct reading *reading) {
    const bool keep = options->tones == CHINHTA__REPAIR_TONES_PLACE;
    const enum chinhta__tone_style style = keep                                           ? options->style
                                           : options->tones == CHINHTA__REPAIR_TONES_OLD ? CHINHTA__TONE_STYLE_OLD
                                                                                         : CHINHTA__TONE_STYLE_NEW;
    if (options->tones == CHINHTA__REPAIR_TONES_STAY || reading->n_tones == 0 ||
        reading->n > CHINHTA__SYLLABLE_MAX_LETTERS)
        return 0;
    switch (chinhta__tone_restyle(reading->letters, reading->n, style, keep)) {
    case CHINHTA__TONE_PLACE_OLD:
    case CHINHTA__TONE_PLACE_NEW:
        return CHINHTA__REPAIR_STYLE;
    case CHINHTA__TONE_PLACE_WRONG:
        return CHINHTA__REPAIR_PLACE;
    case CHINHTA__TONE_PLACE_SAME:
        break;
    }
    return 0;
}

static bool write_letters(const struct reading *reading, size_t start, size_t end,
                          struct chinhta__repair_edit *out_edit) {
    out_edit->start = start;
    out_edit->end = end;
    out_edit->what = reading->what;
    out_edit->len = 0;
    for (size_t i = 0; i < reading->n; i++) {
        uint32_t cp = chinhta__letter_to_cp(reading->letters[i]);
        if (cp == 0)
            return false;
        out_edit->len += chinhta__utf8_encode(cp, out_edit->text + out_edit->len);
    }
    return true;
}

bool chinhta__repair_word_edit(const struct chinhta__repair_options *options,
                               const struct chinhta__repair_word *word, bool (*is_protected)(void *context),
                               void *context, struct chinhta__repair_edit *out_edit, bool *out_settled) {
    struct reading reading = {.toned = CHINHTA__REPAIR_WORD_MAX};
    const struct chinhta__repair_run *last = &word->runs[word->n - 1];
    *out_settled = false;
    if (last->invisible && chinhta__repair_is_foreign(word->next))
        return false;
    for (size_t i = 0; i < word->n; i++)
        if ((word->runs[i].hyphen && chinhta__repair_is_mojibake(word->runs[i].base)) ||
            !read_letter(word->text, &word->runs[i], &reading))
            return false;
    bool toned_consonant = reading.toned < reading.n;
    if (toned_consonant && options->tones == CHINHTA__REPAIR_TONES_STAY)
        return false;
    if (reading.kinds != 0 || toned_consonant) {
        if (is_protected(context))
            return false;
        if (toned_consonant && !move_from_consonant(word, options->style, &reading))
            return false;
        if (reading.kinds != 0 && !accept_lookalikes(&reading))
            return false;
    }
    struct reading before = reading;
    unsigned moved = restyle(options, &reading);
    if (moved != 0 && is_protected(context))
        reading = before;
    else
        reading.what |= moved;
    *out_settled = true;
    if (reading.what == 0)
        return false;
    *out_settled = write_letters(&reading, word->runs[0].start, last->end, out_edit);
    return *out_settled;
}

/* ---- The fast way ---- */

/* Letters and the marks U+0300-036F from *inout_at on; false if too many, or a mark is none of Vietnamese. */
static bool read_plain(const char *text, size_t len, size_t *inout_at, struct reading *reading) {
    enum chinhta__normal_kind kind = CHINHTA__NORMAL_FORM;
    size_t at = *inout_at;
    while (at < len) {
        unsigned char byte = (unsigned char)text[at];
        if ((byte == 0xcc || byte == 0xcd) && len - at >= 2 && ((unsigned char)text[at + 1] & 0xc0) == 0x80) {
            uint32_t cp = (byte & 0x1fu) << 6 | ((unsigned char)text[at + 1] & 0x3fu);
            if (reading->n == 0 || !chinhta__normal_add_mark(&reading->letters[reading->n - 1], cp, &kind))
                return false;
            reading->what |= CHINHTA__REPAIR_FORM;
            at += 2;
            continue;
        }
        chinhta__letter letter = chinhta__char_next_letter(text, len, &at);
        if (letter == 0)
            break;
        if (reading->n == CHINHTA__SYLLABLE_MAX_LETTERS || kind != CHINHTA__NORMAL_FORM)
            return false;
        reading->letters[reading->n++] = letter;
    }
    *inout_at = at;
    return reading->n > 0 && kind == CHINHTA__NORMAL_FORM;
}

/* Passes closing punctuation; false if no white space follows. */
static bool pass_closing(const char *text, size_t len, size_t *inout_at) {
    for (size_t at = *inout_at; at < len && at - *inout_at < 4; at++) {
        switch (text[at]) {
        case ' ':
        case '\t':
        case '\n':
        case '\r':
            *inout_at = at;
            return true;
        case ',':
        case '.':
        case ';':
        case ':':
        case '!':
        case '?':
        case ')':
        case '"':
            break;
        default:
            return false;
        }
    }
    return false;
}

bool chinhta__repair_plain_word(const struct chinhta__repair_options *options, const char *text, size_t len, size_t at,
                                size_t *out_end, struct chinhta__repair_edit *out_edit, bool *out_edits) {
    struct reading reading;
    size_t end = at;
    reading.n = 0;
    reading.what = 0;
    if (!read_plain(text, len, &end, &reading) || end - at > CHINHTA__ICU_NFC_MAX)
        return false;
    *out_end = end;
    if (!pass_closing(text, len, out_end))
        return false;
    reading.n_tones = 0;
    for (size_t i = 0; i < reading.n; i++) {
        if (reading.what != 0 && chinhta__letter_to_cp(reading.letters[i]) == 0)
            return false;
        reading.n_tones += chinhta__letter_tone(reading.letters[i]) != CHINHTA__TONE_NGANG;
    }
    reading.what |= restyle(options, &reading);
    *out_edits = reading.what != 0;
    return !*out_edits || write_letters(&reading, at, end, out_edit);
}
