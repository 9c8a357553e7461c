/* SPDX-License-Identifier: MIT */
/* Tokens to ids and their probabilities. See sequence.h. */
#include "lib/model/sequence.h"
#include "lib/model/digits.h"

static unsigned id_of(const struct chinhta__sequence *sequence, size_t i) {
    const struct chinhta__token *token = &sequence->tokens[i];
    struct chinhta__dict_neighbour words[CHINHTA__DIGITS_MAX];
    if (token->kind == CHINHTA__TOKEN_CODE &&
        chinhta__digits_find(sequence->dict, sequence->text, sequence->tokens, sequence->n, i, words) > 0)
        return chinhta__word_unknown_class(token);
    if (token->kind != CHINHTA__TOKEN_WORD && token->kind != CHINHTA__TOKEN_ABBREV)
        return chinhta__word_class_of(token);
    const struct chinhta__word *word = &sequence->words[i];
    unsigned id = 0;
    if (token->kind == CHINHTA__TOKEN_WORD && word->fault == CHINHTA__SYLLABLE_OK) {
        id = chinhta__dict_syllable_id(sequence->dict, word->syllable.code);
    } else {
        char key[CHINHTA__WORD_MAX_KEY];
        size_t len = chinhta__word_fold(sequence->text + token->start, token->len, key, sizeof key);
        if (len > 0)
            id = chinhta__dict_key_id(sequence->dict, key, len);
    }
    return id ? id : chinhta__word_unknown_class(token);
}

/* Places whose n-grams are asked for together: enough to hide the way to memory, few enough to stay in the cache. */
#define BLOCK 64

/* Looks up the n-grams of one order that end at ids[first, end). */
static void look_up(struct chinhta__sequence *sequence, size_t first, size_t end, unsigned order) {
    struct chinhta__ngram_values *values = sequence->values;
    uint64_t hashes[BLOCK];
    for (size_t i = first; i < end; i++) {
        bool possible = i + 1 >= order && chinhta__ngram_possible(&values[i - 1], order);
        values[i].of[order - 2] = possible ? 0 : -1;
        if (!possible)
            continue;
        hashes[i - first] = chinhta__ngram_hash(sequence->ids + i + 1 - order, order);
        chinhta__ngram_prefetch(sequence->dict, hashes[i - first]);
    }
    for (size_t i = first; i < end; i++)
        if (values[i].of[order - 2] == 0)
            values[i].of[order - 2] = (int16_t)chinhta__ngram_find_hash(sequence->dict, hashes[i - first]);
}

/* Fills what the table tells of ids[first, end). */
static void fill_range(struct chinhta__sequence *sequence, size_t first, size_t end) {
    for (size_t at = first; at < end; at += BLOCK)
        for (unsigned order = 2; order <= CHINHTA__NGRAM_MAX_ORDER; order++)
            look_up(sequence, at, at + BLOCK < end ? at + BLOCK : end, order);
    const struct chinhta__ngram_values *values = sequence->values;
    for (size_t i = first < CHINHTA__SEQUENCE_BEFORE ? CHINHTA__SEQUENCE_BEFORE : first; i < end; i++) {
        unsigned order;
        sequence->log_p[i - CHINHTA__SEQUENCE_BEFORE] =
            chinhta__ngram_log_p(sequence->dict, sequence->ids + i - 1, values + i - 1, values + i, &order);
        sequence->order[i - CHINHTA__SEQUENCE_BEFORE] = (uint8_t)order;
    }
}

void chinhta__sequence_fill(struct chinhta__sequence *sequence) {
    uint16_t *ids = sequence->ids;
    for (unsigned i = 0; i < CHINHTA__SEQUENCE_BEFORE; i++)
        ids[i] = CHINHTA__WORD_BEGIN;
    for (size_t i = 0; i < sequence->n; i++)
        ids[CHINHTA__SEQUENCE_BEFORE + i] = (uint16_t)id_of(sequence, i);
    ids[CHINHTA__SEQUENCE_BEFORE + sequence->n] = CHINHTA__WORD_STOP;
    fill_range(sequence, 0, CHINHTA__SEQUENCE_BEFORE + sequence->n + CHINHTA__SEQUENCE_AFTER);
}

void chinhta__sequence_refill(struct chinhta__sequence *sequence, size_t first, size_t end) {
    size_t n_ids = CHINHTA__SEQUENCE_BEFORE + sequence->n + CHINHTA__SEQUENCE_AFTER;
    size_t last = CHINHTA__SEQUENCE_BEFORE + end + CHINHTA__NGRAM_MAX_ORDER - 1; /* n-grams that end behind a change */
    fill_range(sequence, CHINHTA__SEQUENCE_BEFORE + first, last < n_ids ? last : n_ids);
}

#define WINDOW_WORDS (2 + CHINHTA__SEQUENCE_WINDOWS - 1) /* that may be new, or may stand after them */

/* The words around a change with the change made: three before, the new ones, up to three after. */
struct window {
    uint16_t ids[CHINHTA__SEQUENCE_BEFORE + WINDOW_WORDS];
    struct chinhta__ngram_values values[1 + WINDOW_WORDS]; /* of the last word before, then of the others */
    uint64_t hashes[WINDOW_WORDS];
    bool asked[WINDOW_WORDS]; /* the hash is of an n-gram with a new word, to be looked up */
    size_t n_new, n; /* new words; with those after them */
    const struct chinhta__ngram_values *old; /* of the words after the change, as the text stands */
};

static void begin_window(struct window *window, const struct chinhta__sequence *sequence,
                         const struct chinhta__change *change) {
    const uint16_t *ids = sequence->ids + change->first; /* ids[BEFORE] is the first changed */
    size_t n_after = sequence->n + CHINHTA__SEQUENCE_AFTER - change->first - change->n_old;
    if (n_after > CHINHTA__SEQUENCE_WINDOWS - 1)
        n_after = CHINHTA__SEQUENCE_WINDOWS - 1;
    window->n_new = change->n_new;
    window->n = change->n_new + n_after;
    window->values[0] = sequence->values[CHINHTA__SEQUENCE_BEFORE + change->first - 1];
    window->old = sequence->values + CHINHTA__SEQUENCE_BEFORE + change->first + change->n_old;
    size_t n = 0;
    for (; n < CHINHTA__SEQUENCE_BEFORE; n++)
        window->ids[n] = ids[n];
    for (unsigned k = 0; k < change->n_new; k++)
        window->ids[n++] = change->ids[k];
    for (size_t k = 0; k < n_after; k++)
        window->ids[n++] = ids[CHINHTA__SEQUENCE_BEFORE + change->n_old + k];
}

/* Sets what is known of the n-grams of one order without the table, and asks for the others. */
static void prefetch_window(struct window *window, const chinhta_dict *dict, unsigned order) {
    for (size_t k = 0; k < window->n; k++) {
        int16_t *value = &window->values[k + 1].of[order - 2];
        window->asked[k] = k + 1 < window->n_new + order && chinhta__ngram_possible(&window->values[k], order);
        if (!window->asked[k]) {
            *value = k + 1 < window->n_new + order ? -1 : window->old[k - window->n_new].of[order - 2];
            continue;
        }
        window->hashes[k] = chinhta__ngram_hash(window->ids + CHINHTA__SEQUENCE_BEFORE + k + 1 - order, order);
        chinhta__ngram_prefetch(dict, window->hashes[k]);
    }
}

static void look_up_window(struct window *window, const chinhta_dict *dict, unsigned order) {
    for (size_t k = 0; k < window->n; k++) {
        if (window->asked[k])
            window->values[k + 1].of[order - 2] = (int16_t)chinhta__ngram_find_hash(dict, window->hashes[k]);
    }
}

static void sum_window(const struct window *window, const struct chinhta__sequence *sequence,
                       const struct chinhta__change *change, struct chinhta__gain *out_gain) {
    const float *old_log_p = sequence->log_p + change->first;
    *out_gain = (struct chinhta__gain){.sum = 0};
    for (size_t k = 0; k < window->n; k++) {
        unsigned order, at = k < change->n_new ? 0 : (unsigned)(k - change->n_new) + 1;
        out_gain->delta[at] += chinhta__ngram_log_p(sequence->dict, window->ids + CHINHTA__SEQUENCE_BEFORE + k - 1,
                                                    &window->values[k], &window->values[k + 1], &order);
        out_gain->order[at] = (uint8_t)order;
        if (at > 0)
            out_gain->delta[at] -= old_log_p[change->n_old + at - 1];
    }
    for (unsigned k = 0; k < change->n_old; k++)
        out_gain->delta[0] -= old_log_p[k];
    for (unsigned k = 0; k < CHINHTA__SEQUENCE_WINDOWS; k++)
        out_gain->sum += out_gain->delta[k];
}

void chinhta__sequence_gains(const struct chinhta__sequence *sequence, const struct chinhta__change *changes, size_t n,
                             struct chinhta__gain *out_gains) {
    struct window windows[CHINHTA__SEQUENCE_MAX_CHANGES];
    for (size_t i = 0; i < n; i++)
        begin_window(&windows[i], sequence, &changes[i]);
    for (unsigned order = 2; order <= CHINHTA__NGRAM_MAX_ORDER; order++) {
        for (size_t i = 0; i < n; i++)
            prefetch_window(&windows[i], sequence->dict, order);
        for (size_t i = 0; i < n; i++)
            look_up_window(&windows[i], sequence->dict, order);
    }
    for (size_t i = 0; i < n; i++)
        sum_window(&windows[i], sequence, &changes[i], &out_gains[i]);
}
