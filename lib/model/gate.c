/* SPDX-License-Identifier: MIT */
/* Which words are worth a search. See gate.h. */
#include "lib/model/gate.h"

void chinhta__gate_features(const struct chinhta__sequence *sequence, size_t token,
                            float out_features[CHINHTA__GATE_FEATURES]) {
    const float *log_p = sequence->log_p + token;
    const uint8_t *order = sequence->order + token;
    size_t n = sequence->n + CHINHTA__SEQUENCE_AFTER - token;
    float *at = out_features;
    for (size_t k = 0; k < CHINHTA__SEQUENCE_WINDOWS; k++)
        *at++ = k < n ? log_p[k] / 4 : 0;
    for (size_t k = 0; k < CHINHTA__SEQUENCE_WINDOWS; k++)
        for (unsigned o = 2; o <= CHINHTA__NGRAM_MAX_ORDER; o++)
            *at++ = k < n && order[k] == o;
    float next = n > 1 ? log_p[1] : 0;
    *at++ = (float)sequence->dict->words[chinhta__sequence_id(sequence, token)].log_count / 32 - 4;
    *at++ = sequence->tokens[token].letter_case == CHINHTA__CASE_TITLE;
    *at++ = (log_p[0] < next ? log_p[0] : next) / 4;
    *at = 1;
}

static bool joined(const struct chinhta__sequence *sequence, size_t token) {
    return token >= 2 && chinhta__sequence_id(sequence, token - 1) == CHINHTA__WORD_HYPHEN &&
           !sequence->tokens[token].space_before && !sequence->tokens[token - 1].space_before &&
           sequence->tokens[token - 2].kind == CHINHTA__TOKEN_WORD;
}

/* Parts looked at before a word: a chain that is longer is no name. */
#define MAX_PARTS 8

/* A foreign name cut into syllables with hyphens, Xin-ga-po: its syllables follow no usage. */
static bool in_hyphened_name(const struct chinhta__sequence *sequence, size_t token) {
    size_t first = token;
    for (unsigned n = 0; n < MAX_PARTS && joined(sequence, first); n++)
        first -= 2;
    bool alone = first == token && !(token + 2 < sequence->n && joined(sequence, token + 2));
    return !alone && sequence->tokens[first].letter_case != CHINHTA__CASE_LOWER;
}

static bool settled(const struct chinhta__gate_weights *weights, const struct chinhta__sequence *sequence,
                    size_t token) {
    const struct chinhta__token *t = &sequence->tokens[token];
    if (chinhta__sequence_id(sequence, token) < CHINHTA__N_WORD_CLASSES) {
        /* Outside the vocabulary and without a Vietnamese letter: an abbreviation in capitals, or a foreign name. */
        bool begins = token == 0 || sequence->tokens[token - 1].kind == CHINHTA__TOKEN_STOP;
        return t->len == t->n_letters && (t->letter_case == CHINHTA__CASE_UPPER || t->letter_case == CHINHTA__CASE_MIXED ||
                                          (t->letter_case == CHINHTA__CASE_TITLE && !begins));
    }
    /* a word twice in a row is a slip that the corpus makes too: the model half expects it */
    if (token + 1 < sequence->n && sequence->tokens[token + 1].kind == CHINHTA__TOKEN_WORD &&
        chinhta__sequence_id(sequence, token + 1) == chinhta__sequence_id(sequence, token))
        return false;
    float features[CHINHTA__GATE_FEATURES], logit = 0;
    chinhta__gate_features(sequence, token, features);
    for (unsigned f = 0; f < CHINHTA__GATE_FEATURES; f++)
        logit += weights->of[f] * features[f];
    return logit < weights->threshold;
}

bool chinhta__gate_settled(const struct chinhta__gate_weights *weights, const struct chinhta__sequence *sequence,
                           size_t token) {
    return settled(weights, sequence, token) || in_hyphened_name(sequence, token);
}
