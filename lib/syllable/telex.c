/* SPDX-License-Identifier: MIT */
/* Decoding of Telex keys left in a word. See telex.h. */
#include "lib/syllable/telex.h"
#include <stdbool.h>
#include <string.h>

static chinhta__letter with_mark(chinhta__letter l, enum chinhta__mark mark) {
    return CHINHTA__LETTER(chinhta__letter_base(l), mark, chinhta__letter_tone(l), chinhta__letter_upper(l));
}

static chinhta__letter with_tone(chinhta__letter l, enum chinhta__tone tone) {
    return CHINHTA__LETTER(chinhta__letter_base(l), chinhta__letter_mark(l), tone, chinhta__letter_upper(l));
}

/* A tone key sets the tone of the last vowel; there must be one, without a tone yet. */
static bool apply_tone(chinhta__letter *letters, size_t n, char key) {
    static const char keys[] = "zfrxsj"; /* in the order of enum chinhta__tone */
    const char *at = strchr(keys, key);
    if (!at)
        return false;
    size_t last = n;
    for (size_t i = 0; i < n; i++) {
        if (chinhta__letter_tone(letters[i]) != CHINHTA__TONE_NGANG)
            return false;
        if (chinhta__letter_vowel(letters[i]))
            last = i;
    }
    if (last == n)
        return false;
    letters[last] = with_tone(letters[last], (enum chinhta__tone)(at - keys));
    return true;
}

/* True for the rime ua, whose u takes the horn (muaw: mưa); after q the u belongs to the onset (quawn: quăn). */
static bool is_ua(const chinhta__letter *letters, size_t a) {
    return a > 0 && chinhta__letter_base(letters[a - 1]) == 'u' &&
           chinhta__letter_mark(letters[a - 1]) == CHINHTA__MARK_NONE &&
           !(a > 1 && chinhta__letter_base(letters[a - 2]) == 'q');
}

/* w puts a horn on the last o and u (uo: both, ua: the u), a breve on the last a. */
static bool apply_w(chinhta__letter *letters, size_t n) {
    bool any = false;
    for (size_t i = n; i-- > 0 && !any;) {
        char base = chinhta__letter_base(letters[i]);
        enum chinhta__mark mark = chinhta__letter_mark(letters[i]);
        if (base == 'a' && mark == CHINHTA__MARK_NONE && is_ua(letters, i))
            continue;
        if (mark == CHINHTA__MARK_NONE && (base == 'a' || base == 'o' || base == 'u')) {
            letters[i] = with_mark(letters[i], base == 'a' ? CHINHTA__MARK_BREVE : CHINHTA__MARK_HORN);
            any = true;
            if (base == 'o' && i > 0 && chinhta__letter_base(letters[i - 1]) == 'u' &&
                chinhta__letter_mark(letters[i - 1]) == CHINHTA__MARK_NONE)
                letters[i - 1] = with_mark(letters[i - 1], CHINHTA__MARK_HORN);
        }
    }
    return any;
}

/* A second a, e, o or d changes the first one, also from further on (tienge, did). */
static bool apply_double(chinhta__letter *letters, size_t n, char key) {
    if (!strchr("aeod", key))
        return false;
    for (size_t i = n; i-- > 0;)
        if (chinhta__letter_base(letters[i]) == key) {
            if (chinhta__letter_mark(letters[i]) != CHINHTA__MARK_NONE)
                return false;
            letters[i] = with_mark(letters[i], key == 'd' ? CHINHTA__MARK_STROKE : CHINHTA__MARK_CIRCUMFLEX);
            return true;
        }
    return false;
}

size_t chinhta__telex_decode(const chinhta__letter *typed, size_t n, chinhta__letter out[CHINHTA__TELEX_MAX_LETTERS]) {
    if (n > CHINHTA__TELEX_MAX_LETTERS)
        return 0;
    size_t n_out = 0;
    for (size_t i = 0; i < n; i++) {
        char key = chinhta__letter_base(typed[i]);
        bool plain = chinhta__letter_mark(typed[i]) == CHINHTA__MARK_NONE &&
                     chinhta__letter_tone(typed[i]) == CHINHTA__TONE_NGANG;
        if (plain && n_out > 0 &&
            (apply_tone(out, n_out, key) || (key == 'w' && apply_w(out, n_out)) || apply_double(out, n_out, key)))
            continue;
        out[n_out++] = typed[i];
    }
    return n_out < n ? n_out : 0;
}
