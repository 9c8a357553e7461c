/* SPDX-License-Identifier: MIT */
/* Words: a file of the user's own words and phrases. */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include <chinhta.h>
#include <stdbool.h>

/*
 * Tells the checker the phrases of a file, one a line: "phrase" is accepted, "*phrase" rejected, "*phrase -> text"
 * rejected and replaced by the text. Empty lines and those that begin with # are skipped. False if the file can't be
 * read or a line is no phrase; stderr says which.
 */
bool cli_words_read(const char *path, chinhta_checker *checker, chinhta_lang lang);

#endif
