/* SPDX-License-Identifier: MIT */
/* UTF-8: decoding that never fails and names every ill-formed byte (Unicode 15, section 3.9, table 3-7). */
#ifndef CHINHTA__UTF8_H
#define CHINHTA__UTF8_H

#include <stddef.h>
#include <stdint.h>

#define CHINHTA__UTF8_BAD UINT32_MAX /* one ill-formed byte was consumed */
#define CHINHTA__UTF8_MAX_LEN 4

/*
 * Decodes one code point at text[*inout_byte], *inout_byte < len, and moves past it. At a byte that starts no
 * well-formed sequence returns CHINHTA__UTF8_BAD and moves by exactly one byte. NUL is a code point like
 * others.
 */
uint32_t chinhta__utf8_decode(const char *text, size_t len, size_t *inout_byte);

/* Writes the 1-4 bytes of a code point (a scalar value) and returns how many. */
size_t chinhta__utf8_encode(uint32_t cp, char out[CHINHTA__UTF8_MAX_LEN]);

/* Byte offset of the first ill-formed byte at or after FROM; LEN if there is none. Fast on ASCII and long
 * text. */
size_t chinhta__utf8_find_bad(const char *text, size_t len, size_t from);

#endif
