/* SPDX-License-Identifier: MIT */
/* Cursor: the rows of cases/cursor.tsv, and on random bytes the same counts as a walk by single characters.
 */
#include "lib/text/cursor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/text/utf8.h"
#include "tests/suite.h"
#include "tests/tsv.h"

static void describe(const struct chinhta__cursor *cursor, char out[100]) {
    snprintf(out, 100, "%zu %zu %zu %zu %zu", cursor->byte, cursor->cp, cursor->utf16, cursor->line,
             cursor->cp - cursor->line_cp + 1);
}

START_TEST(rows) {
    struct tsv tsv = tsv_read("cursor.tsv", 4);
    for (size_t i = 0; i < tsv.n_rows; i++) {
        const struct tsv_field *field = tsv.rows[i].field;
        struct chinhta__cursor cursor;
        char found[100];
        chinhta__cursor_init(&cursor, field[1].text, field[1].len);
        chinhta__cursor_move(&cursor, strtoul(field[2].text, NULL, 10));
        describe(&cursor, found);
        ck_assert_msg(strcmp(found, field[3].text) == 0, "%s: %s, wanted %s", field[0].text, found,
                      field[3].text);
    }
    tsv_free(&tsv);
}
END_TEST

/* What the counts mean, written down once more and slowly. */
static struct chinhta__cursor walk(const char *text, size_t len, size_t byte) {
    struct chinhta__cursor cursor = {.text = text, .len = len, .line = 1};
    for (size_t at = 0; at < byte;) {
        uint32_t cp = chinhta__utf8_decode(text, len, &at);
        if (at > byte)
            break;
        cursor.byte = at;
        cursor.cp++;
        cursor.utf16 += cp != CHINHTA__UTF8_BAD && cp > 0xffff ? 2 : 1;
        if (cp == '\n' || (cp == '\r' && (at == len || text[at] != '\n'))) {
            cursor.line++;
            cursor.line_cp = cursor.cp;
            cursor.line_byte = at;
        }
    }
    return cursor;
}

START_TEST(moves_in_steps_count_as_one_walk) {
    static const char *const pieces[] = {"một ", "đồng",     "\n", "\r",      "\xf0\x9f\x98\x80",
                                         "\xff", "\xe1\xbb", "ệ",  "văn bản "};
    uint64_t state = 11;
    for (unsigned round = 0; round < 500; round++) {
        char text[400];
        size_t len = 0;
        struct chinhta__cursor cursor;
        /* few line ends and faults in even rounds: the fast path */
        size_t n_pieces = round % 2 ? 9 : 1 + round % 9;
        while (len < 370) {
            const char *piece = pieces[suite_random(&state) % n_pieces];
            memcpy(text + len, piece, strlen(piece));
            len += strlen(piece);
        }
        chinhta__cursor_init(&cursor, text, len);
        for (size_t byte = 0; byte < len; byte += 1 + suite_random(&state) % (1 + round % 90)) {
            chinhta__cursor_move(&cursor, byte);
            struct chinhta__cursor slow = walk(text, len, byte);
            MUST(cursor.byte == slow.byte);
            MUST(cursor.cp == slow.cp);
            MUST(cursor.utf16 == slow.utf16);
            MUST(cursor.line == slow.line);
            MUST(cursor.line_cp == slow.line_cp);
            MUST(cursor.line_byte == slow.line_byte);
        }
        struct chinhta__cursor before = cursor;
        chinhta__cursor_move(&cursor, 0);
        MUST(cursor.cp == before.cp);
        MUST(cursor.byte == before.byte);
    }
}
END_TEST

SUITE("cursor", rows, moves_in_steps_count_as_one_walk)
