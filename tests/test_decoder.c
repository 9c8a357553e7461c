/* SPDX-License-Identifier: MIT */
/*
 * Decoder: places of a document, their order and probabilities, the rate of slips; paragraphs empty and long.
 *
 * usage: test_decoder DICTIONARY
 */
#include "lib/model/decoder.h"

#include <stdlib.h>
#include <string.h>

#include "tests/paragraph.h"
#include "tests/suite.h"

static chinhta_dict *dict;
static struct chinhta__decoder decoder;

static void read(const char *text, size_t len, size_t paragraph_byte) {
    struct chinhta__token *tokens = calloc(len + 1, sizeof(*tokens));
    struct chinhta__word *words = calloc(len + 1, sizeof(*words));
    ck_assert(tokens && words);
    size_t n = chinhta__token_cut(text, len, tokens, len + 1);
    for (size_t i = 0; i < n; i++)
        words[i] = chinhta__word_read(text, &tokens[i]);
    ck_assert(chinhta__decoder_paragraph(&decoder, text, paragraph_byte, tokens, words, n));
    free(tokens);
    free(words);
}

/* What holds of every document of so many bytes. */
static void finish(size_t len) {
    chinhta__decoder_finish(&decoder);
    ck_assert(decoder.rate > 0 && decoder.rate < 1);
    for (size_t i = 0; i < decoder.n_places; i++) {
        const struct chinhta__place *place = &decoder.places[i];
        MUST(place->byte_start < place->byte_end && place->byte_end <= len);
        MUST(i == 0 || place[-1].byte_end <= place->byte_start);
        MUST(place->n_choices >= 1 && place->n_choices <= CHINHTA__PLACE_CHOICES);
        MUST(place->probability >= 0 && place->probability <= 1.0001f);
        float sum = 0;
        for (unsigned k = 0; k < place->n_choices; k++) {
            const struct chinhta__choice *choice = &place->choices[k];
            MUST(choice->n_ids == 1 || choice->n_ids == 2);
            MUST(choice->probability >= 0 && choice->probability <= 1);
            MUST(k == 0 || choice[-1].probability >= choice->probability);
            sum += choice->probability;
        }
        MUST(sum <= place->probability + 1e-4f);
    }
}

static void decode(const char *text) {
    chinhta__decoder_begin(&decoder, dict);
    read(text, strlen(text), 0);
    finish(strlen(text));
}

static const char clean[] =
    "Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị tổ chức thực hiện kế hoạch cải cách "
    "hành chính, tăng cường quản lý nhà nước và phát triển kinh tế xã hội ở địa phương.";
static const char dense[] =
    "Ủy ban nhạn dân tỉnh yêu cầu các cơ quang, đơn vị tổ chứt thực hiện kê hoạch cải cách "
    "hành chnh, tăng cường quản lý nhà nướt và phát trển kinh tế xã hội ở đìa phương.";

START_TEST(rates) {
    decode(clean);
    double rate_of_clean = decoder.rate;
    for (size_t i = 0; i < decoder.n_places; i++)
        ck_assert_msg(decoder.places[i].probability < 0.5f, "%.*s",
                      (int)(decoder.places[i].byte_end - decoder.places[i].byte_start),
                      clean + decoder.places[i].byte_start);
    decode(dense);
    ck_assert_msg(decoder.rate > rate_of_clean, "%g, clean %g", decoder.rate, rate_of_clean);
    size_t n_sure = 0;
    for (size_t i = 0; i < decoder.n_places; i++)
        n_sure += decoder.places[i].probability > 0.5f;
    ck_assert_uint_ge(n_sure, 5);
}
END_TEST

START_TEST(place_of_a_slip) {
    static const char text[] = "Ủy ban nhạn dân tỉnh";
    chinhta__decoder_begin(&decoder, dict);
    read(text, strlen(text), 1000);
    finish(1000 + strlen(text));
    ck_assert_uint_eq(decoder.n_words, 5);
    ck_assert_uint_ge(decoder.n_places, 1);
    const struct chinhta__place *best = decoder.places;
    for (size_t i = 1; i < decoder.n_places; i++)
        if (decoder.places[i].probability > best->probability)
            best = &decoder.places[i];
    size_t start = 1000 + (size_t)(strstr(text, "nhạn") - text);
    ck_assert_uint_eq(best->byte_start, start);
    ck_assert_uint_eq(best->byte_end, start + strlen("nhạn"));
    ck_assert_uint_eq(best->edit, CHINHTA__EDIT_SYLLABLE);
    ck_assert_uint_eq(best->choices[0].ids[0], paragraph_id(dict, "nhân"));
    ck_assert(best->valid && best->letter_case == CHINHTA__CASE_LOWER);
}
END_TEST

static const struct chinhta__place *place_at(const char *text, const char *word) {
    size_t start = (size_t)(strstr(text, word) - text);
    for (size_t i = 0; i < decoder.n_places; i++)
        if (decoder.places[i].byte_start == start)
            return &decoder.places[i];
    return NULL;
}

/* Two slips side by side, of which one alone can be seen, are both found, and the right words beside them stand. */
START_TEST(slips_side_by_side) {
    static const struct {
        const char *text, *first, *first_meant, *second, *second_meant;
    } rows[] = {
        {"Ủy ban nhan dẫn tỉnh ban hành quyết định phê duyệt kế hoạch.", "nhan", "nhân", "dẫn", "dân"},
        {"Các có quang chuyên môn phối hợp tổ chức thực hiện nhiệm vụ được giao.", "có", "cơ", "quang", "quan"},
        {"Đẩy mạnh cải cách thũ tụt hành chính tạo thuận lợi cho doanh nghiệp.", "thũ", "thủ", "tụt", "tục"},
        {"Nâng cao chất lượng nguồn nhan lục đáp ứng yêu cầu phát triển.", "nhan", "nhân", "lục", "lực"},
        {"Thực hiện các quy đinh cua pháp luật.", "đinh", "định", "cua", "của"},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        decode(rows[i].text);
        const struct chinhta__place *first = place_at(rows[i].text, rows[i].first);
        const struct chinhta__place *second = place_at(rows[i].text, rows[i].second);
        ck_assert_msg(first && second, "%s", rows[i].text);
        ck_assert_msg(first->probability > 0.5f && second->probability > 0.5f, "%s", rows[i].text);
        ck_assert_uint_eq(first->choices[0].ids[0], paragraph_id(dict, rows[i].first_meant));
        ck_assert_uint_eq(second->choices[0].ids[0], paragraph_id(dict, rows[i].second_meant));
        for (size_t k = 0; k < decoder.n_places; k++)
            ck_assert_msg(&decoder.places[k] == first || &decoder.places[k] == second ||
                              decoder.places[k].probability < 0.1f, "%s", rows[i].text);
    }
}
END_TEST

/* What later paragraphs know of this one is the same once its sure slips are mended: a syllable, a split, a repetition. */
START_TEST(remembered_as_mended) {
    static const char slipped[] =
        "Ủy ban nhạn dân tỉnh yêu cầu các các sở, ngành thựchiện nghiêm kế hoạch cải cách hành chnh năm 2024.";
    static const char mended[] =
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành thực hiện nghiêm kế hoạch cải cách hành chính năm 2024.";
    static struct chinhta__earlier earlier;
    decode(slipped);
    earlier = decoder.earlier;
    size_t n_sure = 0;
    for (size_t i = 0; i < decoder.n_places; i++)
        n_sure += decoder.places[i].sure;
    ck_assert_uint_eq(n_sure, 4);
    decode(mended);
    ck_assert_uint_eq(decoder.earlier.n, earlier.n);
    ck_assert_mem_eq(decoder.earlier.ids, earlier.ids, earlier.n * sizeof *earlier.ids);
}
END_TEST

/* A slip that is mended to the word beside it, for a try, makes no repetition. */
START_TEST(mended_is_no_repetition) {
    static const char text[] = "Ủy ban nhân dân dấn tỉnh ban hành quyết định.";
    decode(text);
    for (size_t i = 0; i < decoder.n_places; i++)
        ck_assert_uint_ne(decoder.places[i].edit, CHINHTA__EDIT_REPEAT);
    ck_assert_ptr_nonnull(place_at(text, "dấn"));
}
END_TEST

/* A syllable without any other word in its sentence is let be; what is none is not. */
START_TEST(alone) {
    decode("quýt");
    ck_assert_uint_eq(decoder.n_places, 0);
    decode("quyđịnh");
    ck_assert_uint_eq(decoder.n_places, 1);
    ck_assert(decoder.places[0].alone && decoder.places[0].edit == CHINHTA__EDIT_SPLIT);
    decode("Các quyđịnh.");
    ck_assert_uint_eq(decoder.n_places, 1);
    ck_assert(!decoder.places[0].alone);
}
END_TEST

/* A decoder that has no memory yet takes them too. */
START_TEST(empty) {
    chinhta__decoder_free(&decoder);
    decode("");
    ck_assert_uint_eq(decoder.n_places, 0);
    ck_assert_uint_eq(decoder.n_words, 0);
    chinhta__decoder_begin(&decoder, dict);
    for (unsigned i = 0; i < 100; i++)
        read("", 0, i);
    read(" , . 2020", 9, 100);
    finish(109);
    ck_assert_uint_eq(decoder.n_places, 0);
}
END_TEST

/* The same document twice gives the same; one before it leaves nothing behind. */
START_TEST(documents_apart) {
    decode(clean);
    double rate = decoder.rate;
    size_t n_places = decoder.n_places;
    decode(dense);
    decode(clean);
    ck_assert(decoder.rate == rate);
    ck_assert_uint_eq(decoder.n_places, n_places);
}
END_TEST

/* WORD again and again, CAP bytes at most. */
static void decode_long(const char *word, size_t cap) {
    size_t len = strlen(word), size = cap / len * len;
    char *text = malloc(size);
    ck_assert_ptr_nonnull(text);
    for (size_t at = 0; at < size; at += len)
        memcpy(text + at, word, len);
    chinhta__decoder_begin(&decoder, dict);
    read(text, size, 0);
    finish(size);
    free(text);
}

START_TEST(longest_paragraphs) {
    decode_long("a", CHINHTA__PARAGRAPH_MAX);
    ck_assert_uint_eq(decoder.n_words, 1);
    decode_long("ế", CHINHTA__PARAGRAPH_MAX);
    decode_long("nhân", CHINHTA__PARAGRAPH_MAX);
    ck_assert_uint_eq(decoder.n_words, 1);
    decode_long("nhân ", CHINHTA__PARAGRAPH_MAX);
    ck_assert_uint_eq(decoder.n_words, CHINHTA__PARAGRAPH_MAX / strlen("nhân "));
    decode_long("các các , ", CHINHTA__PARAGRAPH_MAX);
    decode_long("thựchi ện ", 2000);
    decode_long("\xff ", CHINHTA__PARAGRAPH_MAX);
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {rates, place_of_a_slip, slips_side_by_side, remembered_as_mended, mended_is_no_repetition, alone, empty, documents_apart, longest_paragraphs};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("decoder", tests, sizeof(tests) / sizeof(*tests));
    chinhta__decoder_free(&decoder);
    chinhta__dict_unref(dict);
    return failed;
}
