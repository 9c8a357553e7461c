/* SPDX-License-Identifier: MIT */
/*
 * Protected spans: what begins like a word or a number but is more (URL, e-mail, document number, date,
 * abbreviation, code). Used by token.c alone. Every function looks ahead a bounded distance, or consumes what
 * it has looked at, or notes in the scan how far there is nothing to find: the whole cut stays linear.
 */
#ifndef CHINHTA__TOKEN_SPAN_H
#define CHINHTA__TOKEN_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include "lib/text/token.h"

/* A run of letters, as token.c scanned it: bits of enum chinhta__char of its first letter and of the others.
 */
struct chinhta__word {
    size_t start;
    size_t end;
    size_t n_letters;
    unsigned first;
    unsigned rest;
};

struct chinhta__span_scan {
    const char *text;
    size_t len;
    size_t address_free_end; /* before this byte no address and no file name begins */
    bool line_start;         /* nothing but white space stands between the line's start and the span */
};

/* Reads the run of letters and marks that begins at START, which is a letter. */
void chinhta__word_scan(const char *text, size_t len, size_t start, struct chinhta__word *out_word);

/* enum chinhta__token_case of the bits */
enum chinhta__token_case chinhta__word_case(const struct chinhta__word *word);

/*
 * The end of the protected span that begins with WORD, and its kind; word->end and CHINHTA__TOKEN_WORD if the
 * word stands for itself. Worth a call only where the byte after the word can join it to what follows.
 */
size_t chinhta__span_from_word(struct chinhta__span_scan *scan, const struct chinhta__word *word,
                               enum chinhta__token_kind *out_kind);

/* The end of the number, date, document number or code that begins at START, which is a digit; always >
 * START. */
size_t chinhta__span_from_digit(struct chinhta__span_scan *scan, size_t start,
                                enum chinhta__token_kind *out_kind);

/* Below: what the files token_span.c, token_number.c and token_abbreviation.c lend each other. 0 stands for
 * "none". */

/* The end of the e-mail, domain or file name that begins at START, an ASCII letter or digit, and its kind. */
size_t chinhta__span_address(struct chinhta__span_scan *scan, size_t start,
                             enum chinhta__token_kind *out_kind);

/* The end of the letters, digits and underscores at AT, the inside of a code, and of a file ending behind
 * them. */
size_t chinhta__span_code_end(const struct chinhta__span_scan *scan, size_t at);

/* True for letters as in the names of documents and offices: ASCII, or capitals without tone (UBND, NQ, TTg,
 * HĐ). */
bool chinhta__span_code_like(const char *text, size_t start, size_t end);

/* The end of the dotted abbreviation that begins with WORD, which a dot follows. */
size_t chinhta__span_abbreviation(const struct chinhta__span_scan *scan, const struct chinhta__word *word);

#endif
