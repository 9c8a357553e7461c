/* SPDX-License-Identifier: MIT */
/* Look-alikes: what some of them mean, and that no meaning is a look-alike itself. */
#include "lib/text/lookalike.h"

#include "lib/text/letter.h"
#include "tests/suite.h"

START_TEST(examples) {
    uint32_t meant;
    ck_assert_int_eq(chinhta__lookalike_find(0xd0, &meant), CHINHTA__LOOKALIKE_LETTER);
    ck_assert_uint_eq(meant, 0x110);
    ck_assert_int_eq(chinhta__lookalike_find(0x430, &meant), CHINHTA__LOOKALIKE_SCRIPT);
    ck_assert_uint_eq(meant, 'a');
    ck_assert_int_eq(chinhta__lookalike_find(0x1d483, &meant), CHINHTA__LOOKALIKE_FONT);
    ck_assert_uint_eq(meant, 'b');
    ck_assert_int_eq(chinhta__lookalike_find(0xff36, &meant), CHINHTA__LOOKALIKE_FONT);
    ck_assert_uint_eq(meant, 'V');
    ck_assert_int_eq(chinhta__lookalike_find(0x313, &meant), CHINHTA__LOOKALIKE_MARK);
    ck_assert_uint_eq(meant, 0x309);
    ck_assert_int_eq(chinhta__lookalike_find(0xf0b7, &meant), CHINHTA__LOOKALIKE_SYMBOL);
    ck_assert_uint_eq(meant, 0x2022);
    ck_assert_int_eq(chinhta__lookalike_find('a', &meant), CHINHTA__LOOKALIKE_NONE);
    ck_assert_uint_eq(meant, 'a');
    ck_assert(chinhta__lookalike_invisible(0x200b) && chinhta__lookalike_invisible(0xad));
    ck_assert(!chinhta__lookalike_invisible(' ') && !chinhta__lookalike_invisible(0x2066));
}
END_TEST

START_TEST(every_meaning_is_final) {
    unsigned n[CHINHTA__LOOKALIKE_SYMBOL + 1] = {0};
    for (uint32_t cp = 0; cp <= 0x10ffff; cp++) {
        uint32_t meant;
        uint32_t more;
        enum chinhta__lookalike_kind kind = chinhta__lookalike_find(cp, &meant);
        n[kind]++;
        MUST((kind == CHINHTA__LOOKALIKE_NONE) == (meant == cp));
        MUST(kind == CHINHTA__LOOKALIKE_NONE || kind == CHINHTA__LOOKALIKE_SYMBOL ||
             chinhta__lookalike_find(meant, &more) == CHINHTA__LOOKALIKE_NONE);
        MUST(chinhta__letter_from_cp(cp) == 0 || kind == CHINHTA__LOOKALIKE_NONE);
        if (kind == CHINHTA__LOOKALIKE_LETTER || kind == CHINHTA__LOOKALIKE_SCRIPT || kind == CHINHTA__LOOKALIKE_FONT)
            MUST(chinhta__letter_from_cp(meant) != 0);
        if (kind == CHINHTA__LOOKALIKE_MARK)
            MUST(chinhta__letter_combining_tone(meant) != 0 || chinhta__letter_combining_mark(meant) != 0);
    }
    for (unsigned kind = CHINHTA__LOOKALIKE_LETTER; kind <= CHINHTA__LOOKALIKE_SYMBOL; kind++)
        ck_assert_uint_gt(n[kind], 0);
}
END_TEST

SUITE("lookalike", examples, every_meaning_is_final)
