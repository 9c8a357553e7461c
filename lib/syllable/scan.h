/* SPDX-License-Identifier: MIT */
/*
 * Scan: passes over text that is certainly clean, fast. What it stops at may be clean all the same; what that
 * place needs, if anything, repair.h says.
 */
#ifndef CHINHTA__SCAN_H
#define CHINHTA__SCAN_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The first character of text[from, len) that may need repair: no character before it does, whatever follows,
 * but for the place of the tone of the word that it stands in. LEN if there is none. FROM is where no word goes
 * on. STYLED: hòa and hoà may need repair too, and so may CR.
 */
size_t chinhta__scan_next(const char *text, size_t len, size_t from, bool styled);

#endif
