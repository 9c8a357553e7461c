/* SPDX-License-Identifier: MIT */
/* Ranges: what is found in a list is what a plain look through it finds. */
#include "lib/check/ranges.h"

#include "tests/suite.h"

START_TEST(empty) {
    struct chinhta__ranges ranges = {0};
    ck_assert_ptr_null(chinhta__ranges_find(&ranges, 0));
    chinhta__ranges_free(&ranges);
    chinhta__ranges_free(&ranges);
}
END_TEST

START_TEST(found) {
    struct chinhta__ranges ranges = {0};
    size_t end = 0;
    uint64_t random = 7;
    for (size_t i = 0; i < 100; i++) {
        size_t start = end + suite_random(&random) % 4;
        end = start + 1 + suite_random(&random) % 5;
        ck_assert_int_eq(chinhta__ranges_append(&ranges, (struct chinhta__range){start, end}), CHINHTA_OK);
    }
    ck_assert_uint_eq(ranges.n, 100);
    for (size_t byte = 0; byte <= end; byte++) {
        size_t i = 0;
        while (i < ranges.n && ranges.at[i].byte_end <= byte)
            i++;
        MUST(chinhta__ranges_find(&ranges, byte) == (i < ranges.n ? &ranges.at[i] : NULL));
    }
    chinhta__ranges_free(&ranges);
    ck_assert_uint_eq(ranges.n, 0);
}
END_TEST

SUITE("ranges", empty, found)
