/* SPDX-License-Identifier: MIT */
/* Layer: sums of weighted inputs, the one costly step of the two networks (net.h, decision.h). */
#ifndef CHINHTA__LAYER_H
#define CHINHTA__LAYER_H

#include <stddef.h>
#include <stdint.h>

/* out[k] += in[i] * weights[i * n_out + k] over i. The arrays do not overlap. */
void chinhta__layer_add(const float *weights, const float *in, size_t n_in, float *out, size_t n_out);

/* The same with weights of one byte. */
void chinhta__layer_add_bytes(const int8_t *weights, const float *in, size_t n_in, float *out, size_t n_out);

#endif
