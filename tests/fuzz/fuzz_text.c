/* SPDX-License-Identifier: MIT */
/* Fuzzes UTF-8 decoding, single letters and the cursor: what one says of a byte, the others must say too. */
#include "lib/text/cursor.h"
#include "lib/text/letter.h"
#include "lib/text/utf8.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

static void check_letter(uint32_t cp) {
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    LAW(letter == 0 || chinhta__letter_to_cp(letter) == cp);
    LAW(letter == 0 || (!chinhta__letter_combining_tone(cp) && !chinhta__letter_combining_mark(cp)));
}

/* Counts of the text up to a place, kept apart from the cursor's own. */
struct count {
    size_t cp, utf16, line, line_cp, line_byte;
};

static void check_cursor(const struct chinhta__cursor *cursor, const struct count *count, size_t byte) {
    LAW(cursor->byte == byte);
    LAW(cursor->cp == count->cp && cursor->utf16 == count->utf16);
    LAW(cursor->line == count->line && cursor->line_cp == count->line_cp && cursor->line_byte == count->line_byte);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    struct count count = {.line = 1};
    struct chinhta__cursor steps, jump;
    size_t bad = chinhta__utf8_find_bad(text, size, 0);
    chinhta__cursor_init(&steps, text, size);
    LAW(bad <= size);

    for (size_t byte = 0; byte < size;) {
        char again[CHINHTA__UTF8_MAX_LEN];
        size_t start = byte;
        check_cursor(&steps, &count, byte);
        uint32_t cp = chinhta__utf8_decode(text, size, &byte);
        if (cp == CHINHTA__UTF8_BAD) {
            LAW(byte == start + 1);
            LAW(start == bad);
            bad = chinhta__utf8_find_bad(text, size, byte);
        } else {
            LAW(start < bad);
            LAW(cp <= 0x10ffff && (cp < 0xd800 || cp > 0xdfff));
            LAW(chinhta__utf8_encode(cp, again) == byte - start);
            LAW(memcmp(again, text + start, byte - start) == 0);
            check_letter(cp);
        }
        count.cp++;
        count.utf16 += cp != CHINHTA__UTF8_BAD && cp > 0xffff ? 2 : 1;
        if (cp == '\n' || (cp == '\r' && !(byte < size && text[byte] == '\n'))) {
            count.line++;
            count.line_cp = count.cp;
            count.line_byte = byte;
        }
        chinhta__cursor_move(&steps, byte);
    }
    LAW(bad == size);
    check_cursor(&steps, &count, size);
    chinhta__cursor_init(&jump, text, size);
    chinhta__cursor_move(&jump, SIZE_MAX);
    check_cursor(&jump, &count, size);
    chinhta__cursor_move(&jump, 0);
    check_cursor(&jump, &count, size);
    return 0;
}
