/* SPDX-License-Identifier: MIT */
/*
 * Fix: a text with its automatic fixes in it. Owns the choice of the fixes that hold together, so that
 * fix(fix(x)) = fix(x) and nothing outside a reported span changes; what a fix is, the families say.
 */
#ifndef CHINHTA__FIX_H
#define CHINHTA__FIX_H

#include "lib/check/run.h"

/* Scratch, kept from one text to the next. All zero bytes: empty. */
struct chinhta__fix {
    struct chinhta__fix_place *places;
    size_t n_places, places_cap;
    struct chinhta__arena texts;
    char *out;
    size_t out_len, out_cap; /* bytes */
    char *spare;             /* what the last pass but one made */
    size_t spare_cap;
};

/*
 * Checks TEXT and leaves the fixed text in fix->out[0, out_len), with a NUL after it. On an error fix->out is
 * undefined. run's findings are those of an inner check: not to be used after.
 */
chinhta_status chinhta__fix_make(struct chinhta__fix *fix, struct chinhta__run *run, const char *text,
                                 size_t len);

void chinhta__fix_free(struct chinhta__fix *fix);

#endif
