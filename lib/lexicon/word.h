/* SPDX-License-Identifier: MIT */
/*
 * Words as the context model sees them: small integers. Owns the fixed ids of classes, the folding of a token to the
 * key under which the vocabulary knows it, and nothing of the file (dict.h).
 *
 * The vocabulary holds the attested syllables (i/y variants folded, tone placement and case gone) and the frequent
 * words that are none (abbreviations, foreign words, names), lower-cased.
 */
#ifndef CHINHTA__WORD_H
#define CHINHTA__WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/syllable/syllable.h"
#include "lib/text/token.h"

enum chinhta__word_class {
    CHINHTA__WORD_UNKNOWN,       /* a word outside the vocabulary, in lower case */
    CHINHTA__WORD_UNKNOWN_TITLE, /* the same with a capital: mostly a name */
    CHINHTA__WORD_UNKNOWN_UPPER, /* the same in capitals: mostly an abbreviation */
    CHINHTA__WORD_NUMBER,        /* number, date, time */
    CHINHTA__WORD_CODE,          /* document number, code, URL, e-mail */
    CHINHTA__WORD_STOP,          /* . ? ! and the end of a paragraph */
    CHINHTA__WORD_COMMA,
    CHINHTA__WORD_COLON,
    CHINHTA__WORD_HYPHEN,
    CHINHTA__WORD_OPEN,
    CHINHTA__WORD_CLOSE,
    CHINHTA__WORD_SLASH,
    CHINHTA__WORD_SYMBOL,
    CHINHTA__WORD_BEGIN, /* stands before the first token of a paragraph */
    CHINHTA__N_WORD_CLASSES = 16,
};

/* What a token is as a syllable; runs parallel to an array of tokens. */
struct chinhta__word {
    struct chinhta__syllable syllable; /* meant only where fault is CHINHTA__SYLLABLE_OK */
    uint8_t fault;                     /* enum chinhta__syllable_fault; FOREIGN_LETTER for all that is no WORD */
    bool composed;                     /* false: the bytes are not NFC */
    uint16_t folded;                   /* the syllable's code, i/y variants folded; UINT16_MAX for what is none */
};

#define CHINHTA__WORD_MAX_KEY 64 /* bytes of a folded key; a longer word is unknown */

/* What a token of TEXT is as a syllable. */
struct chinhta__word chinhta__word_read(const char *text, const struct chinhta__token *token);

/* The class of a token that is no WORD or ABBREV; CHINHTA__WORD_UNKNOWN for those two. */
unsigned chinhta__word_class_of(const struct chinhta__token *token);

/* The class of a word outside the vocabulary, by its case. */
unsigned chinhta__word_unknown_class(const struct chinhta__token *token);

/*
 * If the bytes are a well-formed syllable (any tone placement, form and case), writes it and returns true. A word with
 * two tone marks is none.
 */
bool chinhta__word_syllable(const char *text, size_t len, struct chinhta__syllable *out);

/* The folded key of a word that is no syllable: NFC, lower case, UTF-8. Returns its bytes, 0 if it does not fit CAP. */
size_t chinhta__word_fold(const char *text, size_t len, char *out_key, size_t cap);

/* FNV-1a, 64 bits (Fowler, Noll, Vo): the hash of keys in the vocabulary table. */
uint64_t chinhta__word_hash(const char *key, size_t len);

#endif
