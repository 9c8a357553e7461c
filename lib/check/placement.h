/* SPDX-License-Identifier: MIT */
/* Placement: words that are syllables but for the place of their tone mark (tone/place, tone/style). */
#ifndef CHINHTA__PLACEMENT_H
#define CHINHTA__PLACEMENT_H

#include "lib/check/run.h"

chinhta_status chinhta__placement_paragraph(struct chinhta__run *run);

#endif
