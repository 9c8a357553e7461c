/* SPDX-License-Identifier: MIT */
/* Casing: runs of tokens with other capitals, and where a capital is due to the sentence. */
#include "lib/check/casing.h"

#include <string.h>

#include "tests/suite.h"

#define MAX_TOKENS 128

struct text {
    struct chinhta__run run;
    struct chinhta__token tokens[MAX_TOKENS];
    struct chinhta__word words[MAX_TOKENS];
};

static void read_text(struct text *text, const char *bytes) {
    memset(text, 0, sizeof(*text));
    text->run.paragraph_text = bytes;
    text->run.paragraph_len = strlen(bytes);
    text->run.n_tokens = chinhta__token_cut(bytes, strlen(bytes), text->tokens, MAX_TOKENS);
    ck_assert_uint_le(text->run.n_tokens, MAX_TOKENS);
    for (size_t i = 0; i < text->run.n_tokens; i++) {
        text->words[i] = chinhta__word_read(bytes, &text->tokens[i]);
        if (text->words[i].fault == CHINHTA__SYLLABLE_OK) {
            text->run.n_new_style += text->words[i].syllable.place == CHINHTA__TONE_PLACE_NEW;
            text->run.n_old_style += text->words[i].syllable.place == CHINHTA__TONE_PLACE_OLD;
        }
    }
    text->run.tokens = text->tokens;
    text->run.words = text->words;
}

static void check_write(const char *bytes, unsigned capitals, const char *wanted) {
    struct text text;
    char out[CHINHTA__CASING_MAX_BYTES];
    read_text(&text, bytes);
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
    struct text text;
    read_text(&text, "Về Hà, Nam. Còn Bắc: Trung");
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
