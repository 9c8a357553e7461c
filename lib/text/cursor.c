/* SPDX-License-Identifier: MIT */
/*
 * The cursor's steps: what one character adds to each count. Owns the rule of what ends a line; it knows no
 * file and no format.
 */
#include "lib/text/cursor.h"

#include <stdbool.h>
#include <string.h>

#include "lib/text/utf8.h"

void chinhta__cursor_init(struct chinhta__cursor *cursor, const char *text, size_t len) {
    *cursor = (struct chinhta__cursor){.text = text, .len = len, .line = 1};
}

#define EACH_BYTE(byte) (0x0101010101010101u * (uint64_t)(byte))
#define TOP_BITS EACH_BYTE(0x80)

static size_t count_top_bits(uint64_t bits) {
    return (size_t)(((bits & TOP_BITS) >> 7) * EACH_BYTE(1) >> 56);
}

/* True if one of the eight bytes is BYTE. */
static bool has_byte(uint64_t eight, unsigned char byte) {
    uint64_t x = eight ^ EACH_BYTE(byte);
    return ((x - EACH_BYTE(1)) & ~x & TOP_BITS) != 0;
}

/* Moves by eight bytes a step through well-formed text[byte, end), whole characters, as long as no line ends.
 */
static void move_fast(struct chinhta__cursor *cursor, size_t end) {
    const char *text = cursor->text;
    while (end - cursor->byte >= 8) {
        uint64_t eight;
        memcpy(&eight, text + cursor->byte, sizeof eight);
        if (has_byte(eight, '\n') || has_byte(eight, '\r'))
            break;
        size_t n_inside = count_top_bits(eight & ~(eight << 1)); /* 10xxxxxx */
        size_t n_pairs =
            count_top_bits(eight & eight << 1 & eight << 2 & eight << 3); /* 1111xxxx: two units */
        cursor->byte += 8;
        cursor->cp += 8 - n_inside;
        cursor->utf16 += 8 - n_inside + n_pairs;
    }
    /* the last character was counted with its first byte */
    while (cursor->byte < end && (text[cursor->byte] & 0xc0) == 0x80)
        cursor->byte++;
}

static void move_one(struct chinhta__cursor *cursor, size_t next, uint32_t cp) {
    cursor->byte = next;
    cursor->cp++;
    cursor->utf16 += cp != CHINHTA__UTF8_BAD && cp >= 0x10000 ? 2 : 1;
    if (cp == '\n' || (cp == '\r' && (next == cursor->len || cursor->text[next] != '\n'))) {
        cursor->line++;
        cursor->line_cp = cursor->cp;
        cursor->line_byte = cursor->byte;
    }
}

void chinhta__cursor_move(struct chinhta__cursor *cursor, size_t byte) {
    size_t end = byte < cursor->len ? byte : cursor->len;
    size_t sound_end = cursor->byte; /* up to here the text is well formed */
    while (cursor->byte < end) {
        if (cursor->byte >= sound_end)
            sound_end = chinhta__utf8_find_bad(cursor->text, end, cursor->byte);
        move_fast(cursor, sound_end);
        if (cursor->byte == end)
            return;
        size_t next = cursor->byte;
        uint32_t cp = chinhta__utf8_decode(cursor->text, cursor->len, &next);
        if (next > end)
            return;
        move_one(cursor, next, cp);
    }
}
