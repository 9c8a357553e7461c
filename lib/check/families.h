/* SPDX-License-Identifier: MIT */
/* Families: the one table that lists the checks, in the order in which they see a paragraph. */
#ifndef CHINHTA__FAMILIES_H
#define CHINHTA__FAMILIES_H

#include <stddef.h>
#include <chinhta.h>

struct chinhta__run;

enum chinhta__family_id {
    CHINHTA__FAMILY_ENCODING,
    CHINHTA__FAMILY_LEGACY,
    CHINHTA__FAMILY_TONE,
    CHINHTA__FAMILY_REJECTED,
    CHINHTA__FAMILY_SPELLING,
    CHINHTA__FAMILY_LEXICAL,
    CHINHTA__FAMILY_INITIALS,
    CHINHTA__FAMILY_CAPITAL_INSIDE,
    CHINHTA__FAMILY_CAPITAL,
    CHINHTA__FAMILY_CAPITAL_HYPHEN,
    CHINHTA__FAMILY_CITATION,
    CHINHTA__FAMILY_SENTENCE,
    CHINHTA__FAMILY_PUNCTUATION,
    CHINHTA__FAMILY_PUNCTUATION_MARK,
    CHINHTA__FAMILY_PUNCTUATION_PAIR,
    CHINHTA__FAMILY_PUNCTUATION_NUMBER,
    CHINHTA__FAMILY_PUNCTUATION_JOINED,
    CHINHTA__FAMILY_FORMAT,
    CHINHTA__N_FAMILIES,
};

/* Any function may be NULL. A family is called only if one of its codes is wanted. */
struct chinhta__family {
    const char *codes[2]; /* names for chinhta__code_set_named: what it reports; the second may be NULL */
    chinhta_status (*create)(struct chinhta__run *run, void **out_state); /* with the run */
    void (*destroy)(void *state);                                         /* NULL does nothing */
    chinhta_status (*begin)(struct chinhta__run *run); /* before the first paragraph of a text */
    chinhta_status (*paragraph)(struct chinhta__run *run);
    chinhta_status (*finish)(struct chinhta__run *run); /* after the last paragraph */
};

extern const struct chinhta__family chinhta__families[CHINHTA__N_FAMILIES];

#endif
