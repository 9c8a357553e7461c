/* SPDX-License-Identifier: MIT */
/*
 * Evidence: the same words nearby and earlier are counted, with the same neighbours and without; what kind of text it is.
 *
 * usage: test_evidence DICTIONARY
 */
#include "lib/model/evidence.h"

#include <math.h>

#include "tests/paragraph.h"
#include "tests/suite.h"

static chinhta_dict *dict;
static struct paragraph p;
static struct chinhta__earlier earlier;
static float numbers[CHINHTA__EVIDENCE_NUMBERS];

/* In the order of lib/model/evidence.c. */
enum {
    SEEN, SEEN_WITH_BEFORE, SEEN_WITH_AFTER, MEANT, MEANT_WITH_BEFORE, MEANT_WITH_AFTER,
    LOG_P, UNKNOWN, UNEXPECTED, CAPITALS, FIGURES, LENGTH,
};

static void weigh(const char *text, const char *seen, const char *meant) {
    paragraph_read(&p, dict, text);
    p.sequence.earlier = &earlier;
    struct chinhta__change change = {.first = paragraph_find(&p, seen), .n_old = 1, .n_new = 1,
                                     .ids = {paragraph_id(dict, meant), 0}};
    chinhta__evidence(&p.sequence, &change, numbers);
    for (unsigned i = 0; i < CHINHTA__EVIDENCE_NUMBERS; i++)
        ck_assert(numbers[i] >= -8 && numbers[i] <= 8);
}

static void is_count(unsigned number, unsigned count) {
    ck_assert_float_eq_tol(numbers[number], log1pf((float)count), 1e-6f);
}

static void write_earlier(const char *text) {
    paragraph_read(&p, dict, text);
    chinhta__earlier_add(&earlier, p.ids + CHINHTA__SEQUENCE_BEFORE, p.sequence.n + CHINHTA__SEQUENCE_AFTER);
}

START_TEST(same_words) {
    earlier.n = 0;
    weigh("Hội đồng nhạn dân xã, Ủy ban nhân dân xã và mặt trận của nhân dân.", "nhạn", "nhân");
    is_count(SEEN, 0);
    is_count(MEANT, 2);
    is_count(MEANT_WITH_BEFORE, 0);
    is_count(MEANT_WITH_AFTER, 2);
    weigh("Đàn nhạn bay về, cánh nhạn chao nghiêng.", "nhạn", "nhân");
    is_count(SEEN, 1);
    is_count(SEEN_WITH_BEFORE, 0);
    is_count(MEANT, 0);
}
END_TEST

START_TEST(earlier_words) {
    earlier.n = 0;
    write_earlier("Ủy ban nhân dân tỉnh.");
    write_earlier("Đàn nhạn bay về.");
    weigh("Ủy ban nhạn dân xã.", "nhạn", "nhân");
    is_count(SEEN, 1);
    is_count(SEEN_WITH_BEFORE, 0);
    is_count(SEEN_WITH_AFTER, 0);
    is_count(MEANT, 1);
    is_count(MEANT_WITH_BEFORE, 1);
    is_count(MEANT_WITH_AFTER, 1);
    p.sequence.earlier = NULL; /* a paragraph by itself */
    struct chinhta__change change = {.first = paragraph_find(&p, "nhạn"), .n_old = 1, .n_new = 1,
                                     .ids = {paragraph_id(dict, "nhân"), 0}};
    chinhta__evidence(&p.sequence, &change, numbers);
    is_count(SEEN, 0);
    is_count(MEANT, 0);
}
END_TEST

/* The last words are kept, in their order. */
START_TEST(oldest_words_go) {
    static uint16_t ids[3 * CHINHTA__EARLIER_WORDS];
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        ids[i] = (uint16_t)i;
    earlier.n = 0;
    size_t total = 0;
    for (size_t n = 0; total + n <= 2 * CHINHTA__EARLIER_WORDS; n++) {
        chinhta__earlier_add(&earlier, ids + total, n);
        total += n;
        size_t kept = total < CHINHTA__EARLIER_WORDS ? total : CHINHTA__EARLIER_WORDS;
        ck_assert_uint_eq(earlier.n, kept);
        for (size_t i = 0; i < kept; i++)
            MUST(earlier.ids[i] == total - kept + i);
    }
    chinhta__earlier_add(&earlier, ids, sizeof ids / sizeof *ids);
    ck_assert_uint_eq(earlier.n, CHINHTA__EARLIER_WORDS);
    ck_assert_uint_eq(earlier.ids[0], 2 * CHINHTA__EARLIER_WORDS);
}
END_TEST

START_TEST(kind_of_text) {
    earlier.n = 0;
    weigh("Quyết định của Ủy ban nhân dân tỉnh.", "ban", "bàn");
    float plain = numbers[LOG_P];
    ck_assert(numbers[FIGURES] == 0 && numbers[CAPITALS] > 0);
    ck_assert_float_eq_tol(numbers[LENGTH], 9.0f / 40, 1e-6f);
    weigh("12 34 56 ban 78 90 12.", "ban", "bàn");
    ck_assert(numbers[FIGURES] > 0.5f && numbers[CAPITALS] == 0);
    weigh("xqzt wfgh ban jkvl xqzt wfgh", "ban", "bàn");
    ck_assert(numbers[UNKNOWN] > 1.5f);
    weigh("chuối mây gõ ban thìa núi trưa khóc", "ban", "bàn");
    ck_assert(numbers[LOG_P] < plain && numbers[UNKNOWN] == 0);
}
END_TEST

/* A place at either end of its paragraph, and one that spans all of it. */
START_TEST(at_the_ends) {
    earlier.n = 0;
    weigh("ban", "ban", "bàn");
    ck_assert(numbers[LOG_P] == 0 && numbers[UNKNOWN] == 0);
    paragraph_read(&p, dict, "các các");
    struct chinhta__change change = {.first = 0, .n_old = 2, .n_new = 1, .ids = {paragraph_id(dict, "các"), 0}};
    chinhta__evidence(&p.sequence, &change, numbers);
    is_count(SEEN, 0);
    is_count(MEANT, 0);
}
END_TEST

/* Another change of the same words: the same numbers in less time. */
START_TEST(again) {
    static const char *const words[] = {"các", "và", "của", "kế"};
    paragraph_read(&p, dict, "các kế hoạch và các chương trình của các sở, kế hoạch của tỉnh");
    for (size_t token = 0; token < p.sequence.n; token++)
        for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
            struct chinhta__change first = {.first = token, .n_old = 1, .n_new = 1, .ids = {paragraph_id(dict, "khu"), 0}};
            struct chinhta__change other = first;
            other.ids[0] = paragraph_id(dict, words[i]);
            float wanted[CHINHTA__EVIDENCE_NUMBERS], got[CHINHTA__EVIDENCE_NUMBERS];
            chinhta__evidence(&p.sequence, &other, wanted);
            chinhta__evidence(&p.sequence, &first, got);
            chinhta__evidence_again(&p.sequence, &other, got);
            ck_assert_mem_eq(got, wanted, sizeof wanted);
        }
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {same_words, earlier_words, oldest_words_go, kind_of_text, at_the_ends, again};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("evidence", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
