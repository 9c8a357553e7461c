/* SPDX-License-Identifier: MIT */
/* Layer: sums of weighted inputs, the one costly step of the two networks (net.h, decision.h). */
#ifndef CHINHTA__LAYER_H
#define CHINHTA__LAYER_H

#include <stddef.h>
#include <stdint.h>

/* out[k] += in[i] * weights[i * n_out + k] over i. The arrays do not overlap. */
void chinhta__layer_add(const float *weights, const float *in, size_t n_in, float *out, size_t n_out);

/*
 * out[k] = sum of weights[k * n_in + i] * in[i] over i, in whole numbers: the sum of 128 |in[i]| is below 2^31.
 */
void chinhta__layer_dots(const int8_t *weights, const int16_t *in, size_t n_in, int32_t *out, size_t n_out);

#endif
