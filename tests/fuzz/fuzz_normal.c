/* SPDX-License-Identifier: MIT */
/*
 * Fuzzes the normal form: spans are in order and are all that changes, a normal form is its own, and a short
 * buffer is never overrun.
 */
#include "lib/text/normal.h"
#include "lib/text/utf8.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

/* The spans' normal forms and what lies between them make up the whole text's. */
static void check_spans(const char *text, size_t size, const char *normal, size_t normal_len, char *scratch) {
    struct chinhta__normal_span span;
    size_t end = 0;
    size_t used = 0;
    while (chinhta__normal_next(text, size, end, &span)) {
        LAW(span.start >= end && span.end > span.start && span.end <= size);
        LAW(span.kind <= CHINHTA__NORMAL_TONES);
        LAW(chinhta__utf8_find_bad(text, span.end, span.start) == span.end);
        memcpy(scratch + used, text + end, span.start - end);
        used += span.start - end;
        size_t len =
            chinhta__normal_write(text + span.start, span.end - span.start, scratch + used, 3 * size - used);
        LAW(len != span.end - span.start || memcmp(scratch + used, text + span.start, len) != 0);
        used += len;
        end = span.end;
    }
    memcpy(scratch + used, text + end, size - end);
    used += size - end;
    LAW(used == normal_len && memcmp(scratch, normal, used) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    char *normal = malloc(3 * size + 1);
    char *again = malloc(3 * size + 1);
    struct chinhta__normal_span span;
    if (normal != NULL && again != NULL) {
        size_t len = chinhta__normal_write(text, size, normal, 3 * size);
        LAW(len <= 3 * size);
        LAW((chinhta__utf8_find_bad(text, size, 0) == size) ==
            (chinhta__utf8_find_bad(normal, len, 0) == len));
        if (size > 0)
            check_spans(text, size, normal, len, again);
        LAW(!chinhta__normal_next(normal, len, 0, &span));
        memset(again, 0xa5, 3 * size + 1);
        LAW(chinhta__normal_write(text, size, again, len / 2) == len);
        LAW((unsigned char)again[len / 2] == 0xa5);
    }
    free(normal);
    free(again);
    return 0;
}
