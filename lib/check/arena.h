/* SPDX-License-Identifier: MIT */
/* Arena: memory for the texts of findings, given back all at once and kept for the next text. */
#ifndef CHINHTA__ARENA_H
#define CHINHTA__ARENA_H

#include <stddef.h>

struct chinhta__arena_block;

/* All zero bytes: an empty arena. */
struct chinhta__arena {
    struct chinhta__arena_block *first;
    struct chinhta__arena_block *current;
};

/* N bytes, aligned for any object, that stay until the reset; NULL if memory ran out. */
void *chinhta__arena_alloc(struct chinhta__arena *arena, size_t n);

/* A copy of TEXT[0, len) with a NUL after it; NULL if memory ran out. */
char *chinhta__arena_copy(struct chinhta__arena *arena, const char *text, size_t len);

/* Takes everything back; the blocks are kept. */
void chinhta__arena_reset(struct chinhta__arena *arena);

/* Frees the blocks. The arena is empty after. */
void chinhta__arena_free(struct chinhta__arena *arena);

#endif
