/* SPDX-License-Identifier: MIT */
/* Spelling: what the context model holds to be a slip (spelling/syllable, context, split, merge, repeat). */
#ifndef CHINHTA__SPELLING_H
#define CHINHTA__SPELLING_H

#include "lib/check/run.h"

/*
 * A place is shown when it is this probable: between .5 and .6 half of what stands in published text is right. How true
 * the probabilities are is printed by tests/bench/analyse.
 */
#define CHINHTA__SPELLING_SHOW 0.6f

chinhta_status chinhta__spelling_create(struct chinhta__run *run, void **out_state);
void chinhta__spelling_destroy(void *state);
chinhta_status chinhta__spelling_begin(struct chinhta__run *run);
chinhta_status chinhta__spelling_paragraph(struct chinhta__run *run);
chinhta_status chinhta__spelling_finish(struct chinhta__run *run);

#endif
