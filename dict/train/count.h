/* SPDX-License-Identifier: MIT */
/* Counting of n-grams by sorting. */
#ifndef CHINHTA__TRAIN_COUNT_H
#define CHINHTA__TRAIN_COUNT_H

#include "dict/train/ngram.h"

/* Sorted distinct n-grams of one order with their counts. */
void train_count(struct train_ngrams *out, const uint16_t *stream, size_t n_stream, int order);

/* Fills lower->adjusted with the number of distinct left neighbours, read off the next order's list. */
void train_count_left(struct train_ngrams *lower, const struct train_ngrams *upper, int lower_order);

/* Fills lower->child: which n-grams of the next order extend each n-gram. */
void train_count_link(struct train_ngrams *lower, const struct train_ngrams *upper);

#endif
