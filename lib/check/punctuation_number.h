/* SPDX-License-Identifier: MIT */
/* Numbers in a sentence: the marks of decimals and thousands, and the space before a unit. */
#ifndef CHINHTA__PUNCTUATION_NUMBER_H
#define CHINHTA__PUNCTUATION_NUMBER_H

#include "lib/check/run.h"

chinhta_status chinhta__punctuation_number_paragraph(struct chinhta__run *run);

#endif
