/* SPDX-License-Identifier: MIT */
/* Sums of weighted inputs. See layer.h. */
#include "lib/model/layer.h"
#include <stdlib.h> /* __GLIBC__ */

/*
 * On x86 the loops are compiled twice, and glibc's loader picks the one that the processor can run; it does so before a
 * sanitizer is ready. Each number is summed in the same order in both, without fused steps: the results are the same to
 * the bit.
 */
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

#define AT_ONCE 4 /* inputs a pass over the sums: they are loaded and stored less often */

/* Inputs in the outer loop: the inner one runs over rows and needs no reordering to be vectorised. */
WIDE void chinhta__layer_add(const float *restrict weights, const float *restrict in, size_t n_in, float *restrict out,
                             size_t n_out) {
    size_t i = 0;
    for (; i + AT_ONCE <= n_in; i += AT_ONCE) {
        const float *row = weights + i * n_out, *x = in + i;
        for (size_t k = 0; k < n_out; k++)
            out[k] = out[k] + row[k] * x[0] + row[n_out + k] * x[1] + row[2 * n_out + k] * x[2] + row[3 * n_out + k] * x[3];
    }
    for (; i < n_in; i++)
        for (size_t k = 0; k < n_out; k++)
            out[k] += weights[i * n_out + k] * in[i];
}

WIDE void chinhta__layer_dots(const int8_t *restrict weights, const int16_t *restrict in, size_t n_in,
                              int32_t *restrict out, size_t n_out) {
    for (size_t k = 0; k < n_out; k++) {
        const int8_t *row = weights + k * n_in;
        int32_t sum = 0;
        for (size_t i = 0; i < n_in; i++)
            sum += (int16_t)row[i] * in[i];
        out[k] = sum;
    }
}
