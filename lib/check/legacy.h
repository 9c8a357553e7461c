/* SPDX-License-Identifier: MIT */
/*
 * Legacy: lines in an older charset, as bytes or taken for Windows-1252 (encoding/legacy), and UTF-8 taken for
 * Windows-1252 (encoding/mojibake).
 */
#ifndef CHINHTA__LEGACY_H
#define CHINHTA__LEGACY_H

#include "lib/check/run.h"

chinhta_status chinhta__legacy_create(struct chinhta__run *run, void **out_state);
void chinhta__legacy_destroy(void *state);

/* Goes through the whole text: what a short line is in, most of the others tell. */
chinhta_status chinhta__legacy_begin(struct chinhta__run *run);

/*
 * True if all of bytes [byte_start, byte_end) of the text is in one finding of this family: what else is found there
 * yields to it, so what costs time need not look.
 */
bool chinhta__legacy_covers(const struct chinhta__run *run, size_t byte_start, size_t byte_end);

#endif
