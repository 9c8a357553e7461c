/* SPDX-License-Identifier: MIT */
/*
 * Convert: a text in one charset, or in those that detection finds, written in another, character by character. The
 * text may be handed over in pieces; what comes out does not depend on where they end. How a charset is read and
 * written says lib/text/charset.h, which one a paragraph is in says detect.h.
 */
#ifndef CHINHTA__CONVERT_H
#define CHINHTA__CONVERT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "lib/syllable/detect.h"
#include "lib/text/charset.h"

/* A character, or a stretch of text that stays as it is. */
struct chinhta__convert_step {
    size_t start, end; /* bytes of the source, from the beginning of the whole text */
    uint32_t cp;
    enum chinhta__charset_loss loss;
    const char *bytes; /* what is written; holds until the next call */
    size_t n_bytes;    /* at most CHINHTA__CONVERT_STEP_MAX */
    char room[CHINHTA__CHARSET_MAX_WRITE];
};

#define CHINHTA__CONVERT_STEP_MAX 4096
/* A conversion that is not at the end of the text goes on as soon as so many bytes are there. */
#define CHINHTA__CONVERT_NEED (CHINHTA__DETECT_BLOCK + 1)

struct chinhta__convert {
    enum chinhta__charset from; /* NONE: it is detected */
    bool compose;
    const char *text;
    size_t len;
    bool last;     /* the text ends at LEN */
    size_t at;     /* bytes of the text: all before it is converted */
    size_t passed; /* bytes of the source before the text */
    /* convert.c's own */
    struct chinhta__charset_writer writer;
    struct chinhta__charset_reader reader;
    struct chinhta__detect detect;
    size_t block, block_end;  /* what detection has been given: part of the text */
    size_t base;              /* where the reader's text begins */
    size_t range_end;         /* up to here one charset is read */
    size_t plain_end;         /* up to here it stays as it is, if that is behind AT */
    bool in_range, in_block;
    bool has_reader, has_detect; /* begun at all */
    bool copies;                 /* what is well formed in this range stays */
};

void chinhta__convert_init(struct chinhta__convert *convert, enum chinhta__charset from, enum chinhta__charset to);

/*
 * The text is now text[0, len), without the first GONE bytes of what it was, GONE <= convert->at; what was behind them
 * is the same, and more may have come. LAST: it ends there. Not while a step is on its way: only where
 * chinhta__convert_next was false, or at the beginning.
 */
void chinhta__convert_text(struct chinhta__convert *convert, const char *text, size_t len, size_t gone, bool last);

/* The next step; false if there is none without more text. */
bool chinhta__convert_next(struct chinhta__convert *convert, struct chinhta__convert_step *out_step);

#endif
