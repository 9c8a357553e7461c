/* SPDX-License-Identifier: MIT */
/*
 * Decoder: goes through a document paragraph by paragraph, keeps the places where something else may have been meant,
 * and says at the end how probable that is: the rate of slips is the document's own, estimated from all its places.
 * Owns the scratch memory; after warm-up a document allocates nothing but for more places than any before it had.
 */
#ifndef CHINHTA__DECODER_H
#define CHINHTA__DECODER_H

#include "lib/model/candidates.h"
#include "lib/model/decision.h"

#define CHINHTA__PLACE_CHOICES 3

struct chinhta__choice {
    uint16_t ids[2];
    uint8_t n_ids;
    float logit;       /* against the words as they stand, at the rate of slips in the training data */
    float probability; /* filled by chinhta__decoder_finish */
};

struct chinhta__place {
    size_t byte_start, byte_end; /* in the document */
    size_t token;                /* in its paragraph: the first */
    uint8_t edit;                /* enum chinhta__edit of the best choice */
    uint8_t letter_case;         /* enum chinhta__token_case of the first token */
    uint8_t n_choices;
    bool valid;        /* the first token is an attested syllable */
    bool alone;        /* no other word in its sentence: nothing tells what was meant but the word itself */
    bool sure;         /* a slip whatever their rate: the words around and after it are read as if it were mended */
    float rest;        /* logit of all candidates that are not among the choices, log-sum-exp */
    float probability; /* that something else was meant; filled by chinhta__decoder_finish */
    struct chinhta__choice choices[CHINHTA__PLACE_CHOICES]; /* best first */
};

struct chinhta__decoder {
    const chinhta_dict *dict;
    const struct chinhta__decision_weights *weights;
    struct chinhta__sequence sequence; /* of the paragraph at hand; its arrays are owned */
    size_t cap_tokens;
    size_t paragraph_byte; /* of the paragraph at hand, in the document */
    uint16_t *standing;    /* [cap_tokens + AFTER]: its ids as they stand, while others are tried; owned */
    struct chinhta__earlier earlier; /* in the document */
    struct chinhta__place *places;
    size_t n_places, cap_places;
    size_t n_words; /* of the document so far */
    double rate;    /* slips a word, filled by chinhta__decoder_finish */
};

/* DECODER is all zero bytes before the first call. DICT is borrowed. */
void chinhta__decoder_begin(struct chinhta__decoder *decoder, const chinhta_dict *dict);

/* Adds one paragraph that begins at PARAGRAPH_BYTE of the document. False: out of memory. */
bool chinhta__decoder_paragraph(struct chinhta__decoder *decoder, const char *text, size_t paragraph_byte,
                                const struct chinhta__token *tokens, const struct chinhta__word *words, size_t n);

/* Fills the probabilities of all places and drops those that overlap a better one; places come sorted. */
void chinhta__decoder_finish(struct chinhta__decoder *decoder);

void chinhta__decoder_free(struct chinhta__decoder *decoder);

#endif
