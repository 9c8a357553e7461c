/* SPDX-License-Identifier: MIT */
/* Fuzz targets: what libFuzzer and replay.c call, and how a broken law ends the run. */
#ifndef CHINHTA__FUZZ_H
#define CHINHTA__FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define LAW(holds)                                                                                           \
    do {                                                                                                     \
        if (!(holds)) {                                                                                      \
            fprintf(stderr, "%s:%d: broken law: %s\n", __FILE__, __LINE__, #holds);                          \
            abort();                                                                                         \
        }                                                                                                    \
    } while (0)

#endif
