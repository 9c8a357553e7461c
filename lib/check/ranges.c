/* SPDX-License-Identifier: MIT */
/* A list of ranges. See ranges.h. */
#include "lib/check/ranges.h"

#include <stdlib.h>

chinhta_status chinhta__ranges_append(struct chinhta__ranges *ranges, struct chinhta__range range) {
    if (ranges->n == ranges->cap) {
        size_t cap = ranges->cap ? ranges->cap * 2 : 16;
        struct chinhta__range *grown = realloc(ranges->at, cap * sizeof(*grown));
        if (!grown)
            return CHINHTA_ERROR_NOMEM;
        ranges->at = grown;
        ranges->cap = cap;
    }
    ranges->at[ranges->n++] = range;
    return CHINHTA_OK;
}

const struct chinhta__range *chinhta__ranges_find(const struct chinhta__ranges *ranges, size_t byte) {
    size_t low = 0, high = ranges->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (ranges->at[middle].byte_end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low < ranges->n ? &ranges->at[low] : NULL;
}

void chinhta__ranges_free(struct chinhta__ranges *ranges) {
    free(ranges->at);
    *ranges = (struct chinhta__ranges){0};
}
