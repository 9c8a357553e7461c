/* SPDX-License-Identifier: MIT */
/* Marks: doubled ones and dashes. */
#ifndef CHINHTA__PUNCTUATION_MARK_H
#define CHINHTA__PUNCTUATION_MARK_H

#include "lib/check/run.h"

chinhta_status chinhta__punctuation_mark_paragraph(struct chinhta__run *run);

#endif
