/* SPDX-License-Identifier: MIT */
/*
 * Sequence: tokens as ids, and what a change gains, at the ends of a paragraph too.
 *
 * usage: test_sequence DICTIONARY
 */
#include "lib/model/sequence.h"

#include <math.h>
#include <string.h>

#include "tests/paragraph.h"
#include "tests/suite.h"

static chinhta_dict *dict;
static struct paragraph p;

static struct chinhta__gain gain_of(const char *old, unsigned n_old, const char *first, const char *second) {
    struct chinhta__change change = {
        .first = paragraph_find(&p, old), .n_old = n_old, .n_new = second ? 2 : 1};
    change.ids[0] = paragraph_id(dict, first);
    if (second)
        change.ids[1] = paragraph_id(dict, second);
    struct chinhta__gain gain;
    chinhta__sequence_gains(&p.sequence, &change, 1, &gain);
    return gain;
}

START_TEST(ids) {
    paragraph_read(&p, dict, "Ngày 2/9/2020, UBND hòa xzqwv Xzqwv.");
    const unsigned wanted[] = {paragraph_id(dict, "ngày"),  CHINHTA__WORD_NUMBER,      CHINHTA__WORD_COMMA,
                               paragraph_id(dict, "UBND"),  paragraph_id(dict, "hoà"), CHINHTA__WORD_UNKNOWN,
                               CHINHTA__WORD_UNKNOWN_TITLE, CHINHTA__WORD_STOP};
    ck_assert_uint_eq(p.sequence.n, sizeof(wanted) / sizeof(*wanted));
    for (size_t i = 0; i < p.sequence.n; i++)
        ck_assert_uint_eq(chinhta__sequence_id(&p.sequence, i), wanted[i]);
    for (unsigned i = 0; i < CHINHTA__SEQUENCE_BEFORE; i++)
        ck_assert_uint_eq(p.ids[i], CHINHTA__WORD_BEGIN);
    ck_assert_uint_eq(p.ids[CHINHTA__SEQUENCE_BEFORE + p.sequence.n], CHINHTA__WORD_STOP);
    for (size_t i = 0; i <= p.sequence.n; i++) {
        ck_assert(isfinite(p.log_p[i]) && p.log_p[i] < 2);
        ck_assert(p.order[i] >= 1 && p.order[i] <= CHINHTA__NGRAM_MAX_ORDER);
    }
}
END_TEST

START_TEST(nothing_changed) {
    paragraph_read(&p, dict, "Ủy ban nhân dân tỉnh ban hành quyết định");
    for (size_t i = 0; i < p.sequence.n; i++) {
        for (unsigned n = 1; n <= 2 && i + n <= p.sequence.n; n++) {
            struct chinhta__change change = {.first = i, .n_old = n, .n_new = n};
            for (unsigned k = 0; k < n; k++)
                change.ids[k] = (uint16_t)chinhta__sequence_id(&p.sequence, i + k);
            struct chinhta__gain gain;
            chinhta__sequence_gains(&p.sequence, &change, 1, &gain);
            ck_assert_msg(fabsf(gain.sum) < 1e-4f, "token %zu, %u words: %g", i, n, (double)gain.sum);
            for (unsigned k = 1; k < CHINHTA__SEQUENCE_WINDOWS; k++)
                ck_assert_uint_eq(gain.order[k], i + n + k - 1 <= p.sequence.n ? p.order[i + n + k - 1] : 0);
        }
    }
}
END_TEST

START_TEST(right_for_wrong) {
    paragraph_read(&p, dict, "Ủy ban nhạn dân tỉnh");
    ck_assert(gain_of("nhạn", 1, "nhân", NULL).sum > 2);
    ck_assert(gain_of("tỉnh", 1, "tĩnh", NULL).sum < 0);
    paragraph_read(&p, dict, "Ủy ban nhân dân tỉnh");
    ck_assert(gain_of("nhân", 1, "nhạn", NULL).sum < -2);
}
END_TEST

START_TEST(more_words_and_fewer) {
    paragraph_read(&p, dict, "các cơ quan thựchiện kế hoạch");
    ck_assert(gain_of("thựchiện", 1, "thực", "hiện").sum > 0);
    paragraph_read(&p, dict, "các cơ quan quan thực hiện kế hoạch");
    ck_assert(gain_of("quan quan", 2, "quan", NULL).sum > 0);
}
END_TEST

/* A change's sum is the difference of the whole paragraph's probability with it and without. */
START_TEST(sum_of_all_words) {
    static const char *const texts[][2] = {
        {"nhạn dân", "nhân dân"},
        {"cơ quang", "cơ quan"},
        {"nhạn", "nhân"},
        {"Tổ chức thực hiện quyết đinh của tỉnh", "Tổ chức thực hiện quyết định của tỉnh"},
        {"tăng cường công tắc quản lý nhà nước.", "tăng cường công tác quản lý nhà nước."},
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        static struct paragraph meant;
        paragraph_read(&p, dict, texts[i][0]);
        paragraph_read(&meant, dict, texts[i][1]);
        ck_assert_uint_eq(p.sequence.n, meant.sequence.n);
        struct chinhta__change change = {.n_old = 1, .n_new = 1};
        float sum = 0;
        for (size_t k = 0; k <= p.sequence.n; k++)
            sum += meant.log_p[k] - p.log_p[k];
        while (chinhta__sequence_id(&p.sequence, change.first) ==
               chinhta__sequence_id(&meant.sequence, change.first))
            change.first++;
        change.ids[0] = (uint16_t)chinhta__sequence_id(&meant.sequence, change.first);
        struct chinhta__gain gain;
        chinhta__sequence_gains(&p.sequence, &change, 1, &gain);
        ck_assert_msg(fabsf(gain.sum - sum) < 1e-3f, "%s: %g, not %g", texts[i][0], (double)gain.sum,
                      (double)sum);
    }
}
END_TEST

/* What is looked up together is what is looked up alone; a text longer than a block, whatever the words. */
START_TEST(several_changes) {
    char text[400] = "";
    for (unsigned i = 0; i < 9; i++)
        strcat(text, "Ủy ban nhân dân tỉnh ban hành ");
    paragraph_read(&p, dict, text);
    ck_assert_uint_eq(p.sequence.n, 63);
    struct chinhta__change changes[CHINHTA__SEQUENCE_MAX_CHANGES];
    struct chinhta__gain gains[CHINHTA__SEQUENCE_MAX_CHANGES];
    uint64_t random = 9;
    for (unsigned round = 0; round < 500; round++) {
        for (unsigned i = 0; i < CHINHTA__SEQUENCE_MAX_CHANGES; i++) {
            struct chinhta__change *c = &changes[i];
            c->n_old = 1 + (unsigned)(suite_random(&random) % 2);
            c->n_new = 1 + (unsigned)(suite_random(&random) % 2);
            c->first = (size_t)(suite_random(&random) % (p.sequence.n + 1 - c->n_old));
            for (unsigned k = 0; k < 2; k++) /* often words of the text, which make n-grams that are known */
                c->ids[k] = (uint16_t)(suite_random(&random) % 2 ? chinhta__sequence_id(&p.sequence, (size_t)(suite_random(&random) % 7))
                                                                 : suite_random(&random) % dict->n_ids);
        }
        chinhta__sequence_gains(&p.sequence, changes, CHINHTA__SEQUENCE_MAX_CHANGES, gains);
        for (unsigned i = 0; i < CHINHTA__SEQUENCE_MAX_CHANGES; i++) {
            struct chinhta__gain alone;
            chinhta__sequence_gains(&p.sequence, &changes[i], 1, &alone);
            MUST(memcmp(&alone, &gains[i], sizeof alone) == 0);
        }
    }
}
END_TEST

/* The n-grams that end at each word are those of the table, unless the shorter one that they begin with is not. */
START_TEST(values) {
    paragraph_read(&p, dict, "Ủy ban nhân dân tỉnh khuyển nghị ban hành quyết định số 5.");
    size_t n_found = 0;
    for (size_t i = 0; i < CHINHTA__SEQUENCE_BEFORE + p.sequence.n + CHINHTA__SEQUENCE_AFTER; i++)
        for (unsigned order = 2; order <= CHINHTA__NGRAM_MAX_ORDER; order++) {
            int value = p.values[i].of[order - 2];
            bool possible = i + 1 >= order && chinhta__ngram_possible(&p.values[i - 1], order);
            MUST(value == (possible ? chinhta__ngram_find(dict, p.ids + i + 1 - order, order) : -1));
            n_found += value >= 0;
        }
    ck_assert_uint_gt(n_found, 20);
}
END_TEST

/* What follows from a changed word is what a whole filling tells. */
START_TEST(refilled) {
    static struct paragraph whole;
    const char *text = "Ủy ban nhạn dân tỉnh ban hành quyết định phê duyệt kế hoạch năm học mới.";
    paragraph_read(&p, dict, "Ủy ban nhân dân tỉnh ban hành quyết định phê duyệt kế hoạch năm học mới.");
    paragraph_read(&whole, dict, text);
    size_t at = paragraph_find(&whole, "nhạn"), n_differ = 0;
    size_t n_ids = CHINHTA__SEQUENCE_BEFORE + p.sequence.n + CHINHTA__SEQUENCE_AFTER;
    for (size_t i = 0; i < n_ids; i++)
        n_differ += memcmp(&p.values[i], &whole.values[i], sizeof p.values[i]) != 0;
    ck_assert_uint_gt(n_differ, 2);
    p.ids[CHINHTA__SEQUENCE_BEFORE + at] = paragraph_id(dict, "nhạn");
    chinhta__sequence_refill(&p.sequence, at, at + 1);
    for (size_t i = 0; i < n_ids; i++)
        MUST(memcmp(&p.values[i], &whole.values[i], sizeof p.values[i]) == 0);
    for (size_t i = 0; i < p.sequence.n + CHINHTA__SEQUENCE_AFTER; i++)
        MUST(p.log_p[i] == whole.log_p[i] && p.order[i] == whole.order[i]);
    size_t last = p.sequence.n - 1; /* at the end there is less behind a word than an n-gram is long */
    chinhta__sequence_refill(&p.sequence, last, last + 1);
    for (size_t i = 0; i < p.sequence.n + CHINHTA__SEQUENCE_AFTER; i++)
        MUST(p.log_p[i] == whole.log_p[i]);
}
END_TEST

START_TEST(no_tokens) {
    paragraph_read(&p, dict, "");
    ck_assert_uint_eq(p.sequence.n, 0);
    ck_assert(isfinite(p.log_p[0]));
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {
        ids, nothing_changed, right_for_wrong, more_words_and_fewer, sum_of_all_words,
        several_changes, values, refilled, no_tokens};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("sequence", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
