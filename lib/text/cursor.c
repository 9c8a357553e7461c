/* SPDX-License-Identifier: MIT */
/*
 * The cursor's steps: what one character adds to each count. Owns the rule of what ends a line; it knows no file and
 * no format.
 */
#include "lib/text/cursor.h"

#include "lib/text/utf8.h"

void chinhta__cursor_init(struct chinhta__cursor *cursor, const char *text, size_t len) {
    *cursor = (struct chinhta__cursor){.text = text, .len = len, .line = 1};
}

static void begin_line(struct chinhta__cursor *cursor) {
    cursor->line++;
    cursor->line_cp = cursor->cp;
    cursor->line_byte = cursor->byte;
}

void chinhta__cursor_move(struct chinhta__cursor *cursor, size_t byte) {
    const char *text = cursor->text;
    size_t end = byte < cursor->len ? byte : cursor->len;
    while (cursor->byte < end) {
        size_t next = cursor->byte;
        uint32_t cp = chinhta__utf8_decode(text, cursor->len, &next);
        if (next > end)
            return;
        cursor->byte = next;
        cursor->cp++;
        cursor->utf16 += cp != CHINHTA__UTF8_BAD && cp >= 0x10000 ? 2 : 1;
        if (cp == '\n' || (cp == '\r' && (next == cursor->len || text[next] != '\n')))
            begin_line(cursor);
    }
}
