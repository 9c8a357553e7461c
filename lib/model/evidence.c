/* SPDX-License-Identifier: MIT */
/* The numbers. See evidence.h. */
#include "lib/model/evidence.h"
#include <math.h>

/* Tokens of the paragraph on either side in which the same words are looked for; a bound on the time of a long one. */
#define SAME_WORDS 512
/* Tokens on either side that say what kind of text it is. */
#define AROUND 8
/* A word less probable than this, ln, is one that nobody would expect. */
#define UNEXPECTED (-8.0f)

/* The words at the two ends of what stands, or of what may have been meant, and the neighbours there. */
struct wanted {
    uint16_t before, first, last, after;
};

/* How often a word stands elsewhere, and how often with the neighbour that it has here. */
struct tally {
    unsigned n, with_before, with_after;
};

/* Goes through ids[first, end), of which each has one before and one after it. */
static void count_same(const uint16_t *ids, size_t first, size_t end, const struct wanted *wanted, struct tally *tally) {
    struct tally found = {0, 0, 0};
    for (size_t i = first; i < end; i++) {
        unsigned same = ids[i] == wanted->first;
        found.n += same;
        found.with_before += same & (ids[i - 1] == wanted->before);
        found.with_after += (ids[i] == wanted->last) & (ids[i + 1] == wanted->after);
    }
    tally->n += found.n;
    tally->with_before += found.with_before;
    tally->with_after += found.with_after;
}

/* FIRST_WORD and LAST_WORD are those at the ends of what stands at the change, or of what may have been meant there. */
static float *put_same(float *out, const struct chinhta__sequence *s, const struct chinhta__change *change,
                       unsigned first_word, unsigned last_word) {
    const uint16_t *ids = s->ids;
    size_t first = CHINHTA__SEQUENCE_BEFORE + change->first, end = first + change->n_old;
    size_t n_words = CHINHTA__SEQUENCE_BEFORE + s->n;
    struct wanted wanted = {ids[first - 1], (uint16_t)first_word, (uint16_t)last_word, ids[end]};
    struct tally tally = {0, 0, 0};
    count_same(ids, change->first > SAME_WORDS ? first - SAME_WORDS : CHINHTA__SEQUENCE_BEFORE, first, &wanted, &tally);
    count_same(ids, end, end + SAME_WORDS < n_words ? end + SAME_WORDS : n_words, &wanted, &tally);
    if (s->earlier && s->earlier->n > 2)
        count_same(s->earlier->ids, 1, s->earlier->n - 1, &wanted, &tally);
    *out++ = log1pf((float)tally.n);
    *out++ = log1pf((float)tally.with_before);
    *out++ = log1pf((float)tally.with_after);
    return out;
}

/* Shares of the tokens around, and how probable those are that the change leaves as they are. */
static float *put_around(float *out, const struct chinhta__sequence *s, const struct chinhta__change *change) {
    const uint16_t *ids = s->ids + CHINHTA__SEQUENCE_BEFORE;
    size_t at = change->first, end = at + change->n_old;
    size_t lo = at > AROUND ? at - AROUND : 0, hi = at + AROUND < s->n ? at + AROUND + 1 : s->n;
    size_t n = 0, n_unknown = 0, n_unexpected = 0, n_capitals = 0, n_figures = 0;
    float sum = 0;
    for (size_t i = lo; i < hi; i++) {
        n_capitals += s->tokens[i].kind == CHINHTA__TOKEN_WORD && s->tokens[i].letter_case > CHINHTA__CASE_LOWER;
        n_figures += ids[i] == CHINHTA__WORD_NUMBER || ids[i] == CHINHTA__WORD_CODE;
        if (i + 1 >= at && i < end + 2) /* the place, the word before, two after: the windows tell of them */
            continue;
        n++;
        n_unknown += ids[i] <= CHINHTA__WORD_UNKNOWN_UPPER;
        n_unexpected += s->log_p[i] < UNEXPECTED;
        sum += s->log_p[i];
    }
    float share = n > 0 ? 2 / (float)n : 0;
    *out++ = n > 0 ? fmaxf(sum / (float)n / 4, -8) : 0;
    *out++ = (float)n_unknown * share;
    *out++ = (float)n_unexpected * share;
    *out++ = (float)n_capitals / AROUND;
    *out++ = (float)n_figures / AROUND;
    *out++ = (float)(s->n < 80 ? s->n : 80) / 40;
    return out;
}

static float *put_neighbour(float *out, const chinhta_dict *dict, unsigned id) {
    *out++ = (float)dict->words[id].log_count / 64 - 2;
    *out++ = id == CHINHTA__WORD_HYPHEN;
    *out++ = id == CHINHTA__WORD_OPEN || id == CHINHTA__WORD_CLOSE;
    *out++ = id == CHINHTA__WORD_COMMA;
    *out++ = id == CHINHTA__WORD_STOP || id == CHINHTA__WORD_BEGIN;
    *out++ = id == CHINHTA__WORD_NUMBER;
    return out;
}

#define SAME_NUMBERS 3 /* of put_same */

void chinhta__evidence_again(const struct chinhta__sequence *sequence, const struct chinhta__change *change,
                             float numbers[CHINHTA__EVIDENCE_NUMBERS]) {
    put_same(numbers + SAME_NUMBERS, sequence, change, change->ids[0], change->ids[change->n_new - 1]);
}

void chinhta__evidence(const struct chinhta__sequence *sequence, const struct chinhta__change *change,
                       float out[CHINHTA__EVIDENCE_NUMBERS]) {
    const uint16_t *at = sequence->ids + CHINHTA__SEQUENCE_BEFORE + change->first;
    chinhta__evidence_again(sequence, change, out);
    out = put_same(out, sequence, change, at[0], at[change->n_old - 1]);
    out = put_around(out + SAME_NUMBERS, sequence, change);
    out = put_neighbour(out, sequence->dict, at[-1]);
    put_neighbour(out, sequence->dict, at[change->n_old]);
}
