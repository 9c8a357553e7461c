/* SPDX-License-Identifier: MIT */
/*
 * Conversion in pieces: whatever their sizes, it is what chinhta_convert makes of the whole text, losses too. Texts are
 * longer than what detection looks at once, mixed of charsets, or one line. What is converted to what is charset.c's
 * test, what is found detect.c's.
 */
#include <chinhta.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/syllable/convert.h"
#include "tests/suite.h"

#define N_CHARSETS (CHINHTA_CHARSET_MOJIBAKE_WINDOWS_1258 + 1)

static const char vietnamese[] = "Ủy ban nhân dân huyện đề nghị các phòng, ban báo cáo kết quả thực hiện trước ngày 15.\n"
                                 "1. Mục tiêu\r\n“Quỹ” còn lại → 5 m²\n\nKính gửi: Sở Tài chính; Kho bạc Nhà nước tỉnh\r"
                                 "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHạn: 30/6\n";

struct text {
    char *bytes;
    size_t len;
    size_t cap;
};

static void append(struct text *text, const char *bytes, size_t len) {
    while (text->len + len > text->cap) {
        text->cap = text->cap ? text->cap * 2 : 4096;
        text->bytes = realloc(text->bytes, text->cap);
        ck_assert_ptr_nonnull(text->bytes);
    }
    memcpy(text->bytes + text->len, bytes, len);
    text->len += len;
}

static void append_in(struct text *text, chinhta_charset charset) {
    static char room[8 * sizeof vietnamese];
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    asked.from = CHINHTA_CHARSET_UTF8;
    asked.to = charset;
    asked.out = room;
    asked.out_cap = sizeof room;
    ck_assert_int_eq(chinhta_convert(vietnamese, strlen(vietnamese), &asked), CHINHTA_OK);
    ck_assert_uint_le(asked.out_len, sizeof room);
    append(text, room, asked.out_len);
}

/* Compares with the piece that is due; moves on. */
static void check_piece(const chinhta_conversion *whole, const chinhta_converted *piece, size_t *inout_len,
                        size_t *inout_losses) {
    MUST(piece->len <= whole->out_len - *inout_len);
    MUST_MSG(piece->len == 0 || memcmp(piece->text, whole->out + *inout_len, piece->len) == 0, "from %u to %u at %zu",
             (unsigned)whole->from, (unsigned)whole->to, *inout_len);
    MUST(piece->n_losses <= whole->n_losses - *inout_losses);
    for (size_t i = 0; i < piece->n_losses; i++) {
        const chinhta_loss *a = &piece->losses[i];
        const chinhta_loss *b = &whole->losses[*inout_losses + i];
        MUST(a->byte_start == b->byte_start && a->byte_end == b->byte_end && a->code_point == b->code_point &&
             a->kind == b->kind);
    }
    *inout_len += piece->len;
    *inout_losses += piece->n_losses;
}

static void feed_all(chinhta_converter *converter, const struct text *text, const chinhta_conversion *whole,
                     size_t max_piece, uint64_t *inout_random) {
    chinhta_converted piece = CHINHTA_CONVERTED_INIT;
    size_t len = 0;
    size_t n_losses = 0;
    for (size_t at = 0; at < text->len;) {
        size_t n = 1 + suite_random(inout_random) % max_piece;
        n = n < text->len - at ? n : text->len - at;
        MUST(chinhta_converter_feed(converter, text->bytes + at, n, &piece) == CHINHTA_OK);
        MUST(piece.taken <= n && (piece.taken > 0 || piece.len > 0));
        check_piece(whole, &piece, &len, &n_losses);
        at += piece.taken;
    }
    do {
        MUST(chinhta_converter_finish(converter, &piece) == CHINHTA_OK);
        check_piece(whole, &piece, &len, &n_losses);
    } while (piece.more);
    ck_assert_uint_eq(len, whole->out_len);
    ck_assert_uint_eq(n_losses, whole->n_losses);
}

/* Twice with one converter: it begins anew. */
static void check(const struct text *text, chinhta_charset from, chinhta_charset to, size_t max_piece) {
    chinhta_conversion whole = CHINHTA_CONVERSION_INIT;
    chinhta_converter *converter;
    uint64_t random = 1 + from * 31 + to;
    whole.from = from;
    whole.to = to;
    ck_assert_int_eq(chinhta_convert(text->bytes, text->len, &whole), CHINHTA_OK);
    whole.out = malloc(whole.out_cap = whole.out_len + 1);
    whole.losses = calloc(whole.losses_cap = whole.n_losses + 1, sizeof *whole.losses);
    ck_assert(whole.out != NULL && whole.losses != NULL);
    ck_assert_int_eq(chinhta_convert(text->bytes, text->len, &whole), CHINHTA_OK);
    ck_assert_int_eq(chinhta_converter_new(&whole, &converter), CHINHTA_OK);
    feed_all(converter, text, &whole, max_piece, &random);
    feed_all(converter, text, &whole, max_piece, &random);
    chinhta_converter_free(converter);
    free(whole.out);
    free(whole.losses);
}

/* Any charset of any bytes. */
START_TEST(known_charsets) {
    struct text text = {0};
    for (int i = CHINHTA_CHARSET_UTF8; i <= CHINHTA_CHARSET_NCR_HEX; i++)
        append_in(&text, (chinhta_charset)i);
    append(&text, "\xff\xc3", 2);
    for (int from = CHINHTA_CHARSET_UTF8; from < N_CHARSETS; from++) {
        check(&text, (chinhta_charset)from, CHINHTA_CHARSET_UTF8, 700);
        check(&text, (chinhta_charset)from, CHINHTA_CHARSET_UTF8_NFD, 3);
        check(&text, (chinhta_charset)from, (chinhta_charset)(1 + from % CHINHTA_CHARSET_NCR_HEX), 70000);
    }
    free(text.bytes);
}
END_TEST

/* Several blocks; in most of them another charset is in the majority. */
START_TEST(found_charsets) {
    static const chinhta_charset list[] = {CHINHTA_CHARSET_TCVN3, CHINHTA_CHARSET_UTF8, CHINHTA_CHARSET_VNI,
                                           CHINHTA_CHARSET_VIQR, CHINHTA_CHARSET_WINDOWS_1258};
    struct text text = {0};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++)
        for (unsigned k = 0; k < 550; k++) {
            append_in(&text, list[i]);
            if (k % 7 == 0)
                append_in(&text, list[(i + 1) % 5]);
        }
    ck_assert_uint_gt(text.len, 3 * CHINHTA__DETECT_BLOCK);
    check(&text, CHINHTA_CHARSET_NONE, CHINHTA_CHARSET_UTF8, 100000);
    check(&text, CHINHTA_CHARSET_NONE, CHINHTA_CHARSET_UTF8, 50);
    check(&text, CHINHTA_CHARSET_NONE, CHINHTA_CHARSET_TCVN3, 1000);
    check(&text, CHINHTA_CHARSET_NONE, CHINHTA_CHARSET_UTF16, 1000000);
    free(text.bytes);
}
END_TEST

static void fill(struct text *text, const char *unit, size_t unit_len, size_t len) {
    text->len = 0;
    while (text->len < len)
        append(text, unit, unit_len);
}

/* Lines over a block, with spaces and without, cut also inside letters and pairs of units. */
START_TEST(endless_lines) {
    static const struct {
        const char *unit;
        size_t len;
    } units[] = {{"a", 1}, {" ", 1}, {"\xe1\xba\xbf", 3}, {"e\xcc\x82\xcc\x81", 5}, {"\xb5", 1}, {"C\xe9ng h\xdf" "a ", 9},
                 {"\xc3\x83", 2}, {"\0", 1}, {"\xff\xfe", 2}, {"\x3d\xd8\x00\xde", 4}, {"\xf0\x9f\x98\x80", 4}, {"\r", 1},
                 {"\r\n", 2}, {"xa\r\n", 4}};
    struct text text = {0};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        fill(&text, units[i].unit, units[i].len, CHINHTA__DETECT_BLOCK * 5 / 2);
        check(&text, CHINHTA_CHARSET_NONE, CHINHTA_CHARSET_UTF8, 200000);
        check(&text, CHINHTA_CHARSET_NONE, CHINHTA_CHARSET_VNI, 200000);
    }
    free(text.bytes);
}
END_TEST

/* UTF-16 is known at the beginning, and holds on. */
START_TEST(one_charset_for_all) {
    struct text text = {0};
    const char mark[] = "\xff\xfe";
    chinhta_conversion asked = CHINHTA_CONVERSION_INIT;
    append(&text, mark, 2);
    while (text.len < 2 * CHINHTA__DETECT_BLOCK)
        append_in(&text, CHINHTA_CHARSET_UTF16LE);
    check(&text, CHINHTA_CHARSET_NONE, CHINHTA_CHARSET_UTF8, 77777);
    ck_assert_int_eq(chinhta_convert(text.bytes, text.len, &asked), CHINHTA_OK);
    ck_assert_uint_eq(asked.n_losses, 0);
    append(&text, "\n", 1); /* half a unit */
    check(&text, CHINHTA_CHARSET_NONE, CHINHTA_CHARSET_UTF8, 77777);
    ck_assert_int_eq(chinhta_convert(text.bytes, text.len, &asked), CHINHTA_OK);
    ck_assert_uint_eq(asked.n_losses, 1);
    free(text.bytes);
}
END_TEST

START_TEST(blocks_end_with_lines) {
    static char text[CHINHTA__DETECT_BLOCK + 10];
    const size_t block = CHINHTA__DETECT_BLOCK;
    memset(text, 'a', sizeof text);
    ck_assert_uint_eq(chinhta__detect_block(text, 0), 0);
    ck_assert_uint_eq(chinhta__detect_block(text, block), block);
    ck_assert_uint_eq(chinhta__detect_block(text, sizeof text), block);
    memcpy(text + block - 1, "\xe1\xba\xbf", 3);
    ck_assert_uint_eq(chinhta__detect_block(text, sizeof text), block - 1);
    text[block - 7] = ' ';
    ck_assert_uint_eq(chinhta__detect_block(text, sizeof text), block - 6);
    text[9] = '\n';
    ck_assert_uint_eq(chinhta__detect_block(text, sizeof text), 10);
    text[block - 1] = '\n';
    ck_assert_uint_eq(chinhta__detect_block(text, sizeof text), block);
    /* CR and LF are not parted */
    text[block - 1] = '\r';
    text[block] = '\n';
    ck_assert_uint_eq(chinhta__detect_block(text, sizeof text), 10);
}
END_TEST

/* Memory stays the same, and what is certain comes out soon. */
START_TEST(what_is_certain_comes_out) {
    chinhta_conversion options = CHINHTA_CONVERSION_INIT;
    chinhta_converter *converter;
    chinhta_converted piece = CHINHTA_CONVERTED_INIT;
    size_t fed = 0;
    size_t out = 0;
    options.from = CHINHTA_CHARSET_VISCII;
    ck_assert_int_eq(chinhta_converter_new(&options, &converter), CHINHTA_OK);
    for (; fed < 1000000; fed += piece.taken) {
        MUST(chinhta_converter_feed(converter, "abcdefghij", 10, &piece) == CHINHTA_OK);
        out += piece.len;
        MUST(out + CHINHTA__CHARSET_AHEAD + 10 >= fed);
    }
    chinhta_converter_free(converter);
}
END_TEST

START_TEST(arguments_refused) {
    chinhta_conversion options = CHINHTA_CONVERSION_INIT;
    chinhta_converter *converter = NULL;
    chinhta_converted piece = CHINHTA_CONVERTED_INIT;
    ck_assert_int_eq(chinhta_converter_new(NULL, &converter), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_converter_new(&options, NULL), CHINHTA_ERROR_ARGUMENT);
    options.to = CHINHTA_CHARSET_MOJIBAKE_VNI;
    ck_assert_int_eq(chinhta_converter_new(&options, &converter), CHINHTA_ERROR_ARGUMENT);
    options.to = CHINHTA_CHARSET_UTF8;
    options.size--;
    ck_assert_int_eq(chinhta_converter_new(&options, &converter), CHINHTA_ERROR_ARGUMENT);
    options.size++;
    ck_assert_ptr_null(converter);
    ck_assert_int_eq(chinhta_converter_new(&options, &converter), CHINHTA_OK);
    ck_assert_int_eq(chinhta_converter_feed(NULL, "a", 1, &piece), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_converter_feed(converter, NULL, 1, &piece), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_converter_feed(converter, "a", 1, NULL), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_converter_finish(NULL, &piece), CHINHTA_ERROR_ARGUMENT);
    piece.size = 0;
    ck_assert_int_eq(chinhta_converter_finish(converter, &piece), CHINHTA_ERROR_ARGUMENT);
    piece.size = sizeof piece;
    ck_assert_int_eq(chinhta_converter_finish(converter, &piece), CHINHTA_OK);
    ck_assert_uint_eq(piece.len, 0);
    ck_assert_int_eq(piece.more, 0);
    chinhta_converter_free(converter);
    chinhta_converter_free(NULL);
}
END_TEST

SUITE("convert", known_charsets, found_charsets, endless_lines, one_charset_for_all, blocks_end_with_lines,
      what_is_certain_comes_out, arguments_refused)
