/* SPDX-License-Identifier: MIT */
/*
 * Decision: the network computes what its weights say; what was meant has a better logit than what was not.
 *
 * usage: test_decision DICTIONARY
 */
#include "lib/model/decision.h"

#include <math.h>

#include "tests/paragraph.h"
#include "tests/suite.h"

static chinhta_dict *dict;
static struct paragraph p;
static struct chinhta__decision_weights weights;

/* Weights of a network of the second decision, the last: from number FROM of a layer to number TO of the next. */
enum {
    N_IN = CHINHTA__DECISION_FEATURES,
    HIDDEN_1 = CHINHTA__DECISION_SECOND_HIDDEN_1,
    HIDDEN_2 = CHINHTA__DECISION_SECOND_HIDDEN_2,
    LAST = CHINHTA__DECISION_VOTERS - 1,
};
static float *to_hidden_1(size_t from, size_t to) {
    return &weights.second[LAST][from * HIDDEN_1 + to];
}
static float *to_hidden_2(size_t from, size_t to) {
    return &weights.second[LAST][(N_IN + 1) * HIDDEN_1 + from * HIDDEN_2 + to];
}
static float *to_out(size_t from) {
    return &weights.second[LAST][(N_IN + 1) * HIDDEN_1 + (HIDDEN_1 + 1) * HIDDEN_2 + from];
}
/* The other networks are zero: the mean is a part of what the last one says. */
static float second_logit(const chinhta__decision_row row) {
    return CHINHTA__DECISION_VOTERS * chinhta__decision_logit(&weights, CHINHTA__DECISION_SECOND, row);
}

START_TEST(zero_network) {
    const chinhta__decision_row row = {1, 2, 3};
    ck_assert(second_logit(row) == 0);
    *to_out(HIDDEN_2) = 2.5f;
    ck_assert_float_eq_tol(second_logit(row), 2.5f, 1e-5f);
    *to_out(HIDDEN_2) = 0;
}
END_TEST

/* One path through the network: the last number, with a bias at each step; the slope below zero is 1/16. */
START_TEST(one_path) {
    chinhta__decision_row row = {0};
    *to_hidden_1(N_IN - 1, 5) = 2;
    *to_hidden_1(N_IN, 5) = 1;
    *to_hidden_2(5, 7) = 3;
    *to_hidden_2(HIDDEN_1, 7) = -1;
    *to_out(7) = 4;
    *to_out(HIDDEN_2) = 0.5f;
    row[N_IN - 1] = 2;
    ck_assert_float_eq_tol(second_logit(row), 4 * (3 * 5 - 1) + 0.5f, 1e-4f);
    row[N_IN - 1] = -8.5f; /* -16 before, -1 after the slope; then -4 and -1/4 */
    ck_assert_float_eq_tol(second_logit(row), -0.5f, 1e-4f);
    *to_out(HIDDEN_2) = 3e38f;
    *to_out(7) = 3e38f; /* finite weights, and a sum that is not */
    row[N_IN - 1] = 8;
    ck_assert(second_logit(row) < -50);
    weights = (struct chinhta__decision_weights){.train_log_odds = 0};
}
END_TEST

/* The first network takes the near numbers alone. */
START_TEST(near_numbers_first) {
    chinhta__decision_row row = {0};
    size_t out = (CHINHTA__DECISION_NEAR + 1) * CHINHTA__DECISION_FIRST_HIDDEN_1 +
                 (CHINHTA__DECISION_FIRST_HIDDEN_1 + 1) * CHINHTA__DECISION_FIRST_HIDDEN_2;
    ck_assert_uint_eq(out + CHINHTA__DECISION_FIRST_HIDDEN_2 + 1, sizeof weights.first / sizeof *weights.first);
    weights.first[(CHINHTA__DECISION_NEAR - 1) * CHINHTA__DECISION_FIRST_HIDDEN_1] = 2;
    weights.first[(CHINHTA__DECISION_NEAR + 1) * CHINHTA__DECISION_FIRST_HIDDEN_1] = 3;
    weights.first[out] = 1;
    row[CHINHTA__DECISION_NEAR - 1] = 1;
    row[CHINHTA__DECISION_NEAR] = 8;
    ck_assert_float_eq_tol(chinhta__decision_logit(&weights, CHINHTA__DECISION_FIRST, row), 6, 1e-5f);
    weights = (struct chinhta__decision_weights){.train_log_odds = 0};
}
END_TEST

static float best_logit(const char *text, const char *word, unsigned *out_id) {
    struct chinhta__candidate found[CHINHTA__MAX_CANDIDATES];
    float best = -INFINITY;
    paragraph_read(&p, dict, text);
    size_t n = chinhta__candidates_find(&p.sequence, paragraph_find(&p, word), found);
    if (n == 0)
        return best;
    chinhta__decision_row rows[CHINHTA__MAX_CANDIDATES];
    float logits[CHINHTA__MAX_CANDIDATES];
    chinhta__decision_weigh(chinhta__decision_of(dict), &p.sequence, found, n, logits);
    for (size_t i = 0; i < n; i++)
        chinhta__decision_near(&p.sequence, found, n, i, rows[i]);
    chinhta__decision_far(&p.sequence, found, n, rows);
    chinhta__decision_doubt(logits, n, rows);
    for (size_t i = 0; i < n; i++) {
        for (unsigned f = 0; f < CHINHTA__DECISION_FEATURES; f++)
            ck_assert(rows[i][f] >= -8 && rows[i][f] <= 8);
        ck_assert(isfinite(logits[i]));
        if (logits[i] > best) {
            best = logits[i];
            *out_id = found[i].change.ids[0];
        }
    }
    return best;
}

START_TEST(slips_above_plain_words) {
    static const struct {
        const char *slip, *word, *clean, *meant;
    } rows[] = {
        {"Ủy ban nhạn dân tỉnh", "nhạn", "Ủy ban nhân dân tỉnh", "nhân"},
        {"các cơ quang chuyên môn", "quang", "các cơ quan chuyên môn", "quan"},
        {"xây dựng kê hoạch năm học", "kê", "xây dựng kế hoạch năm học", "kế"},
        {"tăng cường quản lí nhà nướt về đất đai", "nướt", "tăng cường quản lí nhà nước về đất đai", "nước"},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        unsigned id = 0, other = 0;
        float slip = best_logit(rows[i].slip, rows[i].word, &id);
        ck_assert_msg(id == paragraph_id(dict, rows[i].meant), "%s: something else than %s", rows[i].slip,
                      rows[i].meant);
        ck_assert_msg(slip > 0, "%s: %g", rows[i].slip, (double)slip);
        ck_assert_msg(best_logit(rows[i].clean, rows[i].meant, &other) < 0, "%s", rows[i].clean);
    }
}
END_TEST

/* The first decision stands where it is sure that nothing is wrong, whatever the second would say. */
START_TEST(second_only_in_doubt) {
    struct chinhta__candidate found[CHINHTA__MAX_CANDIDATES];
    float logits[CHINHTA__MAX_CANDIDATES];
    paragraph_read(&p, dict, "Ủy ban nhạn dân tỉnh");
    size_t n = chinhta__candidates_find(&p.sequence, paragraph_find(&p, "nhạn"), found);
    ck_assert_uint_gt(n, 0);
    float *first = &weights.first[sizeof weights.first / sizeof *weights.first - 1];
    *to_out(HIDDEN_2) = 4;
    *first = CHINHTA__DECISION_DOUBT - 1;
    chinhta__decision_weigh(&weights, &p.sequence, found, n, logits);
    ck_assert(logits[0] == CHINHTA__DECISION_DOUBT - 1);
    *first = CHINHTA__DECISION_DOUBT + 1;
    chinhta__decision_weigh(&weights, &p.sequence, found, n, logits);
    ck_assert_float_eq_tol(logits[0], 4.0f / CHINHTA__DECISION_VOTERS, 1e-5f);
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {zero_network, one_path, near_numbers_first, slips_above_plain_words, second_only_in_doubt};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("decision", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
