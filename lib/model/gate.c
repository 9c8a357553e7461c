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

/* A word joined to the one before the last token by a hyphen without spaces. */
static bool joined(const struct chinhta__sequence *sequence, size_t token) {
    const struct chinhta__token *tokens = sequence->tokens;
    return token >= 2 && token < sequence->n && chinhta__sequence_id(sequence, token - 1) == CHINHTA__WORD_HYPHEN &&
           !tokens[token].space_before && !tokens[token - 1].space_before &&
           tokens[token].kind == CHINHTA__TOKEN_WORD && tokens[token - 2].kind == CHINHTA__TOKEN_WORD;
}

/* Parts of a name that are looked at before a word. */
#define MAX_PARTS 8

/*
 * A foreign name cut into syllables with hyphens, a capital at its head alone: Xin-ga-po. Its syllables follow no usage.
 * Hà Nội-Hải Phòng and KINH TẾ-XÃ HỘI are none.
 */
static bool in_hyphened_name(const struct chinhta__sequence *sequence, size_t token) {
    const struct chinhta__token *tokens = sequence->tokens;
    size_t first = token;
    unsigned n_parts = 1;
    for (; n_parts <= MAX_PARTS && joined(sequence, first); n_parts++) {
        if (tokens[first].letter_case != CHINHTA__CASE_LOWER)
            return false;
        first -= 2;
    }
    bool goes_on = joined(sequence, token + 2) && tokens[token + 2].letter_case == CHINHTA__CASE_LOWER;
    return n_parts <= MAX_PARTS && (n_parts > 1 || goes_on) && tokens[first].letter_case == CHINHTA__CASE_TITLE;
}

/* xAI, eSIM: a small letter before capitals, none of them Vietnamese, is how a brand is written. */
static bool is_brand(const struct chinhta__sequence *sequence, size_t token) {
    const struct chinhta__token *t = &sequence->tokens[token];
    const char *text = sequence->text + t->start;
    size_t n_capitals = 0;
    if (t->letter_case != CHINHTA__CASE_MIXED || t->len != t->n_letters || text[0] < 'a')
        return false;
    while (n_capitals + 1 < t->len && text[n_capitals + 1] < 'a')
        n_capitals++;
    return n_capitals >= 2 && n_capitals + 1 == t->len;
}

/* A word that is this unlikely, ln, though its n-gram is known, is mostly a slip that the corpus makes too: quy đinh. */
#define CORPUS_SLIP_LOG_P (-7.5f)

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
    if (chinhta__sequence_twice(sequence, token))
        return false;
    if (sequence->words[token].fault != CHINHTA__SYLLABLE_OK && t->len != t->n_letters) /* no syllable, no foreign word */
        return false;
    if (sequence->log_p[token] < CORPUS_SLIP_LOG_P)
        return false;
    float features[CHINHTA__GATE_FEATURES], logit = 0;
    chinhta__gate_features(sequence, token, features);
    for (unsigned f = 0; f < CHINHTA__GATE_FEATURES; f++)
        logit += weights->of[f] * features[f];
    return logit < weights->threshold;
}

bool chinhta__gate_settled(const struct chinhta__gate_weights *weights, const struct chinhta__sequence *sequence,
                           size_t token) {
    return settled(weights, sequence, token) || in_hyphened_name(sequence, token) || is_brand(sequence, token);
}
