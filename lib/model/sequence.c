/* SPDX-License-Identifier: MIT */
/* Tokens to ids and their probabilities. See sequence.h. */
#include "lib/model/sequence.h"

static unsigned id_of(const struct chinhta__sequence *sequence, size_t i) {
    const struct chinhta__token *token = &sequence->tokens[i];
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

void chinhta__sequence_fill(struct chinhta__sequence *sequence) {
    uint16_t *ids = sequence->ids;
    for (unsigned i = 0; i < CHINHTA__SEQUENCE_BEFORE; i++)
        ids[i] = CHINHTA__WORD_BEGIN;
    for (size_t i = 0; i < sequence->n; i++) {
        ids[CHINHTA__SEQUENCE_BEFORE + i] = (uint16_t)id_of(sequence, i);
        chinhta__ngram_prefetch(sequence->dict, ids + i, CHINHTA__NGRAM_MAX_ORDER);
    }
    ids[CHINHTA__SEQUENCE_BEFORE + sequence->n] = CHINHTA__WORD_STOP;
    for (size_t i = 0; i <= sequence->n; i++) {
        unsigned order;
        sequence->log_p[i] = chinhta__ngram_log_p(sequence->dict, ids + i, &order);
        sequence->order[i] = (uint8_t)order;
    }
}

/* The words around a change with the change made: three before, the new ones, up to three after. */
struct window {
    uint16_t ids[CHINHTA__SEQUENCE_BEFORE + 2 + CHINHTA__SEQUENCE_WINDOWS - 1];
    size_t n_after;
};

static struct window make_window(const struct chinhta__sequence *sequence, const struct chinhta__change *change) {
    const uint16_t *ids = sequence->ids + change->first; /* ids[BEFORE] is the first changed */
    struct window window = {.n_after = sequence->n + CHINHTA__SEQUENCE_AFTER - change->first - change->n_old};
    if (window.n_after > CHINHTA__SEQUENCE_WINDOWS - 1)
        window.n_after = CHINHTA__SEQUENCE_WINDOWS - 1;
    size_t n = 0;
    for (; n < CHINHTA__SEQUENCE_BEFORE; n++)
        window.ids[n] = ids[n];
    for (unsigned k = 0; k < change->n_new; k++)
        window.ids[n++] = change->ids[k];
    for (size_t k = 0; k < window.n_after; k++)
        window.ids[n++] = ids[CHINHTA__SEQUENCE_BEFORE + change->n_old + k];
    return window;
}

void chinhta__sequence_prefetch(const struct chinhta__sequence *sequence, const struct chinhta__change *change) {
    struct window window = make_window(sequence, change);
    for (size_t k = 0; k < change->n_new + window.n_after; k++) {
        chinhta__ngram_prefetch(sequence->dict, window.ids + k, 4);
        chinhta__ngram_prefetch(sequence->dict, window.ids + k, 3);
        chinhta__ngram_prefetch(sequence->dict, window.ids + k + 1, 3);
    }
}

void chinhta__sequence_gain(const struct chinhta__sequence *sequence, const struct chinhta__change *change,
                            struct chinhta__gain *out_gain) {
    struct window window = make_window(sequence, change);

    *out_gain = (struct chinhta__gain){.sum = 0};
    unsigned order;
    for (unsigned k = 0; k < change->n_new; k++) {
        out_gain->delta[0] += chinhta__ngram_log_p(sequence->dict, window.ids + k, &order);
        out_gain->order[0] = (uint8_t)order;
    }
    for (unsigned k = 0; k < change->n_old; k++)
        out_gain->delta[0] -= sequence->log_p[change->first + k];
    for (size_t k = 0; k < window.n_after; k++) {
        out_gain->delta[k + 1] = chinhta__ngram_log_p(sequence->dict, window.ids + change->n_new + k, &order) -
                                 sequence->log_p[change->first + change->n_old + k];
        out_gain->order[k + 1] = (uint8_t)order;
    }
    for (unsigned k = 0; k < CHINHTA__SEQUENCE_WINDOWS; k++)
        out_gain->sum += out_gain->delta[k];
}
