/* SPDX-License-Identifier: MIT */
/*
 * Tokens: a paragraph cut into words, numbers, marks and protected spans. What a word is (a syllable, a
 * foreign word, an abbreviation known to the lexicon) is decided on higher floors; here only its shape
 * counts.
 *
 * White space makes no token: it is what lies between two of them.
 */
#ifndef CHINHTA__TOKEN_H
#define CHINHTA__TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/text/letter.h"

enum chinhta__token_kind {
    CHINHTA__TOKEN_WORD,   /* a run of letters (any script) with their combining marks; no digit, no hyphen */
    CHINHTA__TOKEN_NUMBER, /* 12, 1.234.567, 3,5, 50% without the sign; Roman numerals are words */
    CHINHTA__TOKEN_DOCNUM, /* 5593/QĐ-UBND, 24/2018/QH14, 01/2021/NĐ-CP */
    CHINHTA__TOKEN_DATE,   /* 28/10/2019, 28-10-2019, 28.10.2019, 2-9; and times 09:37, 8h30 */
    CHINHTA__TOKEN_URL,    /* URL or domain name */
    CHINHTA__TOKEN_EMAIL,
    CHINHTA__TOKEN_ABBREV, /* letters with dots that belong to them: TP., v.v., PGS.TS., Q.1 */
    CHINHTA__TOKEN_CODE, /* letters and digits mixed (QH14, A4, H5N1), file names, words with _ or @ inside */
    CHINHTA__TOKEN_STOP, /* . ? ! … and runs of them, also ./. */
    CHINHTA__TOKEN_COMMA,  /* , */
    CHINHTA__TOKEN_COLON,  /* : and ; */
    CHINHTA__TOKEN_HYPHEN, /* - and the dashes */
    CHINHTA__TOKEN_OPEN,   /* opening bracket or quote; also a straight quote before a word */
    CHINHTA__TOKEN_CLOSE,  /* closing bracket or quote */
    CHINHTA__TOKEN_SLASH,  /* / */
    CHINHTA__TOKEN_SYMBOL, /* any other character */
    CHINHTA__TOKEN_BAD,    /* a run of ill-formed bytes */
};

enum chinhta__token_case {
    CHINHTA__CASE_NONE,  /* no cased letter */
    CHINHTA__CASE_LOWER, /* việt */
    CHINHTA__CASE_TITLE, /* Việt; also a single capital letter */
    CHINHTA__CASE_UPPER, /* VIỆT, two letters or more */
    CHINHTA__CASE_MIXED, /* vIệt, VIệt */
};

struct chinhta__token {
    uint32_t start;       /* bytes from the start of the paragraph */
    uint32_t len;         /* bytes */
    uint8_t kind;         /* enum chinhta__token_kind */
    uint8_t letter_case;  /* enum chinhta__token_case */
    uint8_t space_before; /* 0: touches the token before it; 1: white space lies between; first token: 1 */
    uint8_t n_letters;    /* letters, combining marks not counted; 255 for 255 and more */
};

/* A paragraph is at most so many bytes: offsets are 32 bits wide and scratch memory is bounded. */
#define CHINHTA__PARAGRAPH_MAX (64u * 1024u)

/*
 * Cuts text[0, len), len <= CHINHTA__PARAGRAPH_MAX, into tokens, in order, not overlapping. Writes at most
 * CAP of them and returns how many there are in all; len tokens always suffice. Time linear in len whatever
 * the bytes.
 */
size_t chinhta__token_cut(const char *text, size_t len, struct chinhta__token *out_tokens, size_t cap);

/*
 * The letters of a WORD, composed whatever the order and form of its marks (NFC, NFD, between), case kept;
 * invisible characters inside are skipped. Of two tones (or marks) on a letter the last counts. Returns how
 * many letters; 0 if the word has a character that makes no letter of chinhta__letter_from_cp, or more than
 * CAP letters. *out_tones counts tone marks seen (2 or more: a slip), *out_composed is false if any letter
 * was not one precomposed code point or something invisible stood between; both are set only if the result is
 * not 0.
 */
size_t chinhta__token_letters(const char *text, size_t len, chinhta__letter *out_letters, size_t cap,
                              unsigned *out_tones, bool *out_composed);

#endif
