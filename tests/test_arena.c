/* SPDX-License-Identifier: MIT */
/* Arena: pieces don't overlap, stay until the reset, and come from the same blocks after it. */
#include <stdint.h>
#include <string.h>

#include "lib/check/arena.h"
#include "tests/suite.h"

START_TEST(pieces) {
    struct chinhta__arena arena = {NULL, NULL};
    unsigned char *piece[200];
    size_t size[200];
    for (unsigned i = 0; i < 200; i++) {
        size[i] = 1 + i * i % 997;
        piece[i] = chinhta__arena_alloc(&arena, size[i]);
        ck_assert_ptr_nonnull(piece[i]);
        ck_assert_uint_eq((uintptr_t)piece[i] % _Alignof(max_align_t), 0);
        memset(piece[i], (int)i, size[i]);
    }
    for (unsigned i = 0; i < 200; i++)
        for (size_t k = 0; k < size[i]; k++)
            ck_assert_uint_eq(piece[i][k], i);
    chinhta__arena_free(&arena);
}
END_TEST

START_TEST(kept_after_reset) {
    struct chinhta__arena arena = {NULL, NULL};
    void *first[64];
    for (unsigned i = 0; i < 64; i++)
        first[i] = chinhta__arena_alloc(&arena, 1000 + i);
    chinhta__arena_reset(&arena);
    for (unsigned i = 0; i < 64; i++)
        ck_assert_ptr_eq(chinhta__arena_alloc(&arena, 1000 + i), first[i]);
    chinhta__arena_free(&arena);
    ck_assert_ptr_null(arena.first);
}
END_TEST

START_TEST(large_between_small) {
    struct chinhta__arena arena = {NULL, NULL};
    for (unsigned round = 0; round < 3; round++) {
        char *small = chinhta__arena_copy(&arena, "nhỏ", strlen("nhỏ"));
        char *large = chinhta__arena_alloc(&arena, 1 << 20);
        char *after = chinhta__arena_copy(&arena, "a\0b", 3);
        ck_assert(small && large && after);
        memset(large, 'x', 1 << 20);
        ck_assert_str_eq(small, "nhỏ");
        ck_assert_mem_eq(after, "a\0b", 4);
        chinhta__arena_reset(&arena);
    }
    ck_assert_ptr_null(chinhta__arena_alloc(&arena, SIZE_MAX - 4));
    chinhta__arena_free(&arena);
}
END_TEST

SUITE("arena", pieces, kept_after_reset, large_between_small)
