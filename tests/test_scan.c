/* SPDX-License-Identifier: MIT */
/*
 * Scan: it stops in every syllable whose tone may have to move, whatever letter bears it, at every character that a
 * repair changes, and at every place of a long text; and it does not stop in what everyone writes.
 */
#include "lib/syllable/scan.h"

#include <string.h>

#include "lib/syllable/repair.h"
#include "lib/syllable/tone.h"
#include "lib/text/utf8.h"
#include "tests/suite.h"

static size_t write_letters(const chinhta__letter *letters, size_t n, char *out) {
    size_t len = 0;
    for (size_t i = 0; i < n; i++)
        len += chinhta__utf8_encode(chinhta__letter_to_cp(letters[i]), out + len);
    return len;
}

/* The scan of one word, which must not stop before a repair does. */
static bool stops(const chinhta__letter *letters, size_t n, enum chinhta__scan_style style) {
    char text[64] = "ba ";
    size_t len = 3 + write_letters(letters, n, text + 3);
    text[len++] = ' ';
    return chinhta__scan_next(text, len, 0, style) < len;
}

START_TEST(every_syllable_with_its_tone_anywhere) {
    unsigned n_wrong = 0;
    unsigned n_right = 0;
    unsigned n_stops = 0;
    unsigned n_styled_right = 0;
    unsigned n_styled_stops = 0;
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        chinhta__letter spelled[CHINHTA__SYLLABLE_MAX_LETTERS];
        if (!chinhta__syllable_valid(code) || code % CHINHTA__N_TONES == CHINHTA__TONE_NGANG)
            continue;
        size_t n = chinhta__syllable_spell(code, CHINHTA__TONE_STYLE_OLD, spelled);
        for (size_t bearer = 0; bearer < n; bearer++) {
            chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
            chinhta__letter moved[CHINHTA__SYLLABLE_MAX_LETTERS];
            struct chinhta__syllable syllable;
            if (!chinhta__letter_vowel(spelled[bearer]))
                continue;
            for (size_t i = 0; i < n; i++)
                letters[i] = chinhta__letter_toneless(spelled[i]);
            letters[bearer] |= CHINHTA__LETTER(0, 0, code % CHINHTA__N_TONES, 0);
            if (chinhta__syllable_parse(letters, n, &syllable) != CHINHTA__SYLLABLE_OK)
                continue;
            for (int style = 0; style < 2; style++) {
                memcpy(moved, letters, sizeof moved);
                bool moves = chinhta__tone_restyle(moved, n, (enum chinhta__tone_style)style, false) !=
                             CHINHTA__TONE_PLACE_SAME;
                char word[64];
                size_t word_len = write_letters(letters, n, word);
                enum chinhta__scan_style scan =
                    style == CHINHTA__TONE_STYLE_OLD ? CHINHTA__SCAN_OLD : CHINHTA__SCAN_NEW;
                bool stop = stops(letters, n, scan);
                MUST_MSG(!moves || stop, "%.*s", (int)word_len, word);
                /* at the end of the text as well */
                MUST_MSG(!moves || chinhta__scan_next(word, word_len, 0, scan) < word_len, "%.*s", (int)word_len, word);
                n_styled_right += !moves;
                n_styled_stops += !moves && stop;
            }
            /* the same tone on a second letter */
            memcpy(moved, spelled, sizeof moved);
            moved[bearer] |= CHINHTA__LETTER(0, 0, code % CHINHTA__N_TONES, 0);
            bool twice = moved[bearer] != spelled[bearer];
            MUST(!twice || (stops(moved, n, CHINHTA__SCAN_KEPT) && stops(moved, n, CHINHTA__SCAN_OLD) &&
                            stops(moved, n, CHINHTA__SCAN_NEW)));
            bool wrong = syllable.place == CHINHTA__TONE_PLACE_WRONG;
            n_wrong += wrong;
            n_right += !wrong;
            n_stops += !wrong && stops(letters, n, CHINHTA__SCAN_KEPT);
            MUST(!wrong || stops(letters, n, CHINHTA__SCAN_KEPT));
        }
    }
    ck_assert_uint_gt(n_wrong, 3000);
    ck_assert_uint_gt(n_right, 8000);
    /* the scan knows no rimes, but is seldom wrong */
    ck_assert_uint_lt(n_stops * 100, n_right * 3);
    ck_assert_uint_lt(n_styled_stops * 100, n_styled_right * 3);
}
END_TEST

START_TEST(every_character_that_a_repair_changes) {
    for (uint32_t cp = 0; cp <= 0x10ffff; cp++) {
        char text[16] = "x";
        struct chinhta__repair walk = {.options = {.tones = CHINHTA__REPAIR_TONES_NEW, .lf = true}};
        struct chinhta__repair_edit edit;
        if (cp >= 0xd800 && cp <= 0xdfff)
            continue;
        size_t len = 1 + chinhta__utf8_encode(cp, text + 1);
        text[len++] = 'x';
        size_t stop = chinhta__scan_next(text, len, 0, CHINHTA__SCAN_NEW);
        MUST(stop == 1 || stop == len);
        if (stop == len)
            MUST(!chinhta__repair_next(&walk, text, len, true, &edit));
        /* a letter before a mark: the scan stops at the mark at the latest */
        if (cp >= 0x300 && cp < 0x370)
            MUST(stop == 1);
    }
}
END_TEST

START_TEST(every_place_of_a_long_text) {
    enum { LEN = 6000 };
    static const char *const words[] = {"thực ", "hiện ", "nhiệm ", "vụ ", "được ", "giao, ", "khoản ", "a ", "Điều "};
    static const char *const dirty[] = {"tòan", "e\u0301", "\u00a0", "\u200b"};
    uint64_t state = 7;
    char text[LEN + 32];
    for (size_t i = 0; i < sizeof dirty / sizeof dirty[0]; i++) {
        for (size_t place = 0; place < LEN - 16; place += 1 + suite_random(&state) % 37) {
            size_t len = 0;
            size_t at = 0;
            bool in = false;
            while (len < LEN) {
                const char *word = words[suite_random(&state) % (sizeof words / sizeof words[0])];
                if (!in && len >= place) {
                    word = dirty[i];
                    at = len;
                    in = true;
                }
                memcpy(text + len, word, strlen(word));
                len += strlen(word);
                if (word == dirty[i])
                    text[len++] = ' ';
            }
            MUST(in);
            size_t stop = chinhta__scan_next(text, len, 0, CHINHTA__SCAN_KEPT);
            MUST(stop >= at && stop < at + strlen(dirty[i]));
            /* behind it the text is clean */
            size_t next = at + strlen(dirty[i]);
            MUST(chinhta__scan_next(text, len, next, CHINHTA__SCAN_KEPT) == len);
        }
    }
}
END_TEST

/* A block may end inside a character. */
START_TEST(the_start_of_a_character) {
    for (size_t before = 0; before < 300; before++) {
        char text[320];
        memset(text, 'k', before);
        memcpy(text + before, "\u200b", 4);
        ck_assert_uint_eq(chinhta__scan_next(text, before + 3, 0, CHINHTA__SCAN_KEPT), before);
        ck_assert_uint_eq(chinhta__scan_next(text, before + 2, 0, CHINHTA__SCAN_KEPT), before);
    }
}
END_TEST

START_TEST(ill_formed) {
    static const char *const texts[] = {"\xff", "\xe1", "\xe1\xba", "\xc3", "\xe1 ", "a\xba\xa1", "\xf0\x9d", "\xc3\xc3\xa0"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        MUST(chinhta__scan_next(texts[i], strlen(texts[i]), 0, CHINHTA__SCAN_KEPT) <= strlen(texts[i]));
    ck_assert_uint_eq(chinhta__scan_next("", 0, 0, CHINHTA__SCAN_OLD), 0);
}
END_TEST

SUITE("scan", every_syllable_with_its_tone_anywhere, every_character_that_a_repair_changes, every_place_of_a_long_text,
      the_start_of_a_character, ill_formed)
