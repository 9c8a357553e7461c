/* SPDX-License-Identifier: MIT */
/*
 * The table of characters: ASCII and general punctuation by hand, Vietnamese letters from letter.c, all else
 * as ICU's general category says. Owns what a code point is on its own, not what it means between others.
 */
#include "lib/text/char.h"

#include "lib/text/icu.h"
#include "lib/text/utf8.h"

#define SYM CHINHTA__CHAR_SYMBOL
#define SPA CHINHTA__CHAR_SPACE
#define DIG CHINHTA__CHAR_DIGIT
#define STO CHINHTA__CHAR_STOP
#define COM CHINHTA__CHAR_COMMA
#define COL CHINHTA__CHAR_COLON
#define HYP CHINHTA__CHAR_HYPHEN
#define OPE CHINHTA__CHAR_OPEN
#define CLO CHINHTA__CHAR_CLOSE
#define QUO CHINHTA__CHAR_QUOTE
#define SLA CHINHTA__CHAR_SLASH
#define LOW (CHINHTA__CHAR_LETTER | CHINHTA__CHAR_LOWER)
#define UPP (CHINHTA__CHAR_LETTER | CHINHTA__CHAR_UPPER)

/* clang-format off */
const uint8_t chinhta__char_ascii[128] = {
    SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SPA, SPA, SPA, SPA, SPA, SYM, SYM,
    SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM, SYM,
    /*    !    "    #    $    %    &    '    (    )    *    +    ,    -    .    / */
    SPA, STO, QUO, SYM, SYM, SYM, SYM, QUO, OPE, CLO, SYM, SYM, COM, HYP, STO, SLA,
    /* 0-9 : ; < = > ? */
    DIG, DIG, DIG, DIG, DIG, DIG, DIG, DIG, DIG, DIG, COL, COL, SYM, SYM, SYM, STO,
    /* @ A-O */
    SYM, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP,
    /* P-Z [ \ ] ^ _ */
    UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, UPP, OPE, SYM, CLO, SYM, SYM,
    /* ` a-o */
    SYM, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW,
    /* p-z { | } ~ DEL */
    LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, OPE, SYM, CLO, SYM, SYM,
};
/* clang-format on */

/* What a general category would not say. Of the property White_Space outside ASCII, Z* lacks only U+0085. */
static unsigned latin_or_punctuation(uint32_t cp) {
    switch (cp) {
    case 0x85:
        return CHINHTA__CHAR_SPACE;
    case 0xad:
    case 0x34f:
    case 0x61c:
    case 0x180e:
    case 0xfeff:
        return CHINHTA__CHAR_INVISIBLE;
    case 0xb2: /* ² ³ ¹ */
    case 0xb3:
    case 0xb9:
        return CHINHTA__CHAR_DIGIT;
    case 0x2019:
        return CHINHTA__CHAR_QUOTE;
    case 0x2026:
        return CHINHTA__CHAR_STOP;
    default:
        break;
    }
    if ((cp >= 0x200b && cp <= 0x200f) || (cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2060 && cp <= 0x206f) ||
        (cp >= 0xfe00 && cp <= 0xfe0f))
        return CHINHTA__CHAR_INVISIBLE;
    if (cp == 0x2070 || (cp >= 0x2074 && cp <= 0x2079) || (cp >= 0x2080 && cp <= 0x2089))
        return CHINHTA__CHAR_DIGIT;
    return CHINHTA__CHAR_SYMBOL;
}

static unsigned from_icu(uint32_t cp) {
    switch (chinhta__icu_kind(cp)) {
    case CHINHTA__ICU_LETTER:
        if (chinhta__icu_is_upper(cp))
            return UPP;
        return chinhta__icu_is_lower(cp) ? LOW : CHINHTA__CHAR_LETTER;
    case CHINHTA__ICU_MARK:
        return CHINHTA__CHAR_MARK;
    case CHINHTA__ICU_DIGIT:
        return CHINHTA__CHAR_DIGIT;
    case CHINHTA__ICU_SPACE:
        return CHINHTA__CHAR_SPACE;
    case CHINHTA__ICU_DASH:
        return CHINHTA__CHAR_HYPHEN;
    case CHINHTA__ICU_OPEN:
        return CHINHTA__CHAR_OPEN;
    case CHINHTA__ICU_CLOSE:
        return CHINHTA__CHAR_CLOSE;
    case CHINHTA__ICU_OTHER:
        break;
    }
    return CHINHTA__CHAR_SYMBOL;
}

unsigned chinhta__char_from_cp(uint32_t cp) {
    if (cp < 0x80)
        return chinhta__char_ascii[cp];
    if (cp == CHINHTA__UTF8_BAD)
        return CHINHTA__CHAR_BAD;
    chinhta__letter letter = chinhta__letter_from_cp(cp);
    if (letter != 0)
        return chinhta__char_of_letter(letter);
    unsigned kind = latin_or_punctuation(cp);
    return kind != CHINHTA__CHAR_SYMBOL ? kind : from_icu(cp);
}

unsigned chinhta__char_next(const char *text, size_t len, size_t *inout_byte) {
    return chinhta__char_from_cp(chinhta__utf8_decode(text, len, inout_byte));
}

bool chinhta__char_is_letter_at(const char *text, size_t len, size_t at) {
    if (at >= len)
        return false;
    unsigned kind = chinhta__char_next(text, len, &at) & CHINHTA__CHAR_KIND;
    return kind == CHINHTA__CHAR_LETTER || kind == CHINHTA__CHAR_MARK;
}
