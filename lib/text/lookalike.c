/* SPDX-License-Identifier: MIT */
/* The look-up of look-alikes. The table is made of dict/lookalikes.tsv; the alphabets of fonts are arithmetic. */
#include "lib/text/lookalike.h"

#include <stddef.h>

struct lookalike {
    uint16_t code, meant;
    uint8_t kind;
};

#include "lookalike_data.h"

/* Unicode 15: the alphabets of Mathematical Alphanumeric Symbols follow one another, A-Z a-z each. */
#define MATH_START 0x1d400u
#define MATH_END 0x1d6a4u
#define FULL_WIDTH_SHIFT 0xfee0u

enum chinhta__lookalike_kind chinhta__lookalike_find(uint32_t cp, uint32_t *out_meant) {
    size_t low = 0;
    size_t high = sizeof lookalikes / sizeof lookalikes[0];
    *out_meant = cp;
    if (cp >= MATH_START && cp < MATH_END) {
        uint32_t place = (cp - MATH_START) % 52;
        *out_meant = place < 26 ? 'A' + place : 'a' + place - 26;
        return CHINHTA__LOOKALIKE_FONT;
    }
    if ((cp >= 0xff21 && cp <= 0xff3a) || (cp >= 0xff41 && cp <= 0xff5a)) {
        *out_meant = cp - FULL_WIDTH_SHIFT;
        return CHINHTA__LOOKALIKE_FONT;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (lookalikes[middle].code < cp)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == sizeof lookalikes / sizeof lookalikes[0] || lookalikes[low].code != cp)
        return CHINHTA__LOOKALIKE_NONE;
    *out_meant = lookalikes[low].meant;
    return (enum chinhta__lookalike_kind)lookalikes[low].kind;
}

bool chinhta__lookalike_invisible(uint32_t cp) {
    switch (cp) {
    case 0xad:
    case 0x34f:
    case 0x180e:
    case 0xfeff:
        return true;
    default:
        return (cp >= 0x200b && cp <= 0x200f) || (cp >= 0x202a && cp <= 0x202e) ||
               (cp >= 0x2060 && cp <= 0x2064);
    }
}
