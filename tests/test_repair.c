/* SPDX-License-Identifier: MIT */
/*
 * Repair: the rows of cases/repair.tsv; ICU as the oracle over all code points and over all Vietnamese letters with up
 * to three marks; every syllable in both styles; what the two do with random text. Reaches repair_run and repair_word.
 */
#include "lib/syllable/repair.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "lib/syllable/tone.h"
#include "lib/text/utf8.h"
#include "tests/icu_nfc.h"
#include "tests/suite.h"
#include "tests/tsv.h"

#define MAX_TEXT 4096

static struct chinhta__repair_options options_named(const char *name) {
    struct chinhta__repair_options options = {.tones = CHINHTA__REPAIR_TONES_PLACE};
    if (strcmp(name, "old") == 0)
        options.tones = CHINHTA__REPAIR_TONES_OLD;
    else if (strcmp(name, "new") == 0)
        options = (struct chinhta__repair_options){.tones = CHINHTA__REPAIR_TONES_NEW, .style = CHINHTA__TONE_STYLE_NEW};
    else if (strcmp(name, "lf") == 0)
        options.lf = true;
    else
        ck_assert_str_eq(name, "keep");
    return options;
}

/* Repairs TEXT; returns bytes. *out_what: all that was done. */
static size_t repair(const char *text, size_t len, struct chinhta__repair_options options, char *out,
                     unsigned *out_what) {
    struct chinhta__repair walk = {.options = options};
    struct chinhta__repair_edit edit;
    size_t used = 0;
    size_t done = 0;
    *out_what = 0;
    while (chinhta__repair_next(&walk, text, len, true, &edit)) {
        MUST(edit.start >= done && edit.end > edit.start && edit.end <= len);
        MUST(edit.what != 0);
        MUST(edit.len != edit.end - edit.start || memcmp(edit.text, text + edit.start, edit.len) != 0);
        memcpy(out + used, text + done, edit.start - done);
        used += edit.start - done;
        memcpy(out + used, edit.text, edit.len);
        used += edit.len;
        done = edit.end;
        *out_what |= edit.what;
    }
    MUST(walk.at == len);
    memcpy(out + used, text + done, len - done);
    return used + (len - done);
}

/* Repairs twice. */
static size_t settle(const char *text, size_t len, struct chinhta__repair_options options, char *out,
                     unsigned *out_what) {
    char *again = malloc(3 * len + 64);
    unsigned what;
    size_t n = repair(text, len, options, out, out_what);
    MUST(again != NULL);
    size_t n_again = repair(out, n, options, again, &what);
    MUST_MSG(n_again == n && memcmp(again, out, n) == 0, "not settled: %.*s: %.*s: %.*s", (int)len, text, (int)n, out,
             (int)n_again, again);
    free(again);
    return n;
}

START_TEST(rows) {
    struct tsv tsv = tsv_read("repair.tsv", 4);
    for (size_t i = 0; i < tsv.n_rows; i++) {
        const struct tsv_field *field = tsv.rows[i].field;
        char out[MAX_TEXT];
        unsigned what;
        size_t len = settle(field[2].text, field[2].len, options_named(field[1].text), out, &what);
        ck_assert_msg(len == field[3].len && memcmp(out, field[3].text, len) == 0, "%s: %.*s", field[0].text, (int)len,
                      out);
        ck_assert_int_eq(what != 0, field[2].len != field[3].len || memcmp(field[2].text, field[3].text, len) != 0);
    }
    tsv_free(&tsv);
}
END_TEST

/* NFC, unless the repair says that it did more. Returns whether it did. */
static bool check_against_icu(const char *text, size_t len) {
    char out[3 * MAX_TEXT];
    char expected[3 * MAX_TEXT];
    unsigned what;
    size_t n = settle(text, len, options_named("keep"), out, &what);
    if ((what & ~(unsigned)CHINHTA__REPAIR_FORM) != 0)
        return true;
    size_t expected_len = icu_nfc(text, len, expected, sizeof expected);
    MUST_MSG(n == expected_len && memcmp(out, expected, n) == 0, "%.*s: %.*s", (int)len, text, (int)n, out);
    return false;
}

START_TEST(every_assigned_code_point_as_in_icu) {
    unsigned n_more = 0;
    for (uint32_t cp = 0; cp <= 0x10ffff; cp++) {
        char text[24] = "ba ";
        size_t len = 3;
        if (!u_isdefined((UChar32)cp) || U_IS_SURROGATE(cp) || u_charType((UChar32)cp) == U_PRIVATE_USE_CHAR)
            continue;
        len += chinhta__utf8_encode(cp, text + len);
        text[len++] = 'c';
        n_more += check_against_icu(text, len);
        if (u_getCombiningClass((UChar32)cp) == 0)
            continue;
        len = (size_t)snprintf(text, 8, "\u010d\u0323");
        len += chinhta__utf8_encode(cp, text + len);
        len += (size_t)snprintf(text + len, 4, "\u0308");
        n_more += check_against_icu(text, len);
    }
    /* spaces, line ends and invisible characters, and few letters beside a c */
    ck_assert_uint_gt(n_more, 40);
    ck_assert_uint_lt(n_more, 120);
}
END_TEST

START_TEST(every_letter_with_marks_as_in_icu_or_mended) {
    static const uint32_t marks[] = {0x300, 0x301, 0x303, 0x309, 0x323, 0x302, 0x306, 0x31b, 0x341, 0x308};
    const unsigned n_marks = sizeof marks / sizeof marks[0];
    unsigned n_more = 0;
    unsigned n_form = 0;
    for (uint32_t cp = 'A'; cp < 0x1f00; cp++) {
        if (chinhta__letter_from_cp(cp) == 0)
            continue;
        for (unsigned row = 1; row < (n_marks + 1) * (n_marks + 1) * (n_marks + 1); row++) {
            char text[16];
            size_t len = chinhta__utf8_encode(cp, text);
            for (unsigned rest = row; rest > 0; rest /= n_marks + 1)
                if (rest % (n_marks + 1) > 0)
                    len += chinhta__utf8_encode(marks[rest % (n_marks + 1) - 1], text + len);
            if (check_against_icu(text, len))
                n_more++;
            else
                n_form++;
        }
    }
    ck_assert_uint_gt(n_form, 50000);
    ck_assert_uint_gt(n_more, 5000);
}
END_TEST

static size_t spell(unsigned code, enum chinhta__tone_style style, bool upper, char *out) {
    chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
    size_t n = chinhta__syllable_spell(code, style, letters);
    size_t len = 0;
    for (size_t i = 0; i < n; i++)
        len += chinhta__utf8_encode(
            chinhta__letter_to_cp(letters[i] | CHINHTA__LETTER(0, 0, 0, upper)), out + len);
    return len;
}

START_TEST(every_syllable_from_style_to_style) {
    unsigned n_moved = 0;
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        if (!chinhta__syllable_valid(code))
            continue;
        for (int upper = 0; upper < 2; upper++) {
            char old_style[32], new_style[32], out[128];
            unsigned what;
            size_t old_len = spell(code, CHINHTA__TONE_STYLE_OLD, upper, old_style);
            size_t new_len = spell(code, CHINHTA__TONE_STYLE_NEW, upper, new_style);
            MUST(settle(old_style, old_len, options_named("new"), out, &what) == new_len);
            MUST_MSG(memcmp(out, new_style, new_len) == 0, "%.*s", (int)new_len, new_style);
            n_moved += what != 0;
            MUST(settle(new_style, new_len, options_named("old"), out, &what) == old_len);
            MUST(memcmp(out, old_style, old_len) == 0);
            settle(new_style, new_len, options_named("keep"), out, &what);
            MUST(what == 0);
            settle(old_style, old_len, options_named("keep"), out, &what);
            MUST(what == 0);
        }
    }
    ck_assert_uint_gt(n_moved, 300);
}
END_TEST

START_TEST(random_text_settles) {
    static const char *const pieces[] = {"tòan", "e", "\u0301", "\u0302", "\u0323", "\u031b", "\u200b", " ", "\u00a0",
                                         "\n", "\r", "\u3000", "中", "đ", "\u00d0", "о", "σ", "\U0001d483", "ｎ", "g",
                                         "i", "à", "qu", "\xff", "\xe1", "\xba\xa1", "/", ".", "7", "\u030c", "\uf0b7",
                                         "\u200d", "\u1100", "\u1161", "n", "t", "\u0313", "\u212a", "\u0340", "_"};
    static const char *const styles[] = {"keep", "old", "new", "lf"};
    uint64_t state = 11;
    for (unsigned round = 0; round < 20000; round++) {
        char text[400];
        char out[1400];
        unsigned what;
        size_t len = 0;
        for (unsigned i = 0; i < round % 60; i++) {
            const char *piece = pieces[suite_random(&state) % (sizeof pieces / sizeof pieces[0])];
            memcpy(text + len, piece, strlen(piece));
            len += strlen(piece);
        }
        settle(text, len, options_named(styles[round % 4]), out, &what);
    }
}
END_TEST

/* Quadratic work on these would take minutes, not a second. */
START_TEST(long_runs) {
    enum { LEN = 1 << 20 };
    static const char *const units[] = {"e", "\u0301", "\u0323\u0301", "\u200b", "\u0331", "\u1161", "\xff", "\u0302\xff",
                                        "ệ", "e\u0301", "\u212a", "tòan", "tòan ", "\u00a0", "\u3000", "\r", "\u00d0ả/",
                                        "a.b@", "e\u0301\u0302 ", "\u200da"};
    char *text = malloc(LEN);
    char *out = malloc(3 * LEN);
    ck_assert(text != NULL && out != NULL);
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t unit_len = strlen(units[i]);
        size_t len = 0;
        unsigned what;
        text[len++] = 'a';
        for (; len + unit_len <= LEN; len += unit_len)
            memcpy(text + len, units[i], unit_len);
        settle(text, len, options_named("new"), out, &what);
    }
    free(text);
    free(out);
}
END_TEST

SUITE("repair", rows, every_assigned_code_point_as_in_icu, every_letter_with_marks_as_in_icu_or_mended,
      every_syllable_from_style_to_style, random_text_settles, long_runs)
