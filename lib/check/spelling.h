/* SPDX-License-Identifier: MIT */
/* Spelling: what the context model holds to be a slip (spelling/syllable, context, split, merge, repeat). */
#ifndef CHINHTA__SPELLING_H
#define CHINHTA__SPELLING_H

#include "lib/check/run.h"

/* A place is shown from here on: on labelled published text .5 shows 4 % more places, two in three of them right words. */
#define CHINHTA__SPELLING_SHOW 0.5f

chinhta_status chinhta__spelling_create(struct chinhta__run *run, void **out_state);
void chinhta__spelling_destroy(void *state);
chinhta_status chinhta__spelling_begin(struct chinhta__run *run);
chinhta_status chinhta__spelling_paragraph(struct chinhta__run *run);
chinhta_status chinhta__spelling_finish(struct chinhta__run *run);

#endif
