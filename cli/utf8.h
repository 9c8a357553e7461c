/* SPDX-License-Identifier: MIT */
/* UTF-8 for showing text: decoding that never fails, and how wide a character stands on a terminal. */
#ifndef CLI_UTF8_H
#define CLI_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define CLI_UTF8_BAD UINT32_MAX

/* The code point at text[*inout_at], *inout_at < len; moves past it. An ill-formed byte: CLI_UTF8_BAD, one
 * byte. */
uint32_t cli_utf8_next(const char *text, size_t len, size_t *inout_at);

/* The byte where the character before text[at], at > 0, begins. */
size_t cli_utf8_before(const char *text, size_t at);

/* Columns of a terminal: 0 for combining and invisible characters, 2 for wide ones, else 1. */
unsigned cli_utf8_width(uint32_t cp);

/*
 * True for what must not reach a terminal as it is: controls, and characters that turn the direction of text.
 */
int cli_utf8_is_control(uint32_t cp);

#endif
