/* SPDX-License-Identifier: MIT */
/*
 * Legacy: lines in an older charset, as bytes or taken for Windows-1252 (encoding/legacy), and UTF-8 taken for
 * Windows-1252 (encoding/mojibake).
 */
#ifndef CHINHTA__LEGACY_H
#define CHINHTA__LEGACY_H

#include "lib/check/run.h"

/* Goes through the whole text: what a short line is in, most of the others tell. */
chinhta_status chinhta__legacy_begin(struct chinhta__run *run);

#endif
