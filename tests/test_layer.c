/* SPDX-License-Identifier: MIT */
/* Layer: sums are those of a plain rewriting, to the bit, at widths that fill no register too. */
#include "lib/model/layer.h"

#include <string.h>

#include "tests/suite.h"

enum { MAX_IN = 70, MAX_OUT = 70 };

static float unit(uint64_t *random) {
    return (float)(suite_random(random) % 2001) / 1000 - 1;
}

static void fill(float *out, size_t n, uint64_t *random) {
    for (size_t i = 0; i < n; i++)
        out[i] = unit(random);
}

START_TEST(sums) {
    static float weights[MAX_IN * MAX_OUT], in[MAX_IN], out[MAX_OUT], plain[MAX_OUT];
    uint64_t random = 3;
    for (size_t n_in = 0; n_in < MAX_IN; n_in += 7)
        for (size_t n_out = 1; n_out < MAX_OUT; n_out += 3) {
            fill(weights, n_in * n_out, &random);
            fill(in, n_in, &random);
            for (size_t i = 0; i < n_in; i += 2)
                in[i] = 0;
            fill(out, n_out, &random);
            memcpy(plain, out, sizeof plain);
            for (size_t i = 0; i < n_in; i++)
                for (size_t k = 0; k < n_out; k++)
                    plain[k] += weights[i * n_out + k] * in[i];
            chinhta__layer_add(weights, in, n_in, out, n_out);
            for (size_t k = 0; k < n_out; k++)
                MUST(out[k] == plain[k]);
        }
}
END_TEST

START_TEST(whole_numbers) {
    static int8_t weights[MAX_IN * MAX_OUT];
    int16_t in[MAX_IN];
    int32_t out[MAX_OUT];
    uint64_t random = 4;
    for (size_t n_in = 0; n_in < MAX_IN; n_in += 7)
        for (size_t n_out = 1; n_out < MAX_OUT; n_out += 3) {
            for (size_t i = 0; i < n_in * n_out; i++)
                weights[i] = (int8_t)(suite_random(&random) % 255 - 127);
            for (size_t i = 0; i < n_in; i++)
                in[i] = (int16_t)(suite_random(&random) % UINT16_MAX - INT16_MAX);
            chinhta__layer_dots(weights, in, n_in, out, n_out);
            for (size_t k = 0; k < n_out; k++) {
                int64_t plain = 0;
                for (size_t i = 0; i < n_in; i++)
                    plain += (int64_t)weights[k * n_in + i] * in[i];
                MUST(out[k] == plain);
            }
        }
}
END_TEST

SUITE("layer", sums, whole_numbers)
