/* SPDX-License-Identifier: MIT */
/* Charsets for the caller: names, wrong arguments, needed sizes. What is converted to what is charset.c's test. */
#include <chinhta.h>

#include <stdint.h>
#include <string.h>

#include "tests/suite.h"

START_TEST(names) {
    chinhta_charset charset;
    int n = 0;
    for (; chinhta_charset_name((chinhta_charset)n) != NULL; n++) {
        const char *name = chinhta_charset_name((chinhta_charset)n);
        ck_assert_int_eq(chinhta_charset_named(name, &charset), CHINHTA_OK);
        ck_assert_int_eq(charset, n);
        ck_assert_uint_gt(strlen(chinhta_charset_explain(charset, CHINHTA_LANG_VI)), 0);
        ck_assert_uint_gt(strlen(chinhta_charset_explain(charset, CHINHTA_LANG_EN)), 0);
    }
    ck_assert_int_eq(n, CHINHTA_CHARSET_MOJIBAKE_WINDOWS_1258 + 1);
    ck_assert_ptr_null(chinhta_charset_name((chinhta_charset)-1));
    ck_assert_ptr_null(chinhta_charset_explain((chinhta_charset)n, CHINHTA_LANG_VI));
    ck_assert_int_eq(chinhta_charset_named("Auto", &charset), CHINHTA_OK);
    ck_assert_int_eq(charset, CHINHTA_CHARSET_NONE);
    ck_assert_int_eq(chinhta_charset_named("VISCII", &charset), CHINHTA_OK);
    ck_assert_int_eq(charset, CHINHTA_CHARSET_VISCII);
    charset = CHINHTA_CHARSET_VPS;
    ck_assert_int_eq(chinhta_charset_named("viscii2", &charset), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_charset_named("visci", &charset), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_charset_named("", &charset), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_charset_named(NULL, &charset), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_charset_named("vps", NULL), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(charset, CHINHTA_CHARSET_VPS);
}
END_TEST

static chinhta_status convert(chinhta_charset from, chinhta_charset to, size_t size, size_t out_cap, size_t losses_cap) {
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    asked.size = size;
    asked.from = from;
    asked.to = to;
    asked.out_cap = out_cap;
    asked.losses_cap = losses_cap;
    return chinhta_convert("a", 1, &asked);
}

START_TEST(arguments_refused) {
    const size_t size = sizeof(chinhta_conversion);
    const chinhta_charset vni = CHINHTA_CHARSET_VNI;
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    size_t n;
    ck_assert_int_eq(convert(vni, vni, size, 0, 0), CHINHTA_OK);
    ck_assert_int_eq(convert(vni, vni, size - 1, 0, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(convert(vni, vni, 0, 0, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(convert(vni, vni, size, 1, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(convert(vni, vni, size, 0, 1), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(convert((chinhta_charset)-1, vni, size, 0, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(convert((chinhta_charset)27, vni, size, 0, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(convert(vni, (chinhta_charset)27, size, 0, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(convert(vni, CHINHTA_CHARSET_NONE, size, 0, 0), CHINHTA_ERROR_ARGUMENT);
    for (int i = CHINHTA_CHARSET_MOJIBAKE_UTF8; i <= CHINHTA_CHARSET_MOJIBAKE_WINDOWS_1258; i++)
        ck_assert_int_eq(convert(vni, (chinhta_charset)i, size, 0, 0), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_convert("a", 1, NULL), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_convert(NULL, 1, &asked), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_convert("a", SIZE_MAX / 2, &asked), CHINHTA_ERROR_TOO_LARGE);
    ck_assert_int_eq(chinhta_convert(NULL, 0, &asked), CHINHTA_OK);
    ck_assert_uint_eq(asked.out_len, 0);
    ck_assert_int_eq(chinhta_detect("a", 1, NULL, 1, &n, NULL), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_detect("a", 1, NULL, 0, NULL, NULL), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_detect(NULL, 1, NULL, 0, &n, NULL), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_detect("a", SIZE_MAX / 2, NULL, 0, &n, NULL), CHINHTA_ERROR_TOO_LARGE);
    ck_assert_int_eq(chinhta_detect(NULL, 0, NULL, 0, &n, NULL), CHINHTA_OK);
    ck_assert_uint_eq(n, 0);
}
END_TEST

/* Every size of the room, one byte too little as well. */
START_TEST(needed_sizes) {
    static const char text[] = "Ủy ban nhân dân → \xff";
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    asked.from = CHINHTA_CHARSET_UTF8;
    asked.to = CHINHTA_CHARSET_TCVN3;
    ck_assert_int_eq(chinhta_convert(text, strlen(text), &asked), CHINHTA_OK);
    size_t needed = asked.out_len;
    ck_assert_uint_eq(asked.n_losses, 3);
    for (size_t cap = 0; cap <= needed; cap++) {
        char out[64];
        chinhta_loss losses[4];
        memset(out, 'X', sizeof out);
        memset(losses, 0, sizeof losses);
        asked.out = out;
        asked.out_cap = cap;
        asked.losses = losses;
        asked.losses_cap = cap % 4;
        ck_assert_int_eq(chinhta_convert(text, strlen(text), &asked), CHINHTA_OK);
        ck_assert_uint_eq(asked.out_len, needed);
        ck_assert_uint_eq(asked.n_losses, 3);
        ck_assert_int_eq(out[cap], 'X');
        ck_assert_uint_eq(losses[cap % 4].byte_end, 0);
    }
}
END_TEST

START_TEST(majority) {
    static const char text[] = "Xin chµo c¸c b¹n\nHôm nay họp lúc tám giờ tại hội trường lớn.\n";
    chinhta_charset charset = CHINHTA_CHARSET_VPS;
    chinhta_charset_range range;
    size_t n;
    ck_assert_int_eq(chinhta_detect(text, strchr(text, '\n') + 1 - text, &range, 1, &n, &charset), CHINHTA_OK);
    ck_assert_uint_eq(n, 1);
    ck_assert_int_eq(charset, CHINHTA_CHARSET_MOJIBAKE_TCVN3);
    /* most of this text is right; one range of the two has room */
    ck_assert_int_eq(chinhta_detect(text, strlen(text), &range, 1, &n, &charset), CHINHTA_OK);
    ck_assert_uint_eq(n, 2);
    ck_assert_int_eq(range.charset, CHINHTA_CHARSET_MOJIBAKE_TCVN3);
    ck_assert_int_eq(charset, CHINHTA_CHARSET_NONE);
}
END_TEST

SUITE("api_convert", names, arguments_refused, needed_sizes, majority)
