/* SPDX-License-Identifier: MIT */
/*
 * Sequence: the tokens of one paragraph as word ids, with the probability of each where it stands, and what a change
 * of some of them would gain. Owns no memory: the arrays are the decoder's.
 */
#ifndef CHINHTA__SEQUENCE_H
#define CHINHTA__SEQUENCE_H

#include "lib/lexicon/dict.h"
#include "lib/model/earlier.h"
#include "lib/model/ngram.h"
#include "lib/model/similar.h"

#define CHINHTA__SEQUENCE_BEFORE 3 /* begin marks before the first token */
#define CHINHTA__SEQUENCE_AFTER 1  /* the closing STOP */
#define CHINHTA__SEQUENCE_WINDOWS 4 /* n-grams that a word takes part in as their last, third, second, first word */

struct chinhta__sequence {
    const chinhta_dict *dict;
    const char *text; /* of the paragraph */
    const struct chinhta__token *tokens;
    const struct chinhta__word *words; /* parallel to tokens */
    size_t n;                          /* tokens */
    uint16_t *ids;                     /* [BEFORE + n + AFTER]; token i is ids[BEFORE + i] */
    float *log_p;                      /* [n + AFTER], nats: of token i after those before it; last: of the STOP */
    struct chinhta__similar_memory *similar; /* for words that are no syllable */
    uint8_t *order;                    /* [n + AFTER]: length of the n-gram found, 1-4 */
    struct chinhta__ngram_values *values; /* [BEFORE + n + AFTER]: of the n-grams that end at each of ids */
    const struct chinhta__earlier *earlier; /* in the document; may be NULL */
};

/* Fills ids, log_p, order and values; the other members are set. */
void chinhta__sequence_fill(struct chinhta__sequence *sequence);

/* Does the same but for ids after those of the tokens [first, end) changed; end <= n. */
void chinhta__sequence_refill(struct chinhta__sequence *sequence, size_t first, size_t end);

static inline unsigned chinhta__sequence_id(const struct chinhta__sequence *sequence, size_t token) {
    return sequence->ids[CHINHTA__SEQUENCE_BEFORE + token];
}

/* True for a token that may be a slip: a word, or digits in one (digits.h). */
static inline bool chinhta__sequence_is_word(const struct chinhta__sequence *sequence, size_t token) {
    return sequence->tokens[token].kind == CHINHTA__TOKEN_WORD ||
           (sequence->tokens[token].kind == CHINHTA__TOKEN_CODE &&
            chinhta__sequence_id(sequence, token) != CHINHTA__WORD_CODE);
}

/* True if the syllable of a token stands again behind it, in the text itself: ids may have been mended. */
static inline bool chinhta__sequence_twice(const struct chinhta__sequence *sequence, size_t token) {
    const struct chinhta__word *words = sequence->words;
    return token + 1 < sequence->n && words[token].fault == CHINHTA__SYLLABLE_OK &&
           words[token + 1].fault == CHINHTA__SYLLABLE_OK && words[token].folded == words[token + 1].folded;
}

/* A change: the tokens first .. first + n_old - 1 become the words ids[0] .. ids[n_new - 1]. */
struct chinhta__change {
    size_t first;
    unsigned n_old; /* 1 or 2 */
    unsigned n_new; /* 1 or 2 */
    uint16_t ids[2];
};

struct chinhta__gain {
    /* nats, new less old: [0] the changed words themselves, [1]-[3] the words after them */
    float delta[CHINHTA__SEQUENCE_WINDOWS];
    /* longest n-gram found for the new words and the words after them, 0 past the end */
    uint8_t order[CHINHTA__SEQUENCE_WINDOWS];
    float sum;
};

/* What each of several changes would gain by itself: they wait for memory together. */
#define CHINHTA__SEQUENCE_MAX_CHANGES 10
void chinhta__sequence_gains(const struct chinhta__sequence *sequence, const struct chinhta__change *changes, size_t n,
                             struct chinhta__gain *out_gains);

#endif
