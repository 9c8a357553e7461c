/* SPDX-License-Identifier: MIT */
/* The checker behind its handle. Owns nothing but what it is made of. */
#ifndef CHINHTA__CHECKER_H
#define CHINHTA__CHECKER_H

#include <chinhta.h>
#include "lib/check/fix.h"
#include "lib/check/run.h"
#include "lib/lexicon/hunspell.h"
#include "lib/lexicon/user.h"

struct chinhta_checker {
    chinhta_dict *dict; /* a reference, or NULL */
    struct chinhta__run run;
    struct chinhta__fix fix;
    struct chinhta__user user;
    struct chinhta__hunspell *foreign; /* NULL: none */
    chinhta_token *tokens;
    size_t tokens_cap;
};

#endif
