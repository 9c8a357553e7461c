/* SPDX-License-Identifier: MIT */
/* Memory of the trainer: there is enough, or the run ends. See decide.h. */
#include <stdio.h>
#include <stdlib.h>
#include "dict/decide/decide.h"

void *decide_alloc(size_t n, size_t size) {
    void *p = calloc(n ? n : 1, size);
    if (!p) {
        fputs("out of memory\n", stderr);
        exit(2);
    }
    return p;
}

void *decide_grow(void *old, size_t n, size_t size) {
    void *p = realloc(old, n * size);
    if (!p) {
        fputs("out of memory\n", stderr);
        exit(2);
    }
    return p;
}
