/* SPDX-License-Identifier: MIT */
/*
 * Normalize: a text in pieces of any size gives what it gives at once, over many megabytes; the offset map; the majority
 * of styles; what the functions refuse. Reaches api_normalize.
 */
#include "lib/syllable/normalize.h"

#include <chinhta.h>
#include <stdlib.h>
#include <string.h>

#include "tests/suite.h"

/* The normal form, to be freed. */
static char *normalize(const char *text, size_t len, chinhta_tone_style style, size_t *out_len) {
    chinhta_normalization normalization = CHINHTA_NORMALIZATION_INIT;
    normalization.tone_style = style;
    ck_assert_int_eq(chinhta_normalize(text, len, &normalization), CHINHTA_OK);
    char *out = malloc(normalization.out_len + 1);
    MUST(out != NULL);
    normalization.out = out;
    normalization.out_cap = normalization.out_len;
    size_t wanted = normalization.out_len;
    ck_assert_int_eq(chinhta_normalize(text, len, &normalization), CHINHTA_OK);
    ck_assert_uint_eq(normalization.out_len, wanted);
    *out_len = wanted;
    return out;
}

static const char *const pieces[] = {
    "Căn cứ Luật Tổ chức chính quyền địa phương; ", "tòan thể ", "ho\u00e0 ", "vie\u0323\u0302t ", "\n", "\r\n", "\u00a0",
    "e\u0301\u0302", "\u200b", "\xff", "\xe1\xba", "\u00d0\u1ea3ng ", "中文", "\u3000", "хã ", "https://a.vn/tòan ",
    "\u0301", "x", "\U0001d483\U0001d482\u0300\U0001d48f ", "thực hiện nhiệm vụ được giao ", "\uf0b7 ", "đ\u0301ưc "};
#define N_PIECES (sizeof pieces / sizeof pieces[0])

/* Text of all sorts: mostly words, then now and then one piece many times, or with no white space. */
static size_t make_text(uint64_t *inout_state, char *out, size_t cap) {
    size_t len = 0;
    for (;;) {
        const char *piece = pieces[suite_random(inout_state) % N_PIECES];
        size_t times = suite_random(inout_state) % 200 == 0 ? suite_random(inout_state) % 1500 : 1;
        size_t piece_len = strlen(piece);
        bool bare = times > 1 && piece[piece_len - 1] == ' ' && suite_random(inout_state) % 2 == 0;
        for (; times > 0; times--) {
            if (cap - len < piece_len)
                return len;
            memcpy(out + len, piece, piece_len - bare);
            len += piece_len - bare;
        }
    }
}

/* Feeds TEXT in pieces of up to MAX bytes (0: all at once) and compares with OUT. */
static void check_stream(chinhta_normalizer *normalizer, const char *text, size_t len, size_t max, const char *out,
                         size_t out_len) {
    uint64_t state = 3 + max;
    size_t used = 0;
    const char *piece;
    size_t piece_len;
    for (size_t at = 0; at < len;) {
        size_t taken;
        size_t n = max == 0 ? len - at : 1 + suite_random(&state) % max;
        n = n < len - at ? n : len - at;
        MUST(chinhta_normalizer_feed(normalizer, text + at, n, &taken, &piece, &piece_len) == CHINHTA_OK);
        MUST(taken > 0 && taken <= n);
        MUST(used + piece_len <= out_len && memcmp(out + used, piece, piece_len) == 0);
        used += piece_len;
        at += taken;
    }
    MUST(chinhta_normalizer_finish(normalizer, &piece, &piece_len) == CHINHTA_OK);
    MUST(piece_len <= 3 * CHINHTA__REPAIR_AHEAD);
    MUST(used + piece_len == out_len && memcmp(out + used, piece, piece_len) == 0);
}

START_TEST(pieces_of_any_size) {
    enum { LEN = 3 << 20 };
    static const size_t sizes[] = {1, 2, 7, 100, 5000, 100000, 0};
    static const chinhta_tone_style styles[] = {CHINHTA_TONE_STYLE_KEEP, CHINHTA_TONE_STYLE_OLD, CHINHTA_TONE_STYLE_NEW};
    char *text = malloc(LEN);
    uint64_t state = 42;
    ck_assert(text != NULL);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        chinhta_normalization options = CHINHTA_NORMALIZATION_INIT;
        chinhta_normalizer *normalizer;
        options.tone_style = styles[i % 3];
        ck_assert_int_eq(chinhta_normalizer_new(&options, &normalizer), CHINHTA_OK);
        /* byte by byte the last word is read again for each byte */
        size_t len = make_text(&state, text, sizes[i] > 0 && sizes[i] < 100 ? LEN / 30 : LEN);
        size_t out_len;
        char *out = normalize(text, len, options.tone_style, &out_len);
        for (unsigned round = 0; round < 2; round++)
            check_stream(normalizer, text, len, sizes[i], out, out_len);
        free(out);
        chinhta_normalizer_free(normalizer);
    }
    free(text);
}
END_TEST

START_TEST(hostile_pieces) {
    enum { LEN = 1 << 20 };
    static const char *const units[] = {"\u0301", "\u200b", "e", "e\u0301", "tòan", "\xff", "\u3000", "\r", "\u00a0", "\u1100"};
    char *text = malloc(LEN);
    chinhta_normalizer *normalizer;
    ck_assert(text != NULL);
    ck_assert_int_eq(chinhta_normalizer_new(NULL, &normalizer), CHINHTA_OK);
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t unit_len = strlen(units[i]);
        size_t len = 0;
        size_t out_len;
        text[len++] = 'a';
        for (; len + unit_len + 8 <= LEN; len += unit_len)
            memcpy(text + len, units[i], unit_len);
        memcpy(text + len, "lọai", 6);
        len += 6;
        char *out = normalize(text, len, CHINHTA_TONE_STYLE_KEEP, &out_len);
        check_stream(normalizer, text, len, 70000, out, out_len);
        check_stream(normalizer, text, len, 1000, out, out_len);
        free(out);
    }
    chinhta_normalizer_free(normalizer);
    free(text);
}
END_TEST

START_TEST(offset_map) {
    enum { LEN = 20000, MAX_EDITS = 20000 };
    static char text[LEN];
    static chinhta_edit edits[MAX_EDITS];
    uint64_t state = 9;
    for (unsigned round = 0; round < 20; round++) {
        size_t len = make_text(&state, text, LEN);
        chinhta_normalization normalization = CHINHTA_NORMALIZATION_INIT;
        size_t out_len;
        size_t at = 0;
        size_t out_at = 0;
        char *out = normalize(text, len, CHINHTA_TONE_STYLE_KEEP, &out_len);
        normalization.edits = edits;
        normalization.edits_cap = MAX_EDITS;
        ck_assert_int_eq(chinhta_normalize(text, len, &normalization), CHINHTA_OK);
        ck_assert_uint_gt(normalization.n_edits, 0);
        ck_assert_uint_le(normalization.n_edits, MAX_EDITS);
        for (size_t i = 0; i <= normalization.n_edits; i++) {
            bool end = i == normalization.n_edits;
            size_t start = end ? len : edits[i].byte_start;
            size_t out_start = end ? out_len : edits[i].out_start;
            MUST(start - at == out_start - out_at && memcmp(text + at, out + out_at, start - at) == 0);
            at = end ? len : edits[i].byte_end;
            out_at = end ? out_len : edits[i].out_end;
        }
        size_t before = 0;
        for (size_t offset = 0; offset <= len; offset++) {
            size_t mapped = chinhta_edit_out_offset(edits, normalization.n_edits, offset);
            MUST(mapped >= before && mapped <= out_len);
            before = mapped;
        }
        MUST(before == out_len);
        before = 0;
        for (size_t offset = 0; offset <= out_len; offset++) {
            size_t mapped = chinhta_edit_text_offset(edits, normalization.n_edits, offset);
            MUST(mapped >= before && mapped <= len);
            before = mapped;
        }
        MUST(before == len);
        free(out);
    }
    ck_assert_uint_eq(chinhta_edit_out_offset(NULL, 0, 5), 5);
}
END_TEST

START_TEST(majority) {
    static const struct {
        const char *text, *wanted;
    } rows[] = {
        {"hòa bình, hòa giải, hoà hợp", "hòa bình, hòa giải, hòa hợp"},
        {"hoà bình, thuỷ lợi, hòa hợp", "hoà bình, thuỷ lợi, hoà hợp"},
        {"hoà bình, hòa hợp, tòan", "hoà bình, hòa hợp, toàn"},
        {"tòan quốc", "toàn quốc"},
        {"hoà bình, hòa hợp, tòà", "hòa bình, hòa hợp, tòa"}, /* the third is the majority then */
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t len;
        char *out = normalize(rows[i].text, strlen(rows[i].text), CHINHTA_TONE_STYLE_MAJORITY, &len);
        out[len] = '\0';
        ck_assert_str_eq(out, rows[i].wanted);
        free(out);
    }
}
END_TEST

START_TEST(contract) {
    const char text[] = "tòan vie\u0323\u0302t";
    const size_t len = sizeof text - 1;
    char out[32];
    chinhta_edit edits[2];
    chinhta_normalization asked = CHINHTA_NORMALIZATION_INIT;
    chinhta_normalizer *normalizer = NULL;
    ck_assert_int_eq(chinhta_normalize(text, len, &asked), CHINHTA_OK);
    ck_assert_uint_eq(asked.out_len, 12);
    ck_assert_uint_eq(asked.n_edits, 2);
    asked.out = out;
    asked.edits = edits;
    asked.edits_cap = 1;
    for (asked.out_cap = 0; asked.out_cap < 12; asked.out_cap++) {
        memset(out, '#', sizeof out);
        memset(edits, 0, sizeof edits);
        ck_assert_int_eq(chinhta_normalize(text, len, &asked), CHINHTA_OK);
        ck_assert_uint_eq(asked.out_len, 12);
        ck_assert_uint_eq(asked.n_edits, 2);
        ck_assert_int_eq(out[asked.out_cap], '#');
        ck_assert_uint_eq(edits[1].byte_end, 0);
    }
    ck_assert_int_eq(chinhta_normalize(text, len, &asked), CHINHTA_OK);
    ck_assert_mem_eq(out, "toàn việt", 12);
    ck_assert_int_eq(out[12], '#');
    ck_assert_int_eq(chinhta_normalize(NULL, 0, &asked), CHINHTA_OK);
    ck_assert_uint_eq(asked.out_len, 0);

    ck_assert_int_eq(chinhta_normalize(NULL, 1, &asked), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_normalize(text, len, NULL), CHINHTA_ERROR_ARGUMENT);
    ck_assert_int_eq(chinhta_normalize(text, SIZE_MAX / 2, &asked), CHINHTA_ERROR_TOO_LARGE);
    asked.tone_style = (chinhta_tone_style)4;
    ck_assert_int_eq(chinhta_normalize(text, len, &asked), CHINHTA_ERROR_ARGUMENT);
    asked.tone_style = CHINHTA_TONE_STYLE_MAJORITY;
    ck_assert_int_eq(chinhta_normalizer_new(&asked, &normalizer), CHINHTA_ERROR_ARGUMENT);
    asked.size = 3;
    ck_assert_int_eq(chinhta_normalize(text, len, &asked), CHINHTA_ERROR_ARGUMENT);
    ck_assert_ptr_null(normalizer);
    ck_assert_int_eq(chinhta_normalizer_new(NULL, NULL), CHINHTA_ERROR_ARGUMENT);
    chinhta_normalizer_free(NULL);
}
END_TEST

SUITE("normalize", pieces_of_any_size, hostile_pieces, offset_map, majority, contract)
