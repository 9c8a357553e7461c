/* SPDX-License-Identifier: MIT */
/*
 * Run: where paragraphs begin and end, long lines cut without loss, and time that grows with the text alone.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/check/run.h"
#include "lib/text/utf8.h"
#include "tests/suite.h"

static struct chinhta__run run;

static void begin_run(void) {
    const struct chinhta__run_options options = {CHINHTA__CODE_SET_ALL, 0, CHINHTA_TONE_STYLE_KEEP,
                                                 CHINHTA_LANG_VI, CHINHTA_PROFILE_ADMINISTRATIVE};
    run = (struct chinhta__run){0};
    ck_assert_int_eq(chinhta__run_init(&run, NULL, &options), CHINHTA_OK);
}

static bool next(void) {
    bool more = false;
    ck_assert_int_eq(chinhta__run_next_paragraph(&run, &more), CHINHTA_OK);
    return more;
}

static void check_lines(const char *text, size_t len, const char *wanted) {
    char seen[200] = "";
    size_t n = 0;
    chinhta__run_begin(&run, text, len);
    while (next()) {
        ck_assert(!run.line_continues);
        ck_assert_ptr_eq(run.paragraph_text, text + run.paragraph_byte);
        n += (size_t)snprintf(seen + n, sizeof(seen) - n, "[%.*s]", (int)run.paragraph_len,
                              run.paragraph_text);
    }
    ck_assert_str_eq(seen, wanted);
}

START_TEST(lines) {
    begin_run();
    check_lines("", 0, "");
    check_lines("\n\r\n\r", 4, "");
    check_lines("một", 5, "[một]");
    check_lines("a\nb\r\nc\rd", 8, "[a][b][c][d]");
    check_lines("\n\na\n\n\r\r\nb\r", 10, "[a][b]");
    check_lines("a\r\n", 3, "[a]");
    chinhta__run_finish(&run);
}
END_TEST

/* All pieces of a text of one line together are that line, and each token lies in one piece whole. */
static void check_pieces(const char *text, size_t len, size_t wanted_tokens) {
    size_t at = 0;
    size_t n_tokens = 0;
    chinhta__run_begin(&run, text, len);
    for (unsigned piece = 0; next(); piece++) {
        ck_assert_uint_eq(run.paragraph_byte, at);
        ck_assert_uint_gt(run.paragraph_len, 0);
        ck_assert_uint_le(run.paragraph_len, CHINHTA__PARAGRAPH_MAX);
        ck_assert(run.line_continues == (piece > 0));
        at += run.paragraph_len;
        for (size_t i = 0; i < run.n_tokens; i++)
            ck_assert_uint_le(run.tokens[i].start + run.tokens[i].len, run.paragraph_len);
        n_tokens += run.n_tokens;
    }
    ck_assert_uint_eq(at, len);
    if (wanted_tokens)
        ck_assert_uint_eq(n_tokens, wanted_tokens);
}

static char *repeat(const char *what, size_t n) {
    size_t len = strlen(what);
    char *text = malloc(len * n + 1);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < n; i++)
        memcpy(text + i * len, what, len);
    text[len * n] = '\0';
    return text;
}

START_TEST(long_lines) {
    static const struct {
        const char *what;
        size_t n_tokens; /* in it; 0: the count is not even */
    } texts[] = {
        {"nhân dân ", 2},
        {"được", 0},
        {"a ", 1},
        {",", 0},
        {" ", 0},
        {"\xff", 0},
        {"\xcc\x81", 0},
        {"\xe1", 0},
        {"a b", 0},
        {"Hết câu. ", 3},
        {"\xf0\x9f\x98\x80", 0},
    };
    begin_run();
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        size_t n = 300000 / strlen(texts[i].what);
        char *text = repeat(texts[i].what, n);
        check_pieces(text, strlen(text), texts[i].n_tokens * n);
        free(text);
    }
    chinhta__run_finish(&run);
}
END_TEST

/* A long line is cut after a sentence where there is one near the end of the piece. */
START_TEST(cut_after_a_sentence) {
    char *text = repeat("Các đơn vị báo cáo kết quả, kiến nghị. ", 3000);
    begin_run();
    chinhta__run_begin(&run, text, strlen(text));
    while (next())
        ck_assert_int_eq(memcmp(run.paragraph_text, "Các", strlen("Các")), 0);
    chinhta__run_finish(&run);
    free(text);
}
END_TEST

/* Cut without white space, the next piece knows that its first token touches the one before. */
START_TEST(touching_pieces) {
    char *text = repeat("a,", 100000);
    begin_run();
    chinhta__run_begin(&run, text, strlen(text));
    for (unsigned piece = 0; next(); piece++)
        ck_assert_uint_eq(run.tokens[0].space_before, piece == 0);
    chinhta__run_finish(&run);
    free(text);
}
END_TEST

static double seconds_of(const char *what, size_t n) {
    char *text = repeat(what, n);
    clock_t start = clock();
    ck_assert_int_eq(chinhta__run_check(&run, text, strlen(text)), CHINHTA_OK);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    free(text);
    return seconds;
}

/*
 * Sixteen times the text takes about sixteen times as long; a square would take 256 times as long. The bounds
 * leave room for a machine that does other things too.
 */
START_TEST(linear_time) {
    static const char *const texts[] = {"a",     "\xcc\x81", "a b a b ", "tòan ",    "\xff",
                                        "\xff ", "\r",       "\n",       "e\xcc\x81"};
    begin_run();
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        size_t n = (1 << 15) / strlen(texts[i]);
        seconds_of(texts[i], 16 * n); /* warm-up */
        double one = seconds_of(texts[i], n);
        double sixteen = seconds_of(texts[i], 16 * n);
        ck_assert_msg(sixteen < 0.1 || sixteen < 80 * one, "%zu: %f s, then %f s", i, one, sixteen);
    }
    chinhta__run_finish(&run);
}
END_TEST

SUITE("run", lines, long_lines, cut_after_a_sentence, touching_pieces, linear_time)
