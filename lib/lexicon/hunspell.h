/* SPDX-License-Identifier: MIT */
/*
 * Hunspell: installed dictionaries of other languages, and people's own word lists, asked whether a word is known.
 * Owns every call of the Hunspell library; where dictionaries lie is for the caller to say. Suggestions are not taken
 * from Hunspell.
 *
 * Threads: Hunspell keeps scratch state in a dictionary, so one set serves one thread at a time. A checker has its
 * own; opening one costs tens of milliseconds, so it is made when the first foreign word comes up, not before.
 * Memory: running out inside the Hunspell library itself (C++) cannot be caught here.
 */
#ifndef CHINHTA__HUNSPELL_H
#define CHINHTA__HUNSPELL_H

#include <stdbool.h>
#include <stddef.h>

enum chinhta__hunspell_status {
    CHINHTA__HUNSPELL_OK = 0,
    CHINHTA__HUNSPELL_NO_MEMORY = -1,
    CHINHTA__HUNSPELL_NO_FILE = -2,   /* cannot be opened or read, or is too long (16 MiB for a word list) */
    CHINHTA__HUNSPELL_NO_HOST = -3,   /* a word list needs an open dictionary to live in */
};

struct chinhta__hunspell;

/* An empty set, which knows no word; NULL if memory ran out. */
struct chinhta__hunspell *chinhta__hunspell_new(void);
void chinhta__hunspell_free(struct chinhta__hunspell *set); /* NULL is let pass */

/* Adds the dictionary STEM.aff and STEM.dic (/usr/share/hunspell/en_US). On failure the set is as it was. */
enum chinhta__hunspell_status chinhta__hunspell_open(struct chinhta__hunspell *set, const char *stem);

/*
 * Adds a person's own words: a list in UTF-8, one a line, as Hunspell (word, *word forbidden, word/like), Enchant and
 * LibreOffice (with its header; type: negative forbids) write it. The words live in the first dictionary of the set. A line that is
 * no word (ill-formed, over 99 bytes) is left out.
 */
enum chinhta__hunspell_status chinhta__hunspell_open_words(struct chinhta__hunspell *set, const char *path);

/* One word more, or one less, for the life of the set. */
enum chinhta__hunspell_status chinhta__hunspell_accept(struct chinhta__hunspell *set, const char *word, size_t len);
enum chinhta__hunspell_status chinhta__hunspell_reject(struct chinhta__hunspell *set, const char *word, size_t len);

/*
 * True if a dictionary of the set knows the word (UTF-8, case as Hunspell sees it: a capital is fine, a small letter
 * for a capital is not). False for ill-formed UTF-8, NUL and more than 99 bytes.
 */
bool chinhta__hunspell_knows(struct chinhta__hunspell *set, const char *word, size_t len);

#endif
