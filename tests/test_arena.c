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

START_TEST(texts_lie_side_by_side) {
    struct chinhta__arena arena = {NULL, NULL};
    const char *text = chinhta__arena_copy(&arena, "quán triệt", strlen("quán triệt"));
    ck_assert_ptr_nonnull(text);
    for (unsigned i = 0; i < 100; i++) {
        const char *next = chinhta__arena_copy(&arena, "nhân dân", i % 9);
        ck_assert_ptr_eq(next, text + strlen(text) + 1);
        text = next;
    }
    chinhta__arena_free(&arena);
}
END_TEST

/* More than one block of them */
START_TEST(texts_and_objects) {
    struct chinhta__arena arena = {NULL, NULL};
    for (unsigned i = 0; i < 3000; i++) {
        const char *text = chinhta__arena_copy(&arena, "quán triệt", i % 13);
        void *object = chinhta__arena_alloc(&arena, i % 40);
        ck_assert(text && object);
        ck_assert_uint_eq((uintptr_t)object % _Alignof(max_align_t), 0);
        memset(object, 'x', i % 40);
        ck_assert_mem_eq(text, "quán triệt", i % 13);
        ck_assert_int_eq(text[i % 13], '\0');
    }
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

SUITE("arena", pieces, texts_lie_side_by_side, texts_and_objects, kept_after_reset, large_between_small)
