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

void *chinhta__arena_alloc(struct chinhta__arena *arena, size_t n) {
    if (n > PTRDIFF_MAX / 2)
        return NULL;
    n = (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    struct chinhta__arena_block *block = arena->current;
    while (block && block->cap - block->used < n) {
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
    void *at = (char *)block->data + block->used;
    block->used += n;
    return at;
}

char *chinhta__arena_copy(struct chinhta__arena *arena, const char *text, size_t len) {
    char *copy = chinhta__arena_alloc(arena, len + 1);
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
