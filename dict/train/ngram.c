/* SPDX-License-Identifier: MIT */
/* Modified Kneser-Ney estimates and pruning over counted n-grams. See ngram.h. */
#include "dict/train/ngram.h"
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include "dict/train/corpus.h"
#include "dict/train/count.h"
#include "lib/lexicon/word.h"

struct discounts {
    double of[4]; /* by count: 0, 1, 2, 3 and more */
};

static bool is_begin(uint64_t key) {
    return (key & 0xffff) == CHINHTA__WORD_BEGIN;
}

/* Chen and Goodman 1998, equation 26. */
static struct discounts discounts_of(const struct train_ngrams *grams) {
    double n[5] = {0};
    for (size_t i = 0; i < grams->n; i++)
        if (grams->adjusted[i] <= 4)
            n[grams->adjusted[i]]++;
    double y = n[1] / (n[1] + 2 * n[2]);
    struct discounts d = {{0, 1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2], 3 - 4 * y * n[4] / n[3]}};
    for (int c = 1; c <= 3; c++)
        if (!(d.of[c] > 0.1 && d.of[c] < c)) /* weighted corpora bend the counts of counts */
            d.of[c] = 0.5 + 0.25 * (c - 1);
    fprintf(stderr, "train: discounts %.3f %.3f %.3f\n", d.of[1], d.of[2], d.of[3]);
    return d;
}

static double discount(const struct discounts *d, uint32_t count) {
    return d->of[count < 3 ? count : 3];
}

/* Index of KEY among the extensions lower->child[parent] .. of the list; SIZE_MAX if it is not there. */
static size_t find_child(const struct train_ngrams *lower, const struct train_ngrams *list, size_t parent,
                         uint64_t key) {
    size_t lo = lower->child[parent], hi = lower->child[parent + 1];
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (list->keys[mid] < key)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < list->n && lo < lower->child[parent + 1] && list->keys[lo] == key ? lo : SIZE_MAX;
}

static size_t find(const struct train_model *model, int order, uint64_t key) {
    size_t at = (size_t)(key >> 16 * (order - 1));
    for (int k = 2; k <= order && at != SIZE_MAX; k++)
        at = find_child(&model->order[k - 1], &model->order[k], at, key >> 16 * (order - k));
    return at;
}

static double lower_log_p(const struct train_model *model, int order, uint64_t key) {
    uint64_t suffix = key & ((UINT64_C(1) << 16 * (order - 1)) - 1);
    size_t at = find(model, order - 1, suffix);
    return at == SIZE_MAX ? -20.0 : (double)model->order[order - 1].log_p[at];
}

static void estimate_unigrams(struct train_model *model) {
    struct train_ngrams *uni = &model->order[1];
    double sum = 0;
    for (size_t i = 0; i < uni->n; i++)
        sum += is_begin(uni->keys[i]) ? 0 : uni->adjusted[i];
    for (size_t i = 0; i < uni->n; i++)
        uni->log_p[i] = (float)log((uni->adjusted[i] + 0.5) / (sum + 0.5 * (double)uni->n));
}

/* Back-off weights of all contexts (order - 1), then the probabilities of their extensions. */
static void estimate_order(struct train_model *model, int order) {
    struct train_ngrams *lower = &model->order[order - 1], *list = &model->order[order];
    struct discounts d = discounts_of(list);
    for (size_t h = 0; h < lower->n; h++) {
        double sum = 0, taken = 0;
        for (size_t i = lower->child[h]; i < lower->child[h + 1]; i++) {
            if (is_begin(list->keys[i]))
                continue;
            sum += list->adjusted[i];
            taken += discount(&d, list->adjusted[i]);
        }
        double gamma = sum > 0 ? taken / sum : 1;
        lower->log_backoff[h] = (float)log(gamma);
        for (size_t i = lower->child[h]; i < lower->child[h + 1]; i++) {
            if (is_begin(list->keys[i])) {
                list->log_p[i] = -20;
                continue;
            }
            double own = (list->adjusted[i] - discount(&d, list->adjusted[i])) / sum;
            list->log_p[i] = (float)log(own + gamma * exp(lower_log_p(model, order, list->keys[i])));
        }
    }
}

static void count_all(struct train_model *model, const uint16_t *stream, size_t n_stream) {
    struct train_ngrams *order = model->order;
    order[1].n = model->n_ids;
    order[1].keys = train_alloc(model->n_ids, sizeof *order[1].keys);
    order[1].counts = train_alloc(model->n_ids, sizeof *order[1].counts);
    for (size_t i = 0; i < model->n_ids; i++)
        order[1].keys[i] = i;
    for (size_t i = 0; i < n_stream; i++)
        order[1].counts[stream[i]]++;
    for (int k = 2; k <= TRAIN_MAX_ORDER; k++) {
        train_count(&order[k], stream, n_stream, k);
        fprintf(stderr, "train: order %d: %zu distinct\n", k, order[k].n);
    }
    for (int k = TRAIN_MAX_ORDER - 1; k >= 1; k--) {
        train_count_left(&order[k], &order[k + 1], k);
        train_count_link(&order[k], &order[k + 1]);
    }
    order[TRAIN_MAX_ORDER].adjusted = order[TRAIN_MAX_ORDER].counts;
}

void train_model_estimate(struct train_model *model, const uint16_t *stream, size_t n_stream, size_t n_ids) {
    *model = (struct train_model){.n_ids = n_ids};
    count_all(model, stream, n_stream);
    for (int k = 1; k <= TRAIN_MAX_ORDER; k++) {
        struct train_ngrams *list = &model->order[k];
        list->log_p = train_alloc(list->n, sizeof *list->log_p);
        if (k < TRAIN_MAX_ORDER)
            list->log_backoff = train_alloc(list->n, sizeof *list->log_backoff);
        if (k == 1)
            estimate_unigrams(model);
        else
            estimate_order(model, k);
    }
}

/* What leaving out the n-gram costs in likelihood of the corpus, in nats. */
static float *difference_scores(const struct train_model *model, int order, uint32_t min_count) {
    const struct train_ngrams *lower = &model->order[order - 1], *list = &model->order[order];
    float *scores = train_alloc(list->n, sizeof *scores);
    for (size_t h = 0; h < lower->n; h++)
        for (size_t i = lower->child[h]; i < lower->child[h + 1]; i++) {
            if (list->counts[i] < min_count || is_begin(list->keys[i])) {
                scores[i] = -1;
                continue;
            }
            double gain = (double)list->log_p[i] - (double)lower->log_backoff[h] -
                          lower_log_p(model, order, list->keys[i]);
            scores[i] = (float)(list->counts[i] * gain);
        }
    return scores;
}

/* Keeps what scores at least THRESHOLD and every prefix of it; returns how many n-grams that makes. */
static size_t keep_above(struct train_model *model, float *const scores[], float threshold) {
    size_t total = 0;
    for (int k = TRAIN_MAX_ORDER; k >= 2; k--) {
        struct train_ngrams *list = &model->order[k];
        for (size_t i = 0; i < list->n; i++) {
            bool kept = scores[k][i] >= threshold;
            for (size_t c = k < TRAIN_MAX_ORDER ? list->child[i] : 0;
                 !kept && k < TRAIN_MAX_ORDER && c < list->child[i + 1]; c++)
                kept = model->order[k + 1].kept[c];
            list->kept[i] = kept;
            total += kept;
        }
    }
    return total;
}

/* What the kept extensions of a context leave over, shared out by the order below. */
static void renew_backoff(struct train_model *model, int order) {
    struct train_ngrams *lower = &model->order[order - 1], *list = &model->order[order];
    for (size_t h = 0; h < lower->n; h++) {
        double left = 1, left_below = 1;
        bool any = false;
        for (size_t i = lower->child[h]; i < lower->child[h + 1]; i++) {
            if (!list->kept[i] || is_begin(list->keys[i]))
                continue;
            any = true;
            left -= exp((double)list->log_p[i]);
            left_below -= exp(lower_log_p(model, order, list->keys[i]));
        }
        if (!any)
            lower->log_backoff[h] = 0;
        else
            lower->log_backoff[h] = (float)log(fmax(left, 1e-4) / fmax(left_below, 1e-4));
    }
}

void train_model_prune(struct train_model *model, struct train_pruning pruning) {
    float *scores[TRAIN_MAX_ORDER + 1] = {0};
    for (int k = 2; k <= TRAIN_MAX_ORDER; k++) {
        scores[k] = difference_scores(model, k, pruning.min_count[k]);
        model->order[k].kept = train_alloc(model->order[k].n, 1);
    }
    float lo = 0, hi = 64;
    for (int round = 0; round < 12; round++) {
        float mid = (lo + hi) / 2;
        if (keep_above(model, scores, mid) > pruning.max_ngrams)
            lo = mid;
        else
            hi = mid;
    }
    size_t total = keep_above(model, scores, hi);
    fprintf(stderr, "train: %zu n-grams kept, difference at least %.3f nats\n", total, (double)hi);
    for (int k = 2; k <= TRAIN_MAX_ORDER; k++) {
        size_t kept = 0;
        for (size_t i = 0; i < model->order[k].n; i++)
            kept += model->order[k].kept[i];
        fprintf(stderr, "train: order %d: %zu kept\n", k, kept);
        renew_backoff(model, k);
        free(scores[k]);
    }
}

void train_model_free(struct train_model *model) {
    for (int k = 1; k <= TRAIN_MAX_ORDER; k++) {
        struct train_ngrams *list = &model->order[k];
        if (list->adjusted != list->counts)
            free(list->adjusted);
        free(list->keys);
        free(list->counts);
        free(list->log_p);
        free(list->log_backoff);
        free(list->child);
        free(list->kept);
    }
}
