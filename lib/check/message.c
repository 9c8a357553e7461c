/* SPDX-License-Identifier: MIT */
/* Filling of message templates. Owns what an excerpt looks like; the templates are codes.c's. */
#include "lib/check/message.h"

#include <stdint.h>
#include <string.h>
#include "lib/text/utf8.h"

#define EXCERPT_MAX_CP 40
/* the longest piece a code point becomes is 4 bytes (UTF-8, or \xHH), and the ellipsis is 3 */
#define EXCERPT_MAX_BYTES (EXCERPT_MAX_CP * 4 + 3)

/* Writes at most EXCERPT_MAX_BYTES; returns how many. */
static size_t excerpt(const char *text, size_t len, char *out) {
    static const char hex[] = "0123456789ABCDEF";
    size_t n = 0;
    size_t n_cp = 0;
    for (size_t at = 0; at < len; n_cp++) {
        if (n_cp == EXCERPT_MAX_CP) {
            memcpy(out + n, "…", 3);
            return n + 3;
        }
        unsigned char byte = (unsigned char)text[at];
        uint32_t cp = chinhta__utf8_decode(text, len, &at);
        if (cp == CHINHTA__UTF8_BAD) {
            out[n++] = '\\';
            out[n++] = 'x';
            out[n++] = hex[byte >> 4];
            out[n++] = hex[byte & 15];
        } else {
            /* C0 and C1 controls and the separators of lines and paragraphs */
            int control = cp < 0x20 || (cp >= 0x7f && cp < 0xa0) || cp == 0x2028 || cp == 0x2029;
            n += chinhta__utf8_encode(control ? 0xfffd : cp, out + n);
        }
    }
    return n;
}

char *chinhta__message_make(struct chinhta__arena *arena, const char *template_text, const char *text,
                            size_t text_len, const char *fix, size_t fix_len) {
    static const char text_slot[] = "{text}";
    static const char fix_slot[] = "{fix}";
    char buffer[512 + 2 * EXCERPT_MAX_BYTES];
    size_t n = 0;
    for (const char *at = template_text; *at && n + EXCERPT_MAX_BYTES < sizeof(buffer);) {
        if (strncmp(at, text_slot, sizeof(text_slot) - 1) == 0) {
            n += excerpt(text, text_len, buffer + n);
            at += sizeof(text_slot) - 1;
        } else if (strncmp(at, fix_slot, sizeof(fix_slot) - 1) == 0) {
            n += excerpt(fix, fix_len, buffer + n);
            at += sizeof(fix_slot) - 1;
        } else {
            buffer[n++] = *at++;
        }
    }
    return chinhta__arena_copy(arena, buffer, n);
}
