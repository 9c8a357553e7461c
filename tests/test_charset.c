/* SPDX-License-Identifier: MIT */
/*
 * Charsets: the rows of cases/charset.tsv; every syllable in three cases, both tone styles and both forms through every
 * charset and back; iconv as the oracle where it knows the charset; losses are named.
 */
#include <chinhta.h>

#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/syllable/syllable.h"
#include "lib/text/icu.h"
#include "lib/text/utf8.h"
#include "tests/suite.h"
#include "tests/tsv.h"

#define MAX_TEXT (16 << 20)
#define MAX_LOSSES (1 << 20)

static const chinhta_charset legacy[] = {
    CHINHTA_CHARSET_UTF8_NFD, CHINHTA_CHARSET_UTF16, CHINHTA_CHARSET_UTF16LE, CHINHTA_CHARSET_UTF16BE,
    CHINHTA_CHARSET_UTF32,    CHINHTA_CHARSET_UTF32LE, CHINHTA_CHARSET_UTF32BE, CHINHTA_CHARSET_TCVN3,
    CHINHTA_CHARSET_VNI,      CHINHTA_CHARSET_VISCII,  CHINHTA_CHARSET_VPS,     CHINHTA_CHARSET_WINDOWS_1258,
    CHINHTA_CHARSET_BKHCM1,   CHINHTA_CHARSET_BKHCM2,  CHINHTA_CHARSET_VIQR,    CHINHTA_CHARSET_NCR_DECIMAL,
    CHINHTA_CHARSET_NCR_HEX,
};
#define N_LEGACY (sizeof legacy / sizeof legacy[0])

static chinhta_conversion convert(chinhta_charset from, chinhta_charset to, const char *text, size_t len, char *out,
                                  size_t cap, chinhta_loss *losses, size_t losses_cap) {
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    asked.from = from;
    asked.to = to;
    asked.out = out;
    asked.out_cap = cap;
    asked.losses = losses;
    asked.losses_cap = losses_cap;
    ck_assert_int_eq(chinhta_convert(text, len, &asked), CHINHTA_OK);
    ck_assert_uint_le(asked.out_len, cap);
    return asked;
}

START_TEST(rows) {
    struct tsv tsv = tsv_read("charset.tsv", 4);
    for (size_t i = 0; i < tsv.n_rows; i++) {
        const struct tsv_field *field = tsv.rows[i].field;
        char out[1024];
        chinhta_charset charset;
        ck_assert_msg(chinhta_charset_named(field[1].text, &charset) == CHINHTA_OK, "%s", field[0].text);
        chinhta_conversion done = convert(charset, CHINHTA_CHARSET_UTF8, field[2].text, field[2].len, out, sizeof out,
                                          NULL, 0);
        ck_assert_msg(done.out_len == field[3].len && memcmp(out, field[3].text, done.out_len) == 0, "%s: %.*s",
                      field[0].text, (int)done.out_len, out);
    }
    tsv_free(&tsv);
}
END_TEST

/* ---- Every syllable ---- */

enum letter_case { CASE_SMALL, CASE_TITLE, CASE_CAPITALS };

/* All valid syllables, one a line. Returns the bytes. */
static size_t all_syllables(enum chinhta__tone_style style, enum letter_case letter_case, bool nfd, char *out) {
    size_t len = 0;
    for (unsigned code = 0; code < CHINHTA__N_SYLLABLE_CODES; code++) {
        chinhta__letter letters[CHINHTA__SYLLABLE_MAX_LETTERS];
        size_t n = chinhta__syllable_valid(code) ? chinhta__syllable_spell(code, style, letters) : 0;
        for (size_t i = 0; i < n; i++) {
            bool upper = letter_case == CASE_CAPITALS || (letter_case == CASE_TITLE && i == 0);
            uint32_t parts[4] = {chinhta__letter_to_cp((chinhta__letter)(letters[i] | (unsigned)upper << 13))};
            size_t n_parts = nfd ? chinhta__icu_decompose(parts[0], parts, 4) : 1;
            for (size_t k = 0; k < n_parts; k++)
                len += chinhta__utf8_encode(parts[k], out + len);
        }
        if (n > 0)
            out[len++] = '\n';
        MUST(len < MAX_TEXT / 8);
    }
    return len;
}

/* Lines without a loss come back as they were; the others in another case. Returns how many lines lost something. */
static size_t compare_lines(const char *wanted, size_t len, const char *have, size_t have_len,
                            const chinhta_conversion *written) {
    size_t n_lossy = 0;
    size_t loss = 0;
    size_t at = 0;
    for (size_t start = 0; start < len;) {
        size_t end = start + (size_t)((const char *)memchr(wanted + start, '\n', len - start) - (wanted + start)) + 1;
        const char *have_end = memchr(have + at, '\n', have_len - at);
        MUST(have_end != NULL);
        size_t n = (size_t)(have_end - (have + at)) + 1;
        bool lossy = loss < written->n_losses && written->losses[loss].byte_start < end;
        bool same = n == end - start && memcmp(wanted + start, have + at, n) == 0;
        MUST_MSG(same || lossy, "%.*s became %.*s", (int)(end - start - 1), wanted + start, (int)(n - 1), have + at);
        for (; loss < written->n_losses && written->losses[loss].byte_start < end; loss++)
            MUST(written->losses[loss].kind == CHINHTA_LOSS_CASE);
        for (size_t a = start, b = at; a < end && !same;)
            MUST(chinhta__icu_to_lower(chinhta__utf8_decode(wanted, end, &a)) ==
                 chinhta__icu_to_lower(chinhta__utf8_decode(have, at + n, &b)));
        n_lossy += lossy;
        at += n;
        start = end;
    }
    MUST(at == have_len);
    return n_lossy;
}

/* Which letters a charset may lose, by the tables; in title case and capitals only. */
static bool may_lose(chinhta_charset charset) {
    return charset == CHINHTA_CHARSET_TCVN3 || charset == CHINHTA_CHARSET_VPS || charset == CHINHTA_CHARSET_BKHCM1;
}

START_TEST(every_syllable) {
    char *buffer = malloc(4 * (size_t)MAX_TEXT);
    chinhta_loss *losses = malloc(MAX_LOSSES * sizeof *losses);
    ck_assert(buffer != NULL && losses != NULL);
    char *nfc = buffer, *source = buffer + MAX_TEXT, *coded = source + MAX_TEXT, *back = coded + MAX_TEXT;
    for (unsigned i = 0; i < 2 * 3 * 2; i++) {
        enum chinhta__tone_style style = i % 2 ? CHINHTA__TONE_STYLE_NEW : CHINHTA__TONE_STYLE_OLD;
        enum letter_case letter_case = (enum letter_case)(i / 2 % 3);
        bool nfd = i / 6 != 0;
        size_t nfc_len = all_syllables(style, letter_case, false, nfc);
        size_t source_len = all_syllables(style, letter_case, nfd, source);
        for (size_t k = 0; k < N_LEGACY; k++) {
            chinhta_charset from = nfd ? CHINHTA_CHARSET_UTF8_NFD : CHINHTA_CHARSET_UTF8;
            chinhta_conversion written =
                convert(from, legacy[k], source, source_len, coded, MAX_TEXT, losses, MAX_LOSSES);
            ck_assert_uint_lt(written.n_losses, MAX_LOSSES);
            chinhta_conversion read =
                convert(legacy[k], CHINHTA_CHARSET_UTF8, coded, written.out_len, back, MAX_TEXT, NULL, 0);
            ck_assert_uint_eq(read.n_losses, 0);
            ck_assert(written.n_losses == 0 || (may_lose(legacy[k]) && letter_case != CASE_SMALL));
            if (nfd) {
                /* spans of losses are in the source: compare whole where none is lost */
                if (written.n_losses == 0)
                    ck_assert(read.out_len == nfc_len && memcmp(back, nfc, nfc_len) == 0);
                continue;
            }
            size_t n_lossy = compare_lines(nfc, nfc_len, back, read.out_len, &written);
            if (n_lossy > 0)
                printf("%s, %s: capitals lost in %zu syllables\n", chinhta_charset_name(legacy[k]),
                       letter_case == CASE_TITLE ? "title case" : "capitals", n_lossy);
        }
    }
    free(losses);
    free(buffer);
}
END_TEST

/* ---- The oracle ---- */

static size_t by_iconv(const char *from, const char *text, size_t len, char *out, size_t cap) {
    iconv_t converter = iconv_open("UTF-8", from);
    ck_assert(converter != (iconv_t)-1);
    char *in = (char *)(uintptr_t)text;
    char *end = out;
    size_t left = cap;
    bool ok = iconv(converter, &in, &len, &end, &left) != (size_t)-1 && iconv(converter, NULL, NULL, &end, &left) == 0;
    iconv_close(converter);
    return ok ? cap - left : 0;
}

/* Each pair of bytes, in NFC; iconv knows fewer. */
START_TEST(bytes_as_iconv) {
    static const char vowels[] = "\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd"; /* Â Ă Ê Ô Ơ Ư */
    static const struct {
        chinhta_charset charset;
        const char *iconv_name;
    } known[] = {{CHINHTA_CHARSET_VISCII, "VISCII"}, {CHINHTA_CHARSET_WINDOWS_1258, "CP1258"}};
    for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
        size_t n_compared = 0;
        for (unsigned i = 0; i < 0x10000; i++) {
            const char text[2] = {(char)(i >> 8), (char)i};
            char wanted[16];
            char have[16];
            char as_read[16];
            /* of two marks on one letter glibc makes other letters than Unicode does: Ó and a tilde are no Ṍ */
            unsigned first = i >> 8;
            if (known[k].charset == CHINHTA_CHARSET_WINDOWS_1258 && first >= 0xc0 && strchr(vowels, (int)first) == NULL)
                continue;
            size_t len = by_iconv(known[k].iconv_name, text, 2, as_read, sizeof as_read);
            len = chinhta__icu_nfc(as_read, len, wanted, sizeof wanted);
            chinhta_conversion done =
                convert(known[k].charset, CHINHTA_CHARSET_UTF8, text, 2, have, sizeof have, NULL, 0);
            MUST_MSG(len == 0 || (len == done.out_len && memcmp(wanted, have, len) == 0), "%s %04x",
                     known[k].iconv_name, i);
            n_compared += len > 0;
        }
        ck_assert_uint_gt(n_compared, 40000);
    }
}
END_TEST

/* All scalar values through UTF-16 and UTF-32, as iconv reads them. */
START_TEST(scalars_as_iconv) {
    static const struct {
        chinhta_charset charset;
        const char *iconv_name;
    } known[] = {{CHINHTA_CHARSET_UTF16LE, "UTF-16LE"}, {CHINHTA_CHARSET_UTF16BE, "UTF-16BE"},
                 {CHINHTA_CHARSET_UTF32LE, "UTF-32LE"}, {CHINHTA_CHARSET_UTF32BE, "UTF-32BE"},
                 {CHINHTA_CHARSET_UTF16, "UTF-16"},     {CHINHTA_CHARSET_UTF32, "UTF-32"}};
    char *text = malloc(3 * (size_t)(8 << 20));
    ck_assert_ptr_nonnull(text);
    char *coded = text + (8 << 20), *back = coded + (8 << 20);
    size_t len = 0;
    for (uint32_t cp = 1; cp < 0x110000; cp++)
        if (cp < 0xd800 || cp >= 0xe000)
            len += chinhta__utf8_encode(cp, text + len);
    for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
        chinhta_conversion done =
            convert(CHINHTA_CHARSET_UTF8, known[k].charset, text, len, coded, 8 << 20, NULL, 0);
        ck_assert_uint_eq(done.n_losses, 0);
        ck_assert_uint_eq(by_iconv(known[k].iconv_name, coded, done.out_len, back, 8 << 20), len);
        ck_assert_mem_eq(text, back, len);
    }
    free(text);
}
END_TEST

/* ---- Losses and bad input ---- */

START_TEST(losses_are_named) {
    static const char text[] = "Ủy ban “Hà Nội” ñ →\xff";
    chinhta_loss losses[8];
    char out[64];
    chinhta_conversion done = convert(CHINHTA_CHARSET_UTF8, CHINHTA_CHARSET_TCVN3, text, strlen(text), out, sizeof out,
                                      losses, 8);
    ck_assert_uint_eq(done.n_losses, 4);
    ck_assert_uint_eq(losses[0].code_point, 0x1ee6);
    ck_assert_int_eq(losses[0].kind, CHINHTA_LOSS_CASE);
    ck_assert_uint_eq(losses[0].byte_start, 0);
    ck_assert_uint_eq(losses[0].byte_end, 3);
    ck_assert_uint_eq(losses[1].code_point, 0xf1);
    ck_assert_int_eq(losses[1].kind, CHINHTA_LOSS_LIKE);
    ck_assert_uint_eq(losses[2].code_point, 0x2192);
    ck_assert_int_eq(losses[2].kind, CHINHTA_LOSS_MISSING);
    ck_assert_int_eq(losses[3].kind, CHINHTA_LOSS_BAD);
    ck_assert_uint_eq(losses[3].byte_end, strlen(text));
    ck_assert_uint_eq(done.out_len, strlen("\xf1y ban \x93H\xb5 N\xe9i\x94 n ??"));
    ck_assert_mem_eq(out, "\xf1y ban \x93H\xb5 N\xe9i\x94 n ??", done.out_len);
}
END_TEST

/* Windows-1252 has À, but the fonts of TCVN3 show something else there; two tones in a word are not read in VIQR. */
START_TEST(letters_without_a_row) {
    chinhta_loss losses[2];
    char out[64];
    chinhta_conversion done = convert(CHINHTA_CHARSET_UTF8, CHINHTA_CHARSET_TCVN3, "NHÀ", strlen("NHÀ"), out, sizeof out,
                                      losses, 2);
    ck_assert_uint_eq(done.n_losses, 1);
    ck_assert_int_eq(losses[0].kind, CHINHTA_LOSS_CASE);
    ck_assert_uint_eq(losses[0].code_point, 0xc0);
    ck_assert_uint_eq(done.out_len, 3);
    ck_assert_mem_eq(out, "NH\xb5", 3);
    done = convert(CHINHTA_CHARSET_UTF8, CHINHTA_CHARSET_VIQR, "tíếng", strlen("tíếng"), out, sizeof out, losses, 2);
    ck_assert_uint_eq(done.n_losses, 1);
    ck_assert_int_eq(losses[0].kind, CHINHTA_LOSS_LIKE);
    ck_assert_uint_eq(losses[0].code_point, 0x1ebf);
    ck_assert_uint_eq(done.out_len, 7);
    ck_assert_mem_eq(out, "ti'e^ng", 7);
}
END_TEST

/* What is written to VIQR is read back, addresses too. */
START_TEST(addresses_there_and_back) {
    static const char text[] = "a.b@vidu.vn, tạo@nn.vn, http://nn.vn/đã?a=e.g, thế à? này. e.g.: a.o tại:a.b@nn.v";
    chinhta_loss losses[2];
    char coded[256];
    char back[256];
    chinhta_conversion there = convert(CHINHTA_CHARSET_UTF8, CHINHTA_CHARSET_VIQR, text, strlen(text), coded, sizeof coded,
                                       losses, 2);
    ck_assert_uint_eq(there.n_losses, 0);
    chinhta_conversion done =
        convert(CHINHTA_CHARSET_VIQR, CHINHTA_CHARSET_UTF8, coded, there.out_len, back, sizeof back, losses, 2);
    ck_assert_uint_eq(done.out_len, strlen(text));
    ck_assert_mem_eq(back, text, done.out_len);
}
END_TEST

/* From one charset of the tests' own text and back; BACK takes 1024 bytes. Returns how many losses were named. */
static size_t there_and_back(chinhta_charset charset, const char *text, char *back) {
    char coded[1024];
    chinhta_conversion there =
        convert(CHINHTA_CHARSET_UTF8, charset, text, strlen(text), coded, sizeof coded, NULL, 0);
    chinhta_conversion done =
        convert(charset, CHINHTA_CHARSET_UTF8, coded, there.out_len, back, 1023, NULL, 0);
    back[done.out_len] = '\0';
    return there.n_losses;
}

/* The full stop of a tone makes an address of what has no other: the tone is lost, and named. */
START_TEST(tones_in_addresses) {
    static const struct {
        const char *text, *back;
        size_t n_losses;
    } cases[] = {
        {"http://hợp", "http://hơp", 1},
        {"http://hội-nghị/dự", "http://hôi-nghi/dư", 3},
        {"a@hội\x01hội@nn dự hội", "a@hôi\x01hôi@nn dự hội", 2},
        {"http://nn.vn/hội nghị", "http://nn.vn/hội nghị", 0},
        {"hội@nn", "hội@nn", 0},
        {"Kính gửi:Hội đồng, và/hoặc:hội/nghị", "Kính gửi:Hội đồng, và/hoặc:hội/nghị", 0},
        {"http://húp", "http://húp", 0},
        {"(http://hội", "(http://hôi", 1},
        {"?a@hội?", "?a@hôi?", 1},
        {"\\a@hội", "\\a@hội", 0},
    };
    char back[1024];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_uint_eq(there_and_back(CHINHTA_CHARSET_VIQR, cases[i].text, back), cases[i].n_losses);
        ck_assert_str_eq(back, cases[i].back);
    }
    /* what is too long for an address holds none at its end either */
    char text[512] = "";
    for (size_t i = 0; i < 32; i++)
        strcat(text, "a.b\\a.b/");
    strcat(text, "http://nn.vn/hội");
    ck_assert_uint_eq(there_and_back(CHINHTA_CHARSET_VIQR, text, back), 0);
    ck_assert_str_eq(back, text);
}
END_TEST

START_TEST(stroke_behind_d) {
    char back[1024];
    ck_assert_uint_eq(there_and_back(CHINHTA_CHARSET_VIQR, "dđ Dđ DĐ đd đđ", back), 3);
    ck_assert_str_eq(back, "dd Dd DD đd đđ");
}
END_TEST

/* Small letters among capitals are read as such in charsets that have no capital for them: that loss is named. */
START_TEST(small_among_capitals) {
    static const struct {
        chinhta_charset charset;
        const char *text;
        size_t n_losses;
    } cases[] = {
        {CHINHTA_CHARSET_VPS, "Trung ộB", 1},   {CHINHTA_CHARSET_VPS, "BộN", 1},
        {CHINHTA_CHARSET_VPS, "Bộ BỘ", 1},      {CHINHTA_CHARSET_TCVN3, "BếP", 1},
        {CHINHTA_CHARSET_TCVN3, "BPếế", 2},     {CHINHTA_CHARSET_TCVN3, "aếP Bếp ếp", 0},
        {CHINHTA_CHARSET_TCVN3, "BẾP bếp", 1},  {CHINHTA_CHARSET_VISCII, "BếP ộB", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char back[1024];
        size_t n = there_and_back(cases[i].charset, cases[i].text, back);
        ck_assert_msg(n == cases[i].n_losses, "%s: %zu", cases[i].text, n);
        ck_assert(n > 0 || strcmp(back, cases[i].text) == 0);
    }
}
END_TEST

/* Words of four letters in either case: what comes back otherwise was named, in the word. */
START_TEST(no_case_is_lost_unnamed) {
    static const chinhta_charset charsets[] = {CHINHTA_CHARSET_TCVN3, CHINHTA_CHARSET_VPS};
    static const char *const letters[] = {"a", "B", "ộ", "Ộ", "é", "É", "ô", "Ô"};
    for (unsigned i = 0; i < 2 * 8 * 8 * 8 * 8; i++) {
        char text[16] = "";
        char back[1024];
        for (unsigned k = i / 2, n = 0; n < 4; n++, k /= 8)
            strcat(text, letters[k % 8]);
        size_t n = there_and_back(charsets[i % 2], text, back);
        ck_assert_msg(n > 0 || strcmp(back, text) == 0, "%s became %s", text, back);
    }
}
END_TEST

START_TEST(fonts_of_capitals) {
    char out[64];
    chinhta_loss loss;
    chinhta_conversion done = convert(CHINHTA_CHARSET_UTF8, CHINHTA_CHARSET_TCVN3_CAPITALS, "CỘNG HÒA",
                                      strlen("CỘNG HÒA"), out, sizeof out, &loss, 1);
    ck_assert_uint_eq(done.n_losses, 0);
    ck_assert_uint_eq(done.out_len, 8);
    ck_assert_mem_eq(out, "C\xe9NG H\xdf" "A", 8);
    done = convert(CHINHTA_CHARSET_UTF8, CHINHTA_CHARSET_TCVN3_CAPITALS, "ủ", 3, out, sizeof out, &loss, 1);
    ck_assert_uint_eq(done.n_losses, 1);
    ck_assert_int_eq(loss.kind, CHINHTA_LOSS_CASE);
}
END_TEST

START_TEST(bad_code_units) {
    static const struct {
        chinhta_charset charset;
        const char *bytes;
        size_t len;
        size_t n_bad;
        const char *text;
    } cases[] = {
        {CHINHTA_CHARSET_UTF16LE, "a\0b", 3, 1, "a\xef\xbf\xbd"},
        {CHINHTA_CHARSET_UTF16BE, "\xd8\x00\0a", 4, 1, "\xef\xbf\xbd" "a"},
        {CHINHTA_CHARSET_UTF16BE, "\xdc\x00\xd8\x00", 4, 2, "\xef\xbf\xbd\xef\xbf\xbd"},
        {CHINHTA_CHARSET_UTF32LE, "\0\0\x11\0\0\xd8\0\0a", 9, 3, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
        {CHINHTA_CHARSET_UTF8, "a\xc3", 2, 1, "a\xc3"},
        {CHINHTA_CHARSET_UTF16, "\xff\xfe", 2, 0, ""},
        {CHINHTA_CHARSET_TCVN3, "", 0, 0, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[64];
        chinhta_conversion done = convert(cases[i].charset, CHINHTA_CHARSET_UTF8, cases[i].bytes, cases[i].len, out,
                                          sizeof out, NULL, 0);
        ck_assert_msg(done.n_losses == cases[i].n_bad, "%zu: %zu losses", i, done.n_losses);
        ck_assert_uint_eq(done.out_len, strlen(cases[i].text));
        ck_assert_mem_eq(out, cases[i].text, done.out_len);
    }
}
END_TEST

SUITE("charset", rows, every_syllable, bytes_as_iconv, scalars_as_iconv, losses_are_named,
      letters_without_a_row, addresses_there_and_back, tones_in_addresses, stroke_behind_d, small_among_capitals, no_case_is_lost_unnamed,
      fonts_of_capitals, bad_code_units)
