/* SPDX-License-Identifier: MIT */
/*
 * Ngram: pairs that are known and pairs that are not, probabilities and the order they come from.
 *
 * usage: test_ngram DICTIONARY
 */
#include "lib/model/ngram.h"

#include <math.h>

#include "tests/paragraph.h"
#include "tests/suite.h"

static chinhta_dict *dict;

/* ids[0, 4) as a text of its own: what is found at its last two words. */
static void read_values(const uint16_t ids[4], struct chinhta__ngram_values out[2]) {
    struct chinhta__ngram_values values[4];
    for (unsigned i = 0; i < 4; i++)
        for (unsigned order = 2; order <= CHINHTA__NGRAM_MAX_ORDER; order++) {
            bool possible = i + 1 >= order && chinhta__ngram_possible(&values[i - 1], order);
            values[i].of[order - 2] = (int16_t)(possible ? chinhta__ngram_find(dict, ids + i + 1 - order, order) : -1);
        }
    out[0] = values[2];
    out[1] = values[3];
}

static float log_p_of(const uint16_t ids[4], unsigned *out_order) {
    struct chinhta__ngram_values values[2];
    read_values(ids, values);
    return chinhta__ngram_log_p(dict, ids + 2, &values[0], &values[1], out_order);
}

static float log_p_after(const char *first, const char *second, unsigned *out_order) {
    const uint16_t ids[4] = {CHINHTA__WORD_BEGIN, CHINHTA__WORD_BEGIN, paragraph_id(dict, first),
                             paragraph_id(dict, second)};
    return log_p_of(ids, out_order);
}

static const char *const known[][2] = {
    {"nhân", "dân"}, {"ủy", "ban"}, {"quyết", "định"}, {"cơ", "quan"}, {"thực", "hiện"}, {"phát", "triển"},
};

static unsigned pair_level(enum chinhta__side side, unsigned word, unsigned other) {
    return chinhta__pair_row_level(chinhta__dict_pair_row(dict, side, word), other);
}

START_TEST(known_pairs) {
    for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
        const uint16_t ids[2] = {paragraph_id(dict, known[i][0]), paragraph_id(dict, known[i][1])};
        int value = chinhta__ngram_find(dict, ids, 2);
        ck_assert_msg(value >= 0 && value <= 0xfff, "%s %s: %d", known[i][0], known[i][1], value);
        unsigned order = 0;
        float right = log_p_after(known[i][0], known[i][1], &order);
        ck_assert_uint_ge(order, 2);
        ck_assert_msg(right > log_p_after(known[i][0], "khuyển", NULL), "%s khuyển", known[i][0]);
        ck_assert_msg(right > log_p_after("khuyển", known[i][1], NULL), "khuyển %s", known[i][1]);
    }
}
END_TEST

START_TEST(absurd_pair) {
    const uint16_t ids[2] = {paragraph_id(dict, "khuyển"), paragraph_id(dict, "nghị")};
    unsigned order = 0;
    ck_assert_int_eq(chinhta__ngram_find(dict, ids, 2), -1);
    float log_p = log_p_after("khuyển", "nghị", &order);
    ck_assert_uint_eq(order, 1);
    /* the contexts given up on the way down: each that is known has its price */
    const uint16_t context[3] = {CHINHTA__WORD_BEGIN, CHINHTA__WORD_BEGIN, ids[0]};
    float wanted = 0.6f - 0.15f * (float)dict->words[ids[0]].backoff - 0.125f * (float)dict->words[ids[1]].p;
    for (unsigned n = 2; n <= 3; n++) {
        int value = chinhta__ngram_find(dict, context + 3 - n, n);
        wanted += value >= 0 && (value & 0x1f) ? 0.6f - 0.15f * (float)(value & 0x1f) : 0;
    }
    ck_assert_float_eq_tol(log_p, wanted, 1e-3f);
}
END_TEST

/* No pair of the table is likelier than its levels say, on either side; of pairs that are not in it most are ruled out. */
START_TEST(pairs) {
    uint64_t random = 6;
    unsigned n_found = 0, n_near = 0, n_absent = 0, n_let_through = 0;
    for (unsigned round = 0; round < 400000; round++) {
        /* frequent words come first: pairs of the first few hundred are often known */
        unsigned range = round % 2 ? 600 : dict->n_ids;
        const uint16_t ids[2] = {(uint16_t)(suite_random(&random) % range), (uint16_t)(suite_random(&random) % range)};
        unsigned after = pair_level(CHINHTA__SIDE_AFTER, ids[0], ids[1]);
        unsigned before = pair_level(CHINHTA__SIDE_BEFORE, ids[1], ids[0]);
        int value = chinhta__ngram_find(dict, ids, 2);
        MUST(after <= CHINHTA__PAIR_LEVEL_MAX && before <= CHINHTA__PAIR_LEVEL_MAX);
        if (value < 0 || (!after && !before)) { /* a fingerprint may take one pair for another */
            n_absent += 2;
            n_let_through += (after > 0) + (before > 0);
            continue;
        }
        unsigned level = chinhta__pair_level((unsigned)value >> 5);
        MUST(chinhta__pair_level_log_p(level) >= chinhta__ngram_value_log_p(value) || level == 1);
        n_found++;
        n_near += level <= after && level <= before;
    }
    for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
        const uint16_t ids[2] = {paragraph_id(dict, known[i][0]), paragraph_id(dict, known[i][1])};
        unsigned level = chinhta__pair_level((unsigned)chinhta__ngram_find(dict, ids, 2) >> 5);
        ck_assert_msg(pair_level(CHINHTA__SIDE_AFTER, ids[0], ids[1]) >= level &&
                          pair_level(CHINHTA__SIDE_BEFORE, ids[1], ids[0]) >= level,
                      "%s %s", known[i][0], known[i][1]);
    }
    ck_assert_uint_gt(n_found, 10000);
    ck_assert_uint_gt(n_near, n_found - n_found / 50);
    ck_assert_uint_lt(n_let_through, n_absent / 3);
}
END_TEST

/* Whatever the ids, and more context known makes the order no lower. */
START_TEST(any_ids) {
    uint64_t random = 4;
    for (unsigned round = 0; round < 200000; round++) {
        uint16_t ids[4];
        unsigned order = 0;
        for (unsigned i = 0; i < 4; i++)
            ids[i] = (uint16_t)(suite_random(&random) % (round % 2 ? dict->n_ids : 64));
        float log_p = log_p_of(ids, &order);
        struct chinhta__ngram_values values[2];
        read_values(ids, values);
        MUST_MSG(isfinite(log_p) && log_p < 2 && log_p > -80, "%g", (double)log_p);
        MUST(order >= 1 && order <= CHINHTA__NGRAM_MAX_ORDER);
        MUST(order == 1 || chinhta__ngram_find(dict, ids + 4 - order, order) >= 0);
        for (unsigned longer = order + 1; longer <= CHINHTA__NGRAM_MAX_ORDER; longer++)
            MUST(values[1].of[longer - 2] < 0);
        chinhta__ngram_prefetch(dict, chinhta__ngram_hash(ids, 4));
    }
}
END_TEST

/* What is said to begin no longer n-gram begins none, and costs nothing to give up. */
START_TEST(ends) {
    uint64_t random = 7;
    unsigned n_ends = 0, n_others = 0;
    for (unsigned round = 0; round < 400000; round++) {
        const uint16_t ids[3] = {(uint16_t)(suite_random(&random) % 2000), (uint16_t)(suite_random(&random) % 2000),
                                 (uint16_t)(suite_random(&random) % 200)};
        struct chinhta__ngram_values before = {{(int16_t)chinhta__ngram_find(dict, ids, 2), -1, -1}};
        if (before.of[0] < 0)
            continue;
        bool possible = chinhta__ngram_possible(&before, 3);
        MUST(possible || chinhta__ngram_value_log_backoff(before.of[0]) == 0);
        n_ends += !possible && chinhta__ngram_find(dict, ids, 3) < 0;
        n_others += !possible;
    }
    ck_assert_uint_gt(n_others, 1000);
    ck_assert_uint_gt(n_ends, n_others - n_others / 100); /* a fingerprint may take one n-gram for another */
}
END_TEST

START_TEST(long_contexts) {
    const uint16_t ids[4] = {paragraph_id(dict, "ủy"), paragraph_id(dict, "ban"), paragraph_id(dict, "nhân"),
                             paragraph_id(dict, "dân")};
    unsigned order = 0;
    float log_p = log_p_of(ids, &order);
    ck_assert_uint_eq(order, 4);
    ck_assert_msg(log_p > -0.5f, "%g", (double)log_p);
}
END_TEST

START_TEST(places_in_the_table) {
    ck_assert_uint_eq(chinhta__ngram_bucket_of(0, 10), 0);
    ck_assert_uint_eq(chinhta__ngram_bucket_of(UINT64_MAX, 10), 9);
    ck_assert_uint_eq(chinhta__ngram_bucket_of(UINT64_MAX, 1), 0);
    const uint16_t ids[4] = {20, 21, 22, 23}, turned[4] = {21, 20, 22, 23};
    ck_assert(chinhta__ngram_hash(ids, 2) != chinhta__ngram_hash(turned, 2));
    ck_assert(chinhta__ngram_hash(ids, 2) != chinhta__ngram_hash(ids, 3));
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {pairs, known_pairs, absurd_pair, any_ids, ends, long_contexts, places_in_the_table};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("ngram", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
