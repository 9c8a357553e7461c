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

/* Inputs in the outer loop: the inner one runs over a row and needs no reordering to be vectorised. */
WIDE void chinhta__layer_add(const float *restrict weights, const float *restrict in, size_t n_in, float *restrict out,
                             size_t n_out) {
    for (size_t i = 0; i < n_in; i++)
        for (size_t k = 0; k < n_out; k++)
            out[k] += weights[i * n_out + k] * in[i];
}

WIDE void chinhta__layer_add_bytes(const int8_t *restrict weights, const float *restrict in, size_t n_in,
                                   float *restrict out, size_t n_out) {
    for (size_t i = 0; i < n_in; i++)
        for (size_t k = 0; k < n_out; k++)
            out[k] += (float)weights[i * n_out + k] * in[i];
}
