/* SPDX-License-Identifier: MIT */
/* Spelling: what the context model holds to be a slip (spelling/syllable, context, split, merge, repeat). */
#ifndef CHINHTA__SPELLING_H
#define CHINHTA__SPELLING_H

#include "lib/check/run.h"

/* A place is shown from here on. On labelled theses and reports four in five places from .5 to .6 are slips, in published
 * text one in eight: the rate of slips that the decoder takes for the least there is (decoder.c) is set with it. */
#define CHINHTA__SPELLING_SHOW 0.5f

chinhta_status chinhta__spelling_create(struct chinhta__run *run, void **out_state);
void chinhta__spelling_destroy(void *state);
chinhta_status chinhta__spelling_begin(struct chinhta__run *run);
chinhta_status chinhta__spelling_paragraph(struct chinhta__run *run);
chinhta_status chinhta__spelling_finish(struct chinhta__run *run);

#endif
