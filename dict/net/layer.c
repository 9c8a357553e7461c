/* SPDX-License-Identifier: MIT */
/* Products of matrices, and Adam. See layer.h. */
#include "dict/net/layer.h"
#include <math.h>
#include <string.h>

enum { ROWS = 8, LANES = 16, COLUMNS = 2 * LANES };

/* Loads and stores of the compiler's vector type: wider than most processors' registers, it is cut to their width. */
typedef float lanes __attribute__((vector_size(LANES * sizeof(float)), aligned(4), may_alias));

/* One block of ROWS by COLUMNS of the product stays in registers while k runs. */
static void block(struct layer_view a, const float *b, float *out, size_t k, size_t n) {
    lanes sum[ROWS][2];
    memset(sum, 0, sizeof sum);
    for (size_t i = 0; i < k; i++) {
        lanes low = *(const lanes *)(const void *)(b + i * n), high = *(const lanes *)(const void *)(b + i * n + LANES);
#pragma GCC unroll 8
        for (size_t r = 0; r < ROWS; r++) {
            float x = a.at[r * a.row + i * a.column];
            sum[r][0] += x * low;
            sum[r][1] += x * high;
        }
    }
#pragma GCC unroll 8
    for (size_t r = 0; r < ROWS; r++) {
        *(lanes *)(void *)(out + r * n) = sum[r][0];
        *(lanes *)(void *)(out + r * n + LANES) = sum[r][1];
    }
}

void layer_multiply(struct layer_view a, const float *b, float *out, size_t m, size_t k, size_t n) {
    for (size_t j = 0; j < n; j += COLUMNS)
        for (size_t i = 0; i < m; i += ROWS)
            block((struct layer_view){a.at + i * a.row, a.row, a.column}, b + j, out + i * n + j, k, n);
}

void layer_turn(const float *in, size_t m, size_t n, float *out) {
    enum { SIDE = 16 }; /* a square of this side is read and written by whole cache lines */
    for (size_t i = 0; i < m; i += SIDE)
        for (size_t j = 0; j < n; j += SIDE)
            for (size_t x = i; x < i + SIDE && x < m; x++)
                for (size_t y = j; y < j + SIDE && y < n; y++)
                    out[y * m + x] = in[x * n + y];
}

void layer_step(struct layer_weights *weights, const float *gradient, size_t step, float rate) {
    float fix_mean = 1 - powf(0.9f, (float)step), fix_square = 1 - powf(0.999f, (float)step);
    float scale = rate / fix_mean;
    for (size_t i = 0; i < weights->n; i++) {
        float g = gradient[i];
        weights->mean[i] = 0.9f * weights->mean[i] + 0.1f * g;
        weights->square[i] = 0.999f * weights->square[i] + 0.001f * g * g;
        weights->w[i] -= scale * weights->mean[i] / (sqrtf(weights->square[i] / fix_square) + 1e-7f);
    }
}
