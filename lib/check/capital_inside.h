/* SPDX-License-Identifier: MIT */
/* Capital_inside: capitals that a slip of the shift key left inside a syllable: nhâN dân, TRách nhiệm. */
#ifndef CHINHTA__CAPITAL_INSIDE_H
#define CHINHTA__CAPITAL_INSIDE_H

#include "lib/check/run.h"

chinhta_status chinhta__capital_inside_paragraph(struct chinhta__run *run);

#endif
