/* SPDX-License-Identifier: MIT */
/* Pairs: brackets without their other half, and quotes of two styles in one pair. */
#ifndef CHINHTA__PUNCTUATION_PAIR_H
#define CHINHTA__PUNCTUATION_PAIR_H

#include "lib/check/run.h"

chinhta_status chinhta__punctuation_pair_paragraph(struct chinhta__run *run);

#endif
