/* SPDX-License-Identifier: MIT */
/* Characters: every code point's part against the properties that ICU knows, and the marks of Vietnamese
 * prose. */
#include "lib/text/char.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/uchar.h>

#include "lib/text/utf8.h"
#include "tests/suite.h"

START_TEST(every_code_point_agrees_with_its_properties) {
    for (uint32_t cp = 0; cp <= 0x10ffff; cp++) {
        unsigned seen = chinhta__char_from_cp(cp);
        unsigned kind = seen & CHINHTA__CHAR_KIND;
        UChar32 c = (UChar32)cp;
        bool letter = u_isalpha(c) && (U_GET_GC_MASK(c) & U_GC_L_MASK) != 0;
        MUST_MSG(letter == (kind == CHINHTA__CHAR_LETTER), "U+%04X: %x", cp, seen);
        MUST_MSG(u_isUWhiteSpace(c) == (kind == CHINHTA__CHAR_SPACE), "U+%04X: %x", cp, seen);
        MUST_MSG(!u_isdigit(c) || kind == CHINHTA__CHAR_DIGIT, "U+%04X: %x", cp, seen);
        MUST_MSG((U_GET_GC_MASK(c) & U_GC_M_MASK) == 0 || kind == CHINHTA__CHAR_MARK ||
                     u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT),
                 "U+%04X: %x", cp, seen);
        MUST_MSG(kind != CHINHTA__CHAR_INVISIBLE ||
                     u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT),
                 "U+%04X: %x", cp, seen);
        if (!letter)
            continue;
        MUST_MSG(((seen & CHINHTA__CHAR_UPPER) != 0) == (u_isupper(c) || u_istitle(c)), "U+%04X: %x", cp,
                 seen);
        MUST_MSG(((seen & CHINHTA__CHAR_LOWER) != 0) == (u_charType(c) == U_LOWERCASE_LETTER), "U+%04X: %x",
                 cp, seen);
        MUST(((seen & CHINHTA__CHAR_VIETNAMESE) != 0) == (cp >= 0x80 && chinhta__letter_from_cp(cp) != 0));
    }
}
END_TEST

START_TEST(marks_of_prose) {
    static const struct {
        const char *text;
        enum chinhta__char kind;
    } rows[] = {
        {".?!…", CHINHTA__CHAR_STOP},
        {",", CHINHTA__CHAR_COMMA},
        {":;", CHINHTA__CHAR_COLON},
        {"-–—‑", CHINHTA__CHAR_HYPHEN},
        {"([{“‘«„", CHINHTA__CHAR_OPEN},
        {")]}”»", CHINHTA__CHAR_CLOSE},
        {"\"'’", CHINHTA__CHAR_QUOTE},
        {"/", CHINHTA__CHAR_SLASH},
        {"%+&@_°§№€", CHINHTA__CHAR_SYMBOL},
        {"09²³¹₂٣", CHINHTA__CHAR_DIGIT},
        {"\u200b\u200d\u00ad\ufeff\u2060", CHINHTA__CHAR_INVISIBLE},
        {" \t\n\r\u00a0\u3000\u202f\xc2\x85", CHINHTA__CHAR_SPACE},
        {"\x80\xff\xc0\xed\xa0\xf5", CHINHTA__CHAR_BAD},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t len = strlen(rows[i].text);
        for (size_t at = 0; at < len;) {
            size_t before = at;
            unsigned kind = chinhta__char_next(rows[i].text, len, &at) & CHINHTA__CHAR_KIND;
            ck_assert_msg(kind == rows[i].kind, "row %zu, byte %zu: %u", i, before, kind);
        }
    }
}
END_TEST

START_TEST(next_letter_reads_what_the_table_holds) {
    for (uint32_t cp = 0; cp < 0x3000; cp++) {
        char bytes[CHINHTA__UTF8_MAX_LEN];
        size_t len = chinhta__utf8_encode(cp, bytes);
        size_t at = 0;
        chinhta__letter letter = chinhta__char_next_letter(bytes, len, &at);
        MUST(letter == chinhta__letter_from_cp(cp));
        MUST(at == (letter != 0 ? len : 0));
        at = 0;
        if (len > 1)
            MUST(chinhta__char_next_letter(bytes, len - 1, &at) == 0);
        MUST(at == 0);
    }
}
END_TEST

START_TEST(letter_at) {
    ck_assert(chinhta__char_is_letter_at("xạ", 4, 1));
    ck_assert(chinhta__char_is_letter_at("x\u0323", 3, 1));
    ck_assert(!chinhta__char_is_letter_at("x.", 2, 1));
    ck_assert(!chinhta__char_is_letter_at("xa", 1, 1));
}
END_TEST

SUITE("char", every_code_point_agrees_with_its_properties, marks_of_prose,
      next_letter_reads_what_the_table_holds, letter_at)
