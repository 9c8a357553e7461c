/* SPDX-License-Identifier: MIT */
/* Casing: runs of tokens with other capitals, and where a capital is due to the sentence. */
#include "lib/check/casing.h"

#include <string.h>

#include "tests/run_text.h"
#include "tests/suite.h"

static void check_write(const char *bytes, unsigned capitals, const char *wanted) {
    struct run_text text;
    char out[CHINHTA__CASING_MAX_BYTES];
    run_text_read(&text, bytes);
    size_t len = chinhta__casing_write(&text.run, 0, text.run.n_tokens, capitals, out);
    ck_assert_msg(len == strlen(wanted) && memcmp(out, wanted, len) == 0, "%s: %.*s, not %s", bytes, (int)len, out,
                  wanted);
}

START_TEST(writes) {
    check_write("Bộ Tài Chính", 3, "Bộ Tài chính");
    check_write("đông  nam,Á", 1u << 0 | 1u << 1 | 1u << 3, "Đông  Nam,Á");
    check_write("Uỷ Ban", 1, "Ủy ban");
    check_write("Ta\u0300i", 0, "tài");
    check_write("Vla-Đi", 1, "Vla-đi");
}
END_TEST

/* What does not fit, or has no Latin letters, is not written. */
START_TEST(refuses) {
    static char spaces[600];
    memset(spaces, ' ', sizeof(spaces) - 1);
    memcpy(spaces, "Bộ", strlen("Bộ"));
    memcpy(spaces + 500, "Tài", strlen("Tài"));
    check_write(spaces, 1, "");
    check_write("Москва", 1, "");
    check_write("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", 1, "");
}
END_TEST

START_TEST(inside) {
    struct run_text text;
    run_text_read(&text, "Về Hà, Nam. Còn Bắc: Trung");
    static const bool wanted[] = {false, true, true, true, true, false, true, true, false};
    for (size_t i = 0; i < sizeof(wanted); i++)
        if (text.tokens[i].kind == CHINHTA__TOKEN_WORD)
            ck_assert_msg(chinhta__casing_inside(&text.run, i) == wanted[i], "token %zu", i);
    ck_assert(chinhta__casing_is_title(&text.run, 0));
    ck_assert(!chinhta__casing_is_title(&text.run, 2));
    ck_assert(!chinhta__casing_is_title(&text.run, 1000));
    ck_assert(!chinhta__casing_is_lower(&text.run, 0));
}
END_TEST

SUITE("casing", writes, refuses, inside)
