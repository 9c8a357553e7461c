/* SPDX-License-Identifier: MIT */
/*
 * Rows (id, text, tokens, note) of a table of token cases. Tokens are written with a space between them: a
 * word as it is, any other token as KIND:text, a + before what touches its forerunner, spaces inside as they
 * are.
 */
#ifndef TESTS_TOKEN_ROWS_H
#define TESTS_TOKEN_ROWS_H

#include <stddef.h>

/* Cuts each text of cases/NAME and fails the running test with all the rows that differ. */
void token_rows_check(const char *name);

/*
 * Fails the running test unless the tokens of text[0, len) are in order, don't overlap, cover all but white
 * space, and say rightly what touches what. Returns how many there are.
 */
size_t token_laws_check(const char *text, size_t len);

#endif
