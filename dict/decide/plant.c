/* SPDX-License-Identifier: MIT */
/*
 * Planting of slips. Three in four are other syllables, drawn by the costs of dict/slips.tsv; the rest are slips of the
 * fingers, which mostly leave no syllable. Shares: human slips in VSEC and Viwiki-spelling.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "dict/decide/decide.h"
#include "lib/syllable/slip.h"
#include "lib/text/utf8.h"

#define SHARE_OF_SYLLABLES 0.72
/* A name is as easily mistyped as a word, but few proofreaders can tell: half of them are left out. */
#define SHARE_OF_NAMES 0.5

void decide_channel_make(struct decide_channel *channel, const chinhta_dict *dict) {
    size_t n_pairs = dict->neighbour_first[dict->n_ids];
    *channel = (struct decide_channel){.dict = dict,
                                       .first = decide_alloc(dict->n_ids + 2, sizeof *channel->first),
                                       .seen = decide_alloc(n_pairs, sizeof *channel->seen),
                                       .cumulative = decide_alloc(n_pairs, sizeof *channel->cumulative)};
    for (size_t i = 0; i < n_pairs; i++)
        channel->first[dict->neighbours[i].id + 1]++;
    for (size_t id = 0; id < dict->n_ids; id++)
        channel->first[id + 1] += channel->first[id];
    uint32_t *at = decide_alloc(dict->n_ids, sizeof *at);
    for (uint32_t id = 0; id < dict->n_ids; id++)
        for (uint32_t i = dict->neighbour_first[id]; i < dict->neighbour_first[id + 1]; i++) {
            const struct chinhta__dict_neighbour *meant = &dict->neighbours[i];
            uint32_t k = channel->first[meant->id] + at[meant->id]++;
            channel->seen[k] = (uint16_t)id;
            channel->cumulative[k] = expf(-(float)meant->cost / CHINHTA__SLIP_UNITS_PER_NAT);
        }
    for (uint32_t id = 0; id < dict->n_ids; id++)
        for (uint32_t k = channel->first[id] + 1; k < channel->first[id + 1]; k++)
            channel->cumulative[k] += channel->cumulative[k - 1];
    free(at);
}

static unsigned draw_seen(const struct decide_channel *channel, struct dict_random *random, unsigned meant) {
    uint32_t lo = channel->first[meant], hi = channel->first[meant + 1];
    if (lo == hi)
        return 0;
    float at = (float)dict_random_unit(random) * channel->cumulative[hi - 1];
    while (lo < hi && channel->cumulative[lo] <= at)
        lo++;
    return lo < hi ? channel->seen[lo] : 0;
}

static chinhta__letter like_case(chinhta__letter l, bool upper) {
    return (chinhta__letter)(chinhta__letter_lower(l) | (upper ? 1u << 13 : 0));
}

static size_t write_letters(const chinhta__letter *letters, size_t n, char *out) {
    size_t len = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t cp = chinhta__letter_to_cp(letters[i]);
        if (cp == 0)
            cp = chinhta__letter_to_cp(chinhta__letter_toneless(letters[i]));
        len += chinhta__utf8_encode(cp, out + len);
    }
    return len;
}

static char near_key(struct dict_random *random, char key) {
    char keys[26];
    size_t n = 0;
    for (char other = 'a'; other <= 'z'; other++)
        if (chinhta__slip_near(CHINHTA__LETTER(key, 0, 0, 0), CHINHTA__LETTER(other, 0, 0, 0)))
            keys[n++] = other;
    return n > 0 ? keys[dict_random_next(random) % n] : key;
}

/* The Telex keys of one letter: đ is dd, ế is eef with the tone apart. */
static size_t type_letter(chinhta__letter l, chinhta__letter *out) {
    static const char second[] = {0, 0, 'w', 'w', 'd'};
    char base = chinhta__letter_base(l);
    enum chinhta__mark mark = chinhta__letter_mark(l);
    bool upper = chinhta__letter_upper(l);
    out[0] = CHINHTA__LETTER(base, 0, 0, upper);
    if (mark == CHINHTA__MARK_NONE)
        return 1;
    out[1] = CHINHTA__LETTER(mark == CHINHTA__MARK_CIRCUMFLEX ? base : second[mark], 0, 0, 0);
    return 2;
}

static size_t telex(struct dict_random *random, const chinhta__letter *letters, size_t n, chinhta__letter *out) {
    static const char keys[] = {0, 'f', 'r', 'x', 's', 'j'};
    size_t n_out = 0;
    char tone = 0;
    bool tone_at_once = dict_random_next(random) & 1;
    for (size_t i = 0; i < n; i++) {
        n_out += type_letter(letters[i], out + n_out);
        if (chinhta__letter_tone(letters[i])) {
            tone = keys[chinhta__letter_tone(letters[i])];
            if (tone_at_once)
                out[n_out++] = CHINHTA__LETTER(tone, 0, 0, 0);
        }
    }
    if (tone && !tone_at_once)
        out[n_out++] = CHINHTA__LETTER(tone, 0, 0, 0);
    return n_out;
}

/* A slip of the fingers in N letters (room for twice as many and one); returns how many there are then. */
static size_t finger_slip(struct dict_random *random, const chinhta__letter *in, size_t n, chinhta__letter *out) {
    double kind = dict_random_unit(random);
    size_t at = dict_random_next(random) % n;
    if (kind < 0.12)
        return telex(random, in, n, out);
    memcpy(out, in, n * sizeof *in);
    if (kind < 0.45) { /* left out */
        memmove(out + at, out + at + 1, (n - at - 1) * sizeof *out);
        return n - 1;
    }
    if (kind < 0.70) { /* doubled, or a neighbour touched */
        memmove(out + at + 1, out + at, (n - at) * sizeof *out);
        if (kind > 0.57)
            out[at + (dict_random_next(random) & 1)] =
                CHINHTA__LETTER(near_key(random, chinhta__letter_base(in[at])), 0, 0, 0);
        else
            out[at + 1] = like_case(out[at + 1], false);
        return n + 1;
    }
    if (kind < 0.83 && n > 1) { /* swapped */
        if (at + 1 == n)
            at--;
        out[at] = like_case(in[at + 1], chinhta__letter_upper(in[at]));
        out[at + 1] = like_case(in[at], chinhta__letter_upper(in[at + 1]));
        return n;
    }
    if (kind < 0.92) { /* mark or stroke dropped, tone kept */
        for (size_t i = 0; i < n; i++)
            if (chinhta__letter_mark(in[i]))
                out[i] = CHINHTA__LETTER(chinhta__letter_base(in[i]), 0, chinhta__letter_tone(in[i]),
                                         chinhta__letter_upper(in[i]));
        return n;
    }
    out[at] = CHINHTA__LETTER(near_key(random, chinhta__letter_base(in[at])), 0, 0, chinhta__letter_upper(in[at]));
    return n;
}

/* Writes a slip of the word; 0 bytes if none came out. */
static size_t slip(const struct decide_channel *channel, struct dict_random *random, const chinhta__letter *letters,
                   size_t n, unsigned id, char *out) {
    chinhta__letter changed[3 * CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n_changed;
    unsigned seen = dict_random_unit(random) < SHARE_OF_SYLLABLES ? draw_seen(channel, random, id) : 0;
    if (seen) {
        n_changed = chinhta__syllable_spell(channel->dict->words[seen].code, CHINHTA__TONE_STYLE_OLD, changed);
        bool all_upper = n > 1 && chinhta__letter_upper(letters[1]);
        for (size_t i = 0; i < n_changed; i++)
            changed[i] = like_case(changed[i], all_upper || (i == 0 && chinhta__letter_upper(letters[0])));
    } else {
        n_changed = finger_slip(random, letters, n, changed);
    }
    bool same = n_changed == n && memcmp(changed, letters, n * sizeof *letters) == 0;
    return same || n_changed == 0 ? 0 : write_letters(changed, n_changed, out);
}

static void append(struct decide_line *line, const char *bytes, size_t n) {
    if (line->len + n < sizeof line->text) {
        memcpy(line->text + line->len, bytes, n);
        line->len += n;
    }
}

static void note(struct decide_line *line, size_t start, const char *right, size_t n_right) {
    struct decide_slip *s = &line->slips[line->n_slips];
    if (line->n_slips + 1 == sizeof line->slips / sizeof *line->slips || n_right >= sizeof s->right)
        return;
    s->byte_start = start;
    s->byte_end = line->len;
    memcpy(s->right, right, n_right);
    s->right[n_right] = '\0';
    line->n_slips++;
}

void decide_plant(const struct decide_channel *channel, struct dict_random *random, const char *text, size_t len,
                  double rate, struct decide_line *out) {
    static struct chinhta__token tokens[DECIDE_MAX_LINE];
    out->len = out->n_slips = 0;
    size_t n = chinhta__token_cut(text, len, tokens, DECIDE_MAX_LINE), done = 0;
    for (size_t i = 0; i < n; i++) {
        const struct chinhta__token *t = &tokens[i];
        struct chinhta__syllable syllable;
        bool name = t->letter_case == CHINHTA__CASE_TITLE && i > 0 && tokens[i - 1].kind != CHINHTA__TOKEN_STOP;
        if (t->kind != CHINHTA__TOKEN_WORD || dict_random_unit(random) >= rate * (name ? SHARE_OF_NAMES : 1) ||
            !chinhta__word_syllable(text + t->start, t->len, &syllable))
            continue;
        unsigned id = chinhta__dict_syllable_id(channel->dict, syllable.code);
        append(out, text + done, t->start - done);
        done = t->start;
        double kind = dict_random_unit(random);
        size_t start = out->len;
        const struct chinhta__token *next = i + 1 < n ? &tokens[i + 1] : NULL;
        bool next_is_word = next && next->kind == CHINHTA__TOKEN_WORD && next->start == t->start + t->len + 1;
        if (kind < 0.02 && next_is_word) { /* run together */
            append(out, text + t->start, t->len);
            append(out, text + next->start, next->len);
            note(out, start, text + t->start, t->len + 1 + next->len);
            done = next->start + next->len;
            i++;
        } else if (kind < 0.03) { /* written twice */
            append(out, text + t->start, t->len);
            append(out, " ", 1);
            append(out, text + t->start, t->len);
            note(out, start, text + t->start, t->len);
            done = t->start + t->len;
        } else {
            chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
            char slipped[4 * 3 * CHINHTA__SYLLABLE_MAX_LETTERS];
            unsigned tones;
            bool composed;
            size_t n_letters = chinhta__token_letters(text + t->start, t->len, letters, CHINHTA__SYLLABLE_MAX_LETTERS,
                                                      &tones, &composed);
            size_t n_slipped = 0;
            if (kind < 0.04 && n_letters > 2) { /* cut in two */
                size_t cut = 1 + dict_random_next(random) % (n_letters - 1);
                n_slipped = write_letters(letters, cut, slipped);
                slipped[n_slipped++] = ' ';
                n_slipped += write_letters(letters + cut, n_letters - cut, slipped + n_slipped);
            } else if (n_letters > 0) {
                n_slipped = slip(channel, random, letters, n_letters, id, slipped);
            }
            if (n_slipped == 0)
                continue;
            append(out, slipped, n_slipped);
            note(out, start, text + t->start, t->len);
            done = t->start + t->len;
        }
    }
    append(out, text + done, len - done);
}
