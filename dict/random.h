/* SPDX-License-Identifier: MIT */
/* Random numbers of the trainers: the same seed gives the same numbers everywhere. */
#ifndef CHINHTA__DICT_RANDOM_H
#define CHINHTA__DICT_RANDOM_H

#include <stdint.h>

struct dict_random {
    uint64_t state; /* any value is a seed */
};

/* splitmix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
static inline uint64_t dict_random_next(struct dict_random *random) {
    uint64_t x = random->state += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

/* 0 <= x < 1 */
static inline double dict_random_unit(struct dict_random *random) {
    return (double)(dict_random_next(random) >> 11) * 0x1p-53;
}

#endif
