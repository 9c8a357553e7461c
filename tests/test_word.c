/* SPDX-License-Identifier: MIT */
/* Word: keys of words, classes of tokens, words as syllables, and those that are remembered. */
#include "lib/lexicon/word_memory.h"

#include <string.h>

#include "tests/suite.h"

static void check_fold(const char *word, const char *wanted) {
    char key[CHINHTA__WORD_MAX_KEY];
    size_t len = chinhta__word_fold(word, strlen(word), key, sizeof(key));
    ck_assert_msg(len == strlen(wanted) && memcmp(key, wanted, len) == 0, "%s: %.*s, not %s", word, (int)len,
                  key, wanted);
}

START_TEST(folds) {
    check_fold("UBND", "ubnd");
    check_fold("MobiFone", "mobifone");
    check_fold("ĐẮK", "đắk");
    check_fold("D\u0110a\u0306\u0301k", "dđắk");
    check_fold("TP.", "tp.");
    check_fold("МОСКВА", "москва");
    check_fold("Ürgüp", "ürgüp");
    check_fold("", "");
    check_fold("a\xff", "");
}
END_TEST

/* A key that does not fit is none, and nothing is written past the end. */
START_TEST(folds_of_any_length) {
    char word[200], key[CHINHTA__WORD_MAX_KEY + 1];
    for (size_t len = 0; len < sizeof(word); len++) {
        memset(word, 'M', sizeof(word));
        memset(key, '!', sizeof(key));
        ck_assert_uint_eq(chinhta__word_fold(word, len, key, CHINHTA__WORD_MAX_KEY),
                          len <= CHINHTA__WORD_MAX_KEY ? len : 0);
        ck_assert_int_eq(key[CHINHTA__WORD_MAX_KEY], '!');
    }
    ck_assert_uint_eq(chinhta__word_fold("ế", strlen("ế"), key, 2), 0);
    ck_assert_uint_eq(chinhta__word_fold("ế", strlen("ế"), key, 3), 3);
    ck_assert_uint_eq(chinhta__word_fold("a", 1, key, 0), 0);
}
END_TEST

static unsigned class_of(const char *text) {
    struct chinhta__token token = {0};
    ck_assert_msg(chinhta__token_cut(text, strlen(text), &token, 1) == 1, "%s is not one token", text);
    unsigned class = chinhta__word_class_of(&token);
    return class ? class : chinhta__word_unknown_class(&token);
}

START_TEST(classes) {
    ck_assert_uint_eq(class_of("xyz"), CHINHTA__WORD_UNKNOWN);
    ck_assert_uint_eq(class_of("Xyz"), CHINHTA__WORD_UNKNOWN_TITLE);
    ck_assert_uint_eq(class_of("XYZ"), CHINHTA__WORD_UNKNOWN_UPPER);
    ck_assert_uint_eq(class_of("xYz"), CHINHTA__WORD_UNKNOWN_UPPER);
    ck_assert_uint_eq(class_of("東"), CHINHTA__WORD_UNKNOWN);
    ck_assert_uint_eq(class_of("1.234,5"), CHINHTA__WORD_NUMBER);
    ck_assert_uint_eq(class_of("28/10/2019"), CHINHTA__WORD_NUMBER);
    ck_assert_uint_eq(class_of("24/2018/QH14"), CHINHTA__WORD_CODE);
    ck_assert_uint_eq(class_of("https://a.vn/b"), CHINHTA__WORD_CODE);
    ck_assert_uint_eq(class_of("tên@tỉnh.vn"), CHINHTA__WORD_CODE);
    ck_assert_uint_eq(class_of("..."), CHINHTA__WORD_STOP);
    ck_assert_uint_eq(class_of(","), CHINHTA__WORD_COMMA);
    ck_assert_uint_eq(class_of(";"), CHINHTA__WORD_COLON);
    ck_assert_uint_eq(class_of("–"), CHINHTA__WORD_HYPHEN);
    ck_assert_uint_eq(class_of("("), CHINHTA__WORD_OPEN);
    ck_assert_uint_eq(class_of(")"), CHINHTA__WORD_CLOSE);
    ck_assert_uint_eq(class_of("/"), CHINHTA__WORD_SLASH);
    ck_assert_uint_eq(class_of("§"), CHINHTA__WORD_SYMBOL);
    ck_assert_uint_eq(class_of("\xff\xfe"), CHINHTA__WORD_SYMBOL);
}
END_TEST

static unsigned code_of(const char *word) {
    struct chinhta__syllable syllable;
    return chinhta__word_syllable(word, strlen(word), &syllable) ? syllable.code : UINT16_MAX;
}

START_TEST(syllables) {
    ck_assert_uint_ne(code_of("hòa"), UINT16_MAX);
    ck_assert_uint_eq(code_of("hòa"), code_of("hoà"));
    ck_assert_uint_eq(code_of("hòa"), code_of("HÒA"));
    ck_assert_uint_eq(code_of("hòa"), code_of("ho\u0300a"));
    ck_assert_uint_ne(code_of("hòa"), code_of("hóa"));
    ck_assert_uint_ne(code_of("nghiêng"), UINT16_MAX);
    const char *const none[] = {"",    "h",   "nghành",   "kông",     "viêt", "hóà",
                                "web", "xyz", "nghiêngg", "hòa bình", "\xff", "hòa\xff"};
    for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
        ck_assert_msg(code_of(none[i]) == UINT16_MAX, "%s is a syllable", none[i]);
}
END_TEST

/* Whatever stood before: a word is read the same with a memory as without, also at the end of the text. */
START_TEST(remembered) {
    static struct chinhta__word_memory memory;
    static const char *const parts[] = {"ho", "ngh", "quy", "a", "à", "ế", "i\u0300", "Đ", "ng", "TH", "e", "\u200b", "w", "ôi"};
    uint64_t random = 8;
    for (unsigned round = 0; round < 100000; round++) {
        char text[64] = "";
        for (unsigned n = 1 + (unsigned)suite_random(&random) % 4; n > 0; n--)
            strcat(text, parts[suite_random(&random) % (sizeof(parts) / sizeof(*parts))]);
        struct chinhta__token token = {.start = (uint32_t)suite_random(&random) % 2, .kind = CHINHTA__TOKEN_WORD};
        while (((unsigned char)text[token.start] & 0xc0) == 0x80)
            token.start++;
        token.len = (uint32_t)strlen(text + token.start);
        size_t len = strlen(text) + suite_random(&random) % 20; /* zero bytes behind the word, or none */
        struct chinhta__word wanted = chinhta__word_read(text, &token);
        struct chinhta__word got = chinhta__word_memory_read(&memory, text, len < sizeof text ? len : sizeof text, &token);
        MUST_MSG(token.len == 0 || (got.fault == wanted.fault && got.composed == wanted.composed && got.folded == wanted.folded &&
                                    (wanted.fault || memcmp(&got.syllable, &wanted.syllable, sizeof wanted.syllable) == 0)),
                 "%s", text + token.start);
    }
}
END_TEST

/* Values published with the algorithm: draft-eastlake-fnv. */
START_TEST(hash) {
    ck_assert_uint_eq(chinhta__word_hash("", 0), UINT64_C(0xcbf29ce484222325));
    ck_assert_uint_eq(chinhta__word_hash("a", 1), UINT64_C(0xaf63dc4c8601ec8c));
    ck_assert_uint_eq(chinhta__word_hash("foobar", 6), UINT64_C(0x85944171f73967e8));
}
END_TEST

SUITE("word", folds, folds_of_any_length, classes, syllables, remembered, hash)
