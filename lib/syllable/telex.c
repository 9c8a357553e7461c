/* SPDX-License-Identifier: MIT */
/* Decoding of Telex and VNI keys left in a word. See telex.h. */
#include "lib/syllable/telex.h"
#include <stdbool.h>
#include <string.h>

static chinhta__letter with_mark(chinhta__letter l, enum chinhta__mark mark) {
    return CHINHTA__LETTER(chinhta__letter_base(l), mark, chinhta__letter_tone(l), chinhta__letter_upper(l));
}

static chinhta__letter with_tone(chinhta__letter l, enum chinhta__tone tone) {
    return CHINHTA__LETTER(chinhta__letter_base(l), chinhta__letter_mark(l), tone, chinhta__letter_upper(l));
}

/* Sets the tone of the last vowel; there must be one, without a tone yet. */
static bool set_tone(chinhta__letter *letters, size_t n, enum chinhta__tone tone) {
    size_t last = n;
    for (size_t i = 0; i < n; i++) {
        if (chinhta__letter_tone(letters[i]) != CHINHTA__TONE_NGANG)
            return false;
        if (chinhta__letter_vowel(letters[i]))
            last = i;
    }
    if (last == n)
        return false;
    letters[last] = with_tone(letters[last], tone);
    return true;
}

/* KEYS: one a tone, in the order of enum chinhta__tone. */
static bool apply_tone(chinhta__letter *letters, size_t n, char key, const char *keys) {
    const char *at = strchr(keys, key);
    return at && set_tone(letters, n, (enum chinhta__tone)(at - keys));
}

/* True for the rime ua, whose u takes the horn (muaw: mưa); after q the u belongs to the onset (quawn: quăn). */
static bool is_ua(const chinhta__letter *letters, size_t a) {
    return a > 0 && chinhta__letter_base(letters[a - 1]) == 'u' &&
           chinhta__letter_mark(letters[a - 1]) == CHINHTA__MARK_NONE &&
           !(a > 1 && chinhta__letter_base(letters[a - 2]) == 'q');
}

/* Puts a horn on the last o and u (uo: both, ua: the u), a breve on the last a: on those of BASES. */
static bool apply_horn(chinhta__letter *letters, size_t n, const char *bases) {
    bool any = false;
    for (size_t i = n; i-- > 0 && !any;) {
        char base = chinhta__letter_base(letters[i]);
        enum chinhta__mark mark = chinhta__letter_mark(letters[i]);
        if (base == 'a' && mark == CHINHTA__MARK_NONE && strchr(bases, 'u') && is_ua(letters, i))
            continue;
        if (mark == CHINHTA__MARK_NONE && strchr(bases, base)) {
            letters[i] = with_mark(letters[i], base == 'a' ? CHINHTA__MARK_BREVE : CHINHTA__MARK_HORN);
            any = true;
            if (base == 'o' && i > 0 && chinhta__letter_base(letters[i - 1]) == 'u' &&
                chinhta__letter_mark(letters[i - 1]) == CHINHTA__MARK_NONE)
                letters[i - 1] = with_mark(letters[i - 1], CHINHTA__MARK_HORN);
        }
    }
    return any;
}

/* Puts a circumflex on the last letter of BASES, or a stroke on d; also from further on (tienge, did). */
static bool apply_mark(chinhta__letter *letters, size_t n, const char *bases) {
    for (size_t i = n; i-- > 0;)
        if (strchr(bases, chinhta__letter_base(letters[i]))) {
            if (chinhta__letter_mark(letters[i]) != CHINHTA__MARK_NONE)
                return false;
            letters[i] = with_mark(letters[i], bases[0] == 'd' ? CHINHTA__MARK_STROKE : CHINHTA__MARK_CIRCUMFLEX);
            return true;
        }
    return false;
}

static bool apply_telex(chinhta__letter *letters, size_t n, char key) {
    const char doubled[] = {key, '\0'};
    return apply_tone(letters, n, key, "zfrxsj") || (key == 'w' && apply_horn(letters, n, "aou")) ||
           (strchr("aeod", key) && apply_mark(letters, n, doubled));
}

static bool apply_vni(chinhta__letter *letters, size_t n, char key) {
    switch (key) {
    case '6':
        return apply_mark(letters, n, "aeo");
    case '7':
        return apply_horn(letters, n, "ou");
    case '8':
        return apply_horn(letters, n, "a");
    case '9':
        return apply_mark(letters, n, "d");
    default:
        return apply_tone(letters, n, key, "023415");
    }
}

size_t chinhta__telex_decode(const chinhta__letter *typed, size_t n, chinhta__letter out[CHINHTA__TELEX_MAX_LETTERS]) {
    if (n > CHINHTA__TELEX_MAX_LETTERS)
        return 0;
    size_t n_out = 0;
    for (size_t i = 0; i < n; i++) {
        char key = chinhta__letter_base(typed[i]);
        bool plain = chinhta__letter_mark(typed[i]) == CHINHTA__MARK_NONE &&
                     chinhta__letter_tone(typed[i]) == CHINHTA__TONE_NGANG;
        if (plain && n_out > 0 && apply_telex(out, n_out, key))
            continue;
        out[n_out++] = typed[i];
    }
    return n_out < n ? n_out : 0;
}

size_t chinhta__vni_decode(const chinhta__letter *typed, size_t n, chinhta__letter out[CHINHTA__TELEX_MAX_LETTERS]) {
    if (n > CHINHTA__TELEX_MAX_LETTERS)
        return 0;
    size_t n_out = 0;
    for (size_t i = 0; i < n; i++) {
        char key = chinhta__letter_base(typed[i]);
        if (key < '0' || key > '9')
            out[n_out++] = typed[i];
        else if (!apply_vni(out, n_out, key))
            return 0;
    }
    return n_out < n ? n_out : 0;
}
