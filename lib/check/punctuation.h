/* SPDX-License-Identifier: MIT */
/* Punctuation: spaces around marks, brackets and quotes. No law rules them; the convention of print does. */
#ifndef CHINHTA__PUNCTUATION_H
#define CHINHTA__PUNCTUATION_H

#include "lib/check/run.h"

chinhta_status chinhta__punctuation_paragraph(struct chinhta__run *run);

#endif
