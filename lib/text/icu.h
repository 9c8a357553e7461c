/* SPDX-License-Identifier: MIT */
/*
 * ICU: what Unicode says of the characters that chinhta's own tables don't hold. The one door to that
 * library: no other file includes its headers. Callers settle ASCII and the Vietnamese letters first, so
 * plain text never comes here.
 *
 * Nothing here allocates for texts of ordinary size, and nothing keeps state; all functions may run in any
 * thread.
 */
#ifndef CHINHTA__ICU_H
#define CHINHTA__ICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum chinhta__icu_kind {
    CHINHTA__ICU_OTHER,  /* symbols, controls, unassigned, surrogates, anything not below */
    CHINHTA__ICU_LETTER, /* general category L* */
    CHINHTA__ICU_MARK,   /* M* */
    CHINHTA__ICU_DIGIT,  /* Nd */
    CHINHTA__ICU_SPACE,  /* Z* */
    CHINHTA__ICU_DASH,   /* Pd */
    CHINHTA__ICU_OPEN,   /* Ps, Pi */
    CHINHTA__ICU_CLOSE,  /* Pe, Pf */
};

enum chinhta__icu_kind chinhta__icu_kind(uint32_t cp);

/* Upper_case here also means title case (U+01C5). */
bool chinhta__icu_is_upper(uint32_t cp);
bool chinhta__icu_is_lower(uint32_t cp);

/* Simple case mapping: one code point to one; a code point without a partner maps to itself. */
uint32_t chinhta__icu_to_lower(uint32_t cp);
uint32_t chinhta__icu_to_upper(uint32_t cp);

/* True if a text in NFC may hold CP anywhere: it changes alone in no way, and joins or passes no character
 * before it. */
bool chinhta__icu_nfc_inert(uint32_t cp);

/* True if normalizing to NFC may treat what stands before CP and what begins with CP apart. */
bool chinhta__icu_nfc_boundary(uint32_t cp);

/*
 * NFC of text[0, len), well-formed UTF-8 of at most CHINHTA__ICU_NFC_MAX bytes. Returns the bytes it takes,
 * written to OUT if they are not more than CAP, else nothing is written. 0 if LEN is 0, too large, or the
 * text is ill formed.
 */
#define CHINHTA__ICU_NFC_MAX 256
size_t chinhta__icu_nfc(const char *text, size_t len, char *out, size_t cap);

/* The canonical decomposition (NFD) of one code point; itself if it has none. Returns how many, at most CAP > 0. */
size_t chinhta__icu_decompose(uint32_t cp, uint32_t *out, size_t cap);

#endif
