/* SPDX-License-Identifier: MIT */
/* NFC by ICU alone: the oracle for what the library composes. */
#ifndef TESTS_ICU_NFC_H
#define TESTS_ICU_NFC_H

#include <stddef.h>

#define ICU_NFC_MAX_TEXT 4096 /* bytes in */

/* TEXT is well-formed UTF-8. Returns the bytes written to OUT, which has room for CAP; fails the test if ICU fails. */
size_t icu_nfc(const char *text, size_t len, char *out, size_t cap);

#endif
