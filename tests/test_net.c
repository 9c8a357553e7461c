/* SPDX-License-Identifier: MIT */
/*
 * Net: the arithmetic is that of a plain rewriting of its formula; words that fit a place score above words that do not.
 *
 * usage: test_net DICTIONARY
 */
#include "lib/model/net.h"

#include <math.h>

#include "tests/paragraph.h"
#include "tests/suite.h"

static chinhta_dict *dict;
static struct paragraph p;

static const struct chinhta__net_word *row(unsigned id) {
    const struct chinhta__net_weights *weights = (const void *)dict->net;
    return (const struct chinhta__net_word *)(const void *)(weights + 1) + id;
}

/* The id in slot S (0 to 11: six places before, nearest last, then six after), of N ids without the one at AT. */
static unsigned slot_id(const uint16_t *ids, size_t n, size_t at, int s) {
    int place = (int)at + (s < CHINHTA__NET_NEAR ? s - CHINHTA__NET_NEAR : s - CHINHTA__NET_NEAR + 1);
    return place >= 0 && place < (int)n ? ids[place] : CHINHTA__WORD_BEGIN;
}

static double slot_input(const uint16_t *ids, size_t n, size_t at, int s, int d) {
    if (s < 2 * CHINHTA__NET_NEAR) {
        const struct chinhta__net_word *word = row(slot_id(ids, n, at, s));
        return (double)word->in_scale * word->in[d];
    }
    double sum = 0;
    int n_far = 0, step = s == 2 * CHINHTA__NET_NEAR ? -1 : 1;
    for (int k = CHINHTA__NET_NEAR + 1; k <= CHINHTA__NET_FAR; k++) {
        int place = (int)at + k * step;
        if (place < 0 || place >= (int)n)
            break;
        sum += (double)row(ids[place])->in_scale * row(ids[place])->in[d];
        n_far++;
    }
    return n_far ? sum / n_far : 0;
}

static double cut(double x) {
    return x > 0 ? x : 0;
}

static double plain_first(const uint16_t *ids, size_t n, size_t at, int k) {
    const struct chinhta__net_weights *weights = (const void *)dict->net;
    double sum = (double)weights->bias_1[k];
    for (int s = 0; s < CHINHTA__NET_SLOTS; s++)
        for (int d = 0; d < CHINHTA__NET_EMBEDDING; d++)
            sum += (double)weights->slot_scales[s][d] * weights->slots[k][s][d] * slot_input(ids, n, at, s, d);
    return cut(sum);
}

static double plain_score(const uint16_t *ids, size_t n, size_t at, unsigned id) {
    const struct chinhta__net_weights *weights = (const void *)dict->net;
    double first[CHINHTA__NET_FIRST], sum = 0;
    for (int i = 0; i < CHINHTA__NET_FIRST; i++)
        first[i] = plain_first(ids, n, at, i);
    for (int k = 0; k < CHINHTA__NET_HIDDEN; k++) {
        double hidden = (double)weights->bias_2[k];
        for (int i = 0; i < CHINHTA__NET_FIRST; i++)
            hidden += (double)weights->second[i][k] * first[i];
        sum += cut(hidden) * row(id)->out[k];
    }
    return (double)row(id)->out_scale * sum + (double)row(id)->out_bias;
}

START_TEST(as_the_formula_says) {
    uint64_t random = 5;
    uint16_t ids[60];
    for (int round = 0; round < 60; round++) {
        size_t n = 1 + suite_random(&random) % 60, at = suite_random(&random) % n;
        for (size_t i = 0; i < n; i++)
            ids[i] = (uint16_t)(suite_random(&random) % dict->n_ids);
        float hidden[CHINHTA__NET_HIDDEN];
        chinhta__net_read(dict, ids, n, at, hidden);
        unsigned id = (unsigned)(suite_random(&random) % dict->n_ids);
        double wanted = plain_score(ids, n, at, id);
        ck_assert_float_eq_tol(chinhta__net_score(dict, hidden, id), (float)wanted,
                               1e-3f * (1 + (float)fabs(wanted)));
    }
}
END_TEST

START_TEST(what_fits_scores_higher) {
    static const struct {
        const char *text, *word, *other;
    } rows[] = {
        {"Ủy ban nhân dân tỉnh ban hành kế hoạch", "nhân", "nhạn"},
        {"các cơ quan chuyên môn thuộc Ủy ban nhân dân huyện", "quan", "quang"},
        {"tổ chức quán triệt sâu rộng nội dung nghị quyết", "triệt", "triệu"},
        {"bảo vệ môi trường và thu hút vốn đầu tư", "đầu", "đâu"},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        paragraph_read(&p, dict, rows[i].text);
        size_t at = paragraph_find(&p, rows[i].word);
        float hidden[CHINHTA__NET_HIDDEN];
        chinhta__net_read(dict, p.ids + CHINHTA__SEQUENCE_BEFORE, p.sequence.n, at, hidden);
        ck_assert_msg(chinhta__net_score(dict, hidden, paragraph_id(dict, rows[i].word)) >
                          chinhta__net_score(dict, hidden, paragraph_id(dict, rows[i].other)),
                      "%s: %s", rows[i].text, rows[i].other);
    }
}
END_TEST

int main(int argc, char **argv) {
    const TTest *const tests[] = {as_the_formula_says, what_fits_scores_higher};
    dict = paragraph_dict(argc, argv);
    int failed = suite_run("net", tests, sizeof(tests) / sizeof(*tests));
    chinhta__dict_unref(dict);
    return failed;
}
