/* SPDX-License-Identifier: MIT */
/* Arena: a chain of blocks, filled from the first to the last. Owns the blocks; it knows nothing of what lies
 * in them. */
#include "lib/check/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_MIN ((size_t)16 * 1024)
#define ALIGNMENT _Alignof(max_align_t)

struct chinhta__arena_block {
    struct chinhta__arena_block *next;
    size_t cap; /* bytes of data */
    size_t used;
    max_align_t data[];
};

static struct chinhta__arena_block *block_new(size_t n) {
    size_t cap = n > BLOCK_MIN ? n : BLOCK_MIN;
    struct chinhta__arena_block *block = malloc(sizeof(*block) + cap);
    if (block)
        *block = (struct chinhta__arena_block){.cap = cap};
    return block;
}

/* Where the next piece begins in a block; its cap where nothing fits. */
static size_t next_piece(const struct chinhta__arena_block *block, size_t n, size_t alignment) {
    size_t at = (block->used + alignment - 1) / alignment * alignment;
    return at <= block->cap && n <= block->cap - at ? at : block->cap;
}

static void *take(struct chinhta__arena *arena, size_t n, size_t alignment) {
    if (n > PTRDIFF_MAX / 2)
        return NULL;
    n += n == 0;
    struct chinhta__arena_block *block = arena->current;
    while (block && next_piece(block, n, alignment) == block->cap) {
        block = block->next;
        if (block)
            block->used = 0;
    }
    if (!block) {
        block = block_new(n);
        if (!block)
            return NULL;
        struct chinhta__arena_block **link = arena->current ? &arena->current->next : &arena->first;
        block->next = *link;
        *link = block;
    }
    arena->current = block;
    size_t at = next_piece(block, n, alignment);
    block->used = at + n;
    return (char *)block->data + at;
}

void *chinhta__arena_alloc(struct chinhta__arena *arena, size_t n) {
    return take(arena, n, ALIGNMENT);
}

char *chinhta__arena_copy(struct chinhta__arena *arena, const char *text, size_t len) {
    char *copy = take(arena, len + 1, 1); /* texts lie side by side: they are most of what an arena holds */
    if (!copy)
        return NULL;
    if (len)
        memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

void chinhta__arena_reset(struct chinhta__arena *arena) {
    arena->current = arena->first;
    if (arena->first)
        arena->first->used = 0;
}

void chinhta__arena_free(struct chinhta__arena *arena) {
    for (struct chinhta__arena_block *block = arena->first; block;) {
        struct chinhta__arena_block *next = block->next;
        free(block);
        block = next;
    }
    *arena = (struct chinhta__arena){NULL, NULL};
}
