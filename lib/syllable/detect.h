/* SPDX-License-Identifier: MIT */
/*
 * Detection: the charset of each paragraph of a text, by how much of it that charset makes spellable Vietnamese. A
 * paragraph that reads as well as it stands is left as it stands, and so is one in doubt.
 *
 * The text is gone through twice: the first pass finds the charset that most of it is in, the second carries that one
 * to paragraphs too short to tell.
 */
#ifndef CHINHTA__DETECT_H
#define CHINHTA__DETECT_H

#include <stdbool.h>
#include <stddef.h>
#include "lib/text/charset.h"

struct chinhta__detect {
    const char *text;
    size_t len;
    size_t at;
    enum chinhta__charset majority; /* NONE: most of it is as it should be, or nothing is known */
    bool whole;                     /* UTF-16, UTF-32: one charset for all */
    bool bytes;                     /* the text is no UTF-8: paragraphs that are may be so by chance */
};

/* A stretch of paragraphs, with their line ends, that are in one charset. */
struct chinhta__detect_range {
    size_t start, end;
    enum chinhta__charset charset; /* NONE: as it stands */
};

/* What a charset makes of a paragraph, in words. */
struct chinhta__detect_score {
    size_t n_words;
    size_t n_valid;    /* spellable, with a letter outside ASCII */
    size_t n_bad;      /* not, with such a letter, or with a symbol inside */
    size_t n_plain_ok; /* in ASCII, spellable */
};

/* TEXT is borrowed. */
void chinhta__detect_init(struct chinhta__detect *detect, const char *text, size_t len);

/* The next range; false at the end. Ranges cover the text; two that follow each other differ. */
bool chinhta__detect_next(struct chinhta__detect *detect, struct chinhta__detect_range *out_range);

/* The charset of one paragraph by itself, well-formed UTF-8: mojibake, or NONE. Quick where it is plainly none. */
enum chinhta__charset chinhta__detect_mojibake(const char *text, size_t len);

struct chinhta__detect_score chinhta__detect_score(enum chinhta__charset charset, const char *text, size_t len);

#endif
