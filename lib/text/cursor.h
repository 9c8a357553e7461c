/* SPDX-License-Identifier: MIT */
/*
 * Cursor: one place in a UTF-8 text, counted in bytes, code points and UTF-16 units at once, with its line
 * and column. It only moves forward, so a sorted list of places costs one pass. An ill-formed byte counts as
 * one code point and one UTF-16 unit (it is shown as U+FFFD).
 */
#ifndef CHINHTA__CURSOR_H
#define CHINHTA__CURSOR_H

#include <stddef.h>

struct chinhta__cursor {
    const char *text;
    size_t len;       /* bytes */
    size_t byte;      /* the place, in bytes from the start */
    size_t cp;        /* in code points */
    size_t utf16;     /* in UTF-16 units */
    size_t line;      /* from 1; LF, CR and CRLF end a line */
    size_t line_cp;   /* value of cp where the line began: column = cp - line_cp + 1 */
    size_t line_byte; /* value of byte where the line began */
};

void chinhta__cursor_init(struct chinhta__cursor *cursor, const char *text, size_t len);

/*
 * Moves forward to byte offset BYTE (clamped to len; a smaller offset than the present one does nothing). An
 * offset inside a character leaves the cursor at the start of that character; one between CR and LF is still
 * on their line.
 */
void chinhta__cursor_move(struct chinhta__cursor *cursor, size_t byte);

#endif
