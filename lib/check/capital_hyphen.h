/* SPDX-License-Identifier: MIT */
/* Names written by their sound, in parts joined by hyphens: only the first of them has a capital (II.2b, III.2b). */
#ifndef CHINHTA__CAPITAL_HYPHEN_H
#define CHINHTA__CAPITAL_HYPHEN_H

#include "lib/check/run.h"

chinhta_status chinhta__capital_hyphen_paragraph(struct chinhta__run *run);

#endif
