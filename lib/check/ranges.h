/* SPDX-License-Identifier: MIT */
/* Ranges: a growing list of ranges of the text, in order and apart from each other. Owns their memory. */
#ifndef CHINHTA__RANGES_H
#define CHINHTA__RANGES_H

#include <chinhta.h>
#include <stddef.h>

/* A range of the text, half-open. */
struct chinhta__range {
    size_t byte_start, byte_end;
};

/* All zero bytes is the empty list. */
struct chinhta__ranges {
    struct chinhta__range *at;
    size_t n, cap;
};

/* Appends a range that begins at or behind the end of the last one. CHINHTA_OK or CHINHTA_ERROR_NOMEM. */
chinhta_status chinhta__ranges_append(struct chinhta__ranges *ranges, struct chinhta__range range);

/* The first range that ends behind BYTE, or NULL; found by halving. */
const struct chinhta__range *chinhta__ranges_find(const struct chinhta__ranges *ranges, size_t byte);

void chinhta__ranges_free(struct chinhta__ranges *ranges);

#endif
