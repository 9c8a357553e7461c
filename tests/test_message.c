/* SPDX-License-Identifier: MIT */
/* Messages: slots, shortening, and what must not come through. */
#include <string.h>

#include "lib/check/message.h"
#include "lib/text/utf8.h"
#include "tests/suite.h"

static struct chinhta__arena arena;

static const char *make(const char *template_text, const char *text, size_t len, const char *fix) {
    return chinhta__message_make(&arena, template_text, text, len, fix, fix ? strlen(fix) : 0);
}

START_TEST(slots) {
    ck_assert_str_eq(make("“{text}” → “{fix}”!", "triệu", strlen("triệu"), "triệt"), "“triệu” → “triệt”!");
    ck_assert_str_eq(make("{text}{text} {x}", "a", 1, NULL), "aa {x}");
    ck_assert_str_eq(make("không có gì", "a", 1, NULL), "không có gì");
    /* a slot in the text is text */
    ck_assert_str_eq(make("{text}", "{fix}", 5, "b"), "{fix}");
    chinhta__arena_free(&arena);
}
END_TEST

START_TEST(plain_line) {
    ck_assert_str_eq(make("{text}", "a\xff\xe1\xbb", 4, NULL), "a\\xFF\\xE1\\xBB");
    ck_assert_str_eq(make("{text}", "a\nb\0c\x1b", 6, NULL), "a\uFFFDb\uFFFDc\uFFFD");
    ck_assert_str_eq(make("{text}", "\u2028\xc2\x85", 5, NULL), "\uFFFD\uFFFD");
    chinhta__arena_free(&arena);
}
END_TEST

START_TEST(shortened) {
    char text[400];
    for (size_t i = 0; i < sizeof(text); i += 4)
        memcpy(text + i, "\xf0\x9f\x98\x80", 4);
    const char *message = make("[{text}] [{fix}]", text, sizeof(text), "x");
    ck_assert_uint_eq(strlen(message), 1 + 40 * 4 + 3 + strlen("] [x]"));
    ck_assert_uint_eq(chinhta__utf8_find_bad(message, strlen(message), 0), strlen(message));
    /* forty is whole, one more is not */
    ck_assert_str_eq(make("{text}", "0123456789012345678901234567890123456789", 40, NULL),
                     "0123456789012345678901234567890123456789");
    ck_assert_str_eq(make("{text}", "01234567890123456789012345678901234567890", 41, NULL),
                     "0123456789012345678901234567890123456789…");
    chinhta__arena_free(&arena);
}
END_TEST

SUITE("message", slots, plain_line, shortened)
