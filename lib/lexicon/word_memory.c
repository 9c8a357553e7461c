/* SPDX-License-Identifier: MIT */
/* The words kept, found by a hash of their bytes. See word_memory.h. */
#include "lib/lexicon/word_memory.h"
#include <string.h>

struct chinhta__word chinhta__word_memory_read(struct chinhta__word_memory *memory, const char *text, size_t len,
                                               const struct chinhta__token *token) {
    uint64_t bytes[2] = {0, 0};
    const char *start = text + token->start;
    if (token->kind != CHINHTA__TOKEN_WORD || token->len > sizeof bytes)
        return chinhta__word_read(text, token);
    if (len - token->start >= sizeof bytes) { /* copying a known number of bytes takes no call */
        static const uint64_t ones[] = {UINT64_MAX, UINT64_MAX, 0, 0};
        uint64_t mask[2];
        memcpy(mask, (const char *)(ones + 2) - token->len, sizeof mask);
        memcpy(bytes, start, sizeof bytes);
        bytes[0] &= mask[0];
        bytes[1] &= mask[1];
    } else {
        memcpy(bytes, start, token->len);
    }
    uint64_t hash = (bytes[0] ^ bytes[1] * UINT64_C(0x9e3779b97f4a7c15)) * UINT64_C(0xd6e8feb86659fd93);
    struct chinhta__remembered_word *found = &memory->of[(hash ^ hash >> 32) % CHINHTA__WORD_MEMORY_WORDS];
    if (found->bytes[0] != bytes[0] || found->bytes[1] != bytes[1]) {
        found->word = chinhta__word_read(text, token);
        found->bytes[0] = bytes[0];
        found->bytes[1] = bytes[1];
    }
    return found->word;
}
