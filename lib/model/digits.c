/* SPDX-License-Identifier: MIT */
/* Reading of mixed tokens, and the words behind them. See digits.h. */
#include "lib/model/digits.h"
#include "lib/syllable/slip.h"
#include "lib/syllable/telex.h"

/* Set by hand: that such a token is a slip is all but certain, the costs only rank the words. */
#define VNI_COST (2 * CHINHTA__SLIP_UNITS_PER_NAT)
#define EXTRA_COST (3 * CHINHTA__SLIP_UNITS_PER_NAT)
#define INSTEAD_COST (4 * CHINHTA__SLIP_UNITS_PER_NAT)

struct keys {
    chinhta__letter of[CHINHTA__DIGITS_MAX_KEYS]; /* a digit is a letter with that base */
    size_t n, n_digits;
    size_t digit; /* the last one */
    bool marked;  /* a letter has a mark or tone */
};

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static bool read_run(struct keys *keys, const char *text, size_t len) {
    unsigned tones;
    bool composed;
    size_t n = chinhta__token_letters(text, len, keys->of + keys->n, CHINHTA__DIGITS_MAX_KEYS - keys->n, &tones, &composed);
    for (size_t i = 0; i < n; i++)
        keys->marked |= !chinhta__letter_plain(keys->of[keys->n + i]);
    keys->n += n;
    return n > 0;
}

/* False if there is anything but letters and digits, or too many of them. */
static bool read_keys(struct keys *keys, const char *text, size_t len) {
    *keys = (struct keys){.n = 0};
    for (size_t at = 0; at < len;) {
        size_t end = at;
        while (end < len && !is_digit(text[end]))
            end++;
        if (end > at && !read_run(keys, text + at, end - at))
            return false;
        at = end;
        if (at < len && keys->n == CHINHTA__DIGITS_MAX_KEYS)
            return false;
        if (at < len) {
            keys->digit = keys->n;
            keys->of[keys->n++] = CHINHTA__LETTER(text[at++], 0, 0, 0);
            keys->n_digits++;
        }
    }
    return keys->n_digits > 0;
}

struct words {
    const chinhta_dict *dict;
    struct chinhta__dict_neighbour *of;
    size_t n;
};

static void add(struct words *words, const chinhta__letter *letters, size_t n, unsigned cost, unsigned kinds) {
    unsigned id = chinhta__dict_letters_id(words->dict, letters, n);
    for (size_t i = 0; i < words->n; i++)
        if (words->of[i].id == id)
            return;
    if (id > 0 && words->n < CHINHTA__DIGITS_MAX)
        words->of[words->n++] = (struct chinhta__dict_neighbour){(uint16_t)id, (uint8_t)cost, (uint8_t)kinds};
}

/* The keys in the row below a digit that touch it. Source: the QWERTY keyboard. */
static const char keys_below[10][3] = {"op", "q", "qw", "we", "er", "rt", "ty", "yu", "ui", "io"};

static void add_stray(struct words *words, const struct keys *keys) {
    chinhta__letter letters[CHINHTA__DIGITS_MAX_KEYS];
    size_t n = 0;
    for (size_t i = 0; i < keys->n; i++)
        if (i != keys->digit)
            letters[n++] = keys->of[i];
    add(words, letters, n, EXTRA_COST, CHINHTA__SLIP_ADDED);
    for (const char *key = keys_below[chinhta__letter_base(keys->of[keys->digit]) - '0']; *key; key++) {
        for (size_t i = 0; i < keys->n; i++)
            letters[i] = i == keys->digit ? CHINHTA__LETTER(*key, 0, 0, 0) : keys->of[i];
        add(words, letters, keys->n, INSTEAD_COST, CHINHTA__SLIP_CHANGED);
    }
}

static unsigned vni_id(const chinhta_dict *dict, const struct keys *keys,
                       chinhta__letter decoded[CHINHTA__TELEX_MAX_LETTERS], size_t *out_n) {
    *out_n = chinhta__vni_decode(keys->of, keys->n, decoded);
    return chinhta__dict_letters_id(dict, decoded, *out_n);
}

static bool is_key_digit(const struct keys *keys, size_t k) {
    return is_digit(chinhta__letter_base(keys->of[k]));
}

/* The only digit is the last key: a footnote, a number (chi3), or the key of a tone. */
static bool ends_in_one(const struct keys *keys) {
    return keys->n_digits == 1 && is_key_digit(keys, keys->n - 1);
}

static bool has_digit_inside(const struct keys *keys) {
    for (size_t k = 0; k + 1 < keys->n; k++)
        if (is_key_digit(keys, k) && !is_key_digit(keys, k + 1))
            return true;
    return false;
}

/* What hardly any code looks like: VNI keys inside a word. */
static bool is_vni(const chinhta_dict *dict, const char *text, const struct chinhta__token *token) {
    struct keys keys;
    chinhta__letter decoded[CHINHTA__TELEX_MAX_LETTERS];
    size_t n;
    return token->kind == CHINHTA__TOKEN_CODE && read_keys(&keys, text + token->start, token->len) &&
           has_digit_inside(&keys) && vni_id(dict, &keys, decoded, &n);
}

#define VNI_NEAR 3 /* tokens on either side that tell whether a text has VNI keys in it */

static bool is_among_vni(const chinhta_dict *dict, const char *text, const struct chinhta__token *tokens, size_t n,
                         size_t i) {
    size_t end = i + VNI_NEAR < n ? i + VNI_NEAR + 1 : n;
    for (size_t k = i > VNI_NEAR ? i - VNI_NEAR : 0; k < end; k++)
        if (k != i && is_vni(dict, text, &tokens[k]))
            return true;
    return false;
}

/* One letter with a digit is a size or a unit (A4, m2), a code in capitals ends with its digits (QH14), Na2O is no word. */
static bool may_be_word(const struct keys *keys, const struct chinhta__token *token) {
    return keys->n - keys->n_digits >= 2 && token->letter_case != CHINHTA__CASE_MIXED &&
           (token->letter_case != CHINHTA__CASE_UPPER || !is_key_digit(keys, keys->n - 1)) && !ends_in_one(keys);
}

size_t chinhta__digits_find(const chinhta_dict *dict, const char *text, const struct chinhta__token *tokens, size_t n,
                            size_t i, struct chinhta__dict_neighbour out[CHINHTA__DIGITS_MAX]) {
    const struct chinhta__token *token = &tokens[i];
    struct keys keys;
    struct words words = {dict, out, 0};
    chinhta__letter decoded[CHINHTA__TELEX_MAX_LETTERS];
    size_t n_decoded;
    if (token->kind != CHINHTA__TOKEN_CODE || !read_keys(&keys, text + token->start, token->len))
        return 0;
    bool is_word = may_be_word(&keys, token);
    if (vni_id(dict, &keys, decoded, &n_decoded) && (is_word || is_among_vni(dict, text, tokens, n, i)))
        add(&words, decoded, n_decoded, VNI_COST, CHINHTA__SLIP_ADDED | CHINHTA__SLIP_TONE_DROPPED);
    if (is_word && keys.n_digits == 1 && keys.marked && token->letter_case != CHINHTA__CASE_UPPER)
        add_stray(&words, &keys);
    return words.n;
}
