/* SPDX-License-Identifier: MIT */
/* Dense layers of the network that is trained: products of matrices, and the step of their weights. */
#ifndef CHINHTA__NET_LAYER_H
#define CHINHTA__NET_LAYER_H

#include <stddef.h>

/* A matrix whose element (i, j) is at[i * row + j * column]. */
struct layer_view {
    const float *at;
    size_t row, column;
};

/* out[m][n] = a[m][k] * b[k][n], out and b with contiguous rows of n; m a multiple of 8, n of 32. */
void layer_multiply(struct layer_view a, const float *b, float *out, size_t m, size_t k, size_t n);

/* out[n][m] = in[m][n] */
void layer_turn(const float *in, size_t m, size_t n, float *out);

/* Adam's state for N weights (Kingma and Ba, "Adam: a method for stochastic optimization", 2015). */
struct layer_weights {
    size_t n;
    float *w, *mean, *square;
};

/* Moves the weights by the gradient of one batch, the STEP-th from 1. */
void layer_step(struct layer_weights *weights, const float *gradient, size_t step, float rate);

#endif
