/* SPDX-License-Identifier: MIT */
/*
 * Gate: plain words are passed over, slips are not.
 *
 * usage: test_gate DICTIONARY
 */
#include "lib/model/gate.h"

#include <math.h>

#include "lib/model/decision.h"
#include "tests/paragraph.h"
#include "tests/suite.h"

static chinhta_dict *dict;
static struct paragraph p;

static bool settled(size_t token) {
    return chinhta__gate_settled(&chinhta__decision_of(dict)->gate, &p.sequence, token);
}

START_TEST(slips_are_searched) {
    static const char *const texts[][2] = {
        {"Ủy ban nhạn dân tỉnh", "nhạn"},    {"các cơ quang chuyên môn", "quang"},
        {"xây dựng kê hoạch năm học", "kê"}, {"cải cách hành chnh nhà nước", "chnh"},
        {"các nghành kinh tế", "nghành"},    {"các cơ quan thựchiện kế hoạch", "thựchiện"},
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        paragraph_read(&p, dict, texts[i][0]);
        ck_assert_msg(!settled(paragraph_find(&p, texts[i][1])), "%s", texts[i][1]);
    }
}
END_TEST

START_TEST(plain_words_are_passed) {
    paragraph_read(&p, dict,
                   "Ủy ban nhân dân tỉnh ban hành quyết định phê duyệt kế hoạch phát triển kinh tế xã hội");
    size_t n_settled = 0;
    for (size_t i = 0; i < p.sequence.n; i++)
        n_settled += settled(i);
    ck_assert_msg(n_settled * 4 >= p.sequence.n * 3, "%zu of %zu", n_settled, p.sequence.n);
}
END_TEST

START_TEST(words_unknown) {
    paragraph_read(&p, dict, "theo XZQWVK và xzqwvk, ĐXZQWĐ");
    ck_assert(settled(paragraph_find(&p, "XZQWVK")));
    ck_assert(!settled(paragraph_find(&p, "xzqwvk")));
    ck_assert(!settled(paragraph_find(&p, "ĐXZQWĐ")));
}
END_TEST

START_TEST(hyphened_names) {
    paragraph_read(&p, dict, "đảo Xing-ga-pơ và các cơ quang-ban ngành");
    ck_assert(settled(paragraph_find(&p, "Xing")));
    ck_assert(settled(paragraph_find(&p, "ga")));
    ck_assert(settled(paragraph_find(&p, "pơ")));
    ck_assert(!settled(paragraph_find(&p, "quang")));
    static const char *const none[][2] = {
        {"Cơ quang - Ban ngành", "quang"},
        {"PHÁT TRIỂN KINH TẾ-XẢ HỘI", "XẢ"},
        {"đoạn Hải Dươg-Hải Phòng", "Dươg"},
        {"Việt Nan-Độc lập-Tự do", "Nan"},
        {"nước Việt Nan-2020", "Nan"},
    };
    for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++) {
        paragraph_read(&p, dict, none[i][0]);
        ck_assert_msg(!settled(paragraph_find(&p, none[i][1])), "%s", none[i][0]);
    }
}
END_TEST

/* What the corpus itself gets wrong now and then is looked at all the same. */
START_TEST(slips_of_the_corpus) {
    static const char *const texts[][2] = {
        {"Thực hiện các quy đinh của pháp luật.", "đinh"},
        {"hợp đồng với người sử dung lao động", "dung"},
        {"hội thi nhà nông đua tài đươc tổ chức trọng thể", "đươc"},
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        paragraph_read(&p, dict, texts[i][0]);
        ck_assert_msg(!settled(paragraph_find(&p, texts[i][1])), "%s", texts[i][0]);
    }
}
END_TEST

/* Nothing past the end of the paragraph counts; the last number is the bias. */
START_TEST(features) {
    paragraph_read(&p, dict, "Ủy ban nhân dân");
    for (size_t i = 0; i < p.sequence.n; i++) {
        float f[CHINHTA__GATE_FEATURES + 1];
        f[CHINHTA__GATE_FEATURES] = 77;
        chinhta__gate_features(&p.sequence, i, f);
        for (unsigned k = 0; k < CHINHTA__GATE_FEATURES; k++)
            ck_assert(isfinite(f[k]));
        for (size_t k = 0; k < CHINHTA__SEQUENCE_WINDOWS; k++)
            ck_assert(f[k] == (i + k > p.sequence.n ? 0 : p.log_p[i + k] / 4));
        ck_assert(f[CHINHTA__GATE_FEATURES - 1] == 1);
        ck_assert(f[CHINHTA__GATE_FEATURES] == 77);
        ck_assert((f[CHINHTA__GATE_FEATURES - 3] == 1) == (i == 0));
    }
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {slips_are_searched, plain_words_are_passed, words_unknown, hyphened_names, slips_of_the_corpus, features};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("gate", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
