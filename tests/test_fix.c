/* SPDX-License-Identifier: MIT */
/* Fix: its two laws over random texts, and what is left alone where no choice of fixes holds. */
#include <stdlib.h>
#include <string.h>

#include "tests/finding_rows.h"
#include "tests/suite.h"

/* A small generator of our own: the same texts on each machine. */
static unsigned long long state;

static unsigned below(unsigned n) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (unsigned)(state >> 33) % n;
}

static void reject(chinhta_checker *checker, const char *phrase, const char *replacement) {
    ck_assert_int_eq(
        chinhta_checker_reject(checker, phrase, strlen(phrase), replacement, strlen(replacement)),
        CHINHTA_OK);
}

static void expect(chinhta_checker *checker, const char *text, const char *wanted) {
    const char *fixed = NULL;
    size_t len = 0;
    ck_assert_int_eq(chinhta_fix(checker, text, strlen(text), &fixed, &len), CHINHTA_OK);
    ck_assert_str_eq(fixed, wanted);
    ck_assert_uint_eq(len, strlen(wanted));
}

START_TEST(plain) {
    chinhta_checker *checker = finding_rows_checker(NULL, CHINHTA_TONE_STYLE_KEEP);
    expect(checker, "", "");
    expect(checker, "không có lỗi", "không có lỗi");
    expect(checker, "tòan quốc,\r\nđựơc \xff to\u0300an\n", "toàn quốc,\r\nđược \xff toàn\n");
    expect(checker, "tòan", "toàn");
    chinhta_checker_free(checker);
}
END_TEST

START_TEST(circles) {
    chinhta_checker *checker = finding_rows_checker(NULL, CHINHTA_TONE_STYLE_KEEP);
    reject(checker, "một", "hai");
    reject(checker, "hai", "ba");
    reject(checker, "bốn", "năm");
    expect(checker, "ba bốn tòan", "ba năm toàn");
    /* một would become hai, which would have to become ba: it stays, all others are fixed */
    expect(checker, "một bốn\nbốn\ntòan", "một năm\nnăm\ntoàn");
    expect(checker, "hai", "ba");
    chinhta_checker_free(checker);
}
END_TEST

/* A line of N times một, and bốn behind it; the next line is fixed whatever stands here. */
static void expect_row(chinhta_checker *checker, unsigned n, const char *last) {
    char text[4000] = "";
    char wanted[4000] = "";
    for (unsigned i = 0; i < n; i++) {
        strcat(text, "một ");
        strcat(wanted, "một ");
    }
    strcat(text, "bốn\nbốn");
    strcat(strcat(wanted, last), "\nnăm");
    expect(checker, text, wanted);
    expect(checker, wanted, wanted);
}

START_TEST(hopeless_line) {
    chinhta_checker *checker = finding_rows_checker(NULL, CHINHTA_TONE_STYLE_KEEP);
    reject(checker, "một", "hai");
    reject(checker, "hai", "ba");
    reject(checker, "bốn", "năm");
    expect_row(checker, 30, "năm");
    expect_row(checker, 500, "bốn");
    chinhta_checker_free(checker);
}
END_TEST

/* What was fixed may go into the next call only as a copy. */
START_TEST(lent_text) {
    chinhta_checker *checker = finding_rows_checker(NULL, CHINHTA_TONE_STYLE_KEEP);
    const char *fixed = NULL;
    const char *again = "as it was";
    size_t len = 0;
    ck_assert_int_eq(chinhta_fix(checker, "tòan", strlen("tòan"), &fixed, &len), CHINHTA_OK);
    ck_assert_int_eq(chinhta_fix(checker, fixed, len, &again, &len), CHINHTA_ERROR_ARGUMENT);
    ck_assert_str_eq(again, "as it was");
    ck_assert_str_eq(fixed, "toàn");
    chinhta_checker_free(checker);
}
END_TEST

START_TEST(laws) {
    static const char *const pieces[] = {
        "tòan",
        "toàn",
        "hòa",
        "hoà",
        "ho\u0300a",
        "đựơc",
        "ĐỰƠC",
        "Viê\u0323t",
        "e\u0301\u0302",
        "\u0301",
        "\xff",
        "\xe1",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        ",",
        ".",
        "-",
        "một",
        "hai",
        "ba",
        "và",
        "Một",
        "\xcc",
        "\u200b",
        "\0",
        "😀",
        "a1",
        "http://a.vn/é",
        "gìa",
        "(",
    };
    chinhta_checker *checker = finding_rows_checker(NULL, CHINHTA_TONE_STYLE_OLD);
    reject(checker, "một", "hai");
    reject(checker, "hai ba", "một");
    reject(checker, "và và", "và");
    reject(checker, "ba", "");
    for (unsigned round = 0; round < 3000; round++) {
        char text[1000];
        size_t len = 0;
        state = round;
        for (unsigned n = below(16); n > 0; n--) {
            const char *piece = pieces[below(sizeof(pieces) / sizeof(*pieces))];
            size_t piece_len = *piece ? strlen(piece) : 1;
            memcpy(text + len, piece, piece_len);
            len += piece_len;
            if (below(3))
                text[len++] = ' ';
        }
        finding_laws_check(checker, text, len);
    }
    chinhta_checker_free(checker);
}
END_TEST

SUITE("fix", plain, circles, hopeless_line, lent_text, laws)
