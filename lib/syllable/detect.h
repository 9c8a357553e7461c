/* SPDX-License-Identifier: MIT */
/*
 * Detection: the charset of each paragraph of a text, by how much of it that charset makes spellable Vietnamese. A
 * paragraph that reads as well as it stands is left as it stands, and so is one in doubt.
 *
 * The text is gone through block by block, each twice: the first pass finds the charset that most of the text up to its
 * end is in, the second carries that one to paragraphs too short to tell. So a text of any length can be handed over a
 * block at a time.
 */
#ifndef CHINHTA__DETECT_H
#define CHINHTA__DETECT_H

#include <stdbool.h>
#include <stddef.h>
#include "lib/text/charset.h"

#define CHINHTA__DETECT_BLOCK ((size_t)256 * 1024) /* bytes, at most */

struct chinhta__detect {
    const char *text;
    size_t len;
    size_t at;
    size_t block_end;
    enum chinhta__charset majority; /* NONE: most of it is as it should be, or nothing is known */
    enum chinhta__charset last;     /* of the last paragraph that was in another charset */
    bool whole;                     /* UTF-16, UTF-32: one charset for all */
    bool bytes;                     /* the text is no UTF-8: paragraphs that are may be so by chance */
    bool any;                       /* a paragraph was sure to be in another charset */
    size_t votes[CHINHTA__N_CHARSETS];
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
    size_t n_rare;     /* of n_valid those that hardly a text has: ữn */
};

/* TEXT is borrowed. */
void chinhta__detect_init(struct chinhta__detect *detect, const char *text, size_t len);

/* How long the block is that begins a text, or what of it is left: LEN if that is no more than a block. */
size_t chinhta__detect_block(const char *text, size_t len);

/* The text goes on with text[0, len); what was found so far holds on. The ranges are those of this part. */
void chinhta__detect_go_on(struct chinhta__detect *detect, const char *text, size_t len);

/* The next range; false at the end. Ranges cover the text; two that follow each other differ. */
bool chinhta__detect_next(struct chinhta__detect *detect, struct chinhta__detect_range *out_range);

/* The charset of one paragraph by itself, well-formed UTF-8: mojibake, or NONE. Quick where it is plainly none. */
enum chinhta__charset chinhta__detect_mojibake(const char *text, size_t len);

struct chinhta__detect_score chinhta__detect_score(enum chinhta__charset charset, const char *text, size_t len);

#endif
