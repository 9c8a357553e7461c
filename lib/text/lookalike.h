/* SPDX-License-Identifier: MIT */
/*
 * Look-alikes: characters that stand where a Vietnamese letter, mark or symbol was meant. Which they are says
 * dict/lookalikes.tsv; when one is to be replaced is not decided here.
 */
#ifndef CHINHTA__LOOKALIKE_H
#define CHINHTA__LOOKALIKE_H

#include <stdbool.h>
#include <stdint.h>

enum chinhta__lookalike_kind {
    CHINHTA__LOOKALIKE_NONE,
    CHINHTA__LOOKALIKE_LETTER, /* another Latin letter: Ð for Đ, ǎ for ă */
    CHINHTA__LOOKALIKE_SCRIPT, /* a Greek or Cyrillic letter */
    CHINHTA__LOOKALIKE_FONT,   /* a Latin letter in the dress of a font: mathematical, full-width */
    CHINHTA__LOOKALIKE_MARK,   /* a combining mark */
    CHINHTA__LOOKALIKE_SYMBOL, /* private use, as word processors write the fonts Symbol and Wingdings */
};

/* What CP looks like, and the kind it is of; NONE and CP itself if it looks like nothing Vietnamese. */
enum chinhta__lookalike_kind chinhta__lookalike_find(uint32_t cp, uint32_t *out_meant);

/* A character without width that says nothing in Vietnamese or any Latin text: soft hyphen, U+200B ... */
bool chinhta__lookalike_invisible(uint32_t cp);

#endif
