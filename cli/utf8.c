/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 for showing text. The widths are those a reader of Vietnamese meets: combining marks and wide East
 * Asian blocks. Owns nothing of the checking; the library decodes for itself. Sources: Unicode 15, table 3-7;
 * East Asian Width of UAX #11, by block.
 */
#include "cli/utf8.h"

static size_t sequence_len(unsigned char first) {
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return 2;
    if (first >= 0xe0 && first <= 0xef)
        return 3;
    return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

uint32_t cli_utf8_next(const char *text, size_t len, size_t *inout_at) {
    size_t at = (*inout_at)++;
    unsigned char first = (unsigned char)text[at];
    size_t n = sequence_len(first);
    if (n == 1)
        return first;
    if (n == 0 || n > len - at)
        return CLI_UTF8_BAD;
    uint32_t cp = first & (0x7fu >> n);
    for (size_t i = 1; i < n; i++) {
        unsigned char byte = (unsigned char)text[at + i];
        if ((byte & 0xc0) != 0x80)
            return CLI_UTF8_BAD;
        cp = cp << 6 | (byte & 0x3f);
    }
    /* overlong forms, surrogates, and what lies past the last plane */
    if ((n == 3 && cp < 0x800) || (cp >= 0xd800 && cp <= 0xdfff) ||
        (n == 4 && (cp < 0x10000 || cp > 0x10ffff)))
        return CLI_UTF8_BAD;
    *inout_at = at + n;
    return cp;
}

size_t cli_utf8_before(const char *text, size_t at) {
    for (size_t back = 1; back <= 4 && back <= at; back++) {
        size_t next = at - back;
        if (((unsigned char)text[next] & 0xc0) == 0x80)
            continue;
        size_t start = next;
        uint32_t cp = cli_utf8_next(text, at, &next);
        return cp != CLI_UTF8_BAD && next == at ? start : at - 1;
    }
    return at - 1;
}

struct block {
    uint32_t first;
    uint32_t last;
};

static int is_in(uint32_t cp, const struct block *blocks, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (cp >= blocks[i].first && cp <= blocks[i].last)
            return 1;
    return 0;
}

#define IS_IN(cp, blocks) is_in(cp, blocks, sizeof(blocks) / sizeof(*(blocks)))

unsigned cli_utf8_width(uint32_t cp) {
    static const struct block none[] = {
        {0x0300, 0x036f}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x200b, 0x200f}, {0x2060, 0x2064},
        {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff},
    };
    static const struct block wide[] = {
        {0x1100, 0x115f}, {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},   {0x4e00, 0x9fff},
        {0xa000, 0xa4cf}, {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},
        {0xffe0, 0xffe6}, {0x1f300, 0x1f64f}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd},
    };
    if (cp < 0x300)
        return 1;
    return IS_IN(cp, none) ? 0 : IS_IN(cp, wide) ? 2 : 1;
}

int cli_utf8_is_control(uint32_t cp) {
    static const struct block controls[] = {
        {0x0000, 0x001f}, {0x007f, 0x009f}, {0x061c, 0x061c},
        {0x200e, 0x200f}, {0x2028, 0x202e}, {0x2066, 0x2069},
    };
    if (cp >= 0x20 && cp < 0x7f)
        return 0;
    return IS_IN(cp, controls);
}
