/* SPDX-License-Identifier: MIT */
/*
 * Scan: passes over text that is certainly clean, fast. What it stops at may be clean all the same; what that
 * place needs, if anything, repair.h says.
 */
#ifndef CHINHTA__SCAN_H
#define CHINHTA__SCAN_H

#include <stdbool.h>
#include <stddef.h>

enum chinhta__scan_style {
    CHINHTA__SCAN_KEPT,
    CHINHTA__SCAN_OLD, /* hoà may need repair too, and so may CR */
    CHINHTA__SCAN_NEW, /* hòa, and CR */
};

/*
 * The first character of text[from, len) that may need repair: no character before it does, whatever follows,
 * but for the place of the tone of the word that it stands in. LEN if there is none. FROM is where no word goes
 * on.
 */
size_t chinhta__scan_next(const char *text, size_t len, size_t from, enum chinhta__scan_style style);

#endif
