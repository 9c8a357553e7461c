/* SPDX-License-Identifier: MIT */
/*
 * Runs and words of the repair: one base character with all that joins it or is invisible behind it, and runs of
 * letters that make a word. Private to repair.c, repair_run.c and repair_word.c.
 */
#ifndef CHINHTA__REPAIR_RUN_H
#define CHINHTA__REPAIR_RUN_H

#include "lib/syllable/repair.h"

struct chinhta__repair_run {
    size_t start, base_end, end;
    uint32_t base;  /* code point; CHINHTA__UTF8_BAD: an ill-formed byte, or nothing before the first mark */
    bool bare;      /* the base is all */
    bool invisible; /* an invisible character is in it */
    bool hyphen;    /* a soft hyphen stands right behind the base */
    bool wild;      /* over CHINHTA__ICU_NFC_MAX bytes: END is where the reading was given up */
};

/* True if CP belongs to the run of the character before it. */
bool chinhta__repair_is_extra(uint32_t cp);

/* True if CP is white space or becomes it. */
bool chinhta__repair_is_space(uint32_t cp);

/* True if CP is of a script in which invisible characters have a meaning, or an emoji. */
bool chinhta__repair_is_foreign(uint32_t cp);

/*
 * True if CP is what the bytes of UTF-8 before the last one of a Vietnamese letter become where they are taken for
 * Windows-1252: a soft hyphen, a no-break space or a next line behind it may be that last byte, and is kept.
 */
bool chinhta__repair_is_mojibake(uint32_t cp);

/* True if CP is a letter or looks like one. */
bool chinhta__repair_is_wordly(uint32_t cp);

/* The run that begins at AT, before END. */
struct chinhta__repair_run chinhta__repair_read_run(const char *text, size_t end, size_t at);

/*
 * What the run becomes on its own. NEXT is the character behind it, or a space where the text ends. False if it
 * stays.
 */
bool chinhta__repair_run_edit(const char *text, const struct chinhta__repair_run *run, uint32_t next,
                              struct chinhta__repair_edit *out_edit);

/* A word of more runs is not Vietnamese. */
#define CHINHTA__REPAIR_WORD_MAX 16

/*
 * What a word becomes as a whole. PROTECTED: it is part of an address or a file name, in which only the form of
 * letters changes. *out_settled is false if its runs are to be looked at one by one.
 */
struct chinhta__repair_word {
    const char *text;
    const struct chinhta__repair_run *runs;
    size_t n;
    uint32_t next; /* the character behind it */
};
bool chinhta__repair_word_edit(const struct chinhta__repair_options *options,
                               const struct chinhta__repair_word *word, bool (*is_protected)(void *context),
                               void *context, struct chinhta__repair_edit *out_edit, bool *out_settled);

/*
 * The fast way through a chunk that is one word of Vietnamese letters and their marks, closing punctuation and white
 * space behind it, at AT: it becomes what chinhta__repair_word_edit makes of it. False if the chunk is something else.
 * *out_end: behind the punctuation; *out_edits: there is an edit.
 */
bool chinhta__repair_plain_word(const struct chinhta__repair_options *options, const char *text, size_t len, size_t at,
                                size_t *out_end, struct chinhta__repair_edit *out_edit, bool *out_edits);

#endif
